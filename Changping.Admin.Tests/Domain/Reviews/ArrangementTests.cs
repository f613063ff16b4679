using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;

namespace Changping.Admin.Tests.Domain.Reviews;

/// <summary>三（三）: what an officer arranges before the round opens, and who is exchanged while it runs.</summary>
public sealed class ArrangementTests
{
    [Fact]
    public void A_round_begins_in_preparation_with_its_panel_in_the_order_given()
    {
        var panel = Panels.Of(3);
        var round = Panels.Draft(panel, Panels.Plan() with { Title = " 第一轮 ", Criteria = [new(" 技术 ", 60), new("效益", 40)] });

        Assert.Equal((RoundState.Draft, "第一轮", Panels.Day, 70, 3, Panels.Officer),
            (round.State, round.Title, round.HeldOn, round.PassMark, round.PanelAtLeast, round.PreparedBy));
        Assert.Equal(["技术 60%", "效益 40%"], round.Indicators.Select(criterion => criterion.ToString()));
        Assert.Equal([("评审1", 1), ("评审2", 2), ("评审3", 3)], round.Panel.Select(member => (member.Name, member.Sequence)));
    }

    [Fact]
    public void A_new_arrangement_keeps_who_stays_drops_who_does_not_and_shows_all_as_the_register_has_them()
    {
        var (panel, project) = (Panels.Of(3), Panels.Parties());
        var round = Panels.Draft(panel);
        round.Assign(project, panel, Panels.Day);
        panel[2].Describe(new ReviewerDetails("评审三", "清华大学", null, null, null, []));
        var (newcomer, kept) = (Panels.Reviewer(4), round.Panel[0]);

        round.Arrange(Panels.Plan(80), [panel[2], newcomer, panel[0]], [project], Panels.Day);

        Assert.Equal([("评审三", "清华大学", 1), ("评审4", "北京某大学", 2), ("评审1", "北京某大学", 3)], round.Panel.Select(member => (member.Name, member.Unit, member.Sequence)));
        Assert.Equal((3, 80), (round.Members.Count, round.PassMark));
        Assert.Same(kept, round.Panel[2]);
        Assert.Equal([panel[0].Id, newcomer.Id, panel[2].Id], round.Assignments.Select(one => one.ReviewerId)
            .OrderBy(id => id == panel[0].Id ? 0 : id == newcomer.Id ? 1 : 2));
        Assert.Equal((true, false), (round.Assignment(project.Id, panel[2].Id)!.IsRecused, round.Assignment(project.Id, newcomer.Id)!.IsRecused));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void A_pass_mark_may_be_0_or_100(int mark) => Assert.Equal(mark, Panels.Draft(Panels.Of(3), Panels.Plan(mark)).PassMark);

    [Fact]
    public void What_a_round_cannot_be_is_refused_with_what_is_expected()
    {
        var panel = Panels.Of(3);
        foreach (var (plan, refusal) in new[]
        {
            (Panels.Plan() with { Title = " " }, "名称"),
            (Panels.Plan() with { Criteria = [] }, "须有名称和 1 至 100 的权重"),
            (Panels.Plan(70, new("甲", 60), new(" ", 40)), "须有名称和 1 至 100 的权重"),
            (Panels.Plan(70, new("甲", 100), new("乙", 0)), "须有名称和 1 至 100 的权重"),
            (Panels.Plan(70, new("甲", 101), new("乙", -1)), "须有名称和 1 至 100 的权重"),
            (Panels.Plan(70, new ReviewCriterion("甲", 101)), "须有名称和 1 至 100 的权重"),
            (Panels.Plan(70, new("甲", 60), new(" 甲 ", 40)), "名称重复"),
            (Panels.Plan(70, new("甲", 60), new("乙", 41)), "现为 101"),
        })
        {
            Assert.Contains(refusal, Refused(() => Panels.Draft(panel, plan)), StringComparison.Ordinal);
        }

        Assert.Equal(2, Panels.Draft(panel, Panels.Plan(70, new("甲", 99), new("乙", 1))).Indicators.Count);
        Assert.Contains("重复的专家", Refused(() => Panels.Draft([panel[0], panel[1], panel[0]])), StringComparison.Ordinal);
        panel[1].Deactivate("退休");
        Assert.Contains("评审2 已停止参加评审（退休）", Refused(() => Panels.Draft(panel)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_is_on_the_list_once_and_each_member_stands_before_it()
    {
        var (panel, first, second) = (Panels.Of(3), Panels.Parties(), Panels.Parties());
        var round = Panels.Draft(panel);
        Assert.Contains("还没有编入项目", Refused(() => round.Open(panel, [], Panels.Day)), StringComparison.Ordinal);
        round.Assign(first, panel, Panels.Day);
        Assert.Contains("已在本轮次", Refused(() => round.Assign(first, panel, Panels.Day)), StringComparison.Ordinal);
        round.Assign(second, panel, Panels.Day);

        Assert.Equal([(first.Id, 1), (second.Id, 2)], round.Projects.Select(project => (project.ProjectId, project.Sequence)));
        Assert.Equal(6, round.Assignments.Count);
        Assert.Empty(round.OpeningGaps());
        round.Open(panel, [first, second], Panels.Day.AddDays(-1));
        Assert.Equal((RoundState.Open, Panels.Day.AddDays(-1), 6), (round.State, round.OpenedOn, round.Assignments.Count));
    }

    [Fact]
    public void Every_gap_before_opening_is_named()
    {
        var round = Panels.Draft(Panels.Of(2));
        Assert.Equal(["评审组至少 3 人，现有 2 人", "评审组应为单数，现有 2 人", "还没有编入项目"], round.OpeningGaps());
    }

    [Fact]
    public void Opening_looks_for_conflicts_once_more_and_for_who_stopped()
    {
        var (panel, project) = (Panels.Of(3), Panels.Parties());
        var round = Panels.Draft(panel);
        round.Assign(project, panel, Panels.Day);
        panel[0].Describe(new ReviewerDetails("评审1", "清华大学", null, null, null, []));
        panel[1].Deactivate("退休");
        Assert.Contains("已停止参加评审", Refused(() => round.Open(panel, [project], Panels.Day)), StringComparison.Ordinal);
        panel[1].Deactivate(null);

        round.Open(panel, [project], Panels.Day);

        Assert.Equal([true, false, false], panel.Select(reviewer => round.Assignment(project.Id, reviewer.Id)!.IsRecused));
    }

    [Fact]
    public void A_successor_takes_the_place_of_one_who_leaves_for_a_reason_and_nobody_comes_back()
    {
        var (panel, project) = (Panels.Of(3), Panels.Parties());
        var round = Panels.Open(panel, project);
        round.Declare(project.Id, panel[1].Id, Panels.Clear);
        round.Score(project.Id, panel[1].Id, Panels.Points(80), 0, Panels.Officer, Panels.Day);
        round.Declare(project.Id, panel[0].Id, Panels.Clear);
        var (successor, retired) = (Panels.Reviewer(4, "清华大学"), Panels.Reviewer(5));
        retired.Deactivate("退休");
        Assert.Contains("须填写原因", Refused(() => round.Replace(panel[1].Id, successor, null, [project], Panels.Day)), StringComparison.Ordinal);
        Assert.Contains("已停止参加评审", Refused(() => round.Replace(panel[1].Id, retired, "出差", [project], Panels.Day)), StringComparison.Ordinal);
        Assert.Contains("不在评审组中", Refused(() => round.Replace(successor.Id, retired, "出差", [project], Panels.Day)), StringComparison.Ordinal);
        Assert.Contains("已在或曾在本轮评审组", Refused(() => round.Replace(panel[1].Id, panel[2], "出差", [project], Panels.Day)), StringComparison.Ordinal);

        round.Replace(panel[1].Id, successor, " 出差 ", [project], Panels.Day);

        Assert.Equal([panel[0].Id, successor.Id, panel[2].Id], round.Panel.Select(member => member.ReviewerId));
        var left = round.Members.Single(member => !member.IsOnPanel);
        Assert.Equal((panel[1].Id, Panels.Day, "出差"), (left.ReviewerId, left.LeftOn, left.LeaveReason));
        Assert.Null(round.Assignment(project.Id, panel[1].Id));
        Assert.Null(round.Sheet(project.Id, panel[1].Id));
        Assert.Equal((AssignmentStanding.Clear, AssignmentStanding.Recused),
            (round.Standing(round.Assignment(project.Id, panel[0].Id)!), round.Standing(round.Assignment(project.Id, successor.Id)!)));
        Assert.Contains("不在评审组中", Refused(() => round.Replace(panel[1].Id, Panels.Reviewer(6), "又走", [project], Panels.Day)), StringComparison.Ordinal);
        Assert.Contains("已在或曾在", Refused(() => round.Replace(panel[2].Id, panel[1], "换回", [project], Panels.Day)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_round_does_not_allow_is_refused_before_anything_is_asked()
    {
        var (panel, project) = (Panels.Of(3), Panels.Parties());
        var (draft, open, closed) = (Panels.Draft(panel), Panels.Open(panel, project), Panels.Open(panel, project));
        Panels.Close(closed);
        Action[] impossible =
        [
            () => draft.Replace(panel[0].Id, panel[1], null, [], Panels.Day), () => draft.Declare(project.Id, panel[0].Id, Panels.Clear),
            () => draft.Score(project.Id, panel[0].Id, Panels.Points(), 0, Panels.Officer, Panels.Day),
            () => draft.Close(new Dictionary<ProjectId, string>(), new HashSet<ProjectId>(), true, Panels.Officer, Panels.Day.AddDays(-1)),
            () => open.Arrange(Panels.Plan() with { Title = "" }, [], [], Panels.Day), () => open.Open([], [], Panels.Day),
            () => closed.Assign(project, panel, Panels.Day), () => closed.Replace(panel[0].Id, panel[1], null, [], Panels.Day),
            () => closed.Declare(project.Id, panel[0].Id, Panels.Conflict with { Statement = "" }),
            () => closed.Score(project.Id, panel[0].Id, Panels.Points(), 0, Panels.Officer, Panels.Day),
        ];
        Assert.All(impossible, act => Assert.Matches("^评审轮次 2026-评审-001 .+，不能", Assert.Throws<RuleViolationException>(act).Message));
    }

    [Theory]
    [InlineData(RoundState.Draft, RoundAction.Arrange, true)]
    [InlineData(RoundState.Draft, RoundAction.Score, false)]
    [InlineData(RoundState.Open, RoundAction.Score, true)]
    [InlineData(RoundState.Open, RoundAction.Arrange, false)]
    [InlineData(RoundState.Closed, RoundAction.Close, false)]
    public void Buttons_ask_the_same_table(RoundState state, RoundAction action, bool allowed) => Assert.Equal(allowed, RoundLifecycle.Allows(state, action));

    private static string Refused(Func<object> act) => Refused(() => { _ = act(); });

    private static string Refused(Action act)
    {
        var refused = Assert.Throws<RuleViolationException>(act);
        Assert.Equal(Clauses.Application, refused.Clause);
        return refused.Message;
    }
}
