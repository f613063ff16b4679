using System.Globalization;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Funds;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Domain.Funds;

/// <summary>Reading 0040: what was paid before go-live and would not have been owed, to the fen and to the month. Here 800,000 yuan, served from
/// 2026-03-15.</summary>
public sealed class OpeningGapsTests
{
    private static readonly DateRange Service = ServicePeriod.Plain(new DateOnly(2026, 3, 15), Policy20.InForce);
    private static readonly DateOnly GoLive = new(2026, 10, 15);

    [Theory]
    [InlineData(300_000, 0)]
    [InlineData(300_000.01, 1)]
    public void No_more_subsidy_than_the_policy_gives(decimal paid, int gaps) =>
        Says(gaps, Clauses.ProjectSubsidy, Gaps(new() { Subsidy = Money.FromYuan(paid) }));

    [Theory]
    [InlineData("2026-10-14", 6, 0)]
    [InlineData("2026-10-14", 7, 1)]
    [InlineData("2026-10-15", 7, 0)]
    [InlineData("2026-10-15", 8, 1)]
    [InlineData("2026-03-15", 0, 0)]
    [InlineData("2026-03-15", 1, 1)]
    public void No_more_months_than_were_complete_before_the_office_began(string goLive, int months, int gaps) =>
        Says(gaps, Clauses.LivingAllowance, Gaps(new() { AllowanceMonths = months }, goLive: Day(goLive)));

    [Fact]
    public void Without_a_day_of_go_live_or_a_service_no_month_is_asked_for()
    {
        var opening = new OpeningBalance { AllowanceMonths = 60 };
        Assert.Empty(OpeningGaps.Of(Project(opening), Service, Policy20.InForce, null));
        Assert.Empty(OpeningGaps.Of(Project(opening), null, Policy20.InForce, GoLive));
    }

    [Theory]
    [InlineData(5_000_000, 0)]
    [InlineData(5_000_000.01, 1)]
    public void No_more_commercialisation_than_the_cap(decimal paid, int gaps) =>
        Says(gaps, Clauses.Commercialisation, Gaps(new() { Commercialisation = Money.FromYuan(paid) }));

    [Fact]
    public void Every_gap_is_told() => Assert.Equal([Clauses.ProjectSubsidy, Clauses.LivingAllowance, Clauses.Commercialisation],
        Gaps(new() { Subsidy = Money.FromYuan(300_001), AllowanceMonths = 8, Commercialisation = Money.FromYuan(5_000_001) }).Select(gap => gap.Clause));

    [Theory]
    [InlineData("2023-12-31", 0)]
    [InlineData("2024-01-01", 1)]
    public void What_was_established_before_the_policy_is_not_reckoned_by_it(string established, int gaps) =>
        Says(gaps, Clauses.ProjectSubsidy, Gaps(new() { Subsidy = Money.FromYuan(300_001) }, established: Day(established)));

    [Fact]
    public void Under_a_version_that_is_not_in_force_yet_nothing_is_reckoned() =>
        Assert.Empty(OpeningGaps.Of(Project(new() { Subsidy = Money.FromYuan(300_001) }), Service, Policy20.Provisional, GoLive));

    private static List<Blocker> Gaps(OpeningBalance opening, DateOnly? goLive = null, DateOnly? established = null) =>
        [.. OpeningGaps.Of(Project(opening, established), Service, Policy20.InForce, goLive ?? GoLive)];

    private static CooperationProject Project(OpeningBalance opening, DateOnly? established = null)
    {
        var project = new CooperationProject(
            Id.New<ProjectId>(), "2026-项目-0001", Id.New<EnterpriseId>(), Id.New<ExpertId>(), established ?? new DateOnly(2026, 3, 1),
            new ProjectFacts { Title = "电池", Field = ProjectField.NaturalSciences, TotalCost = Money.FromYuan(800_000) }, Policy20.InForce);
        project.Register(opening, Cases.Officer, GoLive);
        return project;
    }

    private static void Says(int count, ClauseKey clause, List<Blocker> gaps)
    {
        Assert.Equal(count, gaps.Count);
        Assert.All(gaps, gap => Assert.Equal(clause, gap.Clause));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
