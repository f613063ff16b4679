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
            migrationBuilder.RenameColumn(
                name: "EnteredBy_Name",
                table: "Appropriations",
                newName: "Decision_PreparedBy_Name");

            migrationBuilder.RenameColumn(
                name: "EnteredBy_Id",
                table: "Appropriations",
                newName: "Decision_PreparedBy_Id");

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "Appropriations",
                type: "TEXT",
                nullable: false,
                defaultValue: "Confirmed");

            migrationBuilder.AddColumn<int>(
                name: "Contradicting",
                table: "ReceiptFiles",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Mark",
                table: "Disbursements",
                type: "TEXT",
                nullable: false,
                defaultValue: "Same");

            // What was marked as changed stays so; who was paid for the first time was not marked before.
            migrationBuilder.Sql("""UPDATE "Disbursements" SET "Mark" = 'Changed' WHERE "AccountChanged";""");

            migrationBuilder.DropColumn(
                name: "AccountChanged",
                table: "Disbursements");

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

            // What one person entered before counts on: it is money that was appropriated.
            migrationBuilder.Sql("""UPDATE "Appropriations" SET "Decision_PreparedAt" = "EnteredOn";""");

            migrationBuilder.DropColumn(
                name: "EnteredOn",
                table: "Appropriations");

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PendingAnswers");

            migrationBuilder.DropIndex(
                name: "IX_Disbursements_PayeeDocument",
                table: "Disbursements");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Appropriations_TwoPersons",
                table: "Appropriations");

            migrationBuilder.DropColumn(
                name: "Contradicting",
                table: "ReceiptFiles");

            migrationBuilder.DropColumn(
                name: "Mark",
                table: "Disbursements");

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
                table: "Appropriations",
                newName: "EnteredBy_Name");

            migrationBuilder.RenameColumn(
                name: "Decision_PreparedBy_Id",
                table: "Appropriations",
                newName: "EnteredBy_Id");

            migrationBuilder.DropColumn(
                name: "State",
                table: "Appropriations");

            migrationBuilder.AddColumn<DateOnly>(
                name: "EnteredOn",
                table: "Appropriations",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<bool>(
                name: "AccountChanged",
                table: "Disbursements",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);
        }
    }
}
