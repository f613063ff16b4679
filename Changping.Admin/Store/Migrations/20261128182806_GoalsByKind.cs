using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Changping.Admin.Store.Migrations
{
    /// <inheritdoc />
    public partial class GoalsByKind : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Goals were one text, which tells no kind; patents were a kind, which the policy does not name. Both keep their words.
            migrationBuilder.Sql(
                """
                UPDATE "Projects" SET "Facts_Goals" = CASE WHEN trim(coalesce("Facts_Goals", '')) = '' THEN '[]'
                    ELSE json_array(json_object('Kind', 'Other', 'Words', trim("Facts_Goals"))) END;
                UPDATE "JointResults" SET "Title" = '专利：' || "Title", "Kind" = 'Other' WHERE "Kind" = 'Patent';
                UPDATE "JointResults" SET "Kind" = 'ProjectGranted' WHERE "Kind" = 'Application';
                """);

            migrationBuilder.AlterColumn<string>(
                name: "Facts_Goals",
                table: "Projects",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "Facts_Goals",
                table: "Projects",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT");
        }
    }
}
