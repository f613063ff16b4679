using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Changping.Admin.Store.Migrations
{
    /// <inheritdoc />
    public partial class RulesOfTime : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
