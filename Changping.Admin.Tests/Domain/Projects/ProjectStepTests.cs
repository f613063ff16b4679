using Changping.Domain.Common;
using Changping.Domain.Eligibility;
using Changping.Domain.Experts;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Changping.Domain.TalentPool;

namespace Changping.Admin.Tests.Domain.Projects;

/// <summary>三（三）: what each step keeps, and what it asks for.</summary>
public sealed class ProjectStepTests
{
    private static readonly ActingPerson Other = new(Guid.NewGuid(), "钱经办");

    [Fact]
    public void A_draft_keeps_who_wrote_it_and_who_rewrote_it()
    {
        var project = ProjectCases.Draft();
        Assert.Equal((ProjectState.Draft, ProjectCases.Officer, ProjectCases.Officer, ProjectCases.Submitted.AddDays(-3)),
            (project.State, project.DraftedBy, project.HandledBy, project.DraftedOn));
        Assert.Equal((false, null, null), (project.IsRegistered, project.SubmittedOn, project.PolicyVersion));

        var (enterprise, expert) = (Id.New<EnterpriseId>(), Id.New<ExpertId>());
        project.Redraft(enterprise, expert, project.Facts with { Title = "改" }, Other);

        Assert.Equal((enterprise, expert, "改", Other), (project.EnterpriseId, project.ExpertId, project.Facts.Title, project.DraftedBy));
    }

    [Fact]
    public void What_is_handed_in_keeps_its_day_its_verdict_and_who_handed_it_in_and_forgets_why_it_came_back()
    {
        var project = ProjectCases.In(ProjectState.UnderReview);
        project.Return(" 补充预算 ");
        Assert.Equal(("补充预算", null, ProjectState.Draft), (project.Reason, project.RoundId, project.State));

        project.Submit(ProjectCases.Application(ProjectCases.Today), Other);

        Assert.Equal((ProjectCases.Today, "2.0", ProjectCases.Eligible, Other, null),
            (project.SubmittedOn, project.PolicyVersion, project.Verdict, project.HandledBy, project.Reason));
    }

    [Fact]
    public void What_is_handed_in_keeps_its_company_and_its_expert()
    {
        var project = ProjectCases.In(ProjectState.Submitted);
        var (enterprise, expert) = (project.EnterpriseId, project.ExpertId);
        Assert.Equal(Clauses.Application, Assert.Throws<RuleViolationException>(() =>
            project.Redraft(Id.New<EnterpriseId>(), Id.New<ExpertId>(), project.Facts, Other)).Clause);
        Assert.Equal((enterprise, expert, ProjectCases.Officer), (project.EnterpriseId, project.ExpertId, project.DraftedBy));
    }

    [Fact]
    public void A_refused_application_stays_a_draft()
    {
        var project = ProjectCases.Draft();
        var refused = Assert.Throws<RuleViolationException>(() =>
            project.Submit(ProjectCases.Application() with { Pool = PoolPlace.None }, ProjectCases.Officer));
        Assert.Equal((Clauses.TalentPool, ProjectState.Draft, null), (refused.Clause, project.State, project.SubmittedOn));
        Assert.Contains("可办理", Assert.Throws<RuleViolationException>(() =>
            ProjectCases.In(ProjectState.Submitted).Submit(ProjectCases.Application() with { Pool = PoolPlace.None }, ProjectCases.Officer)).Message,
                StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Outcome.NotMet, false)]
    [InlineData(Outcome.Unknown, false)]
    [InlineData(Outcome.Relaxed, true)]
    [InlineData(Outcome.Met, true)]
    public void An_application_is_refused_for_what_is_not_met_or_unknown_on_its_day_with_the_cure(Outcome outcome, bool possible)
    {
        var verdict = new Verdict(ProjectCases.Submitted, "2.0", false,
        [
            new(Policy20.InForce.Cite(Clauses.UniversitiesAndHospitals), Criterion.Institution, Outcome.Met, "985 高校"),
            new(Policy20.InForce.Cite(Clauses.WorkExperience), Criterion.Experience, outcome, "2025-01 起工作", "2027-01 起满足"),
        ]);
        var blockers = (ProjectCases.Application() with { Verdict = verdict }).Blockers();
        Assert.Equal(possible ? [] : [Clauses.WorkExperience], blockers.Select(blocker => blocker.Clause));
        Assert.All(blockers, blocker => Assert.StartsWith("2026-03-02 重新认定：", blocker.Message, StringComparison.Ordinal));
        Assert.All(blockers, blocker => Assert.EndsWith("2027-01 起满足", blocker.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, true, ProjectState.InService, null)]
    [InlineData(true, false, ProjectState.InService, "专家另有办理中的项目 2025-项目-0007（旧东家，在岗服务）；一个服务期只补贴一个")]
    [InlineData(true, false, ProjectState.Withdrawn, null)]
    [InlineData(false, true, ProjectState.InService, "企业另有办理中的项目 2025-项目-0007（在岗服务）")]
    [InlineData(false, false, ProjectState.Concluded, null)]
    public void Other_open_projects_are_noted_unless_they_refuse_the_application(bool isOfExpert, bool isSubsidised, ProjectState state, string? note)
    {
        var other = new OtherProject("2025-项目-0007", "旧东家", isOfExpert, state, null, isSubsidised);
        Assert.Equal(note is null ? [] : [note], (ProjectCases.Application() with { Others = [other] }).Notes());
        Assert.Empty((ProjectCases.Application() with { Others = [other] }).Blockers());
    }

    [Fact]
    public void A_result_is_kept_with_its_reason_only_where_it_refuses()
    {
        var (passed, rejected) = (ProjectCases.In(ProjectState.UnderReview), ProjectCases.In(ProjectState.UnderReview));
        Assert.NotNull(passed.RoundId);
        passed.Decide(true, "平均 80 分");
        rejected.Decide(false, " 平均 60 分 ");
        Assert.Equal((ProjectState.Passed, null, ProjectState.Rejected, "平均 60 分"), (passed.State, passed.Reason, rejected.State, rejected.Reason));
    }

    [Fact]
    public void A_step_that_takes_something_away_says_why()
    {
        var review = ProjectCases.In(ProjectState.UnderReview);
        var signed = ProjectCases.In(ProjectState.AgreementSigned);
        Action[] silent =
        [
            () => review.Decide(true, " "), () => review.Decide(false, ""), () => review.Return(null), () => review.Withdraw(" "),
            () => signed.AmendAgreement(ProjectCases.Terms, " "), () => signed.Do(ProjectAction.Terminate, " "),
        ];
        Assert.All(silent, act => Assert.Contains("须填写原因", Assert.Throws<RuleViolationException>(act).Message, StringComparison.Ordinal));
        Assert.Equal((ProjectState.UnderReview, ProjectState.AgreementSigned, 1), (review.State, signed.State, signed.AgreementVersion));

        review.Withdraw(" 企业放弃 ");
        signed.Do(ProjectAction.Terminate, " 企业停产 ");
        Assert.Equal((ProjectState.Withdrawn, "企业放弃", ProjectState.Terminated, "企业停产"), (review.State, review.Reason, signed.State, signed.Reason));
    }

    [Fact]
    public void A_step_that_is_not_possible_says_so_before_it_asks_for_anything()
    {
        var (draft, nothing) = (ProjectCases.Draft(), ProjectCases.Terms with { Post = "" });
        Action[] impossible =
        [
            () => ProjectCases.In(ProjectState.Submitted).Submit(ProjectCases.Application() with { Pool = PoolPlace.None }, ProjectCases.Officer),
            () => draft.Decide(true, " "), () =>
                draft.Decide(false, " "), () => draft.Return(" "), () => ProjectCases.In(ProjectState.Established).Withdraw(" "),
            () => draft.Publish(new PublicNotice(default, default), null, default), () => draft.File(" ", default, noticeNeeded: true, null, default),
            () => draft.Establish(ProjectCases.EstablishedOn(default, Policy20.Provisional), [], ProjectCases.Officer), () =>
                draft.SignAgreement(nothing, 6), () => draft.AmendAgreement(nothing, " "),
            () => draft.IssueLetter(ProjectAction.IssueDistrictLetter, new(" ", default)), () =>
                draft.RequireLetterOpen(ProjectAction.IssueEnterpriseLetter, default),
            () => draft.Do(ProjectAction.StartService),
        ];
        Assert.All(impossible, act => Assert.Contains("，不能“", Assert.Throws<RuleViolationException>(act).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_step_that_asks_for_facts_is_not_taken_without_them() =>
        Assert.All(
            Enum.GetValues<ProjectAction>().Except(
                [
                    ProjectAction.StartService, ProjectAction.Conclude, ProjectAction.EndEarly, ProjectAction.Evaluate, ProjectAction.Terminate,
                    ProjectAction.Extend,
                    ProjectAction.GiveUp, ProjectAction.ResumeService,
                ]),
            action => Assert.Throws<ArgumentException>(() => ProjectCases.In(ProjectState.InService).Do(action)));

    [Fact]
    public void A_project_is_established_on_the_day_of_its_filing_at_the_earliest()
    {
        var project = ProjectCases.In(ProjectState.Filed);
        var filed = project.Facts.FiledOn!.Value;
        Assert.Contains("早于备案日期",
            Assert.Throws<RuleViolationException>(() =>
                project.Establish(ProjectCases.EstablishedOn(filed.AddDays(-1), Policy20.InForce), [], ProjectCases.Lead)).Message, StringComparison.Ordinal);
        project.Establish(ProjectCases.EstablishedOn(filed, Policy20.InForce), [], ProjectCases.Lead);
        Assert.Equal((ProjectState.Established, filed, ProjectCases.Lead), (project.State, project.EstablishedOn, project.EstablishedBy));
    }

    [Theory]
    [InlineData("2026-04-13", true)]
    [InlineData("2026-04-14", false)]
    public void A_project_is_established_from_the_first_day_of_its_policy_on(string issued, bool possible)
    {
        var project = ProjectCases.In(ProjectState.Filed);
        var policy = Policy20.InForce with { IssuedOn = DateOnly.Parse(issued, null) };
        var refused = Record.Exception(() => project.Establish(ProjectCases.EstablishedOn(new DateOnly(2026, 4, 13), policy), [], ProjectCases.Lead));
        Assert.Equal(possible, refused is null);
        Assert.True(possible || refused is RuleViolationException { Clause: var clause } && clause == Clauses.InForce);
    }
}
