using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Changping.Admin.Store.Migrations
{
    /// <inheritdoc />
    public partial class TitlesDegreesAbility : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Facts_Credentials_AbilityStatement",
                table: "Nominations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "AwaitsTitle",
                table: "NominationListings",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "ConfirmedTitles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    FoldedTitle = table.Column<string>(type: "TEXT", nullable: false),
                    Level = table.Column<string>(type: "TEXT", nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", nullable: false),
                    ConfirmedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ConfirmedBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConfirmedBy_Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConfirmedTitles", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_NominationListings_AwaitsTitle",
                table: "NominationListings",
                column: "Title",
                filter: "\"AwaitsTitle\"");

            migrationBuilder.CreateIndex(
                name: "IX_ConfirmedTitles_FoldedTitle",
                table: "ConfirmedTitles",
                column: "FoldedTitle",
                unique: true);

            // Until now the form's words were read into one of four degrees; of those nominations the degree that was read is the word that is kept.
            migrationBuilder.Sql("""
                UPDATE "Nominations" SET "Facts_Credentials_Degree" = CASE "Facts_Credentials_Degree"
                    WHEN 'Doctorate' THEN '博士' WHEN 'Master' THEN '硕士' WHEN 'Bachelor' THEN '学士' WHEN 'None' THEN '无' END
                WHERE "Facts_Credentials_Degree" IN ('Doctorate', 'Master', 'Bachelor', 'None');
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // Other words than these four could not be kept before.
            migrationBuilder.Sql("""
                UPDATE "Nominations" SET "Facts_Credentials_Degree" = CASE "Facts_Credentials_Degree"
                    WHEN '博士' THEN 'Doctorate' WHEN '硕士' THEN 'Master' WHEN '学士' THEN 'Bachelor' WHEN '无' THEN 'None' END;
                """);

            migrationBuilder.DropTable(
                name: "ConfirmedTitles");

            migrationBuilder.DropIndex(
                name: "IX_NominationListings_AwaitsTitle",
                table: "NominationListings");

            migrationBuilder.DropColumn(
                name: "Facts_Credentials_AbilityStatement",
                table: "Nominations");

            migrationBuilder.DropColumn(
                name: "AwaitsTitle",
                table: "NominationListings");
        }
    }
}
