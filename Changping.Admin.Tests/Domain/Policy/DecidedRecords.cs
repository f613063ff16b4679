using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Domain.Policy;

/// <summary>A record that waits for its decision, as far as all seven kinds are alike.</summary>
/// <param name="Kept">Who decided and why, as the record keeps it.</param>
/// <param name="ApprovalNeedsReason">Sending back or refusing always needs one.</param>
/// <param name="Rewrite">Written and handed in anew by another after it was sent back; null of a kind that is entered once.</param>
internal sealed record DecidedRecord(
    ClauseKey Clause, Func<ActingPerson, Blocker?> WhyNot, Action<ActingPerson, string> Approve, Action<ActingPerson, string> SendBack,
    Func<(ActingPerson? By, string? Reason, IReadOnlyList<ActingPerson> Authors)> Kept, bool ApprovalNeedsReason, Action<ActingPerson>? Rewrite = null);

/// <summary>One of each kind, written and handed in by <see cref="Cases.Officer"/>.</summary>
internal static class DecidedRecords
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    public static DecidedRecord Of(string kind) => kind switch
    {
        "放宽" => Relaxation(),
        "延长" => Extension(),
        "评价" => Evaluation(),
        "结算" => Settlement(),
        "转化" => Commercialisation(),
        "评选" => Selection(),
        "批次" => Batch(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
    };

    private static (ActingPerson? By, string? Reason, IReadOnlyList<ActingPerson> Authors) Kept<T>(Decision<T> decision) where T : struct =>
        (decision.DecidedBy, decision.Reason, decision.Authors);

    private static DecidedRecord Relaxation()
    {
        var nomination = new Nomination(Id.New<NominationId>(), "2026-推荐-0001", Id.New<ExpertId>(), Day, Nominations.Facts, Cases.Officer);
        var relaxation = nomination.ProposeRelaxation(
            [RelaxationGround.UrgentlyNeeded], "企业证明", [RelaxableCriterion.Qualification], Policy20.InForce, Cases.Officer, Day, 1);
        return new(Clauses.Relaxation, relaxation.WhyNotDecide, (by, reason) => nomination.DecideRelaxation(1, true, by, Day, reason),
            (by, reason) => nomination.DecideRelaxation(1, false, by, Day, reason), () => Kept(relaxation.Decision), ApprovalNeedsReason: true);
    }

    private static DecidedRecord Extension()
    {
        var appointment = Cases.Serving(Cases.Project());
        var extension = appointment.ProposeExtension(appointment.LastDay.AddMonths(6), "鉴定意见", new ExtensionRule(24, 9), [], Cases.Officer, Day);
        return new(Clauses.ServicePeriod, extension.WhyNotDecide, (by, reason) => appointment.DecideExtension(1, true, [], by, Day, reason),
            (by, reason) => appointment.DecideExtension(1, false, [], by, Day, reason), () => Kept(extension.Decision), ApprovalNeedsReason: true);
    }

    private static DecidedRecord Evaluation()
    {
        var (project, appointment) = Concluded();
        var facts = new EvaluationFacts(Day, Panel(), EvaluationGrade.Qualified, "完成", "良好");
        var evaluation = new TenureEvaluation(Id.New<EvaluationId>(), "2026-评价-001", project, appointment, facts, Cases.Officer, Day);
        return new(Clauses.Evaluation, evaluation.WhyNotDecide, (by, reason) => evaluation.Decide(true, by, Day, reason),
            (by, reason) => evaluation.Decide(false, by, Day, reason), () => Kept(evaluation.Decision), ApprovalNeedsReason: false,
            by => evaluation.Revise(project, appointment, facts, by, Day));
    }

    private static DecidedRecord Settlement()
    {
        var (project, appointment) = Concluded();
        var facts = new AuditFacts(Money.FromYuan(500_000), new DateOnly(2026, 11, 1), "测试会计师事务所", "审字 001");
        var settlement = new SubsidySettlement(Id.New<SettlementId>(), project, appointment, facts, Policy20.InForce, Cases.Officer, Day);
        return new(Clauses.ProjectSubsidy, settlement.WhyNotDecide, (by, reason) => settlement.Decide(true, by, Day, reason),
            (by, reason) => settlement.Decide(false, by, Day, reason), () => Kept(settlement.Decision), ApprovalNeedsReason: false,
            by => settlement.Revise(project, appointment, facts, Policy20.InForce, by, Day));
    }

    private static DecidedRecord Commercialisation()
    {
        var (project, appointment) = Concluded();
        var application = new CommercialisationApplication(
            Id.New<CommercialisationId>(), "2026-转化申请-001", project, appointment, 1,
            new CommercialisationFacts(Day, Money.FromYuan(1_000_000), "良率突破 95%", "年新增产值三千万元", "检测报告", ["合同 1"]), [], Money.Zero, Policy20.InForce,
            Cases.Officer, Day);
        return new(Clauses.Commercialisation, by => application.WhyNotDecide(by, []),
            (by, reason) => application.Approve(project, Money.Zero, 1, Policy20.InForce, by, Day, reason), (by, reason) => application.Refuse(by, Day, reason),
            () => Kept(application.Decision), ApprovalNeedsReason: true);
    }

    private static DecidedRecord Selection()
    {
        var winner = new PrizeCandidate(
            Id.New<ProjectId>(), "2026-项目-0001", "课题", "测试一", "企业一", new DateOnly(2026, 10, 14), ProjectState.Evaluated, EvaluationGrade.Qualified, null);
        var facts = new PrizeFacts(1, 0, 0, new DateOnly(2026, 11, 10), Panel(), "成果突出",
            [new PrizeEntry(winner.ProjectId, winner.Number, winner.Expert, null, PrizeGrade.First)]);
        var selection = new PrizeSelection(Id.New<PrizeSelectionId>(), 2026, Cases.Officer, Day);
        Write(Cases.Officer);
        return new(Clauses.Prizes, selection.WhyNotDecide, (by, reason) => selection.Approve([winner], by, Day, reason),
            (by, reason) => selection.SendBack(by, Day, reason), () => Kept(selection.Decision), ApprovalNeedsReason: false, Write);

        void Write(ActingPerson by)
        {
            selection.Write(facts, by);
            selection.Submit([winner], by, Day);
        }
    }

    private static DecidedRecord Batch()
    {
        var batch = Cases.Batch(Cases.Subsidy());
        return new(Clauses.Budget, batch.WhyNotDecide, (by, reason) => batch.Approve(by, Cases.Moment, reason),
            (by, reason) => batch.SendBack(by, Cases.Moment, reason), () => Kept(batch.Decision), ApprovalNeedsReason: false);
    }

    private static EvaluationPanelMember[] Panel() => [.. Enumerable.Range(1, 3).Select(number => new EvaluationPanelMember($"评审{number}", $"单位{number}"))];

    private static (CooperationProject Project, Appointment Appointment) Concluded()
    {
        var project = Cases.Project();
        var appointment = Cases.Serving(project);
        project.Register(OpeningBalance.None, Cases.Officer, Day);
        project.ConfirmRegistration([], [], Cases.Approver, Day);
        project.SignAgreement(new DateOnly(2026, 3, 10));
        project.Do(ProjectAction.StartService);
        appointment.EndEarly(new DateOnly(2026, 8, 14), "提前完成", Day);
        project.Do(ProjectAction.EndEarly, "提前完成");
        return (project, appointment);
    }
}
