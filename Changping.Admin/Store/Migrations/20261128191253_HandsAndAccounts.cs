using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Changping.Admin.Store.Migrations
{
    /// <inheritdoc />
    public partial class HandsAndAccounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_PrizeSelections_Year",
                table: "PrizeSelections");

            migrationBuilder.DropIndex(
                name: "IX_PoolEntries_GroundClause_AdmittedAs_AdmittedOn",
                table: "PoolEntries");

            migrationBuilder.DropIndex(
                name: "IX_PoolEntries_NominationId",
                table: "PoolEntries");

            migrationBuilder.DropIndex(
                name: "IX_PolicyActivations_PolicyVersion",
                table: "PolicyActivations");

            migrationBuilder.DropIndex(
                name: "IX_NominationListings_ExpertId",
                table: "NominationListings");

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

            migrationBuilder.RenameColumn(
                name: "EnteredBy_Name",
                table: "Appropriations",
                newName: "Decision_PreparedBy_Name");

            migrationBuilder.RenameColumn(
                name: "EnteredBy_Id",
                table: "Appropriations",
                newName: "Decision_PreparedBy_Id");

            migrationBuilder.RenameColumn(
                name: "EnteredOn",
                table: "Appropriations",
                newName: "State");

            migrationBuilder.AddColumn<string>(
                name: "Basis_CoreIntellectualProperty",
                table: "Relaxations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Basis_Degree",
                table: "Relaxations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Basis_MatureAchievement",
                table: "Relaxations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Basis_Title",
                table: "Relaxations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Basis_WorkStart",
                table: "Relaxations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LapsedBy",
                table: "Relaxations",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Contradicting",
                table: "ReceiptFiles",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Round",
                table: "PrizeSelections",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

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
                defaultValue: "");

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

            migrationBuilder.AddColumn<string>(
                name: "Authors",
                table: "Nominations",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "BirthKey",
                table: "Experts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "BirthMonth",
                table: "Experts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "MergedInto",
                table: "Experts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MobileKey",
                table: "Experts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NameKey",
                table: "Experts",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "District",
                table: "Enterprises",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsTechSme",
                table: "Enterprises",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "LocationConfirmed_By_Id",
                table: "Enterprises",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LocationConfirmed_By_Name",
                table: "Enterprises",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "LocationConfirmed_On",
                table: "Enterprises",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LocationConfirmed_Text",
                table: "Enterprises",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "TechnologyConfirmed_By_Id",
                table: "Enterprises",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TechnologyConfirmed_By_Name",
                table: "Enterprises",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "TechnologyConfirmed_On",
                table: "Enterprises",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TechnologyConfirmed_Text",
                table: "Enterprises",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Mark",
                table: "Disbursements",
                type: "TEXT",
                nullable: false,
                defaultValue: "Same");

            migrationBuilder.AddColumn<string>(
                name: "Numbers",
                table: "CommercialisationApplications",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Decision_Authors",
                table: "Appropriations",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<DateOnly>(
                name: "Decision_DecidedAt",
                table: "Appropriations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Decision_DecidedBy_Id",
                table: "Appropriations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Decision_DecidedBy_Name",
                table: "Appropriations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Decision_PreparedAt",
                table: "Appropriations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Decision_Reason",
                table: "Appropriations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Appropriations",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            // What was marked as changed stays so; who was paid for the first time was not marked before.
            migrationBuilder.Sql("""UPDATE "Disbursements" SET "Mark" = 'Changed' WHERE "AccountChanged";""");

            // What one person appropriated before counts on: it is the year's money. State held the day until now.
            migrationBuilder.Sql("""UPDATE "Appropriations" SET "Decision_PreparedAt" = "State", "State" = 'Confirmed';""");

            // What one person put into force stays so; its file is taken at the first start and waits for an approver. State held the day until now.
            migrationBuilder.Sql(
                """
                UPDATE "PolicyActivations" SET "Decision_PreparedAt" = "State", "State" = 'InForce', "Kind" = 'Activation',
                    "Decision_Authors" = json_array(json_object('Id', lower("Decision_PreparedBy_Id"), 'Name', "Decision_PreparedBy_Name"));
                """);

            // Goals were one text, which tells no kind; patents were a kind, which the policy does not name. Both keep their words.
            migrationBuilder.Sql(
                """
                UPDATE "Projects" SET "Facts_Goals" = CASE WHEN trim(coalesce("Facts_Goals", '')) = '' THEN '[]'
                    ELSE json_array(json_object('Kind', 'Other', 'Words', trim("Facts_Goals"))) END;
                UPDATE "JointResults" SET "Title" = '专利：' || "Title", "Kind" = 'Other' WHERE "Kind" = 'Patent';
                UPDATE "JointResults" SET "Kind" = 'ProjectGranted' WHERE "Kind" = 'Application';
                """);

            // Of several admissions of one expert the newest stands.
            migrationBuilder.Sql(
                """
                UPDATE "PoolEntries" SET "State" = 'Renewed'
                WHERE EXISTS (SELECT 1 FROM "PoolEntries" AS "Later" WHERE "Later"."ExpertId" = "PoolEntries"."ExpertId" AND "Later"."Number" > "PoolEntries"."Number");
                """);

            // A relaxation rests on the facts as they are now; who wrote a nomination is known by the log (kind 4).
            migrationBuilder.Sql(
                """
                UPDATE "Relaxations" SET ("Basis_Degree", "Basis_Title", "Basis_WorkStart", "Basis_CoreIntellectualProperty", "Basis_MatureAchievement") = (
                    SELECT "Facts_Credentials_Degree", "Facts_Credentials_Title", "Facts_Credentials_WorkStart",
                        "Facts_Credentials_CoreIntellectualProperty", "Facts_Credentials_MatureAchievement"
                    FROM "Nominations" WHERE "Nominations"."Id" = "Relaxations"."NominationId");
                UPDATE "Nominations" SET "Authors" = COALESCE((
                    SELECT json_group_array(json_object('Id', lower("Writer"."ActorId"), 'Name', "Writer"."ActorName")) FROM (
                        SELECT DISTINCT "ActorId", "ActorName" FROM "AuditEntries"
                        WHERE "AuditEntries"."SubjectId" = "Nominations"."Id" AND "AuditEntries"."SubjectKind" = 4 AND "AuditEntries"."Kind" = 702) AS "Writer"), '[]');
                """);

            // What records of one person are found by.
            migrationBuilder.Sql(
                """
                UPDATE "Experts" SET "NameKey" = upper(replace(replace("Details_Name", ' ', ''), '·', '')), "BirthKey" = "Details_BirthDate", "BirthMonth" = substr("Details_BirthDate", 1, 7),
                    "MobileKey" = CASE WHEN "Details_Phone" GLOB '1[3-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]' THEN "Details_Phone" END;
                """);

            migrationBuilder.DropColumn(
                name: "AccountChanged",
                table: "Disbursements");

            migrationBuilder.AlterColumn<string>(
                name: "Facts_Goals",
                table: "Projects",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.CreateTable(
                name: "PendingAnswers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BatchId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Line = table.Column<int>(type: "INTEGER", nullable: false),
                    SlipId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReceiptFileId = table.Column<Guid>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    RefundedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RefundSlipId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Decision_Authors = table.Column<string>(type: "TEXT", nullable: false),
                    Decision_DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Decision_PreparedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Decision_Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Decision_DecidedBy_Id = table.Column<Guid>(type: "TEXT", nullable: true),
                    Decision_DecidedBy_Name = table.Column<string>(type: "TEXT", nullable: true),
                    Decision_PreparedBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Decision_PreparedBy_Name = table.Column<string>(type: "TEXT", nullable: false),
                    Refund_Authors = table.Column<string>(type: "TEXT", nullable: true),
                    Refund_DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Refund_PreparedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Refund_Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Refund_DecidedBy_Id = table.Column<Guid>(type: "TEXT", nullable: true),
                    Refund_DecidedBy_Name = table.Column<string>(type: "TEXT", nullable: true),
                    Refund_PreparedBy_Id = table.Column<Guid>(type: "TEXT", nullable: true),
                    Refund_PreparedBy_Name = table.Column<string>(type: "TEXT", nullable: true),
                    Word_On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Word_Outcome = table.Column<string>(type: "TEXT", nullable: false),
                    Word_ReturnReason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PendingAnswers", x => x.Id);
                    table.CheckConstraint("CK_PendingAnswers_RefundTwoPersons", "\"Refund_DecidedBy_Id\" IS NULL OR \"Refund_DecidedBy_Id\" <> \"Refund_PreparedBy_Id\"");
                    table.CheckConstraint("CK_PendingAnswers_TwoPersons", "\"Decision_DecidedBy_Id\" IS NULL OR \"Decision_DecidedBy_Id\" <> \"Decision_PreparedBy_Id\"");
                    table.ForeignKey(
                        name: "FK_PendingAnswers_PaymentBatches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "PaymentBatches",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_PendingAnswers_ReceiptFiles_ReceiptFileId",
                        column: x => x.ReceiptFileId,
                        principalTable: "ReceiptFiles",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "PersonCases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FirstId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SecondId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: false),
                    KeptId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Moved = table.Column<string>(type: "TEXT", nullable: false),
                    UndoReason = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Decision_Authors = table.Column<string>(type: "TEXT", nullable: false),
                    Decision_DecidedAt = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Decision_PreparedAt = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Decision_Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Decision_DecidedBy_Id = table.Column<Guid>(type: "TEXT", nullable: true),
                    Decision_DecidedBy_Name = table.Column<string>(type: "TEXT", nullable: true),
                    Decision_PreparedBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Decision_PreparedBy_Name = table.Column<string>(type: "TEXT", nullable: false),
                    Undoing_Authors = table.Column<string>(type: "TEXT", nullable: true),
                    Undoing_DecidedAt = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Undoing_PreparedAt = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Undoing_Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Undoing_DecidedBy_Id = table.Column<Guid>(type: "TEXT", nullable: true),
                    Undoing_DecidedBy_Name = table.Column<string>(type: "TEXT", nullable: true),
                    Undoing_PreparedBy_Id = table.Column<Guid>(type: "TEXT", nullable: true),
                    Undoing_PreparedBy_Name = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonCases", x => x.Id);
                    table.CheckConstraint("CK_PersonCases_TwoPersons", "\"Decision_DecidedBy_Id\" IS NULL OR \"Decision_DecidedBy_Id\" <> \"Decision_PreparedBy_Id\"");
                    table.CheckConstraint("CK_PersonCases_UndoingTwoPersons", "\"Undoing_DecidedBy_Id\" IS NULL OR \"Undoing_DecidedBy_Id\" <> \"Undoing_PreparedBy_Id\"");
                    table.ForeignKey(
                        name: "FK_PersonCases_Experts_FirstId",
                        column: x => x.FirstId,
                        principalTable: "Experts",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_PersonCases_Experts_SecondId",
                        column: x => x.SecondId,
                        principalTable: "Experts",
                        principalColumn: "Id");
                });

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
                name: "IX_PrizeSelections_Year_Round",
                table: "PrizeSelections",
                columns: new[] { "Year", "Round" },
                unique: true);

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

            migrationBuilder.CreateIndex(
                name: "IX_NominationListings_ExpertId_NominatedOn_Overall",
                table: "NominationListings",
                columns: new[] { "ExpertId", "NominatedOn", "Overall" });

            migrationBuilder.CreateIndex(
                name: "IX_Experts_MergedInto",
                table: "Experts",
                column: "MergedInto",
                filter: "\"MergedInto\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Experts_SameBirth",
                table: "Experts",
                columns: new[] { "NameKey", "BirthMonth", "BirthKey", "Number", "MergedInto", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Experts_SameMobile",
                table: "Experts",
                columns: new[] { "NameKey", "MobileKey", "Number", "MergedInto", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Disbursements_PayeeDocument",
                table: "Disbursements",
                column: "PayeeDocument");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Appropriations_TwoPersons",
                table: "Appropriations",
                sql: "\"Decision_DecidedBy_Id\" IS NULL OR \"Decision_DecidedBy_Id\" <> \"Decision_PreparedBy_Id\"");

            migrationBuilder.CreateIndex(
                name: "IX_PendingAnswers_BatchId_Line",
                table: "PendingAnswers",
                columns: new[] { "BatchId", "Line" },
                unique: true,
                filter: "\"State\" = 'Waiting'");

            migrationBuilder.CreateIndex(
                name: "IX_PendingAnswers_ReceiptFileId",
                table: "PendingAnswers",
                column: "ReceiptFileId");

            migrationBuilder.CreateIndex(
                name: "IX_PendingAnswers_State",
                table: "PendingAnswers",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_PersonCases_Pair",
                table: "PersonCases",
                columns: new[] { "FirstId", "SecondId" },
                unique: true,
                filter: "\"State\" IN ('Proposed', 'Confirmed')");

            migrationBuilder.CreateIndex(
                name: "IX_PersonCases_SecondId",
                table: "PersonCases",
                column: "SecondId");

            migrationBuilder.CreateIndex(
                name: "IX_PoolSteps_Waiting",
                table: "PoolSteps",
                column: "PoolEntryId",
                unique: true,
                filter: "\"State\" = 'Proposed'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PendingAnswers");

            migrationBuilder.DropTable(
                name: "PersonCases");

            migrationBuilder.DropTable(
                name: "PoolSteps");

            migrationBuilder.DropIndex(
                name: "IX_PrizeSelections_Year_Round",
                table: "PrizeSelections");

            migrationBuilder.DropIndex(
                name: "IX_PoolEntries_NominationId",
                table: "PoolEntries");

            migrationBuilder.DropIndex(
                name: "IX_PoolEntries_State_GroundClause_AdmittedAs_AdmittedOn",
                table: "PoolEntries");

            migrationBuilder.DropIndex(
                name: "IX_PolicyActivations_InForce",
                table: "PolicyActivations");

            migrationBuilder.DropIndex(
                name: "IX_PolicyActivations_Waiting",
                table: "PolicyActivations");

            migrationBuilder.DropCheckConstraint(
                name: "CK_PolicyActivations_TwoPersons",
                table: "PolicyActivations");

            migrationBuilder.DropIndex(
                name: "IX_NominationListings_ExpertId_NominatedOn_Overall",
                table: "NominationListings");

            migrationBuilder.DropIndex(
                name: "IX_Experts_MergedInto",
                table: "Experts");

            migrationBuilder.DropIndex(
                name: "IX_Experts_SameBirth",
                table: "Experts");

            migrationBuilder.DropIndex(
                name: "IX_Experts_SameMobile",
                table: "Experts");

            migrationBuilder.DropIndex(
                name: "IX_Disbursements_PayeeDocument",
                table: "Disbursements");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Appropriations_TwoPersons",
                table: "Appropriations");

            migrationBuilder.DropColumn(
                name: "Basis_CoreIntellectualProperty",
                table: "Relaxations");

            migrationBuilder.DropColumn(
                name: "Basis_Degree",
                table: "Relaxations");

            migrationBuilder.DropColumn(
                name: "Basis_MatureAchievement",
                table: "Relaxations");

            migrationBuilder.DropColumn(
                name: "Basis_Title",
                table: "Relaxations");

            migrationBuilder.DropColumn(
                name: "Basis_WorkStart",
                table: "Relaxations");

            migrationBuilder.DropColumn(
                name: "LapsedBy",
                table: "Relaxations");

            migrationBuilder.DropColumn(
                name: "Contradicting",
                table: "ReceiptFiles");

            migrationBuilder.DropColumn(
                name: "Round",
                table: "PrizeSelections");

            migrationBuilder.DropColumn(
                name: "DepartedOn",
                table: "PoolEntries");

            migrationBuilder.DropColumn(
                name: "State",
                table: "PoolEntries");

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

            migrationBuilder.DropColumn(
                name: "Authors",
                table: "Nominations");

            migrationBuilder.DropColumn(
                name: "BirthKey",
                table: "Experts");

            migrationBuilder.DropColumn(
                name: "BirthMonth",
                table: "Experts");

            migrationBuilder.DropColumn(
                name: "MergedInto",
                table: "Experts");

            migrationBuilder.DropColumn(
                name: "MobileKey",
                table: "Experts");

            migrationBuilder.DropColumn(
                name: "NameKey",
                table: "Experts");

            migrationBuilder.DropColumn(
                name: "District",
                table: "Enterprises");

            migrationBuilder.DropColumn(
                name: "IsTechSme",
                table: "Enterprises");

            migrationBuilder.DropColumn(
                name: "LocationConfirmed_By_Id",
                table: "Enterprises");

            migrationBuilder.DropColumn(
                name: "LocationConfirmed_By_Name",
                table: "Enterprises");

            migrationBuilder.DropColumn(
                name: "LocationConfirmed_On",
                table: "Enterprises");

            migrationBuilder.DropColumn(
                name: "LocationConfirmed_Text",
                table: "Enterprises");

            migrationBuilder.DropColumn(
                name: "TechnologyConfirmed_By_Id",
                table: "Enterprises");

            migrationBuilder.DropColumn(
                name: "TechnologyConfirmed_By_Name",
                table: "Enterprises");

            migrationBuilder.DropColumn(
                name: "TechnologyConfirmed_On",
                table: "Enterprises");

            migrationBuilder.DropColumn(
                name: "TechnologyConfirmed_Text",
                table: "Enterprises");

            migrationBuilder.DropColumn(
                name: "Mark",
                table: "Disbursements");

            migrationBuilder.DropColumn(
                name: "Numbers",
                table: "CommercialisationApplications");

            migrationBuilder.DropColumn(
                name: "Decision_Authors",
                table: "Appropriations");

            migrationBuilder.DropColumn(
                name: "Decision_DecidedAt",
                table: "Appropriations");

            migrationBuilder.DropColumn(
                name: "Decision_DecidedBy_Id",
                table: "Appropriations");

            migrationBuilder.DropColumn(
                name: "Decision_DecidedBy_Name",
                table: "Appropriations");

            migrationBuilder.DropColumn(
                name: "Decision_PreparedAt",
                table: "Appropriations");

            migrationBuilder.DropColumn(
                name: "Decision_Reason",
                table: "Appropriations");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Appropriations");

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

            migrationBuilder.RenameColumn(
                name: "Decision_PreparedBy_Name",
                table: "Appropriations",
                newName: "EnteredBy_Name");

            migrationBuilder.RenameColumn(
                name: "Decision_PreparedBy_Id",
                table: "Appropriations",
                newName: "EnteredBy_Id");

            migrationBuilder.RenameColumn(
                name: "State",
                table: "Appropriations",
                newName: "EnteredOn");

            migrationBuilder.AlterColumn<string>(
                name: "Facts_Goals",
                table: "Projects",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AddColumn<bool>(
                name: "AccountChanged",
                table: "Disbursements",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateIndex(
                name: "IX_PrizeSelections_Year",
                table: "PrizeSelections",
                column: "Year",
                unique: true);

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
                name: "IX_PolicyActivations_PolicyVersion",
                table: "PolicyActivations",
                column: "PolicyVersion",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NominationListings_ExpertId",
                table: "NominationListings",
                column: "ExpertId");
        }
    }
}
