using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Domain.Projects;

public sealed class ProjectWordsTests
{
    private static readonly ProjectState[] Established =
    [
        ProjectState.Established, ProjectState.AgreementSigned, ProjectState.InService, ProjectState.Concluded, ProjectState.Evaluated, ProjectState.Terminated,
    ];

    private static readonly ProjectState[] Over =
        [ProjectState.Rejected, ProjectState.Withdrawn, ProjectState.Concluded, ProjectState.Evaluated, ProjectState.Terminated];

    [Fact]
    public void Money_may_hang_on_a_project_from_its_establishment_on_and_it_is_open_until_it_is_over()
    {
        Assert.Equal(Established, Enum.GetValues<ProjectState>().Where(state => state.IsEstablished()));
        Assert.Equal(Over.Order(), Enum.GetValues<ProjectState>().Where(state => !state.IsOpen()));
    }

    [Theory]
    [InlineData(ProjectAction.File, ProjectDuty.FilingOffice)]
    [InlineData(ProjectAction.Establish, ProjectDuty.Lead)]
    [InlineData(ProjectAction.Extend, ProjectDuty.Lead)]
    [InlineData(ProjectAction.Evaluate, ProjectDuty.Lead)]
    [InlineData(ProjectAction.Withdraw, ProjectDuty.Officer)]
    public void Each_step_is_somebodys(ProjectAction action, ProjectDuty duty) => Assert.Equal(duty, ProjectLifecycle.DutyOf(action));

    [Fact]
    public void The_diagram_begins_with_the_draft_joins_steps_of_one_way_and_ends_where_nothing_follows()
    {
        var lines = ProjectLifecycle.Diagram().Split('\n').Select(line => line.Trim()).ToList();
        Assert.Equal(["stateDiagram-v2", "[*] --> 草稿", "草稿 --> 已申报: 提交申报"], lines.Take(3));
        Assert.Contains("已签协议 --> 已签协议: 颁发区聘书 / 颁发企业聘书 / 变更协议", lines);
        Assert.Equal(["评审未通过 --> [*]", "已考核 --> [*]", "已撤回 --> [*]", "已终止 --> [*]"], lines.Where(line => line.EndsWith("--> [*]", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_refusal_names_the_steps_that_are_possible_or_that_all_is_done()
    {
        Assert.Contains("项目已签协议，不能“提交申报”；可办理：颁发区聘书、颁发企业聘书、上岗、变更协议、终止", Refused(ProjectState.AgreementSigned), StringComparison.Ordinal);
        Assert.Contains("项目已考核，不能“提交申报”；该状态已办结", Refused(ProjectState.Evaluated), StringComparison.Ordinal);
    }

    private static string Refused(ProjectState from) =>
        Assert.Throws<RuleViolationException>(() => ProjectLifecycle.Require(from, ProjectAction.Submit)).Message;
}
