using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Changping.Admin.Data.Migrations
{
    /// <inheritdoc />
    public partial class TheWayOfTheMoney : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Grants_ExpertId_ServiceStart",
                table: "Grants");

            migrationBuilder.DropIndex(
                name: "IX_Grants_ProjectId_Instrument_Sequence",
                table: "Grants");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Grants_Amount",
                table: "Grants");

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "PaymentBatches",
                type: "TEXT",
                nullable: false,
                defaultValue: "Payment");

            migrationBuilder.AddColumn<string>(
                name: "Before",
                table: "Grants",
                type: "TEXT",
                nullable: false,
                defaultValue: "Released");

            migrationBuilder.AddColumn<Guid>(
                name: "CorrectsId",
                table: "Grants",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Parts",
                table: "Grants",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "Grants",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReturnReason",
                table: "Grants",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Outcome",
                table: "Disbursements",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ReceiptFileId",
                table: "Disbursements",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReturnReason",
                table: "Disbursements",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "SettledOn",
                table: "Disbursements",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "SettleByAudit",
                table: "CommitteeSettings",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "AdmittedAs",
                table: "PoolEntries",
                type: "TEXT",
                nullable: false,
                computedColumnSql: "json_extract(\"Verdict\", '$.Overall')",
                stored: false);

            migrationBuilder.AddColumn<string>(
                name: "GroundClause",
                table: "PoolEntries",
                type: "TEXT",
                nullable: true,
                computedColumnSql: "json_extract(\"Verdict\", '$.Findings[0].Clause.Number')",
                stored: false);

            migrationBuilder.CreateTable(
                name: "AuditSeals",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditSeals", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "CommercialisationApplications",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    AppliedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Breakthrough = table.Column<string>(type: "TEXT", nullable: false),
                    EconomicValue = table.Column<string>(type: "TEXT", nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    PreparedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DecisionReason = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DecidedBy_Id = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedBy_Name = table.Column<string>(type: "TEXT", nullable: true),
                    Granted_Fen = table.Column<long>(type: "INTEGER", nullable: false),
                    Investment_Fen = table.Column<long>(type: "INTEGER", nullable: false),
                    PreparedBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PreparedBy_Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommercialisationApplications", x => x.Id);
                    table.CheckConstraint("CK_CommercialisationApplications_TwoPersons", "\"DecidedBy_Id\" IS NULL OR \"DecidedBy_Id\" <> \"PreparedBy_Id\"");
                    table.ForeignKey(
                        name: "FK_CommercialisationApplications_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "IssuedDocumentConcerns",
                columns: table => new
                {
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IssuedDocumentConcerns", x => new { x.DocumentId, x.SubjectId });
                    table.ForeignKey(
                        name: "FK_IssuedDocumentConcerns_IssuedDocuments_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "IssuedDocuments",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "MidtermChecks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AppointmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    EarliestOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    EnteredBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnteredBy_Name = table.Column<string>(type: "TEXT", nullable: false),
                    Facts_CheckedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Facts_Finding = table.Column<string>(type: "TEXT", nullable: false),
                    Facts_Note = table.Column<string>(type: "TEXT", nullable: false),
                    Facts_RecheckOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MidtermChecks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MidtermChecks_Appointments_AppointmentId",
                        column: x => x.AppointmentId,
                        principalTable: "Appointments",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "PrizeSelections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstQuota = table.Column<int>(type: "INTEGER", nullable: false),
                    SecondQuota = table.Column<int>(type: "INTEGER", nullable: false),
                    ThirdQuota = table.Column<int>(type: "INTEGER", nullable: false),
                    Panel = table.Column<string>(type: "TEXT", nullable: false),
                    SelectedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Opinion = table.Column<string>(type: "TEXT", nullable: false),
                    Ranking = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    PreparedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DecisionReason = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DecidedBy_Id = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedBy_Name = table.Column<string>(type: "TEXT", nullable: true),
                    PreparedBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PreparedBy_Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrizeSelections", x => x.Id);
                    table.CheckConstraint("CK_PrizeSelections_TwoPersons", "\"State\" <> 'Approved' OR \"DecidedBy_Id\" <> \"PreparedBy_Id\"");
                });

            migrationBuilder.CreateTable(
                name: "ReceiptFiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    ImportedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Paid = table.Column<int>(type: "INTEGER", nullable: false),
                    Returned = table.Column<int>(type: "INTEGER", nullable: false),
                    PartlyMatched = table.Column<int>(type: "INTEGER", nullable: false),
                    Known = table.Column<int>(type: "INTEGER", nullable: false),
                    LeftOut = table.Column<int>(type: "INTEGER", nullable: false),
                    ImportedBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ImportedBy_Name = table.Column<string>(type: "TEXT", nullable: false),
                    PaidTotal_Fen = table.Column<long>(type: "INTEGER", nullable: false),
                    ReturnedTotal_Fen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReceiptFiles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SubsidySettlements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuditedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Auditor = table.Column<string>(type: "TEXT", nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", nullable: false),
                    Calculation = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    PreparedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DecisionReason = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    AuditedCost_Fen = table.Column<long>(type: "INTEGER", nullable: false),
                    DecidedBy_Id = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedBy_Name = table.Column<string>(type: "TEXT", nullable: true),
                    Entitlement_Fen = table.Column<long>(type: "INTEGER", nullable: false),
                    PreparedBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PreparedBy_Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubsidySettlements", x => x.Id);
                    table.CheckConstraint("CK_SubsidySettlements_TwoPersons", "\"DecidedBy_Id\" IS NULL OR \"DecidedBy_Id\" <> \"PreparedBy_Id\"");
                    table.ForeignKey(
                        name: "FK_SubsidySettlements_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_PoolEntries_GroundClause_AdmittedAs_AdmittedOn",
                table: "PoolEntries",
                columns: new[] { "GroundClause", "AdmittedAs", "AdmittedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_PaymentBatches_State_Instrument",
                table: "PaymentBatches",
                columns: new[] { "State", "Instrument" });

            migrationBuilder.CreateIndex(
                name: "IX_Grants_CorrectsId",
                table: "Grants",
                column: "CorrectsId",
                unique: true,
                filter: "\"CorrectsId\" IS NOT NULL AND \"State\" NOT IN ('Released', 'Paid')");

            migrationBuilder.CreateIndex(
                name: "IX_Grants_ExpertId_ServiceStart_Sequence",
                table: "Grants",
                columns: new[] { "ExpertId", "ServiceStart", "Sequence" },
                unique: true,
                filter: "\"Instrument\" = 'ProjectSubsidy' AND \"CorrectsId\" IS NULL AND \"State\" NOT IN ('Released', 'Reversed')");

            migrationBuilder.CreateIndex(
                name: "IX_Grants_ProjectId_Instrument_Sequence",
                table: "Grants",
                columns: new[] { "ProjectId", "Instrument", "Sequence" },
                unique: true,
                filter: "\"CorrectsId\" IS NULL AND \"State\" NOT IN ('Released', 'Reversed')");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Grants_Amount",
                table: "Grants",
                sql: "(\"CorrectsId\" IS NULL AND \"Amount_Fen\" > 0) OR (\"CorrectsId\" IS NOT NULL AND \"Amount_Fen\" < 0)");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Grants_Instalment",
                table: "Grants",
                sql: "\"Instrument\" <> 'ProjectSubsidy' OR \"Sequence\" <= \"Parts\"");

            migrationBuilder.CreateIndex(
                name: "IX_Disbursements_Outcome_BatchId",
                table: "Disbursements",
                columns: new[] { "Outcome", "BatchId" });

            migrationBuilder.CreateIndex(
                name: "IX_Disbursements_ReceiptFileId",
                table: "Disbursements",
                column: "ReceiptFileId");

            migrationBuilder.CreateIndex(
                name: "IX_CommercialisationApplications_Number",
                table: "CommercialisationApplications",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CommercialisationApplications_ProjectId_Sequence",
                table: "CommercialisationApplications",
                columns: new[] { "ProjectId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CommercialisationApplications_State_AppliedOn",
                table: "CommercialisationApplications",
                columns: new[] { "State", "AppliedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_IssuedDocumentConcerns_SubjectId",
                table: "IssuedDocumentConcerns",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_MidtermChecks_AppointmentId_Number",
                table: "MidtermChecks",
                columns: new[] { "AppointmentId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PrizeSelections_Year",
                table: "PrizeSelections",
                column: "Year",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReceiptFiles_ImportedAt",
                table: "ReceiptFiles",
                column: "ImportedAt");

            migrationBuilder.CreateIndex(
                name: "IX_SubsidySettlements_ProjectId",
                table: "SubsidySettlements",
                column: "ProjectId",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Disbursements_ReceiptFiles_ReceiptFileId",
                table: "Disbursements",
                column: "ReceiptFileId",
                principalTable: "ReceiptFiles",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_Grants_Grants_CorrectsId",
                table: "Grants",
                column: "CorrectsId",
                principalTable: "Grants",
                principalColumn: "Id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Disbursements_ReceiptFiles_ReceiptFileId",
                table: "Disbursements");

            migrationBuilder.DropForeignKey(
                name: "FK_Grants_Grants_CorrectsId",
                table: "Grants");

            migrationBuilder.DropTable(
                name: "AuditSeals");

            migrationBuilder.DropTable(
                name: "CommercialisationApplications");

            migrationBuilder.DropTable(
                name: "IssuedDocumentConcerns");

            migrationBuilder.DropTable(
                name: "MidtermChecks");

            migrationBuilder.DropTable(
                name: "PrizeSelections");

            migrationBuilder.DropTable(
                name: "ReceiptFiles");

            migrationBuilder.DropTable(
                name: "SubsidySettlements");

            migrationBuilder.DropIndex(
                name: "IX_PoolEntries_GroundClause_AdmittedAs_AdmittedOn",
                table: "PoolEntries");

            migrationBuilder.DropIndex(
                name: "IX_PaymentBatches_State_Instrument",
                table: "PaymentBatches");

            migrationBuilder.DropIndex(
                name: "IX_Grants_CorrectsId",
                table: "Grants");

            migrationBuilder.DropIndex(
                name: "IX_Grants_ExpertId_ServiceStart_Sequence",
                table: "Grants");

            migrationBuilder.DropIndex(
                name: "IX_Grants_ProjectId_Instrument_Sequence",
                table: "Grants");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Grants_Amount",
                table: "Grants");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Grants_Instalment",
                table: "Grants");

            migrationBuilder.DropIndex(
                name: "IX_Disbursements_Outcome_BatchId",
                table: "Disbursements");

            migrationBuilder.DropIndex(
                name: "IX_Disbursements_ReceiptFileId",
                table: "Disbursements");

            migrationBuilder.DropColumn(
                name: "AdmittedAs",
                table: "PoolEntries");

            migrationBuilder.DropColumn(
                name: "GroundClause",
                table: "PoolEntries");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "PaymentBatches");

            migrationBuilder.DropColumn(
                name: "Before",
                table: "Grants");

            migrationBuilder.DropColumn(
                name: "CorrectsId",
                table: "Grants");

            migrationBuilder.DropColumn(
                name: "Parts",
                table: "Grants");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "Grants");

            migrationBuilder.DropColumn(
                name: "ReturnReason",
                table: "Grants");

            migrationBuilder.DropColumn(
                name: "Outcome",
                table: "Disbursements");

            migrationBuilder.DropColumn(
                name: "ReceiptFileId",
                table: "Disbursements");

            migrationBuilder.DropColumn(
                name: "ReturnReason",
                table: "Disbursements");

            migrationBuilder.DropColumn(
                name: "SettledOn",
                table: "Disbursements");

            migrationBuilder.DropColumn(
                name: "SettleByAudit",
                table: "CommitteeSettings");

            migrationBuilder.CreateIndex(
                name: "IX_Grants_ExpertId_ServiceStart",
                table: "Grants",
                columns: new[] { "ExpertId", "ServiceStart" },
                unique: true,
                filter: "\"Instrument\" = 'ProjectSubsidy' AND \"State\" <> 'Released'");

            migrationBuilder.CreateIndex(
                name: "IX_Grants_ProjectId_Instrument_Sequence",
                table: "Grants",
                columns: new[] { "ProjectId", "Instrument", "Sequence" },
                unique: true,
                filter: "\"State\" <> 'Released'");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Grants_Amount",
                table: "Grants",
                sql: "\"Amount_Fen\" > 0");
        }
    }
}
