using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Changping.Admin.Data.Migrations
{
    /// <inheritdoc />
    public partial class TheWholeProcedure : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "PolicyVersion",
                table: "Projects",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "EstablishedOn",
                table: "Projects",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(DateOnly),
                oldType: "TEXT");

            migrationBuilder.AddColumn<int>(
                name: "AgreementVersion",
                table: "Projects",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Agreement_EnterpriseSignatory",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Agreement_ExpertSignatory",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Agreement_InstitutionSignatory",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Agreement_IntellectualProperty",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Agreement_Management",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Agreement_Post",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Agreement_ServiceStart",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Agreement_SignedOn",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DistrictLetter_IssuedOn",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DistrictLetter_Number",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DraftedOn",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EnterpriseLetter_IssuedOn",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EnterpriseLetter_Number",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "EstablishedBy_Id",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EstablishedBy_Name",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Facts_Goals",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "HandledBy_Id",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "HandledBy_Name",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsRegistered",
                table: "Projects",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Notice_From",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Notice_To",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "RoundId",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "SubmittedOn",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Verdict",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "InactiveReason",
                table: "Enterprises",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CalendarExceptions",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    IsWorked = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarExceptions", x => x.Day);
                });

            migrationBuilder.CreateTable(
                name: "CommitteeSettings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    NoticeDays = table.Column<int>(type: "INTEGER", nullable: false),
                    ContactDays = table.Column<int>(type: "INTEGER", nullable: false),
                    MidtermMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    PassMark = table.Column<int>(type: "INTEGER", nullable: false),
                    PanelAtLeast = table.Column<int>(type: "INTEGER", nullable: false),
                    Instalments = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommitteeSettings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "NoticeObjections",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RaisedBy = table.Column<string>(type: "TEXT", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    RaisedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AnsweredBy_Id = table.Column<Guid>(type: "TEXT", nullable: true),
                    AnsweredBy_Name = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoticeObjections", x => new { x.ProjectId, x.Number });
                    table.ForeignKey(
                        name: "FK_NoticeObjections_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_Projects_RoundId",
                table: "Projects",
                column: "RoundId");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Projects_TwoPersons",
                table: "Projects",
                sql: "\"EstablishedBy_Id\" IS NULL OR \"HandledBy_Id\" IS NULL OR \"EstablishedBy_Id\" <> \"HandledBy_Id\"");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CalendarExceptions");

            migrationBuilder.DropTable(
                name: "CommitteeSettings");

            migrationBuilder.DropTable(
                name: "NoticeObjections");

            migrationBuilder.DropIndex(
                name: "IX_Projects_RoundId",
                table: "Projects");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Projects_TwoPersons",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "AgreementVersion",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Agreement_EnterpriseSignatory",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Agreement_ExpertSignatory",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Agreement_InstitutionSignatory",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Agreement_IntellectualProperty",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Agreement_Management",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Agreement_Post",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Agreement_ServiceStart",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Agreement_SignedOn",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "DistrictLetter_IssuedOn",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "DistrictLetter_Number",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "DraftedOn",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "EnterpriseLetter_IssuedOn",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "EnterpriseLetter_Number",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "EstablishedBy_Id",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "EstablishedBy_Name",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Facts_Goals",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "HandledBy_Id",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "HandledBy_Name",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "IsRegistered",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Notice_From",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Notice_To",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "RoundId",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "SubmittedOn",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Verdict",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "InactiveReason",
                table: "Enterprises");

            migrationBuilder.AlterColumn<string>(
                name: "PolicyVersion",
                table: "Projects",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<DateOnly>(
                name: "EstablishedOn",
                table: "Projects",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1),
                oldClrType: typeof(DateOnly),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
