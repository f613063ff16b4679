using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Changping.Admin.Data.Migrations
{
    /// <inheritdoc />
    public partial class StableClauseKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "NextClause",
                table: "NominationListings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "GroundClause",
                table: "PoolEntries",
                type: "TEXT",
                nullable: true,
                computedColumnSql: "json_extract(\"Verdict\", '$.Findings[0].Clause.Key')",
                stored: false,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true,
                oldComputedColumnSql: "json_extract(\"Verdict\", '$.Findings[0].Clause.Number')",
                oldStored: false);

            migrationBuilder.CreateTable(
                name: "ListingBasis",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ListingBasis", x => x.Id);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ListingBasis");

            migrationBuilder.DropColumn(
                name: "NextClause",
                table: "NominationListings");

            migrationBuilder.AlterColumn<string>(
                name: "GroundClause",
                table: "PoolEntries",
                type: "TEXT",
                nullable: true,
                computedColumnSql: "json_extract(\"Verdict\", '$.Findings[0].Clause.Number')",
                stored: false,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true,
                oldComputedColumnSql: "json_extract(\"Verdict\", '$.Findings[0].Clause.Key')",
                oldStored: false);
        }
    }
}
