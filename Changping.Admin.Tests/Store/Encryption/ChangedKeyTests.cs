using Changping.Admin.Features.Administration.Keys;
using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Features.Experts;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store.Encryption;
using Changping.Admin.Store.Sqlite;
using Changping.Admin.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Store.Encryption;

/// <summary>rotate-keys: everything with a new key, or nothing.</summary>
public sealed class ChangedKeyTests
{
    [Fact]
    public async Task With_a_new_key_all_numbers_are_found_as_before_and_the_log_says_so()
    {
        await using var office = await TestOffice.OpenApartAsync();
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1), Rows.Expert(2));
        var (keys, before) = (office.Get<ColumnKeys>(), await DocumentsAsync(office));
        var former = keys.UseOwn();
        var changed = await office.Get<ChangeColumnKey>().RunAsync(TestOffice.Administrator, default);

        Assert.NotEqual(former, changed.Key);
        Assert.All(await DocumentsAsync(office), stored => Assert.StartsWith($"{changed.Key}:", stored, StringComparison.Ordinal));
        Assert.All(before, stored => Assert.StartsWith($"{former}:", stored, StringComparison.Ordinal));
        Assert.True(File.Exists(keys.FileOf(former)) && File.Exists(changed.File));
        Assert.Equal(1, await office.AskAsync(context => context.Experts.CountAsync(expert => expert.DocumentNumber == Rows.CitizenNumber(2))));
        Assert.Equal("更换加密密钥", Admin.Office.Audit.CommandKinds.ChineseName(await office.AskAsync(
            context => context.AuditEntries.OrderByDescending(entry => entry.Sequence).Select(entry => entry.Kind).FirstAsync())));
        Expect.None((await office.Get<VerifyRecords>().RunAsync(TestOffice.Officer, default)).Where(check => !check.Ok)
            .Select(check => $"{check.Name} {check.Detail}"));

        // The same persons once more are the same persons.
        Assert.All((await TestOffice.PreviewAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1), Rows.Expert(2))).Rows,
            row => Assert.Equal(Admin.Registers.Imports.RowFate.Unchanged, row.Fate));
    }

    [Fact]
    public async Task While_somebody_works_with_the_database_the_key_stays()
    {
        await using var office = await TestOffice.OpenApartAsync();
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert());
        var before = await DocumentsAsync(office);
        using var web = new OfficePresence(office.DatabaseFile);
        web.Serve();
        var refused = await Assert.ThrowsAsync<DatabaseRefusedException>(() => office.Get<ChangeColumnKey>().RunAsync(TestOffice.Administrator, default));

        Assert.Equal("in-use", refused.Code);
        Assert.Equal(before, await DocumentsAsync(office));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(office.Get<ColumnKeys>().FileOf("x"))!, "columns-*.key"));
    }

    [Fact]
    public void Two_web_applications_do_not_serve_one_database_and_any_number_of_verbs_works_beside_one()
    {
        var folder = Directory.CreateTempSubdirectory("presence");
        try
        {
            var file = Path.Combine(folder.FullName, "changping.db");
            using var first = new OfficePresence(file);
            using var second = new OfficePresence(file);
            using var verb = new OfficePresence(file);
            first.Serve();
            verb.Enter();
            Assert.Equal("serving", Assert.Throws<DatabaseRefusedException>(second.Serve).Code);

            first.Dispose();
            second.Serve();
            second.Dispose();
            verb.Dispose();
            using var alone = new OfficePresence(file);
            alone.BeAlone();
            Assert.Equal("alone", Assert.Throws<DatabaseRefusedException>(new OfficePresence(file).Enter).Code);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Task<List<string>> DocumentsAsync(TestOffice office) =>
        office.AskAsync(context => context.Database.SqlQueryRaw<string>("SELECT DocumentNumber AS Value FROM Experts ORDER BY Number").ToListAsync());
}
