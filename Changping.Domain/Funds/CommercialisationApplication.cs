using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Domain.Funds;

public readonly record struct CommercialisationId(Guid Value) : IId<CommercialisationId>
{
    public static CommercialisationId From(Guid value) => new(value);
}

public enum CommercialisationState
{
    Proposed,
    Approved,
    Refused,
}

/// <param name="Investment">转化、产业化投资总额 of this application.</param>
/// <param name="Breakthrough">取得的重大技术突破.</param>
/// <param name="EconomicValue">重大经济价值.</param>
/// <param name="Evidence">What shows both: reports, contracts, vouchers.</param>
/// <param name="Numbers">Of the contracts and investment certificates among them; at least one.</param>
public sealed record CommercialisationFacts(
    DateOnly AppliedOn, Money Investment, string Breakthrough, string EconomicValue, string Evidence, IReadOnlyList<string> Numbers);

/// <summary>
/// 四（二）4: a company applies for the subsidy on what was invested in conversion and industrialisation; entered by one person, decided by
/// another. A project may apply several times; all together stay under one cap.
/// </summary>
public sealed class CommercialisationApplication
{
    private CommercialisationApplication()
    {
    }

    /// <param name="number">Such as 2026-转化申请-001.</param>
    /// <param name="sequence">Of the project, from 1.</param>
    /// <param name="known">What the other applications rest on that were not refused.</param>
    /// <param name="already">Granted to the project before.</param>
    /// <param name="policy">Under which the project was established.</param>
    /// <exception cref="RuleViolationException">A state or a day that cannot apply, evidence of another application of the project, a fact is missing, or
    /// the cap leaves nothing.</exception>
    public CommercialisationApplication(
        CommercialisationId id, string number, CooperationProject project, Appointment appointment, int sequence, CommercialisationFacts facts,
        IEnumerable<KnownEvidence> known, Money already, PolicyVersion policy, ActingPerson by, DateOnly on)
    {
        RequireOpen(project, policy);
        if ((WhyNotOn(facts.AppliedOn, appointment, on) ?? WhyNotAgain(facts.Numbers, known)) is { } lack)
        {
            throw lack.Refusal();
        }

        Require(facts.Investment > Money.Zero, "转化、产业化投资总额应大于 0");
        Require(!string.IsNullOrWhiteSpace(facts.Breakthrough) && !string.IsNullOrWhiteSpace(facts.EconomicValue), "请写明取得的重大技术突破和重大经济价值");
        Require(!string.IsNullOrWhiteSpace(facts.Evidence), "请写明证明材料，如鉴定意见、投资合同、验资或付款凭证");
        Require(facts.Numbers.Any(number => EvidenceNumbers.Fold(number).Length > 0), "请填写投资合同号或投资凭证号，同一凭证只能申请一次");
        (Id, Number, ProjectId, Sequence, AppliedOn, Investment) = (id, number, project.Id, sequence, facts.AppliedOn, facts.Investment);
        (Breakthrough, EconomicValue, Evidence) = (facts.Breakthrough.Trim(), facts.EconomicValue.Trim(), facts.Evidence.Trim());
        Numbers = [.. facts.Numbers.Select(number => number.Trim())];
        State = CommercialisationState.Proposed;
        Decision.Prepare(by, on);
        Reckon(already, policy);
    }

    public CommercialisationId Id { get; private set; }

    public string Number { get; private set; } = "";

    public ProjectId ProjectId { get; private set; }

    /// <summary>Which application of the project; with it unique.</summary>
    public int Sequence { get; private set; }

    public DateOnly AppliedOn { get; private set; }

    public Money Investment { get; private set; }

    public string Breakthrough { get; private set; } = "";

    public string EconomicValue { get; private set; } = "";

    public string Evidence { get; private set; } = "";

    /// <summary>Of contracts and investment certificates; empty where it was entered before they were asked for.</summary>
    public IReadOnlyList<string> Numbers { get; private set; } = [];

    public CommercialisationState State { get; private set; }

    /// <summary>Nothing until it is approved.</summary>
    public Money Granted { get; private set; }

    public Decision<DateOnly> Decision { get; private set; } = new();

    public int Version { get; private set; }

    private DecisionMatter Matter => new(Clauses.Commercialisation, $"申请 {Number} ", State.ChineseName(), State == CommercialisationState.Proposed);

    /// <summary>Reading 0025: from the first day of service on, and after its end; not what was terminated.</summary>
    public static bool IsOpen(ProjectState state) => state is ProjectState.InService or ProjectState.Concluded or ProjectState.Evaluated;

    /// <summary>Readings 0025 and 0054: from the day on which the post was taken up to today, after the service too.</summary>
    /// <returns>Null where the day may be.</returns>
    public static Blocker? WhyNotOn(DateOnly day, Appointment appointment, DateOnly today) =>
        !appointment.IsTakenUp ? new(Clauses.Commercialisation, "科技副总尚未上岗，上岗之后取得突破才能申请转化补贴；请先登记上岗")
        : day < appointment.Start ? new(Clauses.Commercialisation, $"申请日期 {day:yyyy-MM-dd} 早于上岗日期 {appointment.Start:yyyy-MM-dd}；请按上岗之后的实际申请日期填写")
        : day > today ? new(Clauses.Commercialisation, $"申请日期 {day:yyyy-MM-dd} 晚于今日（{today:yyyy-MM-dd}）；请填写今日或以前的日期")
        : null;

    /// <summary>Reading 0054: one contract or certificate is subsidised once; in another project it is a note (<see cref="SharedElsewhere"/>).</summary>
    /// <returns>Null where none of them was used in the project.</returns>
    public static Blocker? WhyNotAgain(IReadOnlyList<string> numbers, IEnumerable<KnownEvidence> known) => known
        .Where(one => one.Project is null).Select(one => (one.Application, Shared: EvidenceNumbers.Shared(numbers, one.Numbers)))
        .FirstOrDefault(one => one.Shared.Count > 0) is { Shared: { } shared, Application: var other }
            ? new(Clauses.Commercialisation, $"凭证 {string.Join("、", shared)} 已用于本项目的申请 {other}，同一凭证不能重复申请；请改填未申请过的合同或凭证")
            : null;

    /// <returns>A sentence for every application of another project that rests on the same evidence.</returns>
    public static IReadOnlyList<string> SharedElsewhere(IReadOnlyList<string> numbers, IEnumerable<KnownEvidence> known) =>
    [
        .. from one in known
           where one.Project is not null
           let shared = EvidenceNumbers.Shared(numbers, one.Numbers)
           where shared.Count > 0
           select $"凭证 {string.Join("、", shared)} 也用于项目 {one.Project} 的申请 {one.Application}，请核对投资是否重复计算",
    ];

    /// <returns>Null where this person may take back what they handed in.</returns>
    public Blocker? WhyNotTakeBack(ActingPerson by) => Decision.WhyNotTakeBack(Matter, by);

    /// <param name="provers">Who uploaded what proves it now; whose own proof it is decides as little as who wrote the application.</param>
    /// <returns>Null where this person may decide now.</returns>
    public Blocker? WhyNotDecide(ActingPerson by, IEnumerable<ActingPerson> provers) =>
        Decision.WhyNot(Matter, by) ?? TwoPersons.WhyNot([.. provers], by, Clauses.Commercialisation, $"申请 {Number} 的证明材料");

    /// <summary>What it would be granted now.</summary>
    /// <exception cref="RuleViolationException">The cap leaves nothing, or the share of so little is nothing.</exception>
    public Calculation Reckon(Money already, PolicyVersion policy)
    {
        var calculation = CommercialisationSubsidy.Compute(Investment, already, policy, AppliedOn);
        if (calculation.Amount > Money.Zero)
        {
            return calculation;
        }

        var cap = policy.Of(CommercialisationSubsidy.Most).On(AppliedOn).Value;
        throw new RuleViolationException(Clauses.Commercialisation, already >= cap
            ? $"该项目转化补贴总额已达上限 {cap} 元（已核定 {already} 元），余额 0，不能再申请"
            : $"测算金额为 0，无可补贴：{calculation.Explanation}");
    }

    /// <summary>The breakthrough is acknowledged, and the rest of the cap as it is at this moment is granted.</summary>
    /// <param name="already">Granted to the project before, read in the same transaction.</param>
    /// <param name="proofs">Files that were uploaded to it.</param>
    /// <returns>To be granted with the same <see cref="Sequence"/>.</returns>
    /// <exception cref="RuleViolationException">Decided already, by who prepared it, terminated meanwhile, without proof, or nothing is left.</exception>
    public Calculation Approve(CooperationProject project, Money already, int proofs, PolicyVersion policy, ActingPerson by, DateOnly on, string reason)
    {
        RequireOpen(project, policy);
        Require(proofs > 0, $"申请 {Number} 还没有上传证明材料，不能核定；请先在申请页上传");
        var calculation = Reckon(already, policy);
        Decision.Make(Matter, by, on, reason, "请填写审批意见");
        State = CommercialisationState.Approved;
        Granted = calculation.Amount;
        return calculation;
    }

    /// <exception cref="RuleViolationException">Decided already, by who prepared it, or no reason.</exception>
    public void Refuse(ActingPerson by, DateOnly on, string reason)
    {
        Decision.SendBack(Matter, by, on, reason, "请填写审批意见");
        State = CommercialisationState.Refused;
    }

    private static void RequireOpen(CooperationProject project, PolicyVersion policy)
    {
        RegisteredCase.RequireOwnRule(Clauses.Commercialisation, project.EstablishedDay, policy.IssuedOn);
        Require(IsOpen(project.State), $"项目 {project.Number} {project.State.ChineseName()}，上岗服务后（含已结题、已考核）才能申请转化补贴，已终止的不能申请");
        Require(!project.AwaitsConfirmation, $"登记项目 {project.Number} 待另一人确认，确认后才能申请转化补贴；请在“期初”中办理");
    }

    private static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new RuleViolationException(Clauses.Commercialisation, message);
        }
    }
}

public static class CommercialisationStates
{
    public static string ChineseName(this CommercialisationState state) => state switch
    {
        CommercialisationState.Proposed => "待审批",
        CommercialisationState.Approved => "已核定",
        CommercialisationState.Refused => "未批准",
    };
}
