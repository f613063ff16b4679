using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Domain.Funds;

/// <summary>四（二）4: what an application itself asks of its project, its day and its evidence, when it is entered and when it is decided.</summary>
public sealed class CommercialisationAskedTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData(null, "合同 1", true)]
    [InlineData(null, "合同 2", false)]
    [InlineData("2026-项目-0009", "合同 1", false)]
    public void The_same_contract_does_not_carry_two_applications_of_one_project(string? project, string number, bool refused)
    {
        var said = Record.Exception(() => Apply(InService(), known: [new KnownEvidence("2026-转化申请-000", project, [number])]));
        Assert.Equal(refused, said is RuleViolationException);
        Assert.Contains(refused ? "已用于本项目的申请 2026-转化申请-000" : "", said?.Message ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_that_cannot_be_is_told_before_the_evidence() => Assert.Contains("晚于今日", Refusal(
        () => Apply(InService(), on: Today.AddDays(1), known: [new KnownEvidence("2026-转化申请-000", null, ["合同 1"])])), StringComparison.Ordinal);

    [Fact]
    public void A_registered_project_that_waits_applies_for_nothing_and_is_granted_nothing()
    {
        var project = InService();
        var application = Apply(project);
        project.Register(OpeningBalance.None, Cases.Officer, Today);
        Assert.Contains("待另一人确认", Refusal(() => Apply(project)), StringComparison.Ordinal);
        Assert.Contains("待另一人确认", Refusal(() => Approve(application, project, Policy20.InForce)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_under_an_earlier_rule_applies_for_nothing_and_is_granted_nothing()
    {
        var project = InService();
        var later = Policy20.InForce with { IssuedOn = project.EstablishedDay.AddDays(1) };
        Assert.Contains("按原办法执行", Refusal(() => Apply(project, later)), StringComparison.Ordinal);
        Assert.Contains("按原办法执行", Refusal(() => Approve(Apply(project), project, later)), StringComparison.Ordinal);
        Assert.Equal(CommercialisationState.Proposed, Apply(project, Policy20.InForce with { IssuedOn = project.EstablishedDay }).State);
    }

    [Fact]
    public void Whoever_uploaded_the_proof_decides_as_little_as_who_wrote_the_application()
    {
        var application = Apply(InService());
        Assert.Null(application.WhyNotDecide(Cases.Approver, [Cases.Officer]));
        Assert.Contains("申请 2026-转化申请-001 的证明材料", application.WhyNotDecide(Cases.Approver, [Cases.Approver])!.Message, StringComparison.Ordinal);
        Assert.Contains("申请 2026-转化申请-001 由", application.WhyNotDecide(Cases.Officer, [])!.Message, StringComparison.Ordinal);
        Assert.Contains("申请 2026-转化申请-001 由", application.WhyNotDecide(Cases.Officer, [Cases.Officer])!.Message, StringComparison.Ordinal);
        Assert.Null(application.WhyNotTakeBack(Cases.Officer));
        Assert.NotNull(application.WhyNotTakeBack(Cases.Approver));
    }

    /// <summary>As found: a service that was said to be under an earlier rule made this test see nothing.</summary>
    [Theory]
    [InlineData(2023, 3, "", 0)]
    [InlineData(2023, 4, "1", 0)]
    [InlineData(2030, 1, "1,2", 0)]
    [InlineData(2023, 4, "", 1)]
    [InlineData(2030, 1, "1", 1)]
    public void A_service_that_the_policy_is_silent_about_is_named_only_while_a_month_of_it_is_open(int year, int month, string granted, int claims)
    {
        var of = FundingCases.Of(new DateRange(new DateOnly(2023, 3, 15), new DateOnly(2023, 5, 14))) with
        {
            Policy = Policy20.InForce with { IssuedOn = new DateOnly(2023, 1, 1) },
            Months = granted.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(number => number[0] - '0').ToHashSet(),
        };
        Assert.Equal(claims, Instrument.LivingAllowance.Due(of, new CalendarMonth(year, month)).Count());
    }

    [Fact]
    public void The_years_that_may_have_a_budget_are_told() => Assert.Contains(
        "应为启用年度 2026 至下一年度 2027（含），不能登记 2028 年度", Appropriation.WhyNotYear(2028, null, Today, hasBudget: false)!.Message, StringComparison.Ordinal);

    [Fact]
    public void Whoever_opened_or_wrote_a_selection_is_kept_and_nobody_who_wrote_any_of_it_approves()
    {
        var winner = new PrizeCandidate(
            Id.New<ProjectId>(), "A", "课题", "测试", "企业", new DateOnly(2026, 10, 14), ProjectState.Evaluated,
            Changping.Domain.Appointments.EvaluationGrade.Qualified, null);
        var facts = new PrizeFacts(1, 0, 0, new DateOnly(2026, 11, 10), [new("甲", "单位"), new("乙", "单位"), new("丙", "单位")], "突出",
            [new PrizeEntry(winner.ProjectId, "A", "测试", null, PrizeGrade.First)]);
        var selection = new PrizeSelection(Id.New<PrizeSelectionId>(), 2026, Cases.Officer, Today);
        Assert.Equal((Cases.Officer, 0), (selection.Decision.PreparedBy, selection.Decision.Authors.Count));
        selection.Write(facts, Cases.Approver);
        selection.Submit([winner], Cases.Officer, Today);
        Assert.Equal((Cases.Officer, Today), (selection.Decision.PreparedBy, selection.Decision.PreparedAt!.Value));
        Assert.NotNull(selection.WhyNotDecide(Cases.Approver));
        Assert.NotNull(selection.WhyNotDecide(Cases.Officer));
        Assert.Null(selection.WhyNotDecide(Nominations.Author));
    }

    private static CommercialisationApplication Apply(
        CooperationProject project, PolicyVersion? policy = null, DateOnly? on = null, params KnownEvidence[] known) => new(
        Id.New<CommercialisationId>(), "2026-转化申请-001", project, Cases.Serving(project), 1,
        new CommercialisationFacts(on ?? Today, Money.FromYuan(1_000_000), "良率突破 95%", "年新增产值三千万元", "检测报告", ["合同 1"]), known, Money.Zero,
        policy ?? Policy20.InForce, Cases.Officer, Today);

    private static void Approve(CommercialisationApplication application, CooperationProject project, PolicyVersion policy) =>
        application.Approve(project, Money.Zero, 1, policy, Cases.Approver, Today, "属实");

    private static string Refusal(Action step) => Assert.Throws<RuleViolationException>(step).Message;

    private static CooperationProject InService()
    {
        var project = Cases.Project();
        project.Register(OpeningBalance.None, Cases.Officer, project.EstablishedDay);
        project.ConfirmRegistration([], [], Cases.Approver, project.EstablishedDay);
        project.SignAgreement(new DateOnly(2026, 3, 10));
        project.Do(ProjectAction.StartService);
        return project;
    }
}
