using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Changping.Admin.Store.Migrations
{
    /// <inheritdoc />
    public partial class RegisteredProjects : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "AwaitsConfirmation",
                table: "Projects",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Gaps",
                table: "Projects",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<int>(
                name: "Opening_AllowanceMonths",
                table: "Projects",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "Opening_Commercialisation_Fen",
                table: "Projects",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "Opening_Prize",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Opening_Subsidy_Fen",
                table: "Projects",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "Registration_Authors",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Registration_DecidedAt",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Registration_DecidedBy_Id",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Registration_DecidedBy_Name",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Registration_PreparedAt",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Registration_PreparedBy_Id",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Registration_PreparedBy_Name",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Registration_Reason",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "GoLiveOn",
                table: "PolicyActivations",
                type: "TEXT",
                nullable: true);

            // What came by the register before waits for a second person now; the office works with the program since the first activation.
            migrationBuilder.Sql(
                """
                UPDATE "Projects" SET "AwaitsConfirmation" = 1, "Registration_Authors" = '[]', "Registration_PreparedAt" = "EstablishedOn",
                    "Registration_PreparedBy_Id" = '00000000-0000-0000-0000-000000000000', "Registration_PreparedBy_Name" = '登记表导入'
                WHERE "IsRegistered";
                UPDATE "PolicyActivations" SET "GoLiveOn" = "EnteredOn" WHERE "EnteredOn" = (SELECT MIN("EnteredOn") FROM "PolicyActivations");
                """);

            migrationBuilder.AddCheckConstraint(
                name: "CK_Projects_RegistrationTwoPersons",
                table: "Projects",
                sql: "\"Registration_DecidedBy_Id\" IS NULL OR \"Registration_DecidedBy_Id\" <> \"Registration_PreparedBy_Id\"");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "CK_Projects_RegistrationTwoPersons",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "AwaitsConfirmation",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Gaps",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Opening_AllowanceMonths",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Opening_Commercialisation_Fen",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Opening_Prize",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Opening_Subsidy_Fen",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Registration_Authors",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Registration_DecidedAt",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Registration_DecidedBy_Id",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Registration_DecidedBy_Name",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Registration_PreparedAt",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Registration_PreparedBy_Id",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Registration_PreparedBy_Name",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Registration_Reason",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "GoLiveOn",
                table: "PolicyActivations");
        }
    }
}
