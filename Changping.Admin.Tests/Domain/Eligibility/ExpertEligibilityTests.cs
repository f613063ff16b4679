using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Tests.Support;
using Changping.Admin.Tests.Tables;
using Changping.Domain.Common;
using Changping.Domain.Eligibility;
using Changping.Domain.Experts;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Eligibility;

/// <summary>二（二）: what a table of outcomes cannot say: whose parameter, which relaxation, and the words an officer reads.</summary>
public sealed class ExpertEligibilityTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);
    private static readonly ReferenceFiles Reference = ReferenceFiles.Load(SourceTree.DataDirectory);
    private static readonly EligibilityCase Sound = Sample.Case(InstitutionProfile.Of("清华大学", null, Reference.Institutions), "材料科学与工程");

    [Fact]
    public void All_five_criteria_are_judged_always_and_in_their_order() =>
        Assert.Equal(Enum.GetValues<Criterion>(), Judge(Sound, Policy20.InForce).Findings.Select(finding => finding.Criterion));

    [Fact]
    public void A_verdict_names_its_day_and_its_version_and_says_where_that_is_not_in_force_yet()
    {
        Assert.Equal((Day, "2.0", false), Facts(Judge(Sound, Policy20.InForce)));
        Assert.Equal((Day, "2.0", true), Facts(Judge(Sound, Policy20.Provisional)));

        static (DateOnly, string, bool) Facts(Verdict verdict) => (verdict.On, verdict.Policy, verdict.IsProvisional);
    }

    [Fact]
    public void The_parameters_of_the_reference_day_count_not_those_of_another()
    {
        var (before, after) = (new DateOnly(2026, 11, 22), Day);
        var policy = Policy20.InForce
            .With(Frame.MinimumDegree, "最低学位", "学位", new(Policy20.IssuedOn, AcademicDegree.Doctorate, Policy20.Numbered("甲")),
                new(after, AcademicDegree.Master, Policy20.Numbered("乙")))
            .With(Frame.MinimumTitleLevel, "最低职称层级", "职称层级", new(Policy20.IssuedOn, TitleLevel.Senior, Policy20.Numbered("甲")),
                new(after, TitleLevel.Intermediate, Policy20.Numbered("乙")))
            .With(Frame.MinimumExperience, "最低工作年限", "年", new(Policy20.IssuedOn, 3, Policy20.Numbered("甲")), new(after, 1, Policy20.Numbered("丙")));

        var master = With(degree: "硕士", title: "助教", start: new DateOnly(2025, 11, 22));
        Assert.Equal([(Outcome.NotMet, "甲"), (Outcome.NotMet, "甲")], Two(Judge(master, policy, before)));
        Assert.Equal([(Outcome.Met, "乙"), (Outcome.Met, "丙")], Two(Judge(master, policy, after)));

        var lecturer = With(degree: "学士", title: "讲师", start: new DateOnly(2023, 11, 22));
        Assert.Equal([(Outcome.NotMet, "甲"), (Outcome.Met, "甲")], Two(Judge(lecturer, policy, before)));
        Assert.Equal([(Outcome.Met, "乙"), (Outcome.Met, "丙")], Two(Judge(lecturer, policy, after)));

        static IEnumerable<(Outcome, string)> Two(Verdict verdict) =>
            verdict.Findings.Skip(1).Take(2).Select(finding => (finding.Outcome, finding.Clause.Number));
    }

    [Fact]
    public void The_evidence_is_what_the_form_says()
    {
        Assert.Equal("学位博士；教授（正高级）", Qualification("博士", "教授").Evidence);
        Assert.Equal("学位未填；职称未填", Qualification(null, null).Evidence);
        Assert.Equal("学位硕士；职称“首席科学家”不在职称表", Qualification("硕士", "首席科学家").Evidence);
        Assert.Contains("可解决：电解质界面阻抗", Judge(Sound, Policy20.InForce).Findings[4].Evidence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("博士", "学位博士；")]
    [InlineData("工学博士", "学位“工学博士”（博士）；")]
    [InlineData("硕士、攻读博士", "学位“硕士、攻读博士”（硕士；“攻读博士”：")]
    [InlineData("没有听说过", "学位“没有听说过”不在学位表；")]
    public void A_degree_is_told_in_its_own_words_and_as_the_table_reads_it(string degree, string evidence) =>
        Assert.StartsWith(evidence, Qualification(degree, "讲师").Evidence, StringComparison.Ordinal);

    [Fact]
    public void A_form_that_is_no_conferred_degree_is_not_named_twice()
    {
        var evidence = Qualification("攻读博士", "讲师").Evidence;
        Assert.StartsWith("学位“攻读博士”不能认定（", evidence, StringComparison.Ordinal);
        Assert.DoesNotContain("“攻读博士”：", evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_cure_names_what_is_missing_and_nothing_that_is_there()
    {
        Assert.StartsWith("补填学位", Qualification(null, "讲师").Cure, StringComparison.Ordinal);
        Assert.StartsWith("补填职称", Qualification("硕士", null).Cure, StringComparison.Ordinal);
        Assert.Contains("申请放宽", Qualification("硕士", "讲师").Cure, StringComparison.Ordinal);

        var some = Judge(Sound with { Attestations = new(true, null, false, null, true) }, Policy20.InForce).Findings[3];
        Assert.Equal("派出单位未认可：身体健康", some.Evidence);
        var several = Judge(Sound with { Attestations = new(true, false, null, false, true) }, Policy20.InForce).Findings[3];
        Assert.Equal("派出单位未认可：遵纪守法、事业心责任感", several.Evidence);
        var missing = Judge(Sound with { Attestations = new(true, null, true, null, true) }, Policy20.InForce).Findings[3];
        Assert.Equal(("派出单位未说明：遵纪守法、事业心责任感", "请派出单位补充“遵纪守法、事业心责任感”的意见。"), (missing.Evidence, missing.Cure));
    }

    [Fact]
    public void A_relaxed_finding_keeps_the_fact_and_says_on_what_grounds_and_by_whom()
    {
        var nomination = Nominations.Of(Day, With("硕士", "讲师").Credentials);
        Decide(nomination, RelaxableCriterion.Qualification, approve: true);
        var found = Judge(With("硕士", "讲师") with { Relaxations = nomination.Relaxations }, Policy20.InForce).Findings[1];

        Assert.Equal((Outcome.Relaxed, null), (found.Outcome, found.Cure));
        Assert.Equal(
            "学位硕士；讲师（中级）；按二（二）末段放宽：拥有核心知识产权、昌平区企业急需紧缺（专利 1），李经办申请，王负责 2026-11-23 批准", found.Evidence);
    }

    [Fact]
    public void A_refused_or_another_relaxation_before_it_does_not_hide_an_approved_one()
    {
        var subject = With("硕士", "讲师", new DateOnly(2025, 11, 23));
        var nomination = Nominations.Of(Day, subject.Credentials);
        Decide(nomination, RelaxableCriterion.Qualification, approve: false);
        Decide(nomination, RelaxableCriterion.Experience, approve: true);
        Decide(nomination, RelaxableCriterion.Qualification, approve: true);

        Assert.Equal(Overall.EligibleByRelaxation, Judge(subject with { Relaxations = nomination.Relaxations }, Policy20.InForce).Overall);
        Assert.Equal(Overall.Ineligible, Judge(subject with { Relaxations = [.. nomination.Relaxations.Take(2)] }, Policy20.InForce).Overall);
        Assert.Equal(Overall.Ineligible,
            Judge(subject with { Relaxations = [.. nomination.Relaxations.Where(one => one.Number != 2)] }, Policy20.InForce).Overall);
    }

    [Fact]
    public void A_relaxation_of_facts_that_changed_names_them_and_the_cure_in_the_finding()
    {
        var nomination = Nominations.Of(Day, With("硕士", "副教授").Credentials);
        Decide(nomination, RelaxableCriterion.Qualification, approve: true);
        var found = Judge(With("硕士", "讲师") with { Relaxations = nomination.Relaxations }, Policy20.InForce).Findings[1];

        Assert.Equal(Outcome.NotMet, found.Outcome);
        Assert.Equal("学位硕士；讲师（中级）；王负责 2026-11-23 批准的放宽已失效：专业技术职务（原为“副教授”）批准后已更改", found.Evidence);
        Assert.EndsWith("批准放宽所依据的专业技术职务已更改，原放宽失效，须按现在的事实附证据重新申请。", found.Cure, StringComparison.Ordinal);
    }

    private static void Decide(Nomination nomination, RelaxableCriterion criterion, bool approve)
    {
        var number = nomination.ProposeRelaxation(
            [RelaxationGround.CoreIntellectualProperty, RelaxationGround.UrgentlyNeeded], "专利 1", [criterion], Policy20.InForce, Cases.Officer, Day, 1).Number;
        nomination.DecideRelaxation(number, approve, Cases.Approver, Day, "已核对");
    }

    private static Finding Qualification(string? degree, string? title) => Judge(With(degree, title), Policy20.InForce).Findings[1];

    private static EligibilityCase With(string? degree, string? title, DateOnly? start = null) => Sound with
    {
        Credentials = Sound.Credentials with { Degree = degree, Title = title, WorkStart = PartialDate.OnDay(start ?? new DateOnly(2010, 7, 1)) },
    };

    private static Verdict Judge(EligibilityCase subject, PolicyVersion policy, DateOnly? on = null) =>
        new ExpertEligibility(new PolicyBook([policy]), Reference.Titles, Reference.Degrees).Judge(subject, on ?? Day);
}
