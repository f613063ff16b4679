using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Features.Funds.Claims;
using Changping.Admin.Office;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Funds.Batches;

/// <summary>What a month's list says of each claim, from due to instructed and back.</summary>
public sealed class ClaimListTests
{
    private static readonly ListQuery November = ListQuery.First.With(ListClaims.MonthFilter, "2026-11");

    [Fact]
    public async Task A_claim_is_payable_then_in_a_batch_then_instructed()
    {
        await using var office = await FundedOffice.OpenAsync();
        Assert.Equal(new() { ["Payable"] = 22 }, await CountsAsync(office));
        var number = await PrepareAllAsync(office);
        Assert.Equal(new() { ["InBatch"] = 22 }, await CountsAsync(office));
        await office.Get<DecidePaymentBatch>().RunAsync(TestOffice.Approver, number, approve: true, null, default);
        Assert.Equal(new() { ["Instructed"] = 22 }, await CountsAsync(office));

        var page = await ListAsync(office, November with { PageSize = 10, Page = 3 });
        Assert.Equal((2, 22, "44,000.00"), (page.List.Rows.Count, page.List.Total, page.List.Totals["amount"]));
        Assert.All(page.List.Rows, row => Assert.Equal((number, Money.FromYuan(2_000)), (row.Batch, row.Calculation!.Amount)));
    }

    [Fact]
    public async Task What_was_sent_back_is_due_again_and_its_budget_is_free_again()
    {
        await using var office = await FundedOffice.OpenAsync();
        var number = await PrepareAllAsync(office);
        Assert.Equal(Money.FromYuan(44_000), (await ListAsync(office, November)).Budget.Committed);
        await office.Get<DecidePaymentBatch>().RunAsync(TestOffice.Approver, number, approve: false, "户名不符", default);

        Assert.Equal(new() { ["Payable"] = 22 }, await CountsAsync(office));
        Assert.Equal(Money.Zero, (await ListAsync(office, November)).Budget.Committed);
        Assert.All((await office.BatchAsync(number)).Lines, line => Assert.False(line.IsLive));
        Assert.Equal("2026-生补-002", await PrepareAllAsync(office));
    }

    [Fact]
    public async Task A_month_left_out_is_due_as_arrears_while_the_later_ones_are_paid()
    {
        await using var office = await FundedOffice.OpenAsync();
        var due = await office.Get<DueClaims>().RunAsync(Instrument.LivingAllowance, FundedOffice.Period, default);
        await PrepareAsync(office, due.Where(claim => claim.Key.Sequence != 5));

        var left = Assert.Single(await office.Get<DueClaims>().RunAsync(Instrument.LivingAllowance, FundedOffice.Period, default));
        Assert.Equal((5, "补发：2025-06 应付"), (left.Key.Sequence, Assert.Single(left.Notes)));
        Assert.Empty(await office.Get<DueClaims>().RunAsync(Instrument.LivingAllowance, new CalendarMonth(2025, 5), default));
    }

    [Fact]
    public async Task Without_an_account_a_claim_is_blocked_and_cannot_be_forced_into_a_batch()
    {
        await using var office = await FundedOffice.OpenAsync();
        await office.ByHandAsync("UPDATE Enterprises SET Account_Current_AccountNumber = NULL, Account_Current_AccountName = NULL, Account_Current_BankName = NULL");
        var claim = Assert.Single(await office.Get<DueClaims>().RunAsync(Instrument.ProjectSubsidy, FundedOffice.Period, default));

        Assert.Contains("请先登记", Assert.Single(claim.Blockers).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RuleViolationException>(() => PrepareAsync(office, [claim], Instrument.ProjectSubsidy));
        Assert.Empty(await office.AskAsync(context => context.Grants.ToListAsync()));
    }

    [Fact]
    public async Task A_blocked_allowance_leads_to_where_the_account_is_entered()
    {
        await using var office = await FundedOffice.OpenAsync();
        await office.ByHandAsync("UPDATE Experts SET Account_Current_AccountNumber = NULL, Account_Current_AccountName = NULL, Account_Current_BankName = NULL");
        var nomination = await office.AskAsync(context => context.Nominations.Select(candidate => candidate.Number).SingleAsync());

        Assert.All((await ListAsync(office, November)).List.Rows,
            row => Assert.Equal((ClaimState.Blocked, $"/nominations/{nomination}"), (row.State, row.Cure)));
    }

    [Fact]
    public async Task Over_budget_nothing_is_committed_and_the_shortfall_is_named()
    {
        await using var office = await FundedOffice.OpenAsync(yuan: 43_999);
        var refusal = await Assert.ThrowsAsync<RuleViolationException>(() => PrepareAllAsync(office));

        Assert.Contains("缺 1.00 元", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(await office.AskAsync(context => context.Grants.ToListAsync()));
        Assert.Empty(await office.AskAsync(context => context.NumberSequences.Where(sequence => sequence.Prefix == "2026-生补").ToListAsync()));
    }

    [Fact]
    public async Task The_list_is_searched_narrowed_and_sorted_as_a_whole()
    {
        await using var office = await FundedOffice.OpenAsync(projects: 3);
        var found = await ListAsync(office, November with { Text = "测试二", Status = "Payable", SortKey = "payable", Descending = true, PageSize = 1 });

        Assert.Equal((22, "44,000.00"), (found.List.Total, found.List.Totals["amount"]));
        Assert.Equal(("测试二", new CalendarMonth(2026, 11)), (found.List.Rows[0].Payee, found.List.Rows[0].Payable));
        Assert.Equal(63, (await ListAsync(office, November.With("arrears", "yes"))).List.Total);
        Assert.Equal(3 * 22, found.Payable.Claims);
    }

    [Fact]
    public async Task Whoever_may_not_prepare_is_refused_and_an_approver_is_no_preparer()
    {
        await using var office = await FundedOffice.OpenAsync();
        var request = new BatchRequest(Instrument.LivingAllowance, FundedOffice.Period, []);
        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<PreparePaymentBatch>().RunAsync(TestOffice.Approver, request, default));
        await Assert.ThrowsAsync<RuleViolationException>(() => office.Get<PreparePaymentBatch>().RunAsync(TestOffice.Officer, request, default));
    }

    [Fact]
    public async Task The_batches_are_filtered_sorted_and_added_up_in_the_database()
    {
        await using var office = await FundedOffice.OpenAsync(projects: 2);
        var number = await PrepareAllAsync(office);
        await PrepareAsync(office, await office.Get<DueClaims>().RunAsync(Instrument.ProjectSubsidy, FundedOffice.Period, default), Instrument.ProjectSubsidy);
        await office.Get<DecidePaymentBatch>().RunAsync(TestOffice.Approver, number, approve: true, null, default);

        var all = await office.Get<ListBatches>().RunAsync(TestOffice.Officer, ListQuery.First with { SortKey = "total", Descending = true }, default);
        Assert.Equal(("688,000.00", 2), (all.Totals["total"], all.Rows[0].Lines));
        var approved = await office.Get<ListBatches>()
            .RunAsync(TestOffice.Officer, ListQuery.First with { Status = nameof(BatchState.Approved), Text = "测试二" }, default);
        Assert.Equal((number, "王负责", 44), (approved.Rows[0].Number, approved.Rows[0].DecidedBy, approved.Rows[0].Lines));
        Assert.Equal(new Dictionary<string, int> { ["Approved"] = 1, ["Prepared"] = 1 }, (await office.Get<ListBatches>()
            .RunAsync(TestOffice.Officer, ListQuery.First, default)).StatusCounts);
    }

    private static Task<ClaimPage> ListAsync(TestOffice office, ListQuery query) =>
        office.Get<ListClaims>().RunAsync(TestOffice.Officer, Instrument.LivingAllowance, query, default);

    private static async Task<Dictionary<string, int>> CountsAsync(TestOffice office) => new((await ListAsync(office, November)).List.StatusCounts);

    private static async Task<string> PrepareAllAsync(TestOffice office) =>
        await PrepareAsync(office, await office.Get<DueClaims>().RunAsync(Instrument.LivingAllowance, FundedOffice.Period, default));

    private static Task<string> PrepareAsync(TestOffice office, IEnumerable<DueClaim> claims, Instrument? instrument = null) =>
        office.Get<PreparePaymentBatch>()
            .RunAsync(TestOffice.Officer,
                new BatchRequest(instrument ?? Instrument.LivingAllowance, FundedOffice.Period, [.. claims.Select(claim => claim.Key)]), default);
}
