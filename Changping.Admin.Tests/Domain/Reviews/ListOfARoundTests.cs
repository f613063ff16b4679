using Changping.Domain.Policy;
using Changping.Domain.Reviews;

namespace Changping.Admin.Tests.Domain.Reviews;

/// <summary>三（三）: what stands on the list of a round before it begins, and in which order.</summary>
public sealed class ListOfARoundTests
{
    private readonly IReadOnlyList<Reviewer> _panel = Panels.Of(3);
    private readonly ProjectParties _first = Panels.Parties(), _second = Panels.Parties(), _third = Panels.Parties();

    /// <summary>As found: after the first of two was taken out, the next got the number of the one that stayed.</summary>
    [Fact]
    public void A_project_that_is_taken_out_leaves_no_gap_and_the_next_gets_a_number_of_its_own()
    {
        var round = With(_first, _second);
        round.TakeOut(_first.Id);
        Assert.Equal([(_second.Id, 1)], round.Projects.Select(project => (project.ProjectId, project.Sequence)));
        round.Assign(_third, _panel, Panels.Day);
        round.Assign(_first, _panel, Panels.Day);
        Assert.Equal([(_second.Id, 1), (_third.Id, 2), (_first.Id, 3)], round.Projects.Select(project => (project.ProjectId, project.Sequence)));
    }

    [Fact]
    public void Nobody_stands_before_a_project_that_was_taken_out_and_all_before_the_others()
    {
        var round = With(_first, _second, _third);
        round.TakeOut(_second.Id);
        Assert.Equal([_first.Id, _third.Id], round.Projects.Select(project => project.ProjectId));
        Assert.Equal([1, 2], round.Projects.Select(project => project.Sequence));
        Assert.Equal(6, round.Assignments.Count);
        Assert.DoesNotContain(round.Assignments, assignment => assignment.ProjectId == _second.Id);
    }

    [Fact]
    public void What_is_not_on_the_list_is_not_taken_out_and_nothing_is_once_the_round_began()
    {
        var round = With(_first);
        Assert.Contains("项目不在本轮次", Refused(() => round.TakeOut(_second.Id)), StringComparison.Ordinal);
        round.Open(_panel, [_first], Panels.Day);
        Assert.Contains("不能", Refused(() => round.TakeOut(_first.Id)), StringComparison.Ordinal);
        Assert.Single(round.Projects);
    }

    [Fact]
    public void Every_ground_may_be_declared_once_what_only_the_reviewer_knows_first()
    {
        Assert.Equal(Enum.GetValues<ConflictGround>(), ConflictGrounds.Declarable.Order());
        Assert.Equal(ConflictGround.Kin, ConflictGrounds.Declarable[0]);
    }

    [Fact]
    public void The_rule_of_the_mean_names_its_numbers() =>
        Assert.Equal("有效评分的加权总分取平均；5 份及以上去掉一个最高分和一个最低分；不足 3 份没有结果。", ScoreMean.Rule);

    [Theory]
    [InlineData("一等奖", true, PrizeGrade.First)]
    [InlineData("三等奖", true, PrizeGrade.Third)]
    [InlineData("特等奖", false, PrizeGrade.First)]
    public void A_grade_is_read_by_its_name(string text, bool known, PrizeGrade grade)
    {
        Assert.Equal(known, PrizeGrades.TryParse(text, out var read));
        Assert.Equal(grade, read);
    }

    private ReviewRound With(params ProjectParties[] projects)
    {
        var round = Panels.Draft(_panel);
        foreach (var project in projects)
        {
            round.Assign(project, _panel, Panels.Day);
        }

        return round;
    }

    private static string Refused(Action step)
    {
        var refusal = Assert.Throws<RuleViolationException>(step);
        Assert.Equal(Clauses.Application, refusal.Clause);
        return refusal.Message;
    }
}
