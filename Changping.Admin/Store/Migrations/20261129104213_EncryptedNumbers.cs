using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Changping.Admin.Store.Migrations
{
    /// <summary>Documents, telephones and accounts, and what imports keep of them, are encrypted where they stand.</summary>
    public partial class EncryptedNumbers : Migration
    {
        private static readonly (string Table, string Column, string Kind)[] Columns =
        [
            ("Disbursements", "Account_AccountNumber", "Account"),
            ("Disbursements", "PayeeDocument", "Document"),
            ("Enterprises", "Account_Current_AccountNumber", "Account"),
            ("Enterprises", "Account_Proposed_AccountNumber", "Account"),
            ("Enterprises", "Phone", "Phone"),
            ("Experts", "Account_Current_AccountNumber", "Account"),
            ("Experts", "Account_Proposed_AccountNumber", "Account"),
            ("Experts", "Details_Phone", "Phone"),
            ("Experts", "DocumentNumber", "Document"),
            ("Experts", "MobileKey", "Phone"),
            ("ImportedRows", "Cells", "Cells"),
            ("ImportedRows", "Faults", "Cells"),
            ("ImportedRows", "Writes", "Writes"),
            ("Reviewers", "Phone", "Phone"),
        ];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var (table, column, kind) in Columns)
            {
                migrationBuilder.Sql($"UPDATE \"{table}\" SET \"{column}\" = encrypted('{kind}', \"{column}\") WHERE \"{column}\" IS NOT NULL;");
            }

            // Told to the start: what stood there clear is still to be wiped out of the pages that are free now, which no transaction can.
            migrationBuilder.Sql("PRAGMA user_version = 1;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var (table, column, kind) in Columns)
            {
                migrationBuilder.Sql($"UPDATE \"{table}\" SET \"{column}\" = decrypted('{kind}', \"{column}\") WHERE \"{column}\" IS NOT NULL;");
            }
        }
    }
}
