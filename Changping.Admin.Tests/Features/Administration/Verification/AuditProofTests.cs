using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Features.Funds.Budget;
using Changping.Admin.Files.Attachments;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Attachments;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Administration.Verification;

/// <summary>The log had no key and nothing outside the database: who sealed it anew, or took away its end, was not noticed.</summary>
public sealed class AuditProofTests
{
    private const string CutTail = """
        DELETE FROM AuditEntries WHERE Sequence > 2; DELETE FROM AuditSeals WHERE Sequence > 2;
        UPDATE sqlite_sequence SET seq = 2 WHERE name = 'AuditEntries'
        """;

    [Theory]
    [InlineData("UPDATE AuditEntries SET ActorName = '他人'")]
    [InlineData("DELETE FROM AuditEntries")]
    [InlineData("UPDATE AuditSeals SET Hash = ''")]
    [InlineData("DELETE FROM AuditSeals")]
    public async Task The_database_itself_refuses_to_change_the_log(string change)
    {
        await using var office = await OpenAsync();
        var refused = Assert.Throws<SqliteException>(() => SqliteFile.Do(office.DatabaseFile, change));
        Assert.Contains("only added to", refused.Message, StringComparison.Ordinal);
        Assert.True((await CheckAsync(office, "audit-chain")).Ok);
    }

    [Fact]
    public async Task That_its_guard_was_taken_away_is_noticed()
    {
        await using var office = await OpenAsync();
        SqliteFile.Do(office.DatabaseFile, "DROP TRIGGER AuditEntries_DELETE_refused");
        await RequireWrongAsync(office, "audit-chain", "防改动的触发器 AuditEntries_DELETE_refused 不在了");
    }

    [Fact]
    public async Task A_tail_that_was_cut_off_cleanly_is_noticed()
    {
        await using var office = await OpenAsync();
        var count = await office.AskAsync(context => context.AuditEntries.CountAsync());
        await office.Get<AuditHeads>().WriteAsync(office.Contexts, default);
        await office.ByHandAsync(CutTail);

        // The rest of the chain holds.
        Assert.DoesNotContain("不符", (await CheckAsync(office, "audit-chain")).Detail.Replace("处不符", "", StringComparison.Ordinal), StringComparison.Ordinal);
        await RequireWrongAsync(office, "audit-heads", $"有 {count} 条，末条是第 {count} 条，现在没有它：日志的尾部丢失或被删");
    }

    /// <summary>As an earlier file does that is put in the place of the database, or one whose write-ahead log was lost.</summary>
    [Fact]
    public async Task A_lost_write_ahead_log_is_noticed()
    {
        await using var office = await OpenAsync();
        SqliteConnection.ClearAllPools();
        var earlier = await File.ReadAllBytesAsync(office.DatabaseFile);
        await AppropriateAsync(office);
        await office.Get<AuditHeads>().WriteAsync(office.Contexts, default);
        SqliteConnection.ClearAllPools();
        await File.WriteAllBytesAsync(office.DatabaseFile, earlier);
        await RequireWrongAsync(office, "audit-heads", "日志的尾部丢失或被删");
    }

    [Fact]
    public async Task A_rewritten_log_sealed_anew_without_the_key_is_noticed()
    {
        await using var office = await OpenAsync();
        await office.ResealAsync(key: null);
        await RequireWrongAsync(office, "audit-chain", "条的封存没有密钥");
    }

    [Fact]
    public async Task One_sealed_anew_with_a_key_of_somebody_else_is_noticed()
    {
        await using var office = await OpenAsync();
        await office.ResealAsync(new AuditKey("0badcafe", new byte[32]));
        await RequireWrongAsync(office, "audit-chain", "由密钥 0badcafe 封存，keys 文件夹里没有它");
    }

    /// <summary>By somebody who has the key file too, but not what was printed or written down.</summary>
    [Fact]
    public async Task One_sealed_anew_with_the_key_itself_is_noticed_by_what_was_written_down()
    {
        await using var office = await OpenAsync();
        await office.Get<AuditHeads>().WriteAsync(office.Contexts, default);
        await office.ResealAsync(office.Get<AuditKeys>().For(null));
        Assert.DoesNotContain("密钥", (await CheckAsync(office, "audit-chain")).Detail, StringComparison.Ordinal);
        await RequireWrongAsync(office, "audit-heads", "日志被改写后重新封存");
    }

    [Fact]
    public async Task An_entry_before_its_time_is_noticed_and_ten_minutes_are_not()
    {
        await using var office = await OpenAsync();
        office.Time.AdjustTime(office.Time.GetUtcNow().AddMinutes(-10));
        await AppropriateAsync(office);
        Assert.True((await CheckAsync(office, "audit-chain")).Ok);
        office.Time.AdjustTime(office.Time.GetUtcNow().AddMilliseconds(-1));
        await AppropriateAsync(office);
        await RequireWrongAsync(office, "audit-chain", "的时间早于它前面的日志");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_lost_or_altered_attachment_is_noticed(bool isLost)
    {
        await using var office = await OpenAsync();
        var enterprise = Guid.NewGuid();
        var id = await office.Get<AddAttachment>().RunAsync(TestOffice.Officer, RecordKind.Enterprise, enterprise, "证明.pdf", SampleFiles.Scan(), default);
        Assert.True((await CheckAsync(office, "stored-files")).Ok);
        var name = await office.AskAsync(context => context.Attachments.Where(one => one.Id == id).Select(one => one.File.StoredName).SingleAsync());
        var file = Path.Combine(Path.GetDirectoryName(office.DatabaseFile)!, "attachments", name);
        if (isLost)
        {
            File.Delete(file);
        }
        else
        {
            await File.AppendAllTextAsync(file, " ");
        }

        await RequireWrongAsync(office, "stored-files", $"附件“证明.pdf”的文件 {name} 缺失或与登记时不一致");
    }

    [Fact]
    public async Task A_log_of_a_program_without_a_key_is_sealed_anew_once_and_says_so()
    {
        await using var office = await OpenAsync();
        await office.ByHandAsync("UPDATE Appropriations SET MoneySeal = NULL");
        await office.ResealAsync(key: null, rename: false);
        await office.Get<SealStart>().EnsureAsync();
        await office.Get<SealStart>().EnsureAsync();

        Expect.None((await office.Get<VerifyRecords>().RunAsync(TestOffice.Officer, default)).Where(check => !check.Ok)
            .Select(check => $"{check.Name} {check.Detail}"));
        Assert.Single(await office.AskAsync(context => context.AuditEntries.Where(entry => entry.Kind == CommandKind.SealAudit).ToListAsync()));
    }

    [Fact]
    public async Task A_log_that_was_changed_before_or_had_a_key_already_is_not_sealed_anew()
    {
        await using var changed = await OpenAsync();
        await changed.ResealAsync(key: null, rename: false);
        await changed.ByHandAsync("UPDATE AuditEntries SET ActorName = '他人' WHERE Sequence = 1");
        await changed.Get<SealStart>().EnsureAsync();
        await RequireWrongAsync(changed, "audit-chain", "自第 1 条起与封存的不符");

        await using var known = await OpenAsync();
        await known.Get<AuditHeads>().WriteAsync(known.Contexts, default);
        await known.ResealAsync(key: null);
        await known.Get<SealStart>().EnsureAsync();
        await RequireWrongAsync(known, "audit-chain", "条的封存没有密钥");
    }

    /// <summary>A remark that is added later does not make an amount good that was changed by hand.</summary>
    [Fact]
    public async Task An_amount_changed_by_hand_is_not_sealed_by_the_next_change_of_its_record()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.Get<Appropriate>().RunAsync(TestOffice.Officer, 2026, Instrument.Prize, Money.FromYuan(1), "测试", default);
        await office.ByHandAsync("UPDATE Appropriations SET Amount_Fen = 900");
        await office.Get<DecideAppropriation>().RunAsync(TestOffice.Approver, id, confirm: true, null, default);
        await RequireWrongAsync(office, "amount-seals", "Appropriations 的记录");
    }

    /// <summary>With three entries at least.</summary>
    private static async Task<TestOffice> OpenAsync()
    {
        var office = await TestOffice.OpenAsync();
        for (var number = 0; number < 3; number++)
        {
            await AppropriateAsync(office);
        }

        return office;
    }

    private static async Task AppropriateAsync(TestOffice office) =>
        await office.Get<Appropriate>().RunAsync(TestOffice.Officer, 2026, Instrument.Prize, Money.FromYuan(1), "测试", default);

    private static async Task<CheckResult> CheckAsync(TestOffice office, string name) =>
        Assert.Single(await office.Get<VerifyRecords>().RunAsync(TestOffice.Officer, default), check => check.Name == name);

    private static async Task RequireWrongAsync(TestOffice office, string name, string said)
    {
        var check = await CheckAsync(office, name);
        Assert.False(check.Ok);
        Assert.Contains(said, check.Detail, StringComparison.Ordinal);
    }
}
