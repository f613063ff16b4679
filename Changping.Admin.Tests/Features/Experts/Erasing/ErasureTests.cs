using System.Text;
using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Experts.Erasing;
using Changping.Admin.Features.Overview.Home;
using Changping.Admin.Features.Overview.Imports;
using Changping.Admin.Features.Policies.Settings;
using Changping.Admin.Office;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;
using Changping.Admin.Tests.Registers.Support;
using Changping.Admin.Tests.Support;
using Changping.Domain.Experts;
using Changping.Domain.Policy;
using Changping.Domain.TalentPool;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Experts.Erasing;

/// <summary>个人信息保护法 19, 47: who was recommended and never hired once stayed in the office for ever.</summary>
public sealed class ErasureTests
{
    private const string WrongNumber = "110114198001019990";

    /// <summary>The last minute of the last day on which what happened on the office's day is kept, and the first of the next.</summary>
    internal static readonly DateTimeOffset LastKept = new(2029, 11, 23, 15, 59, 0, TimeSpan.Zero), FirstDue = new(2029, 11, 23, 16, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Somebody_is_due_the_day_after_three_years_and_not_before()
    {
        await using var office = await NominatedAsync(1);
        office.Time.SetUtcNow(LastKept);
        Assert.Empty((await ListAsync(office)).Due);
        Assert.DoesNotContain(await office.Get<HomeTasks>().RunAsync(TestOffice.Officer, default), task => task.Kind == "资料保存期满");
        Assert.Contains("没有保存期满", await RefusedAsync(() => ProposeAsync(office)), StringComparison.Ordinal);

        office.Time.SetUtcNow(FirstDue);
        var due = Assert.Single((await ListAsync(office)).Due);
        Assert.Equal(("2026-专家-0001", "测试一", new DateOnly(2026, 11, 23), new DateOnly(2029, 11, 23)), (due.Number, due.Name, due.LastOn, due.Until));
        Assert.Single(await office.Get<HomeTasks>().RunAsync(TestOffice.Officer, default), task => task.Kind == "资料保存期满" && task.Address == "/erasures");
    }

    [Fact]
    public async Task A_longer_period_of_the_committee_counts_at_once()
    {
        await using var office = await NominatedAsync(1);
        office.Time.SetUtcNow(FirstDue);
        await ProposeAsync(office);
        await office.Get<ChangeSettings>()
            .RunAsync(TestOffice.Administrator, new SettingsForm(new CommitteeFigures { RetentionYears = 4 }, 0), "会议纪要", default);
        Assert.Empty((await ListAsync(office)).Due);
        Assert.Contains("请退回本件", await RefusedAsync(() => DecideAsync(office)), StringComparison.Ordinal);
        Assert.Equal(1, await office.AskAsync(context => context.Experts.CountAsync()));
    }

    [Fact]
    public async Task Two_persons_delete_with_all_that_hangs_on_it_and_only_a_count_and_numbers_stay()
    {
        await using var office = await TestOffice.OpenAsync();
        var import = await ImportAsync(office, Rows.Expert(1), Rows.Expert(9, ("证件号码", WrongNumber)));
        await office.ProveAsync(await office.AskAsync(context => context.Nominations.Select(nomination => nomination.Id).SingleAsync()));
        await office.AdmitAsync("2026-推荐-0001");
        await office.ContactAsync();
        await office.StepAsync(await office.EntryAsync(), PoolAction.Leave, 1);
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(2));
        await office.AdmitAsync("2026-推荐-0002");
        Assert.Equal(2, Files(office).Length);

        office.Time.SetUtcNow(FirstDue);
        Assert.Equal((1, 1), ((await ListAsync(office)).Due.Count, (await ListAsync(office)).Imports));
        await ProposeAsync(office);
        Assert.Contains("已有一件到期删除待确认", await RefusedAsync(() => ProposeAsync(office)), StringComparison.Ordinal);
        Assert.Contains("本人经办", await RefusedAsync(() => DecideAsync(office, TestOffice.OfficerAndApprover)), StringComparison.Ordinal);
        Assert.Single(await office.Get<HomeTasks>().RunAsync(TestOffice.Approver, default), task => task.Kind == "到期删除待确认");
        await Assert.ThrowsAsync<AccountRefusedException>(() => DecideAsync(office, TestOffice.Approver with { IsFresh = false }));
        await DecideAsync(office);

        Assert.Equal(["2026-专家-0002"], await office.AskAsync(context => context.Experts.Select(expert => expert.Number).ToListAsync()));
        Assert.Equal((1, 1, 1, 0, 0, 0), await office.AskAsync(async context => (
            await context.Nominations.CountAsync(), await context.NominationListings.CountAsync(), await context.PoolEntries.CountAsync(),
            await context.MatchContacts.CountAsync(), await context.Attachments.CountAsync(), await context.ImportedRows.CountAsync())));
        Assert.Empty(Files(office));
        Assert.Null((await office.Get<ShowImport>().RunAsync(TestOffice.Approver, import, ImportedRowsQuery.First, default))!.File);

        var done = Assert.Single((await ListAsync(office)).Done);
        Assert.Equal(("2029-删除-001", 3, 1, "王负责"), (done.Number, done.Years, done.Imports, done.Decision.DecidedBy!.Name));
        Assert.Equal(["2026-专家-0001"], done.People.Select(person => person.Number));
        var entry = Assert.Single(await office.AskAsync(context => context.AuditEntries.Where(of => of.Kind == CommandKind.EraseExperts).ToListAsync()));
        Assert.Equal((RecordKind.Erasure, "2029-删除-001", RetentionPeriod.Ground), (entry.SubjectKind, entry.Subject, entry.Reason));
        Assert.DoesNotContain(entry.Changes, change => $"{change.Old}{change.New}".Contains("测试一", StringComparison.Ordinal));
        Assert.All(await office.Get<VerifyRecords>().RunAsync(TestOffice.Approver, default), check => Assert.True(check.Ok, check.Detail));
        await ExpectNotInTheFileAsync(office, Rows.CitizenNumber(1), WrongNumber, "19900000001");
    }

    [Fact]
    public async Task Who_was_recommended_anew_after_the_proposal_is_spared_and_named()
    {
        await using var office = await NominatedAsync(1, 2);
        office.Time.SetUtcNow(FirstDue);
        await ProposeAsync(office);
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1, ("推荐日期", "2026-11-02")));
        await DecideAsync(office);
        Assert.Equal(["2026-专家-0001"], await office.AskAsync(context => context.Experts.Select(expert => expert.Number).ToListAsync()));
        var done = Assert.Single((await ListAsync(office)).Done);
        Assert.Equal(["2026-专家-0002"], done.People.Select(person => person.Number));
        Assert.Equal(["2026-专家-0001"], done.Spared);
    }

    [Fact]
    public async Task Somebody_is_left_out_with_a_reason_and_a_proposal_is_taken_back_by_its_author()
    {
        await using var office = await NominatedAsync(1, 2);
        office.Time.SetUtcNow(FirstDue);
        var first = (await ListAsync(office)).Due[0].Id;
        Assert.Contains("请填写原因", await RefusedAsync(() => office.Get<ProposeErasure>().RunAsync(TestOffice.Officer, [first], " ", default)),
            StringComparison.Ordinal);
        await office.Get<ProposeErasure>().RunAsync(TestOffice.Officer, [first], "有争议未了", default);
        var waiting = (await ListAsync(office)).Waiting!;
        Assert.Equal(["2026-专家-0002"], waiting.People.Select(person => person.Number));
        await office.Get<DecideErasure>().RunAsync(TestOffice.Officer, waiting.Id, confirm: false, null, default);
        Assert.True(Assert.Single((await ListAsync(office)).Done).Decision.WasTakenBack);
        Assert.Equal(2, await office.AskAsync(context => context.Experts.CountAsync()));
    }

    internal static async Task<TestOffice> NominatedAsync(params int[] numbers)
    {
        var office = await TestOffice.OpenAsync();
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, [.. numbers.Select(number => Rows.Expert(number))]);
        return office;
    }

    internal static Task<ErasuresView> ListAsync(TestOffice office) => office.Get<ListErasures>().RunAsync(TestOffice.Approver, default);

    private static Task ProposeAsync(TestOffice office) => office.Get<ProposeErasure>().RunAsync(TestOffice.Officer, [], null, default);

    private static async Task DecideAsync(TestOffice office, Actor? by = null) =>
        await office.Get<DecideErasure>().RunAsync(by ?? TestOffice.Approver, (await ListAsync(office)).Waiting!.Id, confirm: true, null, default);

    private static string[] Files(TestOffice office) => Directory.GetFiles(Path.Combine(Path.GetDirectoryName(office.DatabaseFile)!, "attachments"));

    private static async Task<ImportRecordId> ImportAsync(TestOffice office, params Dictionary<string, string?>[] rows)
    {
        string[] columns = [.. rows.SelectMany(row => row.Keys).Distinct()];
        using var file = RawWorkbook.OfRows([columns, .. rows.Select(row => columns.Select(column => row.GetValueOrDefault(column)).ToArray())]).ToStream();
        IRegisterImport register = office.Get<ExpertImport>();
        var preview = await register.PreviewAsync(TestOffice.Officer, file, "推荐表.xlsx", null, null, default);
        return (await office.Get<CommitImport>().RunAsync(TestOffice.Officer, register, preview, file, skipFaulty: true, default)).Record!.Value;
    }

    /// <summary>SQLite leaves what was deleted in the file until something else takes its place.</summary>
    private static async Task ExpectNotInTheFileAsync(TestOffice office, params string[] texts)
    {
        await WriteAheadLog.EmptyAsync(office.Contexts, default);
        SqliteConnection.ClearAllPools();
        var bytes = await File.ReadAllBytesAsync(office.DatabaseFile);
        Assert.All(texts, text => Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) < 0, text));
    }

    private static async Task<string> RefusedAsync(Func<Task> act) => (await Assert.ThrowsAsync<RuleViolationException>(act)).Message;
}
