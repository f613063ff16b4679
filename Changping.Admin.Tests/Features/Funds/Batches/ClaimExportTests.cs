using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Features.Funds.Claims;
using Changping.Admin.Features.Funds.Forms;
using Changping.Admin.Registers.Exports;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Features.Funds.Batches;

/// <summary>The register of what a month lists adds up to the list: a payment that came back is in neither sum by its old line.</summary>
public sealed class ClaimExportTests
{
    private static readonly ListQuery November = ListQuery.First.With(ListClaims.MonthFilter, "2026-11");

    [Fact]
    public async Task The_register_of_the_list_has_its_sum_also_where_payments_came_back_and_are_in_another_batch()
    {
        await using var office = await FundedOffice.OpenAsync();
        var number = await office.ApprovedAsync(3);
        await office.SettleAsync(number, new LineAnswer(1, LineOutcome.Paid, TestOffice.Day), new LineAnswer(2, LineOutcome.Returned, TestOffice.Day, "销户"),
            new LineAnswer(3, LineOutcome.Returned, TestOffice.Day, "户名不符"));
        await office.PrepareAsync(lines: 1);

        var listed = await office.Get<ListClaims>().RunAsync(TestOffice.Officer, Instrument.LivingAllowance, November, default);
        var rows = await ExportAsync(office, November);
        Assert.Equal((2, 22, "44,000.00"), (listed.List.StatusCounts["Returned"], rows.Count, listed.List.Totals["amount"]));
        Assert.Equal(Money.FromYuan(44_000), Money.Sum(rows.Select(row => row.Claim.Amount)));
    }

    [Theory]
    [InlineData(nameof(ClaimState.Returned), "已退汇")]
    [InlineData(nameof(ClaimState.Recovered), "已收回")]
    public async Task What_came_back_is_no_register_of_claims(string status, string word)
    {
        await using var office = await FundedOffice.OpenAsync();
        var number = await office.ApprovedAsync(1);
        await office.SettleAsync(number, new LineAnswer(1, LineOutcome.Returned, TestOffice.Day, "销户"));
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => ExportAsync(office, November with { Status = status }));
        Assert.Contains(word, refused.Message, StringComparison.Ordinal);
    }

    private static Task<IReadOnlyList<ClaimExportRow>> ExportAsync(TestOffice office, ListQuery query)
    {
        var filters = new Dictionary<string, string>(query.Filters);
        if (query.Status is { } status)
        {
            filters["status"] = status;
        }

        return office.AskAsync(context => office.Get<ClaimRegister>()
            .RunAsync(context, Instrument.LivingAllowance, new ExportRequest(FundedOffice.Period, null, null, filters), default));
    }
}
