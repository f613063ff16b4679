using Changping.Domain.Common;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;

namespace Changping.Admin.Tests.Domain.Reviews;

/// <summary>三（三）: who declared, who scored, what is still missing, and how the round ends.</summary>
public sealed class ScoringTests
{
    private static readonly ActingPerson Other = new(Guid.NewGuid(), "钱经办");

    [Fact]
    public void A_member_stands_undeclared_then_clear_then_scored_or_recused()
    {
        var (panel, project) = (Panels.Of(3), Panels.Parties());
        var round = Panels.Open(panel, project);
        AssignmentStanding Of(int place) => round.Standing(round.Assignment(project.Id, panel[place].Id)!);

        Assert.Equal(AssignmentStanding.Undeclared, Of(0));
        round.Declare(project.Id, panel[0].Id, Panels.Clear);
        Assert.Equal(AssignmentStanding.Clear, Of(0));
        round.Score(project.Id, panel[0].Id, Panels.Points(80), 0, Panels.Officer, Panels.Day);
        round.Declare(project.Id, panel[1].Id, Panels.Conflict);
        Assert.Equal((AssignmentStanding.Scored, AssignmentStanding.Recused, AssignmentStanding.Undeclared), (Of(0), Of(1), Of(2)));
        Assert.Equal([true, false, false], panel.Select(reviewer => round.Assignment(project.Id, reviewer.Id)!.IsClear));
    }

    [Fact]
    public void What_is_missing_is_said_member_by_member()
    {
        var (panel, first, second) = (Panels.Of(3), Panels.Parties(), Panels.Parties());
        var round = Panels.Draft(panel);
        round.Assign(first, panel, Panels.Day);
        round.Assign(second, panel, Panels.Day);
        round.Open(panel, [first, second], Panels.Day);
        round.Declare(first.Id, panel[0].Id, Panels.Clear);
        round.Declare(first.Id, panel[1].Id, Panels.Clear);
        round.Declare(second.Id, panel[1].Id, Panels.Conflict);
        Assert.Equal(["评审1：1 项未声明，1 项未评分", "评审2：1 项未评分", "评审3：2 项未声明"], round.ScoringGaps());

        round.Score(first.Id, panel[1].Id, Panels.Points(80), 0, Panels.Officer, Panels.Day);
        Assert.Equal(["评审1：1 项未声明，1 项未评分", "评审3：2 项未声明"], round.ScoringGaps());
    }

    [Fact]
    public void A_conflict_is_declared_with_its_statement_and_a_clear_declaration_once()
    {
        var (panel, project) = (Panels.Of(3), Panels.Parties());
        var round = Panels.Open(panel, project);
        Assert.Contains("须说明情况", Refused(() => round.Declare(project.Id, panel[0].Id, Panels.Conflict with { Statement = " " })), StringComparison.Ordinal);
        Assert.Contains("不在本轮评审组", Refused(() => round.Declare(project.Id, Id.New<ReviewerId>(), Panels.Clear)), StringComparison.Ordinal);
        round.Declare(project.Id, panel[0].Id, Panels.Clear);
        Assert.Contains("不需再声明", Refused(() => round.Declare(project.Id, panel[0].Id, Panels.Clear)), StringComparison.Ordinal);
        Assert.Same(round.Assignment(project.Id, panel[0].Id), round.RequireClear(project.Id, panel[0].Id));

        round.Declare(project.Id, panel[0].Id, Panels.Conflict);

        Assert.Equal("申报回避：与专家或企业负责人有近亲属关系（夫妻）", round.Assignment(project.Id, panel[0].Id)!.WhyRecused);
        Assert.Equal(("无利害关系", "申报回避：在企业持股或有其他经济利益、其他可能影响公正的情形"),
            (Panels.Clear.ToString(), (Panels.Conflict with { Grounds = [ConflictGround.Shares, ConflictGround.Other], Statement = null }).ToString()));
    }

    [Fact]
    public void A_conflict_takes_away_the_sheet_of_that_member_and_that_project_alone()
    {
        var (panel, first, second) = (Panels.Of(3), Panels.Parties(), Panels.Parties());
        var round = Panels.Draft(panel);
        round.Assign(first, panel, Panels.Day);
        round.Assign(second, panel, Panels.Day);
        round.Open(panel, [first, second], Panels.Day);
        foreach (var (project, reviewer) in new[] { (first.Id, panel[0].Id), (second.Id, panel[0].Id), (first.Id, panel[1].Id) })
        {
            round.Declare(project, reviewer, Panels.Clear);
            round.Score(project, reviewer, Panels.Points(80), 0, Panels.Officer, Panels.Day);
        }

        round.Declare(first.Id, panel[0].Id, Panels.Conflict);
        Assert.Equal([(second.Id, panel[0].Id), (first.Id, panel[1].Id)], round.Sheets.Select(sheet => (sheet.ProjectId, sheet.ReviewerId)));

        panel[1].Describe(new ReviewerDetails("评审2", "清华大学", null, null, null, []));
        round.Recheck(panel, [first, second], Panels.Day);
        Assert.Equal([(second.Id, panel[0].Id)], round.Sheets.Select(sheet => (sheet.ProjectId, sheet.ReviewerId)));
        Assert.Equal("现任职于推荐单位 清华大学", round.Assignment(first.Id, panel[1].Id)!.WhyRecused);
    }

    [Fact]
    public void What_the_register_unlearns_or_learns_after_the_end_changes_nothing()
    {
        var (panel, project) = ((Reviewer[])[Panels.Reviewer(1, "清华大学"), Panels.Reviewer(2), Panels.Reviewer(3)], Panels.Parties());
        var round = Panels.Open(panel, project);
        panel[0].Describe(new ReviewerDetails("评审1", "北京某大学", null, null, null, []));
        round.Recheck(panel, [project], Panels.Day);
        Assert.True(round.Assignment(project.Id, panel[0].Id)!.IsRecused);

        Panels.Close(round);
        panel[1].Describe(new ReviewerDetails("评审2", "清华大学", null, null, null, []));
        round.Recheck(panel, [project], Panels.Day);
        Assert.False(round.Assignment(project.Id, panel[1].Id)!.IsRecused);
    }

    [Fact]
    public void A_sheet_keeps_its_points_its_words_who_entered_it_and_how_often()
    {
        var (panel, project) = (Panels.Of(3), Panels.Parties());
        var round = Panels.Open(panel, project, Panels.Plan(70, new("甲", 60), new("乙", 40)));
        round.Declare(project.Id, panel[0].Id, Panels.Clear);
        Assert.Contains("原评分已作废", Refused(() => round.Score(project.Id, panel[0].Id, Panels.Points(80, 70), 1, Panels.Officer, Panels.Day)), StringComparison.Ordinal);
        round.Score(project.Id, panel[0].Id, new ScoreEntry([0, 100], " 可行 ", IsSigned: true), 0, Panels.Officer, Panels.Day);

        var sheet = round.Sheet(project.Id, panel[0].Id)!;
        Assert.Equal([0, 100], sheet.Points);
        Assert.Equal((4_000, 40m, "可行", true, Panels.Officer, Panels.Day, 1),
            (sheet.TotalHundredths, sheet.Total, sheet.Comment, sheet.IsSigned, sheet.ScoredBy, sheet.ScoredOn, sheet.Revision));

        round.Score(project.Id, panel[0].Id, new ScoreEntry([100, 0], " ", IsSigned: false), 1, Other, Panels.Day.AddDays(1));
        Assert.Equal((60m, null, false, Other, Panels.Day.AddDays(1), 2), (sheet.Total, sheet.Comment, sheet.IsSigned, sheet.ScoredBy, sheet.ScoredOn, sheet.Revision));
        Assert.Single(round.Sheets);
    }

    [Fact]
    public void A_sheet_counts_for_its_own_project_alone()
    {
        var (panel, first, second) = (Panels.Of(3), Panels.Parties(), Panels.Parties());
        var round = Panels.Draft(panel);
        round.Assign(first, panel, Panels.Day);
        round.Assign(second, panel, Panels.Day);
        round.Open(panel, [first, second], Panels.Day);
        round.Declare(first.Id, panel[0].Id, Panels.Clear);
        round.Declare(second.Id, panel[0].Id, Panels.Clear);
        round.Score(first.Id, panel[0].Id, Panels.Points(80), 0, Panels.Officer, Panels.Day);
        Assert.Equal((1, 0), (round.ValidSheets(first.Id).Count, round.ValidSheets(second.Id).Count));
    }

    [Fact]
    public void One_wrong_number_of_several_refuses_the_sheet()
    {
        var (panel, project) = (Panels.Of(3), Panels.Parties());
        var round = Panels.Open(panel, project, Panels.Plan(70, new("甲", 60), new("乙", 40)));
        round.Declare(project.Id, panel[0].Id, Panels.Clear);
        Refused(() => round.Score(project.Id, panel[0].Id, Panels.Points(80, 101), 0, Panels.Officer, Panels.Day));
        Refused(() => round.Score(project.Id, panel[0].Id, Panels.Points(-1, 80), 0, Panels.Officer, Panels.Day));
        Assert.Empty(round.Sheets);
    }

    [Fact]
    public void A_result_of_three_sheets_leaves_none_out()
    {
        var round = Panels.Scored(70, 70, 70, 71);
        Assert.Equal((ReviewOutcome.Passed, "平均 70.33 分，通过线 70 分（3 份有效评分）"), round.Result(round.Projects[0].ProjectId));
    }

    [Fact]
    public void A_round_ends_with_an_outcome_for_each_project_on_its_list()
    {
        var (panel, gone, back, scored) = (Panels.Of(3), Panels.Parties(), Panels.Parties(), Panels.Parties());
        var round = Panels.Draft(panel);
        foreach (var project in new[] { gone, back, scored })
        {
            round.Assign(project, panel, Panels.Day);
        }

        round.Open(panel, [gone, back, scored], Panels.Day);
        Assert.Contains("须填写原因",
            Refused(() => round.Close(new Dictionary<ProjectId, string> { [back.Id] = " " }, new HashSet<ProjectId>(), true, Other, Panels.Day)),
            StringComparison.Ordinal);
        Assert.Equal((RoundState.Open, null), (round.State, round.ClosedOn));

        round.Close(new Dictionary<ProjectId, string> { [back.Id] = " 补充材料 ", [gone.Id] = "补充材料" }, new HashSet<ProjectId> { gone.Id }, true, Other, Panels.Day);

        Assert.Equal((RoundState.Closed, Panels.Day, Other), (round.State, round.ClosedOn, round.ClosedBy));
        Assert.Equal(
            [(ReviewOutcome.Dropped, "评审期间已撤回或退回"), (ReviewOutcome.Returned, "补充材料"), (ReviewOutcome.NoResult, "有效评分 0 份，不足 3 份，没有结果")],
            round.Projects.Select(project => (project.Outcome!.Value, project.OutcomeReason)));
    }

    [Theory]
    [InlineData(21_000, 3, 70, true, "70.00")]
    [InlineData(20_999, 3, 70, false, "69.99")]
    [InlineData(20_000, 3, 70, false, "66.67")]
    [InlineData(25_000, 3, 83, true, "83.33")]
    [InlineData(28_001, 4, 70, true, "70.00")]
    [InlineData(28_002, 4, 70, true, "70.01")]
    [InlineData(27_998, 4, 70, false, "69.99")]
    [InlineData(27_999, 4, 70, false, "69.99")]
    [InlineData(27_994, 4, 70, false, "69.99")]
    public void A_mean_is_rounded_to_two_places_but_never_up_to_a_mark_that_was_missed(int hundredths, int count, int mark, bool reaches, string shown)
    {
        var mean = new ScoreMean(hundredths, count);
        Assert.Equal((reaches, shown), (mean.Reaches(mark), mean.Shown(mark)));
    }

    private static string Refused(Action act)
    {
        var refused = Assert.Throws<RuleViolationException>(act);
        Assert.Equal(Clauses.Application, refused.Clause);
        return refused.Message;
    }
}
