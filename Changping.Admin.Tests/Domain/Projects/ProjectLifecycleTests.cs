using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Changping.Domain.TalentPool;

namespace Changping.Admin.Tests.Domain.Projects;

public sealed class ProjectLifecycleTests
{
    public static TheoryData<ProjectState, ProjectAction> Pairs
    {
        get
        {
            var pairs = new TheoryData<ProjectState, ProjectAction>();
            foreach (var state in Enum.GetValues<ProjectState>())
            {
                foreach (var action in Enum.GetValues<ProjectAction>())
                {
                    pairs.Add(state, action);
                }
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_step_is_taken_where_the_table_has_it_and_refused_with_its_clause_where_not(ProjectState state, ProjectAction action)
    {
        var project = ProjectCases.In(state);
        if (ProjectLifecycle.Table.FirstOrDefault(row => row.From == state && row.Action == action) is { } row)
        {
            if (action == ProjectAction.StartService)
            {
                ProjectCases.Take(project, ProjectAction.IssueDistrictLetter);
                ProjectCases.Take(project, ProjectAction.IssueEnterpriseLetter);
            }

            ProjectCases.Take(project, action);
            Assert.Equal(row.To, project.State);
            return;
        }

        var refused = Assert.Throws<RuleViolationException>(() => ProjectCases.Take(project, action));
        Assert.Equal(ProjectLifecycle.Table.First(candidate => candidate.Action == action).Clause, refused.Clause);
        Assert.Equal(state, project.State);
    }

    [Fact]
    public void The_post_is_taken_up_only_with_both_letters()
    {
        var project = ProjectCases.In(ProjectState.AgreementSigned);
        Assert.Contains("区聘书和企业聘书", Assert.Throws<RuleViolationException>(() => project.Do(ProjectAction.StartService)).Message, StringComparison.Ordinal);
        ProjectCases.Take(project, ProjectAction.IssueEnterpriseLetter);
        Assert.Contains("先颁发区聘书", Assert.Throws<RuleViolationException>(() => project.Do(ProjectAction.StartService)).Message, StringComparison.Ordinal);
        ProjectCases.Take(project, ProjectAction.IssueDistrictLetter);
        project.Do(ProjectAction.StartService);
        Assert.Equal(ProjectState.InService, project.State);
    }

    [Fact]
    public void A_letter_is_issued_once()
    {
        var project = ProjectCases.In(ProjectState.AgreementSigned);
        ProjectCases.Take(project, ProjectAction.IssueDistrictLetter);
        Assert.Contains("不能重复颁发", Assert.Throws<RuleViolationException>(() => ProjectCases.Take(project, ProjectAction.IssueDistrictLetter)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Filing_waits_for_the_day_after_the_notice_and_for_every_objection()
    {
        var project = ProjectCases.In(ProjectState.Passed);
        void File(DateOnly today) => project.File("备 1", today, noticeNeeded: true, null, today);

        Assert.Contains("尚未公示", Assert.Throws<RuleViolationException>(() => File(ProjectCases.Today)).Message, StringComparison.Ordinal);
        ProjectCases.Take(project, ProjectAction.PublishNotice);
        Assert.Throws<RuleViolationException>(() => project.Object("某单位", "材料不实", ProjectCases.NoticeTo.AddDays(1)));
        Assert.Throws<RuleViolationException>(() => project.Object("某单位", "材料不实", ProjectCases.NoticeFrom.AddDays(-1)));
        project.Object("某单位", "材料不实", ProjectCases.NoticeTo);

        Assert.Throws<RuleViolationException>(() => File(ProjectCases.NoticeTo));
        Assert.Contains("1 项异议", Assert.Throws<RuleViolationException>(() => File(ProjectCases.NoticeTo.AddDays(1))).Message, StringComparison.Ordinal);
        project.Answer(1, "经核查不属实", ProjectCases.Officer, ProjectCases.NoticeTo);
        Assert.Throws<RuleViolationException>(() => project.Answer(1, "再处理", ProjectCases.Officer, ProjectCases.NoticeTo));
        File(ProjectCases.NoticeTo.AddDays(1));
        Assert.Equal(ProjectState.Filed, project.State);
    }

    [Theory]
    [InlineData("2026-03-19", "2026-03-20", "评审结束日（2026-03-20）")]
    [InlineData("2026-03-20", "2026-03-20", null)]
    [InlineData("2026-03-01", null, "申报日（2026-03-02）")]
    [InlineData("2026-03-02", null, null)]
    public void Nothing_is_made_public_before_it_passed(string first, string? decided, string? refusal)
    {
        var (from, known) = (DateOnly.Parse(first, null), decided is null ? (DateOnly?)null : DateOnly.Parse(decided, null));
        var project = ProjectCases.In(ProjectState.Passed);
        var refused = Record.Exception(() => project.Publish(new PublicNotice(from, from.AddDays(7)), known, from));
        Assert.Equal(refusal is null, project.Notice is not null);
        Assert.True(refusal is null || refused!.Message.Contains(refusal, StringComparison.Ordinal), refused?.ToString());
    }

    [Theory]
    [InlineData("2026-03-19", "2026-03-20", false)]
    [InlineData("2026-03-20", "2026-03-20", true)]
    [InlineData("2026-03-02", null, false)]
    [InlineData("2026-03-03", null, true)]
    public void Nothing_is_filed_before_it_passed(string day, string? decided, bool possible)
    {
        var project = ProjectCases.In(ProjectState.Passed);
        var refused = Record.Exception(() => project.File(
            "备 1", DateOnly.Parse(day, null), noticeNeeded: false, decided is null ? null : DateOnly.Parse(decided, null), ProjectCases.Today));
        Assert.Equal(possible, refused is null);
    }

    [Fact]
    public void Nobody_establishes_what_they_applied_for_and_only_under_an_issued_policy()
    {
        var project = ProjectCases.In(ProjectState.Filed);
        var on = ProjectCases.NoticeTo.AddDays(5);
        Assert.Contains("另一人审批",
            Assert.Throws<RuleViolationException>(() => project.Establish(ProjectCases.EstablishedOn(on, Policy20.InForce), [], ProjectCases.Officer))
                .Message, StringComparison.Ordinal);
        Assert.Equal(Clauses.InForce,
            Assert.Throws<RuleViolationException>(() =>
                project.Establish(ProjectCases.EstablishedOn(on, Policy20.InForce with { IssuedOn = null }), [], ProjectCases.Lead)).Clause);
        Assert.Throws<RuleViolationException>(() =>
            project.Establish(ProjectCases.EstablishedOn(ProjectCases.NoticeTo, Policy20.InForce), [], ProjectCases.Lead));
        project.Establish(ProjectCases.EstablishedOn(on, Policy20.InForce), [], ProjectCases.Lead);
        Assert.Equal((on, "2.0"), (project.EstablishedOn, project.PolicyVersion));
    }

    [Fact]
    public void A_returned_application_is_a_draft_again_that_can_be_changed_and_handed_in()
    {
        var project = ProjectCases.In(ProjectState.UnderReview);
        Assert.Throws<RuleViolationException>(() => project.Return(" "));
        project.Return("补充预算");
        Assert.Equal(("补充预算", null), (project.Reason, project.RoundId));
        project.Redraft(project.EnterpriseId, project.ExpertId, project.Facts with { Title = "固态电池界面（改）" }, ProjectCases.Officer);
        project.Submit(ProjectCases.Application(), ProjectCases.Officer);
        Assert.Throws<RuleViolationException>(() => project.Redraft(project.EnterpriseId, project.ExpertId, project.Facts, ProjectCases.Officer));
    }

    [Fact]
    public void A_changed_agreement_is_a_new_version_and_keeps_post_and_first_day()
    {
        var project = ProjectCases.In(ProjectState.AgreementSigned);
        Assert.Throws<RuleViolationException>(() => project.AmendAgreement(ProjectCases.Terms with { Post = "研发中心副主任" }, "换岗"));
        Assert.Throws<RuleViolationException>(() =>
            project.AmendAgreement(ProjectCases.Terms with { SignedOn = ProjectCases.Terms.SignedOn.AddDays(-1) }, "更正"));
        Assert.Throws<RuleViolationException>(() => project.AmendAgreement(ProjectCases.Terms with { InstitutionSignatory = "" }, "更正"));
        project.AmendAgreement(ProjectCases.Terms with { SignedOn = ProjectCases.Terms.SignedOn.AddDays(30) }, "补充归属约定");
        Assert.Equal((2, ProjectCases.Terms.SignedOn), (project.AgreementVersion, project.AgreementSignedOn));
    }

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    public void A_version_is_not_older_than_the_one_it_changes(int days, bool possible)
    {
        var project = ProjectCases.In(ProjectState.AgreementSigned);
        project.AmendAgreement(ProjectCases.Terms with { SignedOn = ProjectCases.Terms.SignedOn.AddDays(30) }, "补充归属约定");
        var refusal = Record.Exception(() => project.AmendAgreement(ProjectCases.Terms with { SignedOn = ProjectCases.Terms.SignedOn.AddDays(days) }, "再补充"));
        Assert.Equal((possible, possible ? 3 : 2), (refusal is null, project.AgreementVersion));
        Assert.True(possible || refusal!.Message.Contains("第 2 版", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_missing_condition_of_an_application_is_named_with_its_clause()
    {
        var subject = ProjectCases.Application();
        var other = new OtherProject("2025-项目-0007", "旧东家", true, ProjectState.InService, new(new(2024, 3, 3), ProjectCases.Submitted), true);
        (SubmissionCase Case, ClauseKey Clause)[] cases =
        [
            (subject with { NoPolicy = new(Clauses.InForce, "已届满") }, Clauses.InForce),
            (subject with { EnterpriseBlocks = [new(Clauses.Application, "不在昌平")] }, Clauses.Application),
            (subject with { Pool = PoolPlace.None }, Clauses.TalentPool),
            (subject with { Verdict = null }, Clauses.TalentPool),
            (subject with { HasAgreedIntent = false }, Clauses.Matching),
            (subject with { Others = [other] }, Clauses.OneSubsidyOneExpert),
        ];
        foreach (var (conditions, clause) in cases)
        {
            Assert.Equal(clause, Assert.Single(conditions.Blockers()).Clause);
            Assert.Throws<RuleViolationException>(() => ProjectCases.Draft().Submit(conditions, ProjectCases.Officer));
        }

        // Without a policy nothing can be judged: the nomination is not what is wanting.
        Assert.Equal(Clauses.InForce, Assert.Single((subject with { NoPolicy = new(Clauses.InForce, "已届满"), Verdict = null }).Blockers()).Clause);

        // Over the day before, not subsidised, or the company's alone: no reason to refuse.
        Assert.Empty((subject with { Others = [other with { Period = new(new(2024, 3, 3), ProjectCases.Submitted.AddDays(-1)) }] }).Blockers());
        Assert.Empty((subject with { Others = [other with { IsSubsidised = false }] }).Blockers());
        Assert.Empty((subject with { Others = [other with { IsOfExpert = false }] }).Blockers());
        Assert.Single((subject with { Others = [other with { IsOfExpert = false }] }).Notes());
    }
}
