using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Domain.Funds;

/// <summary>Reading 0024: entered after the conclusion by one, confirmed by another.</summary>
public sealed class SubsidySettlementTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData(500_000, 250_000)]
    [InlineData(0, 0)]
    [InlineData(599_999.99, 299_999.99)]
    [InlineData(2_000_000, 300_000)]
    public void The_lesser_of_approved_and_audited_counts_under_the_cap(double audited, double owed) =>
        Assert.Equal(Money.FromYuan((decimal)owed), Settlement(Money.FromYuan((decimal)audited)).Entitlement);

    [Fact]
    public void A_project_in_service_is_not_settled()
    {
        var (project, appointment) = Concluded(conclude: false);
        Assert.Contains("结题后", Assert.Throws<RuleViolationException>(() => Of(project, appointment, Facts())).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-08-14", false)]
    [InlineData("2026-08-15", true)]
    [InlineData("2026-11-23", true)]
    [InlineData("2026-11-24", false)]
    public void The_report_comes_after_the_service_and_not_from_the_future(string day, bool possible)
    {
        var (project, appointment) = Concluded();
        var on = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(possible, Record.Exception(() => Of(project, appointment, Facts() with { AuditedOn = on })) is null);
    }

    [Fact]
    public void Another_person_confirms_and_what_was_sent_back_is_entered_anew()
    {
        var (project, appointment) = Concluded();
        var settlement = Of(project, appointment, Facts());
        Assert.Throws<RuleViolationException>(() => settlement.Decide(true, Cases.Officer, Today, null));
        Assert.Throws<RuleViolationException>(() => settlement.Decide(false, Cases.Approver, Today, " "));
        Assert.Throws<RuleViolationException>(() => settlement.Revise(project, appointment, Facts(), Policy20.InForce, Cases.Officer, Today));
        settlement.Decide(false, Cases.Approver, Today, "缺报告");
        settlement.Revise(project, appointment, Facts() with { Audited = Money.FromYuan(100_000) }, Policy20.InForce, Cases.Officer, Today);
        settlement.Decide(true, Cases.Approver, Today, null);

        Assert.Equal((SettlementState.Confirmed, Money.FromYuan(50_000)), (settlement.State, settlement.Entitlement));
        Assert.Throws<RuleViolationException>(() => settlement.Decide(true, Cases.Approver, Today, null));
    }

    [Fact]
    public void It_names_the_auditor_and_the_report()
    {
        var (project, appointment) = Concluded();
        Assert.Throws<RuleViolationException>(() => Of(project, appointment, Facts() with { Auditor = "" }));
        Assert.Throws<RuleViolationException>(() => Of(project, appointment, Facts() with { Evidence = " " }));
        Assert.Throws<RuleViolationException>(() => Of(project, appointment, Facts() with { Audited = new Money(-1) }));
    }

    [Fact]
    public void It_keeps_what_the_audit_said_and_how_it_was_reckoned()
    {
        var (project, appointment) = Concluded();
        var settlement = Of(project, appointment, Facts() with { Auditor = " 事务所 ", Evidence = " 审字 2 " });
        Assert.Equal((project.Id, Money.FromYuan(500_000), new DateOnly(2026, 11, 1), "事务所", "审字 2"),
            (settlement.ProjectId, settlement.AuditedCost, settlement.AuditedOn, settlement.Auditor, settlement.Evidence));
        Assert.Equal((SettlementState.Prepared, Money.FromYuan(250_000), true),
            (settlement.State, settlement.Calculation.Amount, settlement.Calculation.IsSound));
    }

    [Theory]
    [InlineData(ProjectState.Concluded, true)]
    [InlineData(ProjectState.Evaluated, true)]
    [InlineData(ProjectState.Terminated, false)]
    public void A_concluded_project_is_settled_before_and_after_its_evaluation(ProjectState state, bool possible)
    {
        var (project, appointment) = Concluded(conclude: state != ProjectState.Terminated);
        if (state == ProjectState.Evaluated)
        {
            project.Do(ProjectAction.Evaluate);
        }
        else if (state == ProjectState.Terminated)
        {
            appointment.Terminate(new DateOnly(2026, 8, 14), "企业停产", Today);
            project.Do(ProjectAction.Terminate, "企业停产");
        }

        Assert.Equal(state, project.State);
        Assert.Equal(possible, Record.Exception(() => Of(project, appointment, Facts())) is null);
    }

    private static SubsidySettlement Settlement(Money audited)
    {
        var (project, appointment) = Concluded();
        return Of(project, appointment, Facts() with { Audited = audited });
    }

    private static SubsidySettlement Of(CooperationProject project, Appointment appointment, AuditFacts facts) =>
        new(Id.New<SettlementId>(), project, appointment, facts, Policy20.InForce, Cases.Officer, Today);

    private static AuditFacts Facts() => new(Money.FromYuan(500_000), new DateOnly(2026, 11, 1), "测试会计师事务所", "审字 001");

    private static (CooperationProject Project, Appointment Appointment) Concluded(bool conclude = true)
    {
        var project = Cases.Project();
        var appointment = Cases.Serving(project);
        project.SignAgreement(new DateOnly(2026, 3, 10));
        project.Do(ProjectAction.StartService);
        if (conclude)
        {
            appointment.EndEarly(new DateOnly(2026, 8, 14), "提前完成", Today);
            project.Do(ProjectAction.EndEarly, "提前完成");
        }

        return (project, appointment);
    }
}
