using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Changping.Admin.Data.Migrations
{
    /// <inheritdoc />
    public partial class ListIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Projects_EstablishedOn_Number",
                table: "Projects",
                columns: new[] { "EstablishedOn", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Projects_State_EstablishedOn",
                table: "Projects",
                columns: new[] { "State", "EstablishedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Enterprises_Industry_Name",
                table: "Enterprises",
                columns: new[] { "Industry", "Name" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_Action_Sequence",
                table: "AuditEntries",
                columns: new[] { "Action", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_ActorId_Sequence",
                table: "AuditEntries",
                columns: new[] { "ActorId", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_At",
                table: "AuditEntries",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_SubjectType_Sequence",
                table: "AuditEntries",
                columns: new[] { "SubjectType", "Sequence" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Projects_EstablishedOn_Number",
                table: "Projects");

            migrationBuilder.DropIndex(
                name: "IX_Projects_State_EstablishedOn",
                table: "Projects");

            migrationBuilder.DropIndex(
                name: "IX_Enterprises_Industry_Name",
                table: "Enterprises");

            migrationBuilder.DropIndex(
                name: "IX_AuditEntries_Action_Sequence",
                table: "AuditEntries");

            migrationBuilder.DropIndex(
                name: "IX_AuditEntries_ActorId_Sequence",
                table: "AuditEntries");

            migrationBuilder.DropIndex(
                name: "IX_AuditEntries_At",
                table: "AuditEntries");

            migrationBuilder.DropIndex(
                name: "IX_AuditEntries_SubjectType_Sequence",
                table: "AuditEntries");
        }
    }
}
