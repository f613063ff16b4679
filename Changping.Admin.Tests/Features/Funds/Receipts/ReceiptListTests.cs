using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Features.Funds.Claims;
using Changping.Admin.Features.Funds.Receipts;
using Changping.Admin.Features.Overview.Home;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Features.Funds.Receipts;

/// <summary>What the finance bureau has not answered shows until it has: on its page, on the batch, among the tasks.</summary>
public sealed class ReceiptListTests
{
    [Fact]
    public async Task Open_lines_stand_first_with_the_days_that_they_wait_and_go_as_they_are_answered()
    {
        await using var office = await FundedOffice.OpenAsync(projects: 2);
        var first = await office.ApprovedAsync(3);
        office.Time.Advance(TimeSpan.FromDays(8));
        var second = await office.ApprovedAsync(2);
        await office.SettleAsync(first, new LineAnswer(1, LineOutcome.Paid, TestOffice.Day), new LineAnswer(2, LineOutcome.Returned, TestOffice.Day, "销户"));

        var page = await ListAsync(office, ListQuery.First);
        Assert.Equal((3, Money.FromYuan(6_000), 8), (page.Open, page.Instructed, page.Oldest));
        Assert.Equal((1, Money.FromYuan(2_000)), (page.Returned, page.ReturnedSum));
        Assert.Equal(new Dictionary<string, int> { ["open"] = 3, ["paid"] = 1, ["returned"] = 1 }, page.List.StatusCounts);
        Assert.Equal([(first, 3, 8), (second, 1, 0), (second, 2, 0)], page.List.Rows.Take(3).Select(row => (row.Batch, row.Line, row.Days)));

        var returned = Assert.Single((await ListAsync(office, ListQuery.First with { Status = "returned" })).List.Rows);
        Assert.Equal((LineOutcome.Returned, "销户", true), (returned.Outcome, returned.ReturnReason, returned.Waits));
        Assert.Equal(3, (await ListAsync(office, ListQuery.First.With("days", "7"))).List.Total);
        Assert.Equal(2, (await ListAsync(office, ListQuery.First with { Text = second })).List.Total);
        Assert.Equal(0, (await ListAsync(office, ListQuery.First.With("kind", nameof(BatchKind.Recovery)))).List.Total);

        // Once it is in another batch it waits no more, whatever the bank said before.
        await office.PrepareAsync(lines: 1);
        Assert.False((await ListAsync(office, ListQuery.First with { Status = "returned" })).List.Rows.Single().Waits);
    }

    [Fact]
    public async Task What_came_back_waits_again_when_the_batch_that_took_it_up_is_sent_back()
    {
        await using var office = await FundedOffice.OpenAsync();
        await office.SettleAsync(await office.ApprovedAsync(1), new LineAnswer(1, LineOutcome.Returned, TestOffice.Day, "销户"));
        office.Time.Advance(TimeSpan.FromMinutes(1));
        var second = await office.PrepareAsync(lines: 1);
        Assert.Equal([false], await WaitingAsync(office));
        await office.Get<DecidePaymentBatch>().RunAsync(TestOffice.Approver, second, approve: false, "账户待核", default);
        Assert.Equal([true], await WaitingAsync(office));
        Assert.Equal(1, (await ListAsync(office, ListQuery.First)).Returned);

        // Approved and back once more it waits as a line of the latest batch alone.
        office.Time.Advance(TimeSpan.FromMinutes(1));
        await office.SettleAsync(await office.ApprovedAsync(1), new LineAnswer(1, LineOutcome.Returned, TestOffice.Day, "销户"));
        Assert.Equal([false, true], await WaitingAsync(office));
    }

    [Fact]
    public async Task Every_sort_of_the_list_is_asked_of_the_database()
    {
        await using var office = await FundedOffice.OpenAsync();
        await office.ApprovedAsync(3);
        foreach (var key in new[] { "batch", "payee", "amount", "settled", "approved" })
        {
            foreach (var descending in new[] { false, true })
            {
                Assert.Equal(3, (await ListAsync(office, ListQuery.First with { SortKey = key, Descending = descending })).List.Rows.Count);
            }
        }
    }

    [Fact]
    public async Task A_batch_counts_its_answers_and_lists_its_lines_by_them()
    {
        await using var office = await FundedOffice.OpenAsync();
        var number = await office.ApprovedAsync(4);
        await office.SettleAsync(number, new LineAnswer(2, LineOutcome.Returned, TestOffice.Day, "销户"), new LineAnswer(4, LineOutcome.Paid, TestOffice.Day));

        var view = (await office.Get<ReadBatch>().RunAsync(TestOffice.Officer, number, default))!;
        Assert.Equal((2, true), (view.Open, view.IsOut));
        Assert.Equal([(LineOutcome.Paid, 1), (LineOutcome.Returned, 1), (null, 2)], view.Answers.Select(sum => (sum.Outcome, sum.Lines)));
        var open = await office.Get<ListBatchLines>().RunAsync(TestOffice.Officer, number, ListQuery.First with { Status = "open" }, default);
        Assert.Equal([1, 3], open.Rows.Select(row => row.Number));
        Assert.Equal(new Dictionary<string, int> { ["open"] = 2, ["paid"] = 1, ["returned"] = 1 }, open.StatusCounts);
        var paid = await office.Get<ListBatchLines>().RunAsync(TestOffice.Officer, number, ListQuery.First with { Status = "paid" }, default);
        Assert.Equal((Money.FromYuan(2_000), Money.Zero), (paid.Rows.Single().Left, paid.Rows.Single().Recovered));
    }

    [Fact]
    public async Task A_file_is_listed_with_its_batches_and_found_by_them()
    {
        await using var office = await FundedOffice.OpenAsync(projects: 2);
        var (first, second) = (await office.ApprovedAsync(2), await office.ApprovedAsync(2));
        foreach (var number in new[] { first, second })
        {
            var filled = ReceiptBook.Fill(await office.WorkbookAsync(number), line => line == 1 ? new WrittenAnswer("成功", TestOffice.Day)
                : new WrittenAnswer("退回", TestOffice.Day, "销户"));
            await office.CommitReceiptAsync(await office.PreviewReceiptAsync(filled, $"回执 {number}.xlsx"));
        }

        var list = office.Get<ListReceiptFiles>();
        var all = await list.RunAsync(TestOffice.Officer, ListQuery.First, default);
        Assert.Equal((2, "4,000.00", "4,000.00"), (all.Total, all.Totals["paid"], all.Totals["returned"]));
        var found = Assert.Single((await list.RunAsync(TestOffice.Officer, ListQuery.First with { Text = second }, default)).Rows);
        Assert.Equal((second, $"回执 {second}.xlsx", 64, "李经办"),
            (found.Batches.Single(), found.File.FileName, found.File.Hash.Length, found.File.ImportedBy.Name));
        Assert.Single((await list.RunAsync(TestOffice.Officer, ListQuery.First with { Text = found.File.Hash[..12] }, default)).Rows);
    }

    [Fact]
    public async Task What_is_open_or_came_back_is_a_task_until_it_is_done()
    {
        await using var office = await FundedOffice.OpenAsync();
        var number = await office.ApprovedAsync(2);
        var open = Assert.Single(await TasksAsync(office, "待回执"));
        Assert.Equal(($"{number}，2 行 4,000.00 元", $"/batches/{number}?status=open"), (open.Subject, open.Address));

        await office.SettleAsync(number, new LineAnswer(1, LineOutcome.Paid, TestOffice.Day), new LineAnswer(2, LineOutcome.Returned, TestOffice.Day, "销户"));
        Assert.Empty(await TasksAsync(office, "待回执"));
        var returned = Assert.Single(await TasksAsync(office, "退汇待重拨"));
        Assert.Equal(("生活补贴 1 笔，2,000.00 元", "/allowances?arrears=returned"), (returned.Subject, returned.Address));

        var claims = await office.Get<ListClaims>()
            .RunAsync(TestOffice.Officer, Instrument.LivingAllowance, ListQuery.First.With("arrears", "returned"), default);
        var claim = Assert.Single(claims.List.Rows);
        Assert.Equal((ClaimState.Payable, "销户"), (claim.State, claim.ReturnReason));
        Assert.StartsWith("/nominations/", claim.Cure, StringComparison.Ordinal);

        await office.PrepareAsync(lines: 1);
        Assert.Empty(await TasksAsync(office, "退汇待重拨"));
        Assert.Equal("44,000.00", await TotalAsync(office, null));
        Assert.Equal("2,000.00", await TotalAsync(office, nameof(ClaimState.Returned)));
    }

    [Fact]
    public async Task An_answer_by_hand_is_held_to_the_same_rules()
    {
        await using var office = await FundedOffice.OpenAsync();
        var number = await office.ApprovedAsync(1);
        var draft = new AnswerDraft { Outcome = LineOutcome.Returned, On = TestOffice.Day };
        Assert.Contains("退回原因", (await Assert.ThrowsAsync<RuleViolationException>(() => office.SettleAsync(number, draft.Of(1)))).Message,
            StringComparison.Ordinal);
        draft.Outcome = LineOutcome.Paid;
        await office.SettleAsync(number, draft.Of(1));
        Assert.Contains("与所填相同", (await Assert.ThrowsAsync<RuleViolationException>(() => office.SettleAsync(number, draft.Of(1)))).Message,
            StringComparison.Ordinal);
    }

    /// <returns>Of each line that came back, by the day of its batch.</returns>
    private static async Task<IEnumerable<bool>> WaitingAsync(TestOffice office) =>
        (await ListAsync(office, ListQuery.First with { Status = "returned", SortKey = "approved" })).List.Rows.Select(row => row.Waits);

    private static Task<ReceiptPage> ListAsync(TestOffice office, ListQuery query) =>
        office.Get<ListReceiptLines>().RunAsync(TestOffice.Officer, query, default);

    /// <summary>A payment that came back stands in the list twice and is owed once.</summary>
    private static async Task<string> TotalAsync(TestOffice office, string? status) =>
        (await office.Get<ListClaims>().RunAsync(TestOffice.Officer, Instrument.LivingAllowance, ListQuery.First with { Status = status }, default))
            .List.Totals["amount"];

    private static async Task<List<HomeTask>> TasksAsync(TestOffice office, string kind) =>
        [.. (await office.Get<HomeTasks>().RunAsync(TestOffice.Officer, default)).Where(task => task.Kind == kind)];
}
