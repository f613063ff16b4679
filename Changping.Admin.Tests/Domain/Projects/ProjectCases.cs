using Changping.Domain.Common;
using Changping.Domain.Eligibility;
using Changping.Domain.Experts;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Changping.Domain.TalentPool;

namespace Changping.Admin.Tests.Domain.Projects;

/// <summary>Applications that are in order unless a test says otherwise, in whatever state.</summary>
internal static class ProjectCases
{
    public static readonly DateOnly Submitted = new(2026, 3, 2);
    public static readonly DateOnly NoticeFrom = new(2026, 4, 1);
    public static readonly DateOnly NoticeTo = new(2026, 4, 8);
    public static readonly DateOnly Today = new(2026, 5, 6);
    public static readonly ActingPerson Officer = new(Guid.NewGuid(), "李经办");
    public static readonly ActingPerson Lead = new(Guid.NewGuid(), "王负责");

    public static readonly AgreementTerms Terms = new(
        new DateOnly(2026, 5, 4), "赵总", "钱处", "孙教授", "科技副总", new DateOnly(2026, 5, 6), "保留人事关系", "三方共有");

    public static readonly Verdict Eligible =
        new(Submitted, "2.0", false, [new Finding(Policy20.InForce.Cite(Clauses.UniversitiesAndHospitals), Criterion.Institution, Outcome.Met, "985 高校")]);

    public static SubmissionCase Application(DateOnly? on = null) => new(
        on ?? Submitted, new DateRange(on ?? Submitted, (on ?? Submitted).AddYears(2).AddDays(-1)), [], new PoolPlace(PoolState.Admitted, null),
        Eligible, null, true, []);

    public static CooperationProject Draft(ExpertId? expert = null, string number = "2026-项目-0001") => CooperationProject.Draft(
        Id.New<ProjectId>(), number, Id.New<EnterpriseId>(), expert ?? Id.New<ExpertId>(),
        new ProjectFacts { Title = "固态电池界面", Field = ProjectField.NaturalSciences, TotalCost = Money.FromYuan(500_000) }, Officer, Submitted.AddDays(-3));

    /// <summary>By the way that leads there.</summary>
    public static CooperationProject In(ProjectState state)
    {
        var project = Draft();
        foreach (var action in WayTo(state))
        {
            Take(project, action);
        }

        Assert.Equal(state, project.State);
        return project;
    }

    /// <summary>Entered on the day itself.</summary>
    public static EstablishmentDay EstablishedOn(DateOnly day, PolicyVersion policy) => new(day, day, policy, policy, 30);

    /// <summary>Takes a step with all that it asks for.</summary>
    public static void Take(CooperationProject project, ProjectAction action)
    {
        switch (action)
        {
            case ProjectAction.Submit:
                project.Submit(Application(), Officer);
                break;
            case ProjectAction.LeaveRound:
                project.LeaveRound();
                break;
            case ProjectAction.AssignToRound:
                project.AssignTo(Id.New<ReviewRoundId>());
                break;
            case ProjectAction.Pass or ProjectAction.Reject:
                project.Decide(action == ProjectAction.Pass, "平均 80 分，通过线 70 分");
                break;
            case ProjectAction.Return:
                project.Return("补充材料");
                break;
            case ProjectAction.PublishNotice:
                project.Publish(new PublicNotice(NoticeFrom, NoticeTo), null, NoticeFrom);
                break;
            case ProjectAction.File:
                project.File("昌人才备〔2026〕1 号", NoticeTo.AddDays(1), noticeNeeded: false, null, Today);
                break;
            case ProjectAction.Establish:
                project.Establish(EstablishedOn(NoticeTo.AddDays(5), Policy20.InForce), [], Lead);
                break;
            case ProjectAction.SignAgreement:
                project.SignAgreement(Terms, 6);
                break;
            case ProjectAction.AmendAgreement:
                project.AmendAgreement(Terms with { Management = "共同管理" }, "补充约定");
                break;
            case ProjectAction.IssueDistrictLetter or ProjectAction.IssueEnterpriseLetter:
                project.IssueLetter(action, new AppointmentLetter("2026-区聘-0001", Terms.SignedOn));
                break;
            case ProjectAction.EndEarly or ProjectAction.Terminate or ProjectAction.GiveUp or ProjectAction.ResumeService:
                project.Do(action, "企业停产");
                break;
            case ProjectAction.Withdraw:
                project.Withdraw("企业放弃");
                break;
            default:
                project.Do(action);
                break;
        }
    }

    public static ProjectAction[] WayTo(ProjectState state) => state switch
    {
        ProjectState.Draft => [],
        ProjectState.Submitted => [ProjectAction.Submit],
        ProjectState.UnderReview => [.. WayTo(ProjectState.Submitted), ProjectAction.AssignToRound],
        ProjectState.Passed => [.. WayTo(ProjectState.UnderReview), ProjectAction.Pass],
        ProjectState.Rejected => [.. WayTo(ProjectState.UnderReview), ProjectAction.Reject],
        ProjectState.Filed => [.. WayTo(ProjectState.Passed), ProjectAction.File],
        ProjectState.Established => [.. WayTo(ProjectState.Filed), ProjectAction.Establish],
        ProjectState.AgreementSigned => [.. WayTo(ProjectState.Established), ProjectAction.SignAgreement],
        ProjectState.InService =>
            [.. WayTo(ProjectState.AgreementSigned), ProjectAction.IssueDistrictLetter, ProjectAction.IssueEnterpriseLetter, ProjectAction.StartService],
        ProjectState.Concluded => [.. WayTo(ProjectState.InService), ProjectAction.Conclude],
        ProjectState.Evaluated => [.. WayTo(ProjectState.Concluded), ProjectAction.Evaluate],
        ProjectState.Withdrawn => [ProjectAction.Withdraw],
        ProjectState.Terminated => [.. WayTo(ProjectState.AgreementSigned), ProjectAction.Terminate],
    };
}
