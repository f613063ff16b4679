using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Administration.Accounts;
using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Funds.Budget;
using Changping.Admin.Features.Overview.Dashboard;
using Changping.Admin.Office;
using Changping.Admin.Store.Mapping;
using Changping.Admin.Tests.Demonstration;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Eligibility;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Overview.Dashboard;

/// <summary>The dashboard of the demonstration: behind each figure stands the list with the same count and the same sum, filtered or not.</summary>
public sealed class DashboardTests(DemoOfficeFixture demo) : IClassFixture<DemoOfficeFixture>
{
    private TestOffice Office => demo.Office;

    [Theory]
    [InlineData(0, false, false)]
    [InlineData(-1, false, false)]
    [InlineData(0, true, false)]
    [InlineData(0, false, true)]
    [InlineData(-1, true, true)]
    public async Task Every_figure_is_what_the_list_behind_it_says(int years, bool ofAnInstitution, bool ofAnIndustry)
    {
        var view = await ReadAsync(TestOffice.Day.Year + years, await CasesAsync(ofAnInstitution, ofAnIndustry));
        var findings = new List<string>();
        foreach (var figure in view.Figures)
        {
            var (count, sum) = await ListsBehind.OpenAsync(Office, figure);
            if ((figure.Count ?? count) != count || (figure.Amount is { } amount && amount.ToString() != sum))
            {
                findings.Add($"{figure.Address}: {figure.Count} {figure.Amount}, the list has {count} {sum}");
            }
        }

        Expect.None(findings);
        Assert.Contains(view.Figures, figure => figure.Count > 0);
    }

    [Fact]
    public async Task The_year_has_something_of_everything()
    {
        var view = await ReadAsync(TestOffice.Day.Year, CaseScope.All);
        Expect.None(view.Funnel.Steps.Where(step => step.Year.Count == 0).Select(step => step.Name));
        Assert.True(view.Pool.Relaxed.Count > 0);
        Assert.True(view.Service.OnDuty.Count > 20);
        Assert.InRange(view.Service.Ending[^1].Figure.Count ?? 0, 1, view.Service.OnDuty.Count ?? 0);
        Assert.InRange(view.Needs.Matched.Count ?? 0, 1, view.Needs.Raised.Count ?? 0);
        Assert.Contains(view.Months, bar => bar.Forecast.Count > 0 && bar.Month > CalendarMonth.Of(TestOffice.Day));
        Assert.Contains(view.Months, bar => bar.Paid.Count > 0);
    }

    [Fact]
    public async Task The_grounds_add_up_to_the_pool_and_money_to_its_last_line()
    {
        var view = await ReadAsync(TestOffice.Day.Year, CaseScope.All);
        Assert.Equal(view.Pool.All.Count, view.Pool.Grounds.Sum(ground => ground.Figure.Count));
        var rows = view.Money.SkipLast(1).ToList();
        Assert.Equal(view.AllMoney.Committed, Money.Sum(rows.Select(row => row.Committed)));
        Assert.Equal(view.AllMoney.PaidOut, Money.Sum(rows.Select(row => row.PaidOut)));
        var budget = await Office.AskAsync(context => BudgetBook.LinesAsync(context, TestOffice.Day.Year, default));
        Assert.Equal(budget.Select(line => (line.Committed, (Money?)line.Left)), rows.Select(row => (row.Committed, row.Left)));
    }

    [Fact]
    public async Task The_database_reads_ground_and_result_off_the_verdict_as_the_verdict_says()
    {
        var entries = await Office.AskAsync(context => context.PoolEntries.Select(entry => new
        {
            entry.Verdict,
            Clause = EF.Property<string>(entry, PoolGrounds.Clause),
            Overall = EF.Property<Overall>(entry, PoolGrounds.Overall),
        }).ToListAsync());
        Assert.NotEmpty(entries);
        Assert.All(entries, entry => Assert.Equal(
            (entry.Verdict.Findings[(int)Criterion.Institution].Clause.Key.Name, entry.Verdict.Overall), (entry.Clause, entry.Overall)));
    }

    [Fact]
    public async Task A_part_has_no_budget_of_its_own_and_never_more_than_the_whole()
    {
        var (whole, part) = (await ReadAsync(TestOffice.Day.Year, CaseScope.All), await ReadAsync(TestOffice.Day.Year, await CasesAsync(false, true)));
        Assert.All(part.Money, row => Assert.Null(row.Appropriated));
        Assert.All(part.Money.Zip(whole.Money), pair => Assert.True(pair.First.Committed <= pair.Second.Committed));
        Assert.InRange(part.Service.OnDuty.Count ?? 0, 1, (whole.Service.OnDuty.Count ?? 0) - 1);
    }

    [Theory]
    [InlineData("", 2026, null)]
    [InlineData("?year=2025&industry=医药健康", 2025, "医药健康")]
    [InlineData("?year=2999", 2026, null)]
    [InlineData("?year=x", 2026, null)]
    public void The_address_says_what_is_shown(string query, int year, string? industry)
    {
        var scope = DashboardScope.Of(ListAddress.Read($"http://office/dashboard{query}"), 2026);
        Assert.Equal(new DashboardScope(year, new CaseScope(null, industry)), scope);
        Assert.Equal(scope, DashboardScope.Of(ListAddress.Read($"http://office{scope.Address(2026)}"), 2026));
    }

    [Fact]
    public async Task A_member_of_the_working_group_reads_it_and_a_reviewer_does_not()
    {
        var scope = new DashboardScope(TestOffice.Day.Year, CaseScope.All);
        var member = DemoAccounts.All.First(account => account.Role == Role.Member).Actor;
        Assert.NotNull(await Office.Get<ReadDashboard>().RunAsync(member, scope, default));
        var reviewer = DemoAccounts.All.First(account => account.Role == Role.Reviewer).Actor;
        await Assert.ThrowsAsync<NotPermittedException>(() => Office.Get<ReadDashboard>().RunAsync(reviewer, scope, default));
    }

    private Task<DashboardView> ReadAsync(int year, CaseScope cases) =>
        Office.Get<ReadDashboard>().RunAsync(TestOffice.Officer, new DashboardScope(year, cases), default);

    /// <summary>The institution and the industry with most projects.</summary>
    private async Task<CaseScope> CasesAsync(bool ofAnInstitution, bool ofAnIndustry)
    {
        var institution = await Office.AskAsync(context => context.Projects
            .Select(project => context.NominationListings.Where(listing => listing.ExpertId == project.ExpertId).Select(listing => listing.Institution).First())
            .GroupBy(name => name).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => group.Key).FirstAsync());
        var industry = await Office.AskAsync(context => context.Projects
            .Select(project => context.Enterprises.Single(enterprise => enterprise.Id == project.EnterpriseId).Industry)
            .GroupBy(name => name).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => group.Key).FirstAsync());
        return new CaseScope(ofAnInstitution ? institution : null, ofAnIndustry ? industry : null);
    }
}
