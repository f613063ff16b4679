using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Changping.Admin.Data.Migrations
{
    /// <inheritdoc />
    public partial class SignaturesAndAuthors : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Agreement_Attachments",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Agreement_EnterpriseSignedOn",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Agreement_ExpertSignedOn",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Agreement_InstitutionSignedOn",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "DraftedBy_Id",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DraftedBy_Name",
                table: "Projects",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Agreement_Attachments",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Agreement_EnterpriseSignedOn",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Agreement_ExpertSignedOn",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Agreement_InstitutionSignedOn",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "DraftedBy_Id",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "DraftedBy_Name",
                table: "Projects");
        }
    }
}
