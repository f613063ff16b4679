using System.Globalization;
using Changping.Admin.Features.Experts;
using Changping.Admin.Office.Audit;
using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;
using Changping.Admin.Tests.Benchmarks;
using Changping.Admin.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Experts;

/// <summary>A register of several chunks, made by one thread, written by another, and sealed as it is written.</summary>
public sealed class LongImportTests
{
    private const int Count = 2_300;

    [Fact]
    public async Task Every_entry_of_a_long_import_has_its_seal_as_if_it_had_been_read_again()
    {
        await using var office = await BigRegister.OfficeAsync(Count);
        var entries = await office.AskAsync(context => context.AuditEntries.CountAsync());

        Assert.Equal(new ChainReport(entries, null), await office.AskAsync(context => AuditChain.CheckAsync(context, office.Get<AuditKeys>(), default)));
        Assert.Equal(Count, await office.AskAsync(context =>
            context.AuditEntries.CountAsync(entry => entry.Kind == CommandKind.ImportExperts && entry.SubjectKind == RecordKind.Nomination)));
        Assert.Equal((Count, Count),
            (await office.AskAsync(context => context.Nominations.CountAsync()), await office.AskAsync(context => context.NominationListings.CountAsync())));
    }

    [Fact]
    public async Task A_second_import_goes_on_with_the_chain()
    {
        await using var office = await BigRegister.OfficeAsync(5);
        var import = office.Get<ExpertImport>();
        var later = BigRegister.Rows(12).Skip(5)
            .Select((row, index) => Admin.Registers.RegisterReader.Parse(index + 4, row, Admin.Registers.Schemas.ExpertsRegister.Schema));
        await import.CommitAsync(TestOffice.Officer, await import.PreviewAsync(TestOffice.Officer, later, "测试", null, default), skipFaulty: false, default);

        Assert.Null((await office.AskAsync(context => AuditChain.CheckAsync(context, office.Get<AuditKeys>(), default))).Broken);
        Assert.Equal(12, await office.AskAsync(context => context.Nominations.CountAsync()));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(300)]
    public async Task New_people_nominated_twice_in_one_file_have_one_record_each(int apart)
    {
        await using var office = await TestOffice.OpenAsync();
        var import = office.Get<ExpertImport>();
        List<Dictionary<string, string?>> rows = [.. BigRegister.Rows(apart)];
        rows.AddRange(BigRegister.Rows(2).Select(row => new Dictionary<string, string?>(row) { ["推荐日期"] = "2026-11-02" }));
        var parsed = rows.Select((row, index) => Admin.Registers.RegisterReader.Parse(index + 4, row, Admin.Registers.Schemas.ExpertsRegister.Schema));
        await import.CommitAsync(TestOffice.Officer, await import.PreviewAsync(TestOffice.Officer, parsed, "测试", null, default), skipFaulty: false, default);

        Assert.Equal((apart, apart + 2),
            (await office.AskAsync(context => context.Experts.CountAsync()), await office.AskAsync(context => context.Nominations.CountAsync())));
        Assert.Equal(2, await office.AskAsync(context => context.Nominations.GroupBy(one => one.ExpertId).CountAsync(person => person.Count() == 2)));
    }

    [Fact]
    public async Task The_next_command_copies_the_log_that_a_long_one_left()
    {
        await using var office = await TestOffice.OpenAsync();
        await using (var context = await office.Contexts.CreateDbContextAsync())
        {
            await context.Database.OpenConnectionAsync();
            SqliteSettings.LeaveCopying(context);
            Assert.Equal(0, await CopyingFromAsync(context));
        }

        Assert.Equal(1_000, await office.AskAsync(CopyingFromAsync));
    }

    private static async Task<long> CopyingFromAsync(AdminDbContext context)
    {
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA wal_autocheckpoint";
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }
}
