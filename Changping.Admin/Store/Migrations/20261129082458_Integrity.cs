using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Changping.Admin.Store.Migrations
{
    /// <inheritdoc />
    public partial class Integrity : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "MoneySeal",
                table: "SubsidySettlements",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MoneySeal",
                table: "ReceiptFiles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MoneySeal",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MoneySeal",
                table: "Needs",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MoneySeal",
                table: "JointResults",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MoneySeal",
                table: "EnterpriseSupports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MoneySeal",
                table: "CommercialisationApplications",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MoneySeal",
                table: "Appropriations",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "MoneySeal",
                table: "SubsidySettlements");

            migrationBuilder.DropColumn(
                name: "MoneySeal",
                table: "ReceiptFiles");

            migrationBuilder.DropColumn(
                name: "MoneySeal",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "MoneySeal",
                table: "Needs");

            migrationBuilder.DropColumn(
                name: "MoneySeal",
                table: "JointResults");

            migrationBuilder.DropColumn(
                name: "MoneySeal",
                table: "EnterpriseSupports");

            migrationBuilder.DropColumn(
                name: "MoneySeal",
                table: "CommercialisationApplications");

            migrationBuilder.DropColumn(
                name: "MoneySeal",
                table: "Appropriations");
        }
    }
}
