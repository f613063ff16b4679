using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Domain.Projects;

/// <summary>三（三）, 三（四）: which step a project asks for; the record and the lists ask by the same expression. The notice runs to 2026-04-08.</summary>
public sealed class ProjectWayTests
{
    private static readonly ProjectWay WithNotice = new(ProjectCases.Today, noticeNeeded: true), Without = new(ProjectCases.Today, noticeNeeded: false);

    [Theory]
    [InlineData(ProjectState.Draft, ProjectWork.Submission)]
    [InlineData(ProjectState.Submitted, ProjectWork.Assignment)]
    [InlineData(ProjectState.UnderReview, ProjectWork.Review)]
    [InlineData(ProjectState.Passed, ProjectWork.Notice)]
    [InlineData(ProjectState.Rejected, ProjectWork.None)]
    [InlineData(ProjectState.Filed, ProjectWork.Establishment)]
    [InlineData(ProjectState.Established, ProjectWork.Agreement)]
    [InlineData(ProjectState.AgreementSigned, ProjectWork.Letters)]
    [InlineData(ProjectState.InService, ProjectWork.Service)]
    [InlineData(ProjectState.Concluded, ProjectWork.Evaluation)]
    [InlineData(ProjectState.Evaluated, ProjectWork.None)]
    [InlineData(ProjectState.Withdrawn, ProjectWork.None)]
    [InlineData(ProjectState.Terminated, ProjectWork.None)]
    public void Every_state_asks_for_its_step(ProjectState state, ProjectWork work)
    {
        var project = ProjectCases.In(state);
        Assert.Equal(work, WithNotice.Of(project));
        Assert.True(WithNotice.Asking(ProjectWork.Submission, work).Compile()(project));
        Assert.False(WithNotice.Asking([.. Enum.GetValues<ProjectWork>().Where(other => other != work)]).Compile()(project));
    }

    [Fact]
    public void Where_the_committee_asks_for_no_notice_what_passed_is_filed()
    {
        Assert.Equal(ProjectWork.Filing, Without.Of(ProjectCases.In(ProjectState.Passed)));
        Assert.Equal((true, false), (WithNotice.NoticeNeeded, Without.NoticeNeeded));
    }

    [Theory]
    [InlineData("2026-04-08", ProjectWork.NoticePeriod)]
    [InlineData("2026-04-09", ProjectWork.Filing)]
    public void A_notice_runs_to_its_last_day_and_an_objection_comes_before_it(string today, ProjectWork work)
    {
        var way = new ProjectWay(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture), noticeNeeded: true);
        var project = ProjectCases.In(ProjectState.Passed);
        ProjectCases.Take(project, ProjectAction.PublishNotice);
        Assert.Equal(work, way.Of(project));
        project.Object("某人", "材料不实", ProjectCases.NoticeTo);
        project.Object("某人", "经费有误", ProjectCases.NoticeTo);
        Assert.Equal(ProjectWork.Objections, way.Of(project));
        project.Answer(1, "不属实", ProjectCases.Officer, ProjectCases.NoticeTo);
        Assert.Equal(ProjectWork.Objections, way.Of(project));
        project.Answer(2, "不属实", ProjectCases.Officer, ProjectCases.NoticeTo);
        Assert.Equal(work, way.Of(project));
    }

    [Theory]
    [InlineData(ProjectAction.IssueDistrictLetter, ProjectAction.IssueEnterpriseLetter)]
    [InlineData(ProjectAction.IssueEnterpriseLetter, ProjectAction.IssueDistrictLetter)]
    public void Both_letters_come_before_the_arrival(ProjectAction first, ProjectAction second)
    {
        var project = ProjectCases.In(ProjectState.AgreementSigned);
        ProjectCases.Take(project, first);
        Assert.Equal((ProjectWork.Letters, false), (WithNotice.Of(project), ProjectWay.MayBegin.Compile()(project)));
        ProjectCases.Take(project, second);
        Assert.Equal((ProjectWork.Arrival, true), (WithNotice.Of(project), ProjectWay.MayBegin.Compile()(project)));
    }

    [Fact]
    public void A_registered_project_has_no_letters_and_waits_for_the_arrival()
    {
        var project = Cases.Project();
        project.SignAgreement(project.EstablishedDay);
        Assert.Equal((ProjectWork.Arrival, true), (WithNotice.Of(project), ProjectWay.MayBegin.Compile()(project)));
        Assert.False(ProjectWay.MayBegin.Compile()(ProjectCases.In(ProjectState.AgreementSigned)));
    }

    [Fact]
    public void Nobody_reads_a_notice_of_yesterday()
    {
        var project = ProjectCases.In(ProjectState.Passed);
        var notice = new PublicNotice(ProjectCases.NoticeFrom, ProjectCases.NoticeTo);
        Assert.Contains("已过", Assert.Throws<RuleViolationException>(() => project.Publish(notice, null, ProjectCases.NoticeFrom.AddDays(1))).Message,
            StringComparison.Ordinal);
        Assert.Null(project.Notice);
        project.Publish(notice, null, ProjectCases.NoticeFrom);
        Assert.Equal(notice, project.Notice);
    }

    [Theory]
    [InlineData("2026-04-01", true)]
    [InlineData("2026-04-02", false)]
    public void A_notice_begins_when_the_round_was_closed_at_the_earliest(string closed, bool possible)
    {
        var project = ProjectCases.In(ProjectState.Passed);
        var decided = DateOnly.Parse(closed, System.Globalization.CultureInfo.InvariantCulture);
        var refused = Record.Exception(() =>
            project.Publish(new PublicNotice(ProjectCases.NoticeFrom, ProjectCases.NoticeTo), decided, ProjectCases.NoticeFrom));
        Assert.Equal(possible, refused is null);
        Assert.True(possible || refused!.Message.Contains("评审结束日（2026-04-02）", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-04-09", true)]
    [InlineData("2026-04-10", false)]
    public void A_filing_is_of_the_day_on_which_the_round_was_closed_at_the_earliest(string closed, bool possible)
    {
        var project = ProjectCases.In(ProjectState.Passed);
        var decided = DateOnly.Parse(closed, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(possible, Record.Exception(() => project.File("备 1", new DateOnly(2026, 4, 9), noticeNeeded: false, decided, ProjectCases.Today)) is null);
        Assert.Equal(possible ? ProjectState.Filed : ProjectState.Passed, project.State);
    }
}
