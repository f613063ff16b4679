using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Domain.Projects;

/// <summary>Readings 0028, 0044 to 0046: what stands against an establishment is told before it is entered, each with its own clause.</summary>
public sealed class EstablishmentDayTests
{
    private static readonly DateOnly On = new(2026, 4, 13);
    private static readonly EstablishmentDay Sound = ProjectCases.EstablishedOn(On, Policy20.InForce);
    private static readonly Blocker Expert = new(Clauses.TalentPool, "已出库"), Enterprise = new(Clauses.Application, "已注销"),
    Title = new(Clauses.OneSubsidyOneExpert, "同名");

    [Fact]
    public void Nothing_stands_against_a_day_of_today() => Assert.Empty(Sound.Foreseen);

    [Fact]
    public void Expert_company_and_title_are_told_in_this_order_and_the_first_refuses()
    {
        var day = Sound with { Expert = Expert, Enterprise = Enterprise, SameTitle = Title };
        Assert.Equal([Expert, Enterprise, Title], day.Foreseen);
        Assert.Equal(Expert.Message, Refusal(day));
        Assert.Equal(Enterprise.Message, Refusal(day with { Expert = null }));
        Assert.Equal(Title.Message, Refusal(Sound with { SameTitle = Title }));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(" ", false)]
    [InlineData("另一产品", true)]
    public void A_similar_title_asks_for_a_reason_and_is_not_told_before(string? reason, bool possible)
    {
        var day = Sound with { Similar = ["2026-项目-0002 电池", "2026-项目-0003 电芯"], Reason = reason };
        Assert.Empty(day.Foreseen);
        var project = ProjectCases.In(ProjectState.Filed);
        var refused = Record.Exception(() => project.Establish(day, [], ProjectCases.Lead));
        Assert.Equal(possible, refused is null);
        Assert.True(possible || refused!.Message.Contains("2026-项目-0002 电池、2026-项目-0003 电芯", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_fault_of_the_day_is_told()
    {
        Assert.Equal([Clauses.Application, Clauses.InForce], (Sound with { Today = On.AddDays(-1), Current = null }).Foreseen.Select(fault => fault.Clause));
        Assert.Contains("早于今日 31 日，补登至多 30 日；请填 2026-04-14 或之后", Assert.Single((Sound with { Today = On.AddDays(31) }).Foreseen).Message,
            StringComparison.Ordinal);
        Assert.Empty((Sound with { Today = On.AddDays(30) }).Foreseen);
    }

    [Fact]
    public void A_version_that_is_over_not_issued_or_suspended_establishes_nothing()
    {
        var lastDay = Policy20.InForce.InForce!.Value.End;
        Assert.Empty(ProjectCases.EstablishedOn(lastDay, Policy20.InForce).Foreseen);
        Assert.Contains("没有已登记施行日期的政策版本", Only(ProjectCases.EstablishedOn(lastDay.AddDays(1), Policy20.InForce)), StringComparison.Ordinal);
        Assert.Contains("没有已登记施行日期的政策版本", Only(ProjectCases.EstablishedOn(On, Policy20.Provisional)), StringComparison.Ordinal);
        Assert.Contains("已暂停", Only(ProjectCases.EstablishedOn(On, Policy20.InForce with { IsSuspended = true })), StringComparison.Ordinal);

        static string Only(EstablishmentDay day) => Assert.Single(day.Foreseen).Message;
    }

    [Fact]
    public void Whoever_entered_a_score_in_its_review_does_not_establish_it()
    {
        var project = ProjectCases.In(ProjectState.Filed);
        Assert.Contains("本人录入的声明或评分", project.WhyNotEstablish(ProjectCases.Lead, [ProjectCases.Lead])!.Message, StringComparison.Ordinal);
        Assert.Null(project.WhyNotEstablish(ProjectCases.Lead, [ProjectCases.Officer]));
        Assert.Contains("另一人", project.WhyNotEstablish(ProjectCases.Officer, [])!.Message, StringComparison.Ordinal);
        Assert.Throws<RuleViolationException>(() => project.Establish(Sound, [ProjectCases.Lead], ProjectCases.Lead));
        Assert.Equal(ProjectState.Filed, project.State);
    }

    [Fact]
    public void A_registered_project_may_begin_later_and_one_that_was_applied_for_may_not()
    {
        var (applied, registered) = (ProjectCases.In(ProjectState.Established), Cases.Project());
        Assert.Throws<RuleViolationException>(() => applied.RequireServiceStart(applied.EstablishedDay.AddMonths(6).AddDays(1), null, 6));
        applied.RequireServiceStart(applied.EstablishedDay.AddMonths(6), null, 6);
        registered.RequireServiceStart(registered.EstablishedDay.AddMonths(60), registered.EstablishedDay, 6);
        Assert.Throws<RuleViolationException>(() => registered.RequireServiceStart(registered.EstablishedDay, registered.EstablishedDay.AddDays(1), 6));
    }

    private static string Refusal(EstablishmentDay day) =>
        Assert.Throws<RuleViolationException>(() => ProjectCases.In(ProjectState.Filed).Establish(day, [], ProjectCases.Lead)).Message;
}
