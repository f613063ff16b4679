using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Domain.Appointments;

/// <summary>一 目标任务, reading 0053.</summary>
public sealed class GoalComparisonTests
{
    [Fact]
    public void The_tasks_of_the_text_each_have_a_kind_of_result() => Assert.Equal(
        ["联合技术攻关", "核心产品研发", "科技项目申报", "科技项目获批", "管理创新", "研发体制与平台", "人才团队培养", "成果转化", "其他"],
        ResultKinds.All.Select(kind => kind.ChineseName()));

    [Theory]
    [InlineData(2, 1, GoalOutcome.Short)]
    [InlineData(2, 2, GoalOutcome.Reached)]
    [InlineData(2, 3, GoalOutcome.Reached)]
    [InlineData(null, 3, GoalOutcome.ForPanel)]
    [InlineData(1, 0, GoalOutcome.Short)]
    public void Goals_were_never_compared_with_results_and_now_each_kind_says_how_it_came_out(int? wanted, int achieved, GoalOutcome outcome)
    {
        var results = Enumerable.Range(0, achieved).Select(_ => Result(ResultKind.JointResearch, 1)).ToList();

        var line = Assert.Single(GoalComparison.Of([new(ResultKind.JointResearch, wanted, "界面攻关")], results));

        Assert.Equal((outcome, achieved), (line.Outcome, line.Achieved));
    }

    [Fact]
    public void What_came_about_without_a_target_is_shown_in_the_order_of_the_text_and_sums_its_money()
    {
        var lines = GoalComparison.Of(
            [new(ResultKind.Training, 5, null)],
            [Result(ResultKind.Conversion, 1, 300), Result(ResultKind.Training, 4), Result(ResultKind.Conversion, 1, 200)]);

        Assert.Equal(["人才团队培养 5 人，完成 4 人（未达到）", "成果转化（未设目标），完成 2 项，500.00 元（目标以外）"], lines.Select(line => line.ToString()));
    }

    [Theory]
    [InlineData(0, "x", "应不少于 1 项")]
    [InlineData(null, " ", "请填写数量或文字")]
    [InlineData(1, null, null)]
    [InlineData(null, "建立制度", null)]
    public void A_goal_is_a_number_or_words(int? quantity, string? words, string? refusal)
    {
        var refused = Record.Exception(() => GoalTarget.Checked([new(ResultKind.Management, quantity, words)]));

        Assert.Equal(refusal is null, refused is null);
        Assert.Contains(refusal ?? "", refused?.Message ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_has_one_goal() =>
        Assert.Throws<RuleViolationException>(() => GoalTarget.Checked([new(ResultKind.Product, 1, null), new(ResultKind.Product, null, "终端")]));

    private static JointResult Result(ResultKind kind, int quantity, int yuan = 0)
    {
        var project = Cases.Project();
        var day = project.EstablishedOn!.Value;
        return new JointResult(default, project, new ResultFacts(kind, day, "成果", quantity, Money.FromYuan(yuan), "佐证"), Cases.Officer, day);
    }
}
