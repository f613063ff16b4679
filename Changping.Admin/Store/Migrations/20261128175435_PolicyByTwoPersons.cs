using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Changping.Admin.Store.Migrations
{
    /// <inheritdoc />
    public partial class PolicyByTwoPersons : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_PolicyActivations_PolicyVersion",
                table: "PolicyActivations");

            migrationBuilder.RenameColumn(
                name: "EnteredBy_Name",
                table: "PolicyActivations",
                newName: "Decision_PreparedBy_Name");

            migrationBuilder.RenameColumn(
                name: "EnteredBy_Id",
                table: "PolicyActivations",
                newName: "Decision_PreparedBy_Id");

            migrationBuilder.RenameColumn(
                name: "EnteredOn",
                table: "PolicyActivations",
                newName: "State");

            migrationBuilder.AddColumn<string>(
                name: "Decision_Authors",
                table: "PolicyActivations",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<DateOnly>(
                name: "Decision_DecidedAt",
                table: "PolicyActivations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Decision_DecidedBy_Id",
                table: "PolicyActivations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Decision_DecidedBy_Name",
                table: "PolicyActivations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Decision_PreparedAt",
                table: "PolicyActivations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Decision_Reason",
                table: "PolicyActivations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EndsOn",
                table: "PolicyActivations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FileHash",
                table: "PolicyActivations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "PolicyActivations",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "PolicyActivations",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            // What one person entered stays in force; its file is taken at the first start and waits for an approver. State held the day until now.
            migrationBuilder.Sql(
                """
                UPDATE "PolicyActivations" SET "Decision_PreparedAt" = "State", "State" = 'InForce', "Kind" = 'Activation',
                    "Decision_Authors" = json_array(json_object('Id', lower("Decision_PreparedBy_Id"), 'Name', "Decision_PreparedBy_Name"));
                """);

            migrationBuilder.CreateIndex(
                name: "IX_PolicyActivations_InForce",
                table: "PolicyActivations",
                column: "PolicyVersion",
                unique: true,
                filter: "\"State\" = 'InForce'");

            migrationBuilder.CreateIndex(
                name: "IX_PolicyActivations_Waiting",
                table: "PolicyActivations",
                column: "PolicyVersion",
                unique: true,
                filter: "\"State\" = 'Proposed'");

            migrationBuilder.AddCheckConstraint(
                name: "CK_PolicyActivations_TwoPersons",
                table: "PolicyActivations",
                sql: "\"Decision_DecidedBy_Id\" IS NULL OR \"Decision_DecidedBy_Id\" <> \"Decision_PreparedBy_Id\"");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_PolicyActivations_InForce",
                table: "PolicyActivations");

            migrationBuilder.DropIndex(
                name: "IX_PolicyActivations_Waiting",
                table: "PolicyActivations");

            migrationBuilder.DropCheckConstraint(
                name: "CK_PolicyActivations_TwoPersons",
                table: "PolicyActivations");

            migrationBuilder.DropColumn(
                name: "Decision_Authors",
                table: "PolicyActivations");

            migrationBuilder.DropColumn(
                name: "Decision_DecidedAt",
                table: "PolicyActivations");

            migrationBuilder.DropColumn(
                name: "Decision_DecidedBy_Id",
                table: "PolicyActivations");

            migrationBuilder.DropColumn(
                name: "Decision_DecidedBy_Name",
                table: "PolicyActivations");

            migrationBuilder.DropColumn(
                name: "Decision_PreparedAt",
                table: "PolicyActivations");

            migrationBuilder.DropColumn(
                name: "Decision_Reason",
                table: "PolicyActivations");

            migrationBuilder.DropColumn(
                name: "EndsOn",
                table: "PolicyActivations");

            migrationBuilder.DropColumn(
                name: "FileHash",
                table: "PolicyActivations");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "PolicyActivations");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "PolicyActivations");

            migrationBuilder.RenameColumn(
                name: "Decision_PreparedBy_Name",
                table: "PolicyActivations",
                newName: "EnteredBy_Name");

            migrationBuilder.RenameColumn(
                name: "Decision_PreparedBy_Id",
                table: "PolicyActivations",
                newName: "EnteredBy_Id");

            migrationBuilder.RenameColumn(
                name: "State",
                table: "PolicyActivations",
                newName: "EnteredOn");

            migrationBuilder.CreateIndex(
                name: "IX_PolicyActivations_PolicyVersion",
                table: "PolicyActivations",
                column: "PolicyVersion",
                unique: true);
        }
    }
}
