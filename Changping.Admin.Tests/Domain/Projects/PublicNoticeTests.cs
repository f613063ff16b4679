using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Domain.Projects;

/// <summary>三（三）: the notice runs from its first day to its last, both counting; objections are raised in it and answered once.</summary>
public sealed class PublicNoticeTests
{
    [Fact]
    public void A_notice_is_over_the_day_after_its_last()
    {
        var notice = new PublicNotice(ProjectCases.NoticeFrom, ProjectCases.NoticeTo);
        Assert.Equal((false, true), (notice.IsOver(notice.To), notice.IsOver(notice.To.AddDays(1))));
    }

    [Fact]
    public void An_objection_is_raised_on_any_day_of_the_notice_by_somebody_who_says_something()
    {
        var project = InNotice();
        var first = project.Object(" 某单位 ", " 材料不实 ", ProjectCases.NoticeFrom);
        var second = project.Object("某人", "经费有误", ProjectCases.NoticeTo);
        Assert.Equal((1, "某单位", "材料不实", ProjectCases.NoticeFrom, null), (first.Number, first.RaisedBy, first.Content, first.RaisedOn, first.Answer));
        Assert.Equal((2, 2), (second.Number, project.Objections.Count));

        foreach (var (from, content, day) in new[]
        {
            ("某人", "又", ProjectCases.NoticeFrom.AddDays(-1)), ("某人", "又", ProjectCases.NoticeTo.AddDays(1)), (" ", "又", ProjectCases.NoticeTo),
            ("某人", "", ProjectCases.NoticeTo),
        })
        {
            Refused(() => project.Object(from, content, day));
        }

        Assert.Equal(2, project.Objections.Count);
    }

    [Theory]
    [InlineData(ProjectState.Passed)]
    [InlineData(ProjectState.Filed)]
    public void Without_a_running_notice_nobody_objects(ProjectState state)
    {
        var project = ProjectCases.In(ProjectState.Passed);
        if (state == ProjectState.Filed)
        {
            ProjectCases.Take(project, ProjectAction.PublishNotice);
            ProjectCases.Take(project, ProjectAction.File);
        }

        Assert.Contains("不在公示期", Refused(() => project.Object("某人", "材料不实", ProjectCases.NoticeTo)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_objection_is_answered_once_with_words()
    {
        var project = InNotice();
        var objection = project.Object("某人", "材料不实", ProjectCases.NoticeTo);
        project.Object("某人", "经费有误", ProjectCases.NoticeTo);
        Assert.Contains("没有第 3 号异议", Refused(() => project.Answer(3, "不属实", ProjectCases.Officer, ProjectCases.Today)), StringComparison.Ordinal);
        Assert.Contains("请填写异议的处理结果", Refused(() => project.Answer(1, " ", ProjectCases.Officer, ProjectCases.Today)), StringComparison.Ordinal);

        project.Answer(1, " 不属实 ", ProjectCases.Officer, ProjectCases.Today);

        Assert.Equal(("不属实", ProjectCases.Officer, ProjectCases.Today), (objection.Answer, objection.AnsweredBy, objection.AnsweredOn));
        Assert.Contains("已由 李经办 于 2026-05-06 处理", Refused(() => project.Answer(1, "再处理", ProjectCases.Lead, ProjectCases.Today)), StringComparison.Ordinal);
        Assert.Equal("还有 1 项异议未处理", Assert.Single(project.FilingBlockers(noticeNeeded: true, ProjectCases.Today)).Message);
    }

    [Fact]
    public void What_runs_already_is_not_made_public_again()
    {
        var project = InNotice();
        Assert.Contains("已公示：2026-04-01 至 2026-04-08", Refused(() => ProjectCases.Take(project, ProjectAction.PublishNotice)), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_committee_asks_for_no_notice_filing_waits_for_none()
    {
        var project = ProjectCases.In(ProjectState.Passed);
        Assert.Empty(project.FilingBlockers(noticeNeeded: false, ProjectCases.Today));
        Assert.Equal("尚未公示；请先公示", Assert.Single(project.FilingBlockers(noticeNeeded: true, ProjectCases.Today)).Message);
        ProjectCases.Take(project, ProjectAction.PublishNotice);
        Assert.Equal("公示至 2026-04-08，期满后才能备案", Assert.Single(project.FilingBlockers(noticeNeeded: false, ProjectCases.NoticeTo)).Message);
        Assert.Empty(project.FilingBlockers(noticeNeeded: true, ProjectCases.NoticeTo.AddDays(1)));
    }

    [Fact]
    public void A_filing_has_a_number_and_a_day_after_the_notice_and_not_ahead()
    {
        var project = InNotice();
        var after = ProjectCases.NoticeTo.AddDays(1);
        void File(string? number, DateOnly on) => project.File(number, on, noticeNeeded: true, null, ProjectCases.Today);

        Assert.Contains("请填写备案号", Refused(() => File(" ", after)), StringComparison.Ordinal);
        Assert.Contains("公示期满之后", Refused(() => File("备 1", ProjectCases.NoticeTo)), StringComparison.Ordinal);
        Assert.Contains("公示期满之后", Refused(() => File("备 1", ProjectCases.Today.AddDays(1))), StringComparison.Ordinal);
        Assert.Equal((ProjectState.Passed, null), (project.State, project.Facts.FilingNumber));

        File(" 备 1 ", ProjectCases.Today);
        Assert.Equal((ProjectState.Filed, "备 1", ProjectCases.Today), (project.State, project.Facts.FilingNumber, project.Facts.FiledOn));
    }

    private static CooperationProject InNotice()
    {
        var project = ProjectCases.In(ProjectState.Passed);
        ProjectCases.Take(project, ProjectAction.PublishNotice);
        return project;
    }

    private static string Refused(Action act)
    {
        var refused = Assert.Throws<RuleViolationException>(act);
        Assert.Equal(Clauses.Application, refused.Clause);
        return refused.Message;
    }
}
