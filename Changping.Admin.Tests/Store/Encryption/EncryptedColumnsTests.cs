using System.Text;
using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Features.Experts;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store.Encryption;
using Changping.Admin.Store.Sqlite;
using Changping.Admin.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Changping.Admin.Tests.Store.Encryption;

/// <summary>Documents, telephones and accounts stood clear in a file that anybody could copy.</summary>
public sealed class EncryptedColumnsTests
{
    private static readonly HashSet<string> Numbers = ["DocumentNumber", "PayeeDocument", "Phone", "MobileKey", "AccountNumber"];

    [Fact]
    public async Task Every_column_of_documents_telephones_and_accounts_is_encrypted()
    {
        await using var office = await TestOffice.OpenAsync();
        await using var context = await office.Contexts.CreateDbContextAsync();
        var encrypted = EncryptedColumns.Of(context.Model).Select(column => $"{column.Table}.{column.Column}").ToHashSet();
        var named = context.Model.GetEntityTypes().SelectMany(type => Named(type, type.GetTableName()!)).ToList();

        Assert.Equal(11, named.Count);
        Expect.None(named.Where(column => !encrypted.Contains(column)));
    }

    [Fact]
    public async Task Nothing_of_them_can_be_read_in_the_files_of_the_database()
    {
        await using var office = await FundedOffice.OpenAsync(projects: 2);
        await office.ApprovedAsync(1);
        var known = await office.AskAsync(context => context.Experts.Where(expert => expert.Details.Phone != null).Select(
            expert => new { expert.DocumentNumber, expert.Details.Phone, expert.Account.Current!.AccountNumber }).ToListAsync());
        var companies = await office.AskAsync(context => context.Enterprises.Select(enterprise => enterprise.Account.Current!.AccountNumber).ToListAsync());
        var files = new[] { "", "-wal" }.Select(after => office.DatabaseFile + after).Where(File.Exists).Select(Read).ToList();

        Assert.Equal(2, known.Count);
        Expect.None(known.SelectMany(person => new[] { person.DocumentNumber, person.Phone!, person.AccountNumber }).Concat(companies)
            .Where(number => files.Exists(file => file.Contains(number, StringComparison.Ordinal))));
    }

    [Fact]
    public async Task The_same_number_is_the_same_in_every_table_and_another_as_another_kind()
    {
        await using var office = await FundedOffice.OpenAsync();
        await office.ApprovedAsync(1);
        var keys = office.Get<ColumnKeys>();
        var (document, paid) = await office.AskAsync(async context => (
            (await context.Database.SqlQueryRaw<string>("SELECT DocumentNumber AS Value FROM Experts").ToListAsync()).Single(),
            (await context.Database.SqlQueryRaw<string>("SELECT PayeeDocument AS Value FROM Disbursements").ToListAsync()).Single()));

        Assert.Equal(document, paid);
        Assert.NotEqual(keys.Encrypt(SecretKind.Document, "19900000001"), keys.Encrypt(SecretKind.Phone, "19900000001"));
    }

    [Theory]
    [InlineData("UPDATE Experts SET DocumentNumber = substr(DocumentNumber, 1, length(DocumentNumber) - 6) || 'AAAA' || substr(DocumentNumber, -2)",
        "Experts.DocumentNumber 有 1 个值")]
    [InlineData("UPDATE Experts SET DocumentNumber = '110101199003077758'", "Experts.DocumentNumber 有 1 个值")]
    [InlineData("UPDATE Experts SET Details_Phone = Account_Current_AccountNumber", "Experts.Details_Phone 有 1 个值")]
    [InlineData("UPDATE Experts SET Details_Phone = '00000000:' || substr(Details_Phone, 10)", "Experts.Details_Phone 有 1 个值")]
    public async Task A_number_that_the_program_did_not_write_is_found(string change, string found)
    {
        await using var office = await FundedOffice.OpenAsync();
        await office.ByHandAsync(change);
        var check = (await office.Get<VerifyRecords>().RunAsync(TestOffice.Officer, default)).Single(check => check.Name == "encrypted-columns");

        Assert.False(check.Ok);
        Assert.Contains(found, check.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_key_of_its_numbers_an_office_does_not_start_and_says_which_file_is_missing()
    {
        await using var office = await TestOffice.OpenApartAsync();
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert());
        var id = office.Get<ColumnKeys>().UseOwn();
        SqliteConnection.ClearAllPools();
        await using var other = TestOffice.OpenCopy(office.DatabaseFile, SourceTree.DataDirectory);
        var refused = await Assert.ThrowsAsync<DatabaseRefusedException>(() => DatabaseStart.EnsureReadyAsync(other.Contexts));

        Assert.Equal("no-key", refused.Code);
        Assert.Contains($"由密钥 {id} 加密", refused.Message, StringComparison.Ordinal);
        Assert.Contains($"columns-{id}.key", refused.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Named(ITypeBase type, string table) => type.GetProperties()
        .Where(property => Numbers.Contains(property.Name) && property.ClrType == typeof(string))
        .Select(property => $"{table}.{property.GetColumnName(StoreObjectIdentifier.Table(table))}")
        .Concat(type.GetComplexProperties().SelectMany(part => Named(part.ComplexType, table)));

    private static string Read(string file)
    {
        using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        open.CopyTo(bytes);
        return Encoding.Latin1.GetString(bytes.ToArray());
    }
}
