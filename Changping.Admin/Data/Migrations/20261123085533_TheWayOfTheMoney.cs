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
                name: "FK_Grants_Grants_CorrectsId",
                table: "Grants");

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
                name: "Reason",
                table: "Grants");

            migrationBuilder.DropColumn(
                name: "ReturnReason",
                table: "Grants");

            migrationBuilder.DropColumn(
                name: "Outcome",
                table: "Disbursements");

            migrationBuilder.DropColumn(
                name: "ReturnReason",
                table: "Disbursements");

            migrationBuilder.DropColumn(
                name: "SettledOn",
                table: "Disbursements");

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
