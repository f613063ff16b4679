using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Changping.Admin.Store.Migrations
{
    /// <inheritdoc />
    public partial class KindsByTwoPersons : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Decision_Authors",
                table: "Institutions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Decision_DecidedAt",
                table: "Institutions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Decision_DecidedBy_Id",
                table: "Institutions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Decision_DecidedBy_Name",
                table: "Institutions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Decision_PreparedAt",
                table: "Institutions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Decision_PreparedBy_Id",
                table: "Institutions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Decision_PreparedBy_Name",
                table: "Institutions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Decision_Reason",
                table: "Institutions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Proposed",
                table: "Institutions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddCheckConstraint(
                name: "CK_Institutions_TwoPersons",
                table: "Institutions",
                sql: "\"Decision_DecidedBy_Id\" IS NULL OR \"Decision_DecidedBy_Id\" <> \"Decision_PreparedBy_Id\"");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "CK_Institutions_TwoPersons",
                table: "Institutions");

            migrationBuilder.DropColumn(
                name: "Decision_Authors",
                table: "Institutions");

            migrationBuilder.DropColumn(
                name: "Decision_DecidedAt",
                table: "Institutions");

            migrationBuilder.DropColumn(
                name: "Decision_DecidedBy_Id",
                table: "Institutions");

            migrationBuilder.DropColumn(
                name: "Decision_DecidedBy_Name",
                table: "Institutions");

            migrationBuilder.DropColumn(
                name: "Decision_PreparedAt",
                table: "Institutions");

            migrationBuilder.DropColumn(
                name: "Decision_PreparedBy_Id",
                table: "Institutions");

            migrationBuilder.DropColumn(
                name: "Decision_PreparedBy_Name",
                table: "Institutions");

            migrationBuilder.DropColumn(
                name: "Decision_Reason",
                table: "Institutions");

            migrationBuilder.DropColumn(
                name: "Proposed",
                table: "Institutions");
        }
    }
}
