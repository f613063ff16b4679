using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Changping.Admin.Store.Migrations
{
    /// <inheritdoc />
    public partial class RulesThatCloseHoles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "EnteredBy",
                table: "ReviewRounds",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

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

            migrationBuilder.AddColumn<string>(
                name: "Decision_Authors",
                table: "Institutions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Decision_DecidedAt",
                table: "Institutions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Decision_DecidedBy_Id",
                table: "Institutions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Decision_DecidedBy_Name",
                table: "Institutions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Decision_PreparedAt",
                table: "Institutions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Decision_PreparedBy_Id",
                table: "Institutions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Decision_PreparedBy_Name",
                table: "Institutions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Decision_Reason",
                table: "Institutions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Proposed",
                table: "Institutions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Park",
                table: "Enterprises",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "EstablishmentBackDays",
                table: "CommitteeSettings",
                type: "INTEGER",
                nullable: false,
                defaultValue: 30);

            migrationBuilder.AddColumn<int>(
                name: "ExtensionMonths",
                table: "CommitteeSettings",
                type: "INTEGER",
                nullable: false,
                defaultValue: 24);

            migrationBuilder.AddColumn<int>(
                name: "ServiceStartMonths",
                table: "CommitteeSettings",
                type: "INTEGER",
                nullable: false,
                defaultValue: 6);

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

            // The words of the degree are kept from now on; of what was read before only the kind is known.
            migrationBuilder.Sql(
                """
                UPDATE "Nominations" SET "Facts_Credentials_Degree" = CASE "Facts_Credentials_Degree"
                    WHEN 'Doctorate' THEN '博士' WHEN 'Master' THEN '硕士' WHEN 'Bachelor' THEN '学士' WHEN 'None' THEN '无' END
                WHERE "Facts_Credentials_Degree" IN ('Doctorate', 'Master', 'Bachelor', 'None');
                """);

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

            migrationBuilder.CreateIndex(
                name: "IX_NominationListings_AwaitsTitle",
                table: "NominationListings",
                column: "Title",
                filter: "\"AwaitsTitle\"");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Institutions_TwoPersons",
                table: "Institutions",
                sql: "\"Decision_DecidedBy_Id\" IS NULL OR \"Decision_DecidedBy_Id\" <> \"Decision_PreparedBy_Id\"");

            migrationBuilder.CreateIndex(
                name: "IX_ConfirmedTitles_FoldedTitle",
                table: "ConfirmedTitles",
                column: "FoldedTitle",
                unique: true);

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
                name: "ConfirmedTitles");

            migrationBuilder.DropTable(
                name: "StepProposals");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Projects_RegistrationTwoPersons",
                table: "Projects");

            migrationBuilder.DropIndex(
                name: "IX_NominationListings_AwaitsTitle",
                table: "NominationListings");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Institutions_TwoPersons",
                table: "Institutions");

            migrationBuilder.DropColumn(
                name: "EnteredBy",
                table: "ReviewRounds");

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

            migrationBuilder.DropColumn(
                name: "Facts_Credentials_AbilityStatement",
                table: "Nominations");

            migrationBuilder.DropColumn(
                name: "AwaitsTitle",
                table: "NominationListings");

            migrationBuilder.DropColumn(
                name: "Decision_Authors",
                table: "Institutions");

            migrationBuilder.DropColumn(
                name: "Decision_DecidedAt",
                table: "Institutions");

            migrationBuilder.DropColumn(
                name: "Decision_DecidedBy_Id",
                table: "Institutions");

            migrationBuilder.DropColumn(
                name: "Decision_DecidedBy_Name",
                table: "Institutions");

            migrationBuilder.DropColumn(
                name: "Decision_PreparedAt",
                table: "Institutions");

            migrationBuilder.DropColumn(
                name: "Decision_PreparedBy_Id",
                table: "Institutions");

            migrationBuilder.DropColumn(
                name: "Decision_PreparedBy_Name",
                table: "Institutions");

            migrationBuilder.DropColumn(
                name: "Decision_Reason",
                table: "Institutions");

            migrationBuilder.DropColumn(
                name: "Proposed",
                table: "Institutions");

            migrationBuilder.DropColumn(
                name: "Park",
                table: "Enterprises");

            migrationBuilder.DropColumn(
                name: "EstablishmentBackDays",
                table: "CommitteeSettings");

            migrationBuilder.DropColumn(
                name: "ExtensionMonths",
                table: "CommitteeSettings");

            migrationBuilder.DropColumn(
                name: "ServiceStartMonths",
                table: "CommitteeSettings");
        }
    }
}
