using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Changping.Admin.Store.Migrations
{
    /// <inheritdoc />
    public partial class ImportRecords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ImportRecords",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Clause = table.Column<string>(type: "TEXT", nullable: false),
                    Word = table.Column<string>(type: "TEXT", nullable: false),
                    Register = table.Column<string>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    Sheet = table.Column<string>(type: "TEXT", nullable: true),
                    New = table.Column<int>(type: "INTEGER", nullable: false),
                    Changed = table.Column<int>(type: "INTEGER", nullable: false),
                    Unchanged = table.Column<int>(type: "INTEGER", nullable: false),
                    Faulty = table.Column<int>(type: "INTEGER", nullable: false),
                    NotAccepted = table.Column<int>(type: "INTEGER", nullable: false),
                    ImportedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    UndoReason = table.Column<string>(type: "TEXT", nullable: true),
                    Kept = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ImportedBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ImportedBy_Name = table.Column<string>(type: "TEXT", nullable: false),
                    Undoing_Authors = table.Column<string>(type: "TEXT", nullable: true),
                    Undoing_DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Undoing_PreparedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Undoing_Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Undoing_DecidedBy_Id = table.Column<Guid>(type: "TEXT", nullable: true),
                    Undoing_DecidedBy_Name = table.Column<string>(type: "TEXT", nullable: true),
                    Undoing_PreparedBy_Id = table.Column<Guid>(type: "TEXT", nullable: true),
                    Undoing_PreparedBy_Name = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportRecords", x => x.Id);
                    table.CheckConstraint("CK_ImportRecords_UndoingTwoPersons", "\"Undoing_DecidedBy_Id\" IS NULL OR \"Undoing_DecidedBy_Id\" <> \"Undoing_PreparedBy_Id\"");
                });

            migrationBuilder.CreateTable(
                name: "RememberedMappings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Register = table.Column<string>(type: "TEXT", nullable: false),
                    Shape = table.Column<string>(type: "TEXT", nullable: false),
                    Sender = table.Column<string>(type: "TEXT", nullable: false),
                    Pairs = table.Column<string>(type: "TEXT", nullable: false),
                    SaidBy = table.Column<string>(type: "TEXT", nullable: false),
                    SaidAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RememberedMappings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ImportedRows",
                columns: table => new
                {
                    ImportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Row = table.Column<int>(type: "INTEGER", nullable: false),
                    Label = table.Column<string>(type: "TEXT", nullable: false),
                    Fate = table.Column<string>(type: "TEXT", nullable: false),
                    Changes = table.Column<string>(type: "TEXT", nullable: false),
                    Hints = table.Column<string>(type: "TEXT", nullable: false),
                    Faults = table.Column<string>(type: "TEXT", nullable: false),
                    Cells = table.Column<string>(type: "TEXT", nullable: false),
                    Writes = table.Column<string>(type: "TEXT", nullable: false),
                    HasHints = table.Column<bool>(type: "INTEGER", nullable: false),
                    SettledBy = table.Column<string>(type: "TEXT", nullable: true),
                    SettledAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportedRows", x => new { x.ImportId, x.Position });
                    table.ForeignKey(
                        name: "FK_ImportedRows_ImportRecords_ImportId",
                        column: x => x.ImportId,
                        principalTable: "ImportRecords",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_ImportedRows_OpenHints",
                table: "ImportedRows",
                column: "ImportId",
                filter: "\"HasHints\" AND \"SettledBy\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ImportRecords_ImportedAt",
                table: "ImportRecords",
                column: "ImportedAt");

            migrationBuilder.CreateIndex(
                name: "IX_RememberedMappings_Register_Shape_Sender",
                table: "RememberedMappings",
                columns: new[] { "Register", "Shape", "Sender" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ImportedRows");

            migrationBuilder.DropTable(
                name: "RememberedMappings");

            migrationBuilder.DropTable(
                name: "ImportRecords");
        }
    }
}
