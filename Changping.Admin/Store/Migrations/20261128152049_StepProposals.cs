using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Changping.Admin.Store.Migrations
{
    /// <inheritdoc />
    public partial class StepProposals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "StepProposals",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Action = table.Column<string>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: true),
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
                    table.PrimaryKey("PK_StepProposals", x => new { x.ProjectId, x.Number });
                    table.CheckConstraint("CK_StepProposals_TwoPersons", "\"Decision_DecidedBy_Id\" IS NULL OR \"Decision_DecidedBy_Id\" <> \"Decision_PreparedBy_Id\"");
                    table.ForeignKey(
                        name: "FK_StepProposals_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_StepProposals_Waiting",
                table: "StepProposals",
                column: "ProjectId",
                unique: true,
                filter: "\"State\" = 'Proposed'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "StepProposals");
        }
    }
}
