using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;

namespace Changping.Admin.Tests.Domain.Reviews;

/// <summary>The round itself: its panel, its table of states, its end.</summary>
public sealed class RoundTests
{
    [Theory]
    [InlineData(1, "至少 3 人")]
    [InlineData(2, "至少 3 人")]
    [InlineData(4, "应为单数")]
    [InlineData(3, null)]
    [InlineData(5, null)]
    public void A_round_opens_with_an_odd_panel_of_three_or_more(int members, string? refusal)
    {
        var (panel, project) = (Panels.Of(members), Panels.Parties());
        var round = Panels.Draft(panel);
        round.Assign(project, panel, Panels.Day);
        var refused = Record.Exception(() => round.Open(panel, [project], Panels.Day));
        Assert.Equal(refusal is null ? RoundState.Open : RoundState.Draft, round.State);
        Assert.True(refusal is null ? refused is null : refused!.Message.Contains(refusal, StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_table_does_not_have_is_refused_in_every_state()
    {
        var (panel, project) = (Panels.Of(3), Panels.Parties());
        var round = Panels.Draft(panel);
        Assert.Throws<RuleViolationException>(() => round.Declare(project.Id, panel[0].Id, Panels.Clear));
        Assert.Throws<RuleViolationException>(() => Panels.Close(round));
        round.Assign(project, panel, Panels.Day);
        round.Open(panel, [project], Panels.Day);
        Assert.Throws<RuleViolationException>(() => round.Arrange(Panels.Plan(), panel, [project], Panels.Day));
        round.Declare(project.Id, panel[0].Id, Panels.Clear);
        Panels.Close(round);
        Assert.Contains("已结束", Assert.Throws<RuleViolationException>(() =>
            round.Score(project.Id, panel[0].Id, Panels.Points(80), 0, Panels.Officer, Panels.Day)).Message, StringComparison.Ordinal);
        Assert.Contains("已由 钱经办", Assert.Throws<RuleViolationException>(() => Panels.Close(round)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_that_are_not_100_together_are_refused() =>
        Assert.Contains("现为 90", Assert.Throws<RuleViolationException>(() => Panels.Draft(Panels.Of(3), Panels.Plan(70, new("甲", 50), new("乙", 40))))
            .Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    public void A_pass_mark_outside_0_to_100_is_refused(int mark) =>
        Assert.Throws<RuleViolationException>(() => Panels.Draft(Panels.Of(3), Panels.Plan(mark)));

    [Fact]
    public void A_successor_begins_anew_and_the_predecessors_sheet_does_not_count()
    {
        var round = Panels.Scored(70, 90, 90, 90);
        var (project, leaving, successor) = (round.Projects[0].ProjectId, round.Panel[0].ReviewerId, Panels.Reviewer(9));
        round.Replace(leaving, successor, "出差", [Panels.Parties() with { Id = project }], Panels.Day);
        Assert.Equal(3, round.Panel.Count);
        Assert.Equal(2, round.ValidSheets(project).Count);
        Assert.Equal(AssignmentStanding.Undeclared, round.Standing(round.Assignment(project, successor.Id)!));
        Assert.Throws<RuleViolationException>(() => round.Replace(successor.Id, Panels.Reviewer(10), " ", [], Panels.Day));
    }

    [Fact]
    public void A_second_sheet_is_a_correction_only_of_the_one_that_was_looked_at()
    {
        var round = Panels.Scored(70, 80, 80, 80);
        var (project, reviewer) = (round.Projects[0].ProjectId, round.Panel[0].ReviewerId);
        Assert.Contains("已由 李经办 提交",
            Assert.Throws<RuleViolationException>(() => round.Score(project, reviewer, Panels.Points(90), 0, Panels.Officer, Panels.Day)).Message,
            StringComparison.Ordinal);
        round.Score(project, reviewer, Panels.Points(90), 1, Panels.Officer, Panels.Day);
        Assert.Equal((90m, 2), (round.Sheet(project, reviewer)!.Total, round.Sheet(project, reviewer)!.Revision));
    }

    [Theory]
    [InlineData("2023-11-23", true)]
    [InlineData("2023-11-22", false)]
    public void The_three_years_are_judged_on_the_day_of_opening_where_the_review_is_later(string until, bool recused)
    {
        var former = new FormerUnit("清华大学", DateOnly.Parse(until, null));
        var (panel, project) = ((Reviewer[])[Panels.Reviewer(1, former: former), Panels.Reviewer(2), Panels.Reviewer(3)], Panels.Parties());
        var later = Panels.Plan() with { HeldOn = Panels.Day.AddDays(30) };
        var round = Panels.Draft(panel, later);
        round.Assign(project, panel, Panels.Day);
        Assert.Equal(recused, round.Assignment(project.Id, panel[0].Id)!.IsRecused);
        round.Open(panel, [project], Panels.Day);
        Assert.Equal(recused, round.Assignment(project.Id, panel[0].Id)!.IsRecused);

        var successor = Panels.Reviewer(9, former: former);
        round.Replace(panel[1].Id, successor, "出差", [project], Panels.Day);
        Assert.Equal(recused, round.Assignment(project.Id, successor.Id)!.IsRecused);
    }

    [Fact]
    public void After_the_day_of_the_review_the_three_years_are_still_judged_on_it()
    {
        var (panel, project) = (Panels.Of(3), Panels.Parties());
        var round = Panels.Open(panel, project);
        var successor = Panels.Reviewer(9, former: new FormerUnit("清华大学", new DateOnly(2023, 11, 23)));
        round.Replace(panel[0].Id, successor, "出差", [project], Panels.Day.AddDays(1));
        Assert.True(round.Assignment(project.Id, successor.Id)!.IsRecused);
    }

    [Theory]
    [InlineData(-1, "请在当日或之后结束评审")]
    [InlineData(0, null)]
    public void A_round_is_closed_on_the_day_of_the_review_or_later(int days, string? refusal)
    {
        var round = Panels.Open(Panels.Of(3), Panels.Parties());
        var refused = Record.Exception(() =>
            round.Close(new Dictionary<ProjectId, string>(), new HashSet<ProjectId>(), hasSignedPaper: true, Panels.Officer, Panels.Day.AddDays(days)));
        Assert.Equal(refusal is null ? RoundState.Closed : RoundState.Open, round.State);
        Assert.True(refusal is null ? refused is null : refused!.Message.Contains(refusal, StringComparison.Ordinal));
    }
}
