using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Changping.Admin.Store.Migrations
{
    /// <inheritdoc />
    public partial class SupplementarySelections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_PrizeSelections_Year",
                table: "PrizeSelections");

            migrationBuilder.AddColumn<int>(
                name: "Round",
                table: "PrizeSelections",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "IX_PrizeSelections_Year_Round",
                table: "PrizeSelections",
                columns: new[] { "Year", "Round" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_PrizeSelections_Year_Round",
                table: "PrizeSelections");

            migrationBuilder.DropColumn(
                name: "Round",
                table: "PrizeSelections");

            migrationBuilder.CreateIndex(
                name: "IX_PrizeSelections_Year",
                table: "PrizeSelections",
                column: "Year",
                unique: true);
        }
    }
}
