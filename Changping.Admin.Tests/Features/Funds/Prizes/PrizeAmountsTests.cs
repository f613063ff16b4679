using Changping.Admin.Features.Funds.Prizes;
using Changping.Admin.Tests.Domain;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Funds.Prizes;

/// <summary>What a selection is said to cost is what its approval grants, also after the policy changed.</summary>
public sealed class PrizeAmountsTests
{
    private static readonly DateOnly January = new(2026, 1, 1);

    [Fact]
    public async Task Each_winner_is_reckoned_and_granted_under_the_version_of_its_own_project()
    {
        await using var office = await AwardOffice.OpenAsync(prizes: 200_000);
        await using var later = office.Under("2.1", text => text.Replace("\"value\": 200000", "\"value\": 300000", StringComparison.Ordinal));
        await later.ActivateAsync("2.1", January);
        await later.EvaluateAsync((await later.NumbersAsync())[0]);
        await later.Get<SubmitSelection>().RunAsync(TestOffice.Officer, await later.DraftAsync(PrizeGrade.First), default);

        // Established under 2.0 and selected while 2.1 is in force; nobody competes in the year before, which shows what is in force.
        var view = await ShowAsync(later, 2026);
        Assert.Equal(Money.FromYuan(200_000), view.Amounts.Sum(view.Selection!.Ranking.Select(entry => (entry.ProjectId, entry.Grade))));
        Assert.Equal([Money.FromYuan(200_000)], view.Amounts.Of(PrizeGrade.First));
        Assert.Equal([Money.FromYuan(300_000)], (await ShowAsync(later, 2025)).Amounts.Of(PrizeGrade.First));
        await later.DecideSelectionAsync(TestOffice.Approver, 2026, true, null);
        Assert.Equal(Money.FromYuan(200_000), await later.AskAsync(context => context.Grants.Select(grant => grant.Amount).SingleAsync()));
    }

    [Fact]
    public void Of_two_versions_each_counts_for_its_own_projects()
    {
        var (old, young, unknown) = (Id.New<ProjectId>(), Id.New<ProjectId>(), Id.New<ProjectId>());
        var book = new PolicyBook([Policy20.InForce, Policy20.InForce.With(
            Prize.First, "一等奖", "元/项目", new(January, Money.FromYuan(300_000), Policy20.InForce.Cite(Clauses.Prizes))) with { Name = "2.1",
            IssuedOn = January }]);
        var versions = new Dictionary<ProjectId, string> { [old] = Policy20.InForce.Name, [young] = "2.1" };
        var amounts = PrizeAmounts.Of(book, January, versions);

        Assert.Equal((Money.FromYuan(200_000), Money.FromYuan(300_000), null),
            (amounts.Of(old, PrizeGrade.First), amounts.Of(young, PrizeGrade.First), amounts.Of(unknown, PrizeGrade.First)));
        Assert.Equal([Money.FromYuan(300_000), Money.FromYuan(200_000)], amounts.Of(PrizeGrade.First));
        Assert.Equal([Money.FromYuan(100_000)], amounts.Of(PrizeGrade.Second));
        Assert.Equal(Money.FromYuan(400_000), amounts.Sum([(young, PrizeGrade.First), (old, PrizeGrade.Second), (old, null)]));

        // The day before, 2.1 fixes no amount yet.
        Assert.Null(PrizeAmounts.Of(book, January.AddDays(-1), versions).Of(young, PrizeGrade.First));
    }

    private static Task<PrizeView> ShowAsync(TestOffice office, int year) => office.Get<ShowSelection>().RunAsync(TestOffice.Officer, year, default);
}
