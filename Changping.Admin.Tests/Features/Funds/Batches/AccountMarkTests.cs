using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Enterprises;
using Changping.Admin.Features.Enterprises.Payees;
using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Tests.Support;
using Changping.Domain.Funds;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Changping.Domain.TalentPool;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Funds.Batches;

/// <summary>五（一）2, reading 0041: whoever approves sees who is paid for the first time, and whose account is another than the last time.</summary>
public sealed class AccountMarkTests
{
    [Fact]
    public async Task A_payees_first_payment_is_marked_counted_and_filtered_and_the_next_is_not()
    {
        await using var office = await FundedOffice.OpenAsync();
        var first = await office.ApprovedAsync(1);
        Assert.Equal([AccountMark.First], await MarksAsync(office, first));
        Assert.Equal((1, 0), await CountsAsync(office, first));
        await office.PaidAsync(first);
        Assert.Equal([AccountMark.Same], await MarksAsync(office, await office.PrepareAsync(1)));
    }

    /// <summary>As found: a changed bank code went through as the old one, and a changed name with the same number counted as unchanged.</summary>
    [Theory]
    [InlineData("测试一", "中国银行北京昌平支行", "104100000004")]
    [InlineData("测试一", "另一银行", null)]
    [InlineData("某个体户", "中国银行北京昌平支行", null)]
    public async Task Name_bank_branch_and_number_all_count_as_changed(string name, string bank, string? code)
    {
        await using var office = await FundedOffice.OpenAsync();
        await office.PaidAsync(await office.ApprovedAsync(1));
        var waiting = await office.PrepareAsync(1);
        await ChangeAsync(office, account => new PayeeAccount(name, bank, code, account.AccountNumber));
        Assert.Contains("的账户在编制后已变更", (await Assert.ThrowsAsync<RuleViolationException>(() => office.ApproveAsync(waiting))).Message, StringComparison.Ordinal);

        await office.Get<DecidePaymentBatch>().RunAsync(TestOffice.Approver, waiting, approve: false, "账户变更", default);
        var anew = await office.PrepareAsync(2);
        Assert.Equal([AccountMark.Changed, AccountMark.Changed], await MarksAsync(office, anew));
        Assert.Equal((0, 2), await CountsAsync(office, anew));
    }

    /// <summary>As found: a payment to an expert who had left the pool was approved unseen.</summary>
    [Fact]
    public async Task Whoever_approves_is_told_whose_expert_is_not_in_the_pool_or_newly_denied()
    {
        await using var office = await FundedOffice.OpenAsync(projects: 2);
        var batch = await office.PrepareAsync(4);
        Assert.Empty((await office.Get<ReadBatch>().RunAsync(TestOffice.Approver, batch, default))!.Doubts);
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1, ("推荐日期", "2026-11-20"), ("遵纪守法", "否")));
        var doubt = Assert.Single((await office.Get<ReadBatch>().RunAsync(TestOffice.Approver, batch, default))!.Doubts);
        Assert.Equal((1, "测试一", PoolStanding.NewerDenied), (doubt.Line, doubt.Expert, doubt.Standing));
    }

    /// <summary>Reading 0044: as found, a struck-off company went on being paid.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_company_that_stopped_is_paid_nothing_and_what_was_prepared_is_not_approved(bool allowance)
    {
        await using var office = await FundedOffice.OpenAsync();
        Instrument instrument = allowance ? Instrument.LivingAllowance : Instrument.ProjectSubsidy;
        var batch = await office.PrepareAsync(1, instrument);
        var host = await office.AskAsync(context => context.Enterprises.Select(enterprise => enterprise.Id).SingleAsync());
        await office.Get<DeactivateEnterprise>().RunAsync(TestOffice.Officer, host, "注销", default);
        Assert.Contains("企业已停止参与（注销）", (await Assert.ThrowsAsync<RuleViolationException>(() => office.ApproveAsync(batch))).Message, StringComparison.Ordinal);
        await office.Get<DecidePaymentBatch>().RunAsync(TestOffice.Approver, batch, approve: false, "企业已注销", default);
        Assert.All(await office.Get<DueClaims>().RunAsync(instrument, FundedOffice.Period, default),
            claim => Assert.Contains(claim.Blockers, blocker => blocker.Cure == ClaimCure.Enterprise));

        // What was served until the end is the expert's, once the end is told; the company stays unpaid.
        await office.MoveAsync((await office.NumbersAsync())[0], ProjectAction.EndEarly, TestOffice.Day, "企业注销");
        var left = await office.Get<DueClaims>().RunAsync(instrument, FundedOffice.Period, default);
        Assert.All(left, claim => Assert.Equal(!allowance, claim.IsBlocked));
        await office.Get<DeactivateEnterprise>().RunAsync(TestOffice.Officer, host, null, default);
        Assert.All(await office.Get<DueClaims>().RunAsync(instrument, FundedOffice.Period, default),
            claim => Assert.DoesNotContain(claim.Blockers, blocker => blocker.Cure == ClaimCure.Enterprise));
    }

    /// <summary>Money that came back was not paid.</summary>
    [Fact]
    public async Task A_first_payment_that_the_bank_sent_back_is_the_first_once_more()
    {
        await using var office = await FundedOffice.OpenAsync();
        var first = await office.ApprovedAsync(1);
        await office.SettleAsync(first, new LineAnswer(1, LineOutcome.Returned, TestOffice.Day, "账号与户名不符"));
        Assert.Equal([AccountMark.First], await MarksAsync(office, await office.PrepareAsync(1)));
    }

    private static async Task ChangeAsync(TestOffice office, Func<PayeeAccount, PayeeAccount> to)
    {
        var (id, account) = await office.AskAsync(async context =>
        {
            var expert = await context.Experts.AsNoTracking().SingleAsync();
            return (expert.Id, expert.Account.Current!);
        });
        var key = PayeeKey.Of(id);
        var changed = to(account);
        await office.Get<EnterPayeeAccount>().RunAsync(TestOffice.Officer, key, changed, "换户", default);
        await office.AttachAsync(key.Subject.Kind, key.Subject.Id);
        await office.Get<DecidePayeeAccount>().RunAsync(TestOffice.Approver, key, changed, confirm: true, null, default);
    }

    private static async Task<IReadOnlyList<AccountMark>> MarksAsync(TestOffice office, string batch) =>
        [.. (await office.BatchAsync(batch)).Lines.OrderBy(line => line.Number).Select(line => line.Mark)];

    private static async Task<(int First, int Changed)> CountsAsync(TestOffice office, string number)
    {
        var view = (await office.Get<ReadBatch>().RunAsync(TestOffice.Approver, number, default))!;
        foreach (var (mark, count) in new[] { (AccountMark.First, view.First), (AccountMark.Changed, view.Changed) })
        {
            // The filter and the figure are one.
            if (view.Batch.State == BatchState.Prepared)
            {
                var page = await office.Get<ListBatchLines>()
                    .RunAsync(TestOffice.Approver, number, ListQuery.First with { Status = mark.ToString().ToLowerInvariant() }, default);
                Assert.Equal(count, page.Total);
            }
        }

        return (view.First, view.Changed);
    }
}
