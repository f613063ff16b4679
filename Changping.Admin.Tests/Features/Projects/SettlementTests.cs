using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Features.Funds.Recoveries;
using Changping.Admin.Features.Funds.Settlements;
using Changping.Admin.Features.Overview.Home;
using Changping.Admin.Features.Policies.Settings;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Projects;

/// <summary>Reading 0024 through the use cases: the audit lowers what is left, and what was paid too much comes back.</summary>
public sealed class SettlementTests
{
    [Fact]
    public async Task The_last_instalment_waits_for_the_audit_and_is_lowered_by_it()
    {
        await using var office = await OpenAsync(instalments: 2);
        var project = (await office.NumbersAsync())[0];
        await office.EvaluateAsync(project);
        Assert.Contains("审计结算未办结", (await DueAsync(office))[1].Blockers[0].Message, StringComparison.Ordinal);
        Assert.Equal([$"/projects/{project}"], await TasksAsync(office, TestOffice.Officer, "待审计结算"));
        await SettleAsync(office, project, 400_000);

        Assert.Equal([150_000m, 50_000m], (await DueAsync(office)).Select(claim => claim.Amount.Yuan));
        Assert.Empty(await TasksAsync(office, TestOffice.Officer, "待审计结算"));
        await office.PayAsync(Instrument.ProjectSubsidy);
        Assert.Empty(await RecoverableAsync(office));
        Assert.Equal(200_000m, (await office.AskAsync(context => context.Grants.SumAsync(grant => grant.Amount.Fen))) / 100m);
    }

    [Fact]
    public async Task An_audit_above_the_approved_cost_changes_nothing()
    {
        await using var office = await OpenAsync(instalments: 2);
        var project = (await office.NumbersAsync())[0];
        await office.EvaluateAsync(project);
        await SettleAsync(office, project, 9_000_000);

        Assert.Equal([150_000m, 150_000m], (await DueAsync(office)).Select(claim => claim.Amount.Yuan));
    }

    [Fact]
    public async Task What_was_paid_too_much_shows_as_recoverable_and_comes_back()
    {
        await using var office = await OpenAsync(instalments: 1);
        var project = (await office.NumbersAsync())[0];
        await office.PayAsync(Instrument.ProjectSubsidy);
        await SettleAsync(office, project, 400_000);

        var over = Assert.Single(await RecoverableAsync(office));
        Assert.Equal((project, 300_000m, 100_000m, false), (over.Project, over.Paid.Yuan, over.Owed.Yuan, over.InProgress));
        Assert.Contains("应付合计 200,000.00 元", over.Reason, StringComparison.Ordinal);
        var batch = await office.Get<PrepareRecovery>().RunAsync(TestOffice.Officer, [new RecoveryItem(over.GrantId, over.Owed, over.Reason)], default);
        await office.Get<DecidePaymentBatch>().RunAsync(TestOffice.Approver, batch, true, null, default);
        await office.SettleAsync(batch, new LineAnswer(1, LineOutcome.Paid, TestOffice.Day));
        Assert.Empty(await RecoverableAsync(office));
    }

    [Theory]
    [InlineData("600000")]
    [InlineData("599999.98", "0.01")]
    [InlineData("400000", "100000")]
    [InlineData("200000", "100000", "100000")]
    [InlineData("100000", "100000", "100000", "50000")]
    public async Task The_latest_instalment_comes_back_first(string audited, params string[] owed)
    {
        await using var office = await OpenAsync(instalments: 3);
        var project = (await office.NumbersAsync())[0];
        await office.PayAsync(Instrument.ProjectSubsidy);
        await SettleAsync(office, project, Yuan(audited));

        var over = await RecoverableAsync(office);
        Assert.Equal(owed.Select(Yuan), over.Select(one => one.Owed.Yuan));
        Assert.Equal(Enumerable.Range(0, owed.Length).Select(back => $"项目补贴第 {3 - back} 期（共 3 期）"), over.Select(one => one.Description.Split('：')[0]));
        Assert.Equal(over.Select(one => one.GrantId), (await office.Get<ListRecoveries>().OwedAsync(TestOffice.Officer, null, default)).Select(row => row.Paid));
        Assert.Equal(owed.Length > 0 ? ["/recoveries?status=Owed"] : [], await TasksAsync(office, TestOffice.Officer, "应收回"));
    }

    [Fact]
    public async Task A_batch_prepared_before_the_audit_was_confirmed_is_not_approved_over_it()
    {
        await using var office = await OpenAsync(instalments: 1);
        var project = (await office.NumbersAsync())[0];
        var claim = (await DueAsync(office))[0];
        var batch = await office.Get<PreparePaymentBatch>().RunAsync(
            TestOffice.Officer, new BatchRequest(Instrument.ProjectSubsidy, FundedOffice.Period, [claim.Key]), default);
        await SettleAsync(office, project, 599_999.98m);

        Assert.Contains("按审计金额结算", (await Assert.ThrowsAsync<RuleViolationException>(
            () => office.Get<DecidePaymentBatch>().RunAsync(TestOffice.Approver, batch, true, null, default))).Message, StringComparison.Ordinal);
        await office.Get<DecidePaymentBatch>().RunAsync(TestOffice.Approver, batch, false, "已结算", default);
        Assert.Equal(299_999.99m, Assert.Single(await DueAsync(office)).Amount.Yuan);
    }

    [Fact]
    public async Task What_the_bank_returned_is_reckoned_anew_by_the_audit()
    {
        await using var office = await OpenAsync(instalments: 1);
        var project = (await office.NumbersAsync())[0];
        var batch = await office.PayAsync(Instrument.ProjectSubsidy, settled: false);
        await office.SettleAsync(batch, new LineAnswer(1, LineOutcome.Returned, TestOffice.Day, "账号有误"));
        Assert.Equal(300_000m, Assert.Single(await DueAsync(office)).Amount.Yuan);
        await SettleAsync(office, project, 400_000);

        Assert.Equal(200_000m, Assert.Single(await DueAsync(office)).Amount.Yuan);
    }

    [Fact]
    public async Task What_the_bank_returns_after_the_audit_is_reckoned_anew_too()
    {
        await using var office = await OpenAsync(instalments: 1);
        var project = (await office.NumbersAsync())[0];
        var batch = await office.PayAsync(Instrument.ProjectSubsidy, settled: false);
        await SettleAsync(office, project, 400_000);
        await office.SettleAsync(batch, new LineAnswer(1, LineOutcome.Returned, TestOffice.Day, "账号有误"));

        Assert.Equal(200_000m, Assert.Single(await DueAsync(office)).Amount.Yuan);
    }

    [Fact]
    public async Task Without_the_setting_nothing_is_settled_and_the_same_person_does_not_confirm()
    {
        await using var office = await AwardOffice.OpenAsync();
        var project = (await office.NumbersAsync())[0];
        Assert.Contains("未启用", (await Assert.ThrowsAsync<RuleViolationException>(() => EnterAsync(office, project, 1))).Message, StringComparison.Ordinal);
        await SetAsync(office, 1);
        await EnterAsync(office, project, 400_000);
        Assert.Equal([$"/projects/{project}"], await TasksAsync(office, TestOffice.Approver, "结算待确认"));
        await Assert.ThrowsAsync<RuleViolationException>(() => office.DecideSettlementAsync(TestOffice.OfficerAndApprover, project, true, null));
        await Assert.ThrowsAsync<NotPermittedException>(() => office.DecideSettlementAsync(TestOffice.SecondOfficer, project, true, null));
        await office.DecideSettlementAsync(TestOffice.Approver, project, false, "缺报告");
        Assert.Empty(await RecoverableAsync(office));
        await EnterAsync(office, project, 300_000);
        await office.DecideSettlementAsync(TestOffice.Approver, project, true, null);
        await Assert.ThrowsAsync<RuleViolationException>(() => EnterAsync(office, project, 200_000));
    }

    [Fact]
    public async Task Entered_once_more_by_another_it_is_still_not_confirmed_by_its_first_author()
    {
        await using var office = await AwardOffice.OpenAsync();
        var project = (await office.NumbersAsync())[0];
        await SetAsync(office, 1);
        await EnterAsync(office, project, 400_000);
        await office.DecideSettlementAsync(TestOffice.Approver, project, false, "缺报告");
        var read = await office.SettlementVersionAsync(project);
        await EnterAsync(office, project, 400_000, TestOffice.SecondOfficer);

        await Assert.ThrowsAsync<ConflictException>(() => office.Get<DecideSettlement>().RunAsync(TestOffice.Approver, project, read, confirm: true, null, default));
        Assert.Contains("没有参与编写的另一人", (await Assert.ThrowsAsync<RuleViolationException>(
            () => office.DecideSettlementAsync(TestOffice.OfficerAndApprover, project, true, null))).Message, StringComparison.Ordinal);
        await office.DecideSettlementAsync(TestOffice.Approver, project, true, null);
    }

    private static async Task<TestOffice> OpenAsync(int instalments)
    {
        var office = await AwardOffice.OpenAsync();
        await SetAsync(office, instalments);
        await office.CheckMidtermAsync((await office.NumbersAsync())[0]);
        if (instalments > 2)
        {
            await office.EvaluateAsync((await office.NumbersAsync())[0]);
            await SetAsync(office, instalments, byAudit: false);
        }

        return office;
    }

    private static async Task SetAsync(TestOffice office, int instalments, bool byAudit = true)
    {
        var version = await office.AskAsync(context => context.CommitteeSettings.Select(settings => settings.Version).FirstOrDefaultAsync());
        await office.Get<ChangeSettings>()
            .RunAsync(TestOffice.Administrator, new SettingsForm(new() { Instalments = instalments, SettleByAudit = byAudit }, version), "测试", default);
    }

    private static decimal Yuan(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Task EnterAsync(TestOffice office, string project, decimal audited, Actor? by = null) => office.Get<EnterSettlement>().RunAsync(
        by ?? TestOffice.Officer, project, new SettlementDraft { Audited = audited, AuditedOn = TestOffice.Day, Auditor = "测试会计师事务所", Evidence = "审字 001" }, default);

    private static async Task SettleAsync(TestOffice office, string project, decimal audited)
    {
        await SetAsync(office, await office.AskAsync(context => context.CommitteeSettings.Select(settings => settings.Instalments).FirstAsync()));
        await EnterAsync(office, project, audited);
        await office.DecideSettlementAsync(TestOffice.Approver, project, true, null);
    }

    private static Task<IReadOnlyList<DueClaim>> DueAsync(TestOffice office) => office.Get<DueClaims>().RunAsync(Instrument.ProjectSubsidy, FundedOffice.Period, default);

    private static Task<IReadOnlyList<Recoverable>> RecoverableAsync(TestOffice office) =>
        office.AskAsync(context => office.Get<RecoverableGrants>().AllAsync(context, default));

    private static async Task<IReadOnlyList<string>> TasksAsync(TestOffice office, Actor actor, string kind) =>
        [.. (await office.Get<HomeTasks>().RunAsync(actor, default)).Where(task => task.Kind == kind).Select(task => task.Address)];
}
