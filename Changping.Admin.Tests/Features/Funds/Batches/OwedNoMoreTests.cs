using Changping.Admin.Features.Enterprises.Payees;
using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Features.Funds.Claims;
using Changping.Admin.Features.Funds.Receipts;
using Changping.Admin.Features.Funds.Recoveries;
using Changping.Admin.Registers.Exports;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Funds.Batches;

/// <summary>五（一）2: what is not owed yet, or no more, neither goes out nor holds budget for ever.</summary>
public sealed class OwedNoMoreTests
{
    /// <summary>Service months run from the 15th: the 22nd is full on this day.</summary>
    private static readonly DateOnly LastFull = new(2026, 11, 14);

    [Fact]
    public async Task A_month_to_come_is_not_paid_in_advance()
    {
        await using var office = await FundedOffice.OpenAsync();
        var next = CalendarMonth.Of(TestOffice.Day.AddMonths(1));
        var choice = new ClaimChoice(Instrument.LivingAllowance, next, null, null);
        Assert.Contains("尚未到", await RefusedAsync(() => office.Get<ClaimsToPrepare>().RunAsync(TestOffice.Officer, choice, default)), StringComparison.Ordinal);
        var keys = (await office.Get<DueClaims>().RunAsync(Instrument.LivingAllowance, next, default)).Select(claim => claim.Key).ToList();
        Assert.Contains("尚未到", await RefusedAsync(() => office.Get<PreparePaymentBatch>().RunAsync(
            TestOffice.Officer, new BatchRequest(Instrument.LivingAllowance, next, keys), default)), StringComparison.Ordinal);

        Assert.Equal(23, keys.Count);
        Assert.Equal(22, (await office.Get<ClaimsToPrepare>().RunAsync(TestOffice.Officer, choice with { Period = FundedOffice.Period }, default))
            .Claims.Count);
    }

    [Theory]
    [InlineData(0, GrantState.Returned)]
    [InlineData(-1, GrantState.Released)]
    public async Task A_month_that_came_back_waits_only_if_it_was_served_whichever_was_told_first(int days, GrantState expected)
    {
        foreach (var endFirst in new[] { true, false })
        {
            await using var office = await FundedOffice.OpenAsync();
            var number = await office.ApprovedAsync(22);
            if (endFirst)
            {
                await EndAsync(office, ProjectAction.EndEarly, days);
            }

            await office.SettleAsync(number, new LineAnswer(22, LineOutcome.Returned, TestOffice.Day, "账号有误"));
            if (!endFirst)
            {
                await EndAsync(office, ProjectAction.EndEarly, days);
            }

            Assert.Equal(expected, (await office.GrantStatesAsync(number))[^1]);
            Assert.Equal(expected == GrantState.Returned ? 1 : 0,
                (await office.Get<DueClaims>().RunAsync(Instrument.LivingAllowance, FundedOffice.Period, default)).Count);
            Assert.Equal(Money.FromYuan(expected == GrantState.Returned ? 2_000 : 0), (await office.BudgetAsync()).Returned);
        }
    }

    [Fact]
    public async Task One_that_came_back_and_is_owed_no_more_leaves_with_the_batch_that_is_sent_back()
    {
        await using var office = await FundedOffice.OpenAsync();
        var first = await office.ApprovedAsync(22);
        await office.SettleAsync(first, new LineAnswer(22, LineOutcome.Returned, TestOffice.Day, "账号有误"));
        var second = await office.PrepareAsync(1);
        await EndAsync(office, ProjectAction.EndEarly, -1);
        Assert.Contains("服务月未满", await RefusedAsync(() => office.ApproveAsync(second)), StringComparison.Ordinal);

        await office.Get<DecidePaymentBatch>().RunAsync(TestOffice.Approver, second, approve: false, "服务已结束", default);
        Assert.Equal([GrantState.Released], await office.GrantStatesAsync(second));
        Assert.Empty(await office.AskAsync(context => OpenReceipts.ReturnedAsync(context, default)));
    }

    [Fact]
    public async Task The_subsidy_of_a_terminated_project_is_not_approved_and_does_not_wait()
    {
        await using var office = await FundedOffice.OpenAsync(2);
        var (prepared, instructed) = (await office.PrepareAsync(1, Instrument.ProjectSubsidy), await office.ApprovedAsync(1, Instrument.ProjectSubsidy));
        await EndAsync(office, ProjectAction.Terminate, 0);
        Assert.Contains("已终止", await RefusedAsync(() => office.ApproveAsync(prepared)), StringComparison.Ordinal);
        await office.Get<DecidePaymentBatch>().RunAsync(TestOffice.Approver, prepared, approve: false, "项目已终止", default);
        await EndAsync(office, ProjectAction.Terminate, 0, project: 1);
        await office.SettleAsync(instructed, new LineAnswer(1, LineOutcome.Returned, TestOffice.Day, "账号有误"));

        Assert.Equal([GrantState.Released], await office.GrantStatesAsync(instructed));
        Assert.Empty(await office.Get<DueClaims>().RunAsync(Instrument.ProjectSubsidy, FundedOffice.Period, default));
        Assert.Equal(Money.FromYuan(10_000_000), (await office.BudgetAsync(Instrument.ProjectSubsidy)).Left);
    }

    /// <summary>It was approved, the project terminated for fraud, and the money paid all the same.</summary>
    [Fact]
    public async Task A_commercialisation_subsidy_is_not_paid_after_its_project_was_terminated()
    {
        await using var office = await FundedOffice.OpenAsync(2);
        await office.AppropriateAsync(Instrument.Commercialisation, 10_000_000);
        foreach (var project in await office.NumbersAsync())
        {
            await office.DecideAsync(await office.ApplyAsync(project, 1_000_000));
        }

        var batch = await office.PrepareAsync(1, Instrument.Commercialisation);
        await EndAsync(office, ProjectAction.Terminate, 0);
        await EndAsync(office, ProjectAction.Terminate, 0, project: 1);

        Assert.Contains("已终止", await RefusedAsync(() => office.ApproveAsync(batch)), StringComparison.Ordinal);
        await office.Get<DecidePaymentBatch>().RunAsync(TestOffice.Approver, batch, approve: false, "项目已终止", default);
        Assert.Empty(await office.Get<DueClaims>().RunAsync(Instrument.Commercialisation, FundedOffice.Period, default));
        Assert.Equal(Money.FromYuan(10_000_000), (await office.BudgetAsync(Instrument.Commercialisation)).Left);
    }

    /// <summary>What a company received for a project that was broken off never showed as owed back.</summary>
    [Fact]
    public async Task The_paid_subsidy_of_a_terminated_project_is_owed_back_and_frees_the_expert_once_it_came_back()
    {
        await using var office = await FundedOffice.OpenAsync();
        var paid = await office.ApprovedAsync(1, Instrument.ProjectSubsidy);
        await office.PaidAsync(paid);
        Assert.Empty(await office.AskAsync(context => office.Get<RecoverableGrants>().OpenAsync(context, default)));
        await EndAsync(office, ProjectAction.Terminate, 0);

        var owed = Assert.Single(await office.AskAsync(context => office.Get<RecoverableGrants>().OpenAsync(context, default)));
        Assert.Equal((Instrument.ProjectSubsidy, Money.FromYuan(300_000), paid), (owed.Instrument, owed.Owed, owed.PaidIn));
        var recovery = await office.Get<PrepareRecovery>().RunAsync(TestOffice.Officer, [new RecoveryItem(owed.GrantId, owed.Owed, owed.Reason)], default);
        await office.ApproveAsync(recovery);
        await office.PaidAsync(recovery);
        Assert.Equal([GrantState.Reversed], await office.GrantStatesAsync(paid));
        Assert.Empty(await office.AskAsync(context => office.Get<RecoverableGrants>().OpenAsync(context, default)));
    }

    [Theory]
    [InlineData("6222020000009999", "中国银行北京昌平支行")]
    [InlineData(null, "北京银行昌平支行")]
    public async Task An_account_that_changes_or_is_to_change_stops_the_approval(string? accountNumber, string bank)
    {
        await using var office = await FundedOffice.OpenAsync();
        var number = await office.PrepareAsync(1);
        var expert = await office.AskAsync(context => context.Experts.AsNoTracking().SingleAsync());
        var key = new PayeeKey(expert.Id, null);
        await office.Get<EnterPayeeAccount>().RunAsync(TestOffice.Officer, key,
            expert.Account.Current! with { AccountNumber = accountNumber ?? expert.Account.Current!.AccountNumber, BankName = bank }, "银行通知", default);
        Assert.Contains("待另一人复核", await RefusedAsync(() => office.ApproveAsync(number)), StringComparison.Ordinal);

        Assert.Equal(BatchState.Prepared, (await office.BatchAsync(number)).State);
    }

    [Fact]
    public async Task A_paid_month_stays_in_the_register_though_the_service_ended_before_it_was_full()
    {
        await using var office = await FundedOffice.OpenAsync();
        await office.PaidAsync(await office.ApprovedAsync(22));
        await EndAsync(office, ProjectAction.EndEarly, -1);

        using var file = new MemoryStream();
        var export = office.Get<IEnumerable<IRegisterExport>>().Single(candidate => candidate.Word == "allowances");
        Assert.Equal(22, (await export.WriteAsync(TestOffice.Officer, ExportRequest.All, file, default)).Rows);
    }

    private static async Task EndAsync(TestOffice office, ProjectAction action, int days, int project = 0) =>
        await office.MoveAsync((await office.NumbersAsync())[project], action, LastFull.AddDays(days), "工作调动");

    private static async Task<string> RefusedAsync(Func<Task> act) => (await Assert.ThrowsAsync<RuleViolationException>(act)).Message;
}
