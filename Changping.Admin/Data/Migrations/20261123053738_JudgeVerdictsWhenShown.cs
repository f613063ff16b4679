using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Changping.Admin.Data.Migrations
{
    /// <inheritdoc />
    public partial class JudgeVerdictsWhenShown : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Verdict",
                table: "NominationListings");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Verdict",
                table: "NominationListings",
                type: "TEXT",
                nullable: false,
                defaultValue: "");
        }
    }
}
