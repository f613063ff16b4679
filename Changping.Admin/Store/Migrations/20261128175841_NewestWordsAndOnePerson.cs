using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Changping.Admin.Store.Migrations
{
    /// <inheritdoc />
    public partial class NewestWordsAndOnePerson : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_PoolEntries_GroundClause_AdmittedAs_AdmittedOn",
                table: "PoolEntries");

            migrationBuilder.DropIndex(
                name: "IX_PoolEntries_NominationId",
                table: "PoolEntries");

            migrationBuilder.DropIndex(
                name: "IX_NominationListings_ExpertId",
                table: "NominationListings");

            migrationBuilder.AddColumn<DateOnly>(
                name: "DepartedOn",
                table: "PoolEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "PoolEntries",
                type: "TEXT",
                nullable: false,
                defaultValue: "Admitted");

            migrationBuilder.CreateTable(
                name: "PoolSteps",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    PoolEntryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Action = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Decision_Authors = table.Column<string>(type: "TEXT", nullable: false),
                    Decision_DecidedAt = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Decision_PreparedAt = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Decision_Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Decision_DecidedBy_Id = table.Column<Guid>(type: "TEXT", nullable: true),
                    Decision_DecidedBy_Name = table.Column<string>(type: "TEXT", nullable: true),
                    Decision_PreparedBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Decision_PreparedBy_Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PoolSteps", x => new { x.PoolEntryId, x.Number });
                    table.CheckConstraint("CK_PoolSteps_TwoPersons", "\"Decision_DecidedBy_Id\" IS NULL OR \"Decision_DecidedBy_Id\" <> \"Decision_PreparedBy_Id\"");
                    table.ForeignKey(
                        name: "FK_PoolSteps_PoolEntries_PoolEntryId",
                        column: x => x.PoolEntryId,
                        principalTable: "PoolEntries",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_PoolEntries_NominationId",
                table: "PoolEntries",
                column: "NominationId",
                unique: true,
                filter: "\"State\" <> 'Undone'");

            migrationBuilder.CreateIndex(
                name: "IX_PoolEntries_State_GroundClause_AdmittedAs_AdmittedOn",
                table: "PoolEntries",
                columns: new[] { "State", "GroundClause", "AdmittedAs", "AdmittedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_NominationListings_ExpertId_NominatedOn_Overall",
                table: "NominationListings",
                columns: new[] { "ExpertId", "NominatedOn", "Overall" });

            migrationBuilder.CreateIndex(
                name: "IX_PoolSteps_Waiting",
                table: "PoolSteps",
                column: "PoolEntryId",
                unique: true,
                filter: "\"State\" = 'Proposed'");

            // Of several admissions of one expert the newest stands.
            migrationBuilder.Sql(
                """
                UPDATE PoolEntries SET State = 'Renewed'
                WHERE EXISTS (SELECT 1 FROM PoolEntries AS later WHERE later.ExpertId = PoolEntries.ExpertId AND later.Number > PoolEntries.Number);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PoolSteps");

            migrationBuilder.DropIndex(
                name: "IX_PoolEntries_NominationId",
                table: "PoolEntries");

            migrationBuilder.DropIndex(
                name: "IX_PoolEntries_State_GroundClause_AdmittedAs_AdmittedOn",
                table: "PoolEntries");

            migrationBuilder.DropIndex(
                name: "IX_NominationListings_ExpertId_NominatedOn_Overall",
                table: "NominationListings");

            migrationBuilder.DropColumn(
                name: "DepartedOn",
                table: "PoolEntries");

            migrationBuilder.DropColumn(
                name: "State",
                table: "PoolEntries");

            migrationBuilder.CreateIndex(
                name: "IX_PoolEntries_GroundClause_AdmittedAs_AdmittedOn",
                table: "PoolEntries",
                columns: new[] { "GroundClause", "AdmittedAs", "AdmittedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_PoolEntries_NominationId",
                table: "PoolEntries",
                column: "NominationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NominationListings_ExpertId",
                table: "NominationListings",
                column: "ExpertId");
        }
    }
}
