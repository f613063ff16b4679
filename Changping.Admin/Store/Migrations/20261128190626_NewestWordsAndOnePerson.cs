using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Changping.Admin.Store.Migrations
{
    /// <inheritdoc />
    public partial class NewestWordsAndOnePerson : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_PoolEntries_GroundClause_AdmittedAs_AdmittedOn",
                table: "PoolEntries");

            migrationBuilder.DropIndex(
                name: "IX_PoolEntries_NominationId",
                table: "PoolEntries");

            migrationBuilder.DropIndex(
                name: "IX_NominationListings_ExpertId",
                table: "NominationListings");

            migrationBuilder.AddColumn<string>(
                name: "Basis_CoreIntellectualProperty",
                table: "Relaxations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Basis_Degree",
                table: "Relaxations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Basis_MatureAchievement",
                table: "Relaxations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Basis_Title",
                table: "Relaxations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Basis_WorkStart",
                table: "Relaxations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LapsedBy",
                table: "Relaxations",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<DateOnly>(
                name: "DepartedOn",
                table: "PoolEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "PoolEntries",
                type: "TEXT",
                nullable: false,
                defaultValue: "Admitted");

            migrationBuilder.AddColumn<string>(
                name: "Authors",
                table: "Nominations",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "BirthKey",
                table: "Experts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "BirthMonth",
                table: "Experts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "MergedInto",
                table: "Experts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MobileKey",
                table: "Experts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NameKey",
                table: "Experts",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "PersonCases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FirstId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SecondId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: false),
                    KeptId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Moved = table.Column<string>(type: "TEXT", nullable: false),
                    UndoReason = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Decision_Authors = table.Column<string>(type: "TEXT", nullable: false),
                    Decision_DecidedAt = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Decision_PreparedAt = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Decision_Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Decision_DecidedBy_Id = table.Column<Guid>(type: "TEXT", nullable: true),
                    Decision_DecidedBy_Name = table.Column<string>(type: "TEXT", nullable: true),
                    Decision_PreparedBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Decision_PreparedBy_Name = table.Column<string>(type: "TEXT", nullable: false),
                    Undoing_Authors = table.Column<string>(type: "TEXT", nullable: true),
                    Undoing_DecidedAt = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Undoing_PreparedAt = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Undoing_Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Undoing_DecidedBy_Id = table.Column<Guid>(type: "TEXT", nullable: true),
                    Undoing_DecidedBy_Name = table.Column<string>(type: "TEXT", nullable: true),
                    Undoing_PreparedBy_Id = table.Column<Guid>(type: "TEXT", nullable: true),
                    Undoing_PreparedBy_Name = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonCases", x => x.Id);
                    table.CheckConstraint("CK_PersonCases_TwoPersons", "\"Decision_DecidedBy_Id\" IS NULL OR \"Decision_DecidedBy_Id\" <> \"Decision_PreparedBy_Id\"");
                    table.CheckConstraint("CK_PersonCases_UndoingTwoPersons", "\"Undoing_DecidedBy_Id\" IS NULL OR \"Undoing_DecidedBy_Id\" <> \"Undoing_PreparedBy_Id\"");
                    table.ForeignKey(
                        name: "FK_PersonCases_Experts_FirstId",
                        column: x => x.FirstId,
                        principalTable: "Experts",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_PersonCases_Experts_SecondId",
                        column: x => x.SecondId,
                        principalTable: "Experts",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "PoolSteps",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    PoolEntryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Action = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Decision_Authors = table.Column<string>(type: "TEXT", nullable: false),
                    Decision_DecidedAt = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Decision_PreparedAt = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Decision_Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Decision_DecidedBy_Id = table.Column<Guid>(type: "TEXT", nullable: true),
                    Decision_DecidedBy_Name = table.Column<string>(type: "TEXT", nullable: true),
                    Decision_PreparedBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Decision_PreparedBy_Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PoolSteps", x => new { x.PoolEntryId, x.Number });
                    table.CheckConstraint("CK_PoolSteps_TwoPersons", "\"Decision_DecidedBy_Id\" IS NULL OR \"Decision_DecidedBy_Id\" <> \"Decision_PreparedBy_Id\"");
                    table.ForeignKey(
                        name: "FK_PoolSteps_PoolEntries_PoolEntryId",
                        column: x => x.PoolEntryId,
                        principalTable: "PoolEntries",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_PoolEntries_NominationId",
                table: "PoolEntries",
                column: "NominationId",
                unique: true,
                filter: "\"State\" <> 'Undone'");

            migrationBuilder.CreateIndex(
                name: "IX_PoolEntries_State_GroundClause_AdmittedAs_AdmittedOn",
                table: "PoolEntries",
                columns: new[] { "State", "GroundClause", "AdmittedAs", "AdmittedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_NominationListings_ExpertId_NominatedOn_Overall",
                table: "NominationListings",
                columns: new[] { "ExpertId", "NominatedOn", "Overall" });

            migrationBuilder.CreateIndex(
                name: "IX_Experts_MergedInto",
                table: "Experts",
                column: "MergedInto",
                filter: "\"MergedInto\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Experts_SameBirth",
                table: "Experts",
                columns: new[] { "NameKey", "BirthMonth", "BirthKey", "Number", "MergedInto", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Experts_SameMobile",
                table: "Experts",
                columns: new[] { "NameKey", "MobileKey", "Number", "MergedInto", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PersonCases_Pair",
                table: "PersonCases",
                columns: new[] { "FirstId", "SecondId" },
                unique: true,
                filter: "\"State\" IN ('Proposed', 'Confirmed')");

            migrationBuilder.CreateIndex(
                name: "IX_PersonCases_SecondId",
                table: "PersonCases",
                column: "SecondId");

            migrationBuilder.CreateIndex(
                name: "IX_PoolSteps_Waiting",
                table: "PoolSteps",
                column: "PoolEntryId",
                unique: true,
                filter: "\"State\" = 'Proposed'");

            // Of several admissions of one expert the newest stands.
            migrationBuilder.Sql(
                """
                UPDATE PoolEntries SET State = 'Renewed'
                WHERE EXISTS (SELECT 1 FROM PoolEntries AS later WHERE later.ExpertId = PoolEntries.ExpertId AND later.Number > PoolEntries.Number);
                """);

            // A relaxation rests on the facts as they are now; who wrote a nomination is known by the log (kind 4).
            migrationBuilder.Sql(
                """
                UPDATE Relaxations SET (Basis_Degree, Basis_Title, Basis_WorkStart, Basis_CoreIntellectualProperty, Basis_MatureAchievement) = (
                    SELECT Facts_Credentials_Degree, Facts_Credentials_Title, Facts_Credentials_WorkStart,
                        Facts_Credentials_CoreIntellectualProperty, Facts_Credentials_MatureAchievement
                    FROM Nominations WHERE Nominations.Id = Relaxations.NominationId);
                UPDATE Nominations SET Authors = COALESCE((
                    SELECT json_group_array(json_object('Id', lower(writer.ActorId), 'Name', writer.ActorName)) FROM (
                        SELECT DISTINCT ActorId, ActorName FROM AuditEntries
                        WHERE AuditEntries.SubjectId = Nominations.Id AND AuditEntries.SubjectKind = 4 AND AuditEntries.Kind = 702) AS writer), '[]');
                """);

            // What records of one person are found by.
            migrationBuilder.Sql(
                """
                UPDATE Experts SET NameKey = upper(replace(replace(Details_Name, ' ', ''), '·', '')), BirthKey = Details_BirthDate, BirthMonth = substr(Details_BirthDate, 1, 7),
                    MobileKey = CASE WHEN Details_Phone GLOB '1[3-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]' THEN Details_Phone END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PersonCases");

            migrationBuilder.DropTable(
                name: "PoolSteps");

            migrationBuilder.DropIndex(
                name: "IX_PoolEntries_NominationId",
                table: "PoolEntries");

            migrationBuilder.DropIndex(
                name: "IX_PoolEntries_State_GroundClause_AdmittedAs_AdmittedOn",
                table: "PoolEntries");

            migrationBuilder.DropIndex(
                name: "IX_NominationListings_ExpertId_NominatedOn_Overall",
                table: "NominationListings");

            migrationBuilder.DropIndex(
                name: "IX_Experts_MergedInto",
                table: "Experts");

            migrationBuilder.DropIndex(
                name: "IX_Experts_SameBirth",
                table: "Experts");

            migrationBuilder.DropIndex(
                name: "IX_Experts_SameMobile",
                table: "Experts");

            migrationBuilder.DropColumn(
                name: "Basis_CoreIntellectualProperty",
                table: "Relaxations");

            migrationBuilder.DropColumn(
                name: "Basis_Degree",
                table: "Relaxations");

            migrationBuilder.DropColumn(
                name: "Basis_MatureAchievement",
                table: "Relaxations");

            migrationBuilder.DropColumn(
                name: "Basis_Title",
                table: "Relaxations");

            migrationBuilder.DropColumn(
                name: "Basis_WorkStart",
                table: "Relaxations");

            migrationBuilder.DropColumn(
                name: "LapsedBy",
                table: "Relaxations");

            migrationBuilder.DropColumn(
                name: "DepartedOn",
                table: "PoolEntries");

            migrationBuilder.DropColumn(
                name: "State",
                table: "PoolEntries");

            migrationBuilder.DropColumn(
                name: "Authors",
                table: "Nominations");

            migrationBuilder.DropColumn(
                name: "BirthKey",
                table: "Experts");

            migrationBuilder.DropColumn(
                name: "BirthMonth",
                table: "Experts");

            migrationBuilder.DropColumn(
                name: "MergedInto",
                table: "Experts");

            migrationBuilder.DropColumn(
                name: "MobileKey",
                table: "Experts");

            migrationBuilder.DropColumn(
                name: "NameKey",
                table: "Experts");

            migrationBuilder.CreateIndex(
                name: "IX_PoolEntries_GroundClause_AdmittedAs_AdmittedOn",
                table: "PoolEntries",
                columns: new[] { "GroundClause", "AdmittedAs", "AdmittedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_PoolEntries_NominationId",
                table: "PoolEntries",
                column: "NominationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NominationListings_ExpertId",
                table: "NominationListings",
                column: "ExpertId");
        }
    }
}
