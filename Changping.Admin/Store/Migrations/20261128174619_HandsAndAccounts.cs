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

            migrationBuilder.CreateIndex(
                name: "IX_Disbursements_PayeeDocument",
                table: "Disbursements",
                column: "PayeeDocument");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Disbursements_PayeeDocument",
                table: "Disbursements");

            migrationBuilder.DropColumn(
                name: "Mark",
                table: "Disbursements");

            migrationBuilder.AddColumn<bool>(
                name: "AccountChanged",
                table: "Disbursements",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);
        }
    }
}
