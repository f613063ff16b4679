using Changping.Domain.Policy;
using Changping.Domain.Reviews;

namespace Changping.Admin.Tests.Domain.Reviews;

/// <summary>三（三）, reading 0013: how scores become a result, at the edges.</summary>
public sealed class ResultTests
{
    [Theory]
    [InlineData(ReviewOutcome.Passed, 70, 70, 70)]
    [InlineData(ReviewOutcome.Passed, 69, 70, 71)]
    [InlineData(ReviewOutcome.Rejected, 69, 70, 70)]
    [InlineData(ReviewOutcome.Passed, 100, 100, 10)]
    public void The_pass_mark_itself_passes_and_a_third_of_a_point_below_does_not(ReviewOutcome expected, params int[] points) =>
        Assert.Equal(expected, Outcome(Panels.Scored(70, points)));

    [Fact]
    public void A_mean_that_only_rounds_up_to_the_mark_is_rejected_and_never_shown_as_the_mark()
    {
        var (panel, project) = (Panels.Of(3), Panels.Parties());
        var round = Panels.Open(panel, project, Panels.Plan(70, new("甲", 99), new("乙", 1)));
        foreach (var (reviewer, points) in panel.Zip((int[][])[[70, 70], [70, 70], [70, 69]]))
        {
            round.Declare(project.Id, reviewer.Id, Panels.Clear);
            round.Score(project.Id, reviewer.Id, Panels.Points(points), 0, Panels.Officer, Panels.Day);
        }

        var (outcome, reason) = round.Result(project.Id);
        Assert.Equal(ReviewOutcome.Rejected, outcome);
        Assert.StartsWith("平均 69.99 分，通过线 70 分", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Criteria_count_by_their_weights()
    {
        var (panel, project) = (Panels.Of(3), Panels.Parties());
        var round = Panels.Open(panel, project, Panels.Plan(70, [.. ReviewCriterion.Defaults]));
        foreach (var reviewer in panel)
        {
            round.Declare(project.Id, reviewer.Id, Panels.Clear);
            round.Score(project.Id, reviewer.Id, Panels.Points(90, 80, 70, 61), 0, Panels.Officer, Panels.Day);
        }

        Assert.All(round.Sheets, sheet => Assert.Equal(77.2m, sheet.Total));
        Assert.StartsWith("平均 77.20 分", round.Result(project.Id).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_five_sheets_one_highest_and_one_lowest_are_left_out_and_of_four_none()
    {
        Assert.Equal(new ScoreMean(24000, 4), ScoreMean.Of([0, 8000, 8000, 8000]));
        var five = Panels.Scored(70, 0, 80, 80, 80, 100);
        Assert.Equal(new ScoreMean(24000, 3), five.Mean(five.Projects[0].ProjectId));
        Assert.Contains("5 份有效评分，去掉一个最高分和一个最低分", five.Result(five.Projects[0].ProjectId).Reason, StringComparison.Ordinal);
        var tied = Panels.Scored(70, 60, 60, 90, 90, 90);
        Assert.Equal(new ScoreMean(24000, 3), tied.Mean(tied.Projects[0].ProjectId));
    }

    [Fact]
    public void Two_valid_sheets_are_too_few_for_a_result_and_the_reason_says_so()
    {
        var (panel, project) = (Panels.Of(3), Panels.Parties());
        var round = Panels.Open(panel, project);
        round.Declare(project.Id, panel[0].Id, Panels.Conflict);
        foreach (var reviewer in panel.Skip(1))
        {
            round.Declare(project.Id, reviewer.Id, Panels.Clear);
            round.Score(project.Id, reviewer.Id, Panels.Points(100), 0, Panels.Officer, Panels.Day);
        }

        Panels.Close(round);
        Assert.Equal((ReviewOutcome.NoResult, "有效评分 2 份，不足 3 份，没有结果"), (round.Projects[0].Outcome, round.Projects[0].OutcomeReason));
    }

    [Theory]
    [InlineData]
    [InlineData(101)]
    [InlineData(-1)]
    [InlineData(80, 80)]
    public void A_sheet_has_one_whole_number_up_to_100_for_each_criterion(params int[] points)
    {
        var (panel, project) = (Panels.Of(3), Panels.Parties());
        var round = Panels.Open(panel, project);
        round.Declare(project.Id, panel[0].Id, Panels.Clear);
        Assert.Throws<RuleViolationException>(() => round.Score(project.Id, panel[0].Id, Panels.Points(points), 0, Panels.Officer, Panels.Day));
        Assert.Empty(round.Sheets);
    }

    private static ReviewOutcome Outcome(ReviewRound round)
    {
        Panels.Close(round);
        return round.Projects[0].Outcome!.Value;
    }
}
