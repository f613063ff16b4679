using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Changping.Admin.Store.Migrations
{
    /// <inheritdoc />
    public partial class NamesInOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_NominationListings_Name_Number",
                table: "NominationListings");

            migrationBuilder.DropIndex(
                name: "IX_Experts_SameBirth",
                table: "Experts");

            migrationBuilder.DropIndex(
                name: "IX_Experts_SameMobile",
                table: "Experts");

            migrationBuilder.DropIndex(
                name: "IX_Enterprises_Industry_Name",
                table: "Enterprises");

            migrationBuilder.DropIndex(
                name: "IX_Enterprises_Name",
                table: "Enterprises");

            migrationBuilder.AddColumn<string>(
                name: "NameOrder",
                table: "NominationListings",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "NameOrder",
                table: "Enterprises",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            // The program fills them from now on whenever a name is written.
            migrationBuilder.Sql("""
                UPDATE "NominationListings" SET "NameOrder" = name_order("Name"), "SearchText" = "SearchText" || ' ' || UPPER(name_initials("Name"));
                """);
            migrationBuilder.Sql("""
                UPDATE "Enterprises" SET "NameOrder" = name_order("Name"), "SearchText" = "SearchText" || ' ' || UPPER(name_initials("Name"));
                """);

            migrationBuilder.CreateIndex(
                name: "IX_NominationListings_NameOrder_Number",
                table: "NominationListings",
                columns: new[] { "NameOrder", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Experts_SameBirth",
                table: "Experts",
                columns: new[] { "NameKey", "BirthMonth", "MergedInto" });

            migrationBuilder.CreateIndex(
                name: "IX_Experts_SameMobile",
                table: "Experts",
                columns: new[] { "NameKey", "MobileKey", "MergedInto" });

            migrationBuilder.CreateIndex(
                name: "IX_Enterprises_Industry_NameOrder",
                table: "Enterprises",
                columns: new[] { "Industry", "NameOrder" });

            migrationBuilder.CreateIndex(
                name: "IX_Enterprises_NameOrder",
                table: "Enterprises",
                column: "NameOrder");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_NominationListings_NameOrder_Number",
                table: "NominationListings");

            migrationBuilder.DropIndex(
                name: "IX_Experts_SameBirth",
                table: "Experts");

            migrationBuilder.DropIndex(
                name: "IX_Experts_SameMobile",
                table: "Experts");

            migrationBuilder.DropIndex(
                name: "IX_Enterprises_Industry_NameOrder",
                table: "Enterprises");

            migrationBuilder.DropIndex(
                name: "IX_Enterprises_NameOrder",
                table: "Enterprises");

            migrationBuilder.DropColumn(
                name: "NameOrder",
                table: "NominationListings");

            migrationBuilder.DropColumn(
                name: "NameOrder",
                table: "Enterprises");

            migrationBuilder.CreateIndex(
                name: "IX_NominationListings_Name_Number",
                table: "NominationListings",
                columns: new[] { "Name", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Experts_SameBirth",
                table: "Experts",
                columns: new[] { "NameKey", "BirthMonth", "BirthKey", "Number", "MergedInto", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Experts_SameMobile",
                table: "Experts",
                columns: new[] { "NameKey", "MobileKey", "Number", "MergedInto", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Enterprises_Industry_Name",
                table: "Enterprises",
                columns: new[] { "Industry", "Name" });

            migrationBuilder.CreateIndex(
                name: "IX_Enterprises_Name",
                table: "Enterprises",
                column: "Name");
        }
    }
}
