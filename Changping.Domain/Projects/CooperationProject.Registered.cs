using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Projects;

/// <summary>Reading 0040: projects that ran before the office began come in by the register, and bring money only once a second person confirmed
/// them.</summary>
public sealed partial class CooperationProject
{
    /// <summary>Nothing of a project that was applied for here.</summary>
    public OpeningBalance Opening { get; private set; } = OpeningBalance.None;

    /// <summary>Who entered it and who confirmed it; null of a project that was applied for here.</summary>
    public Decision<DateOnly>? Registration { get; private set; }

    /// <summary>What was missing when it was confirmed.</summary>
    public IReadOnlyList<RegisteredGap> Gaps { get; private set; } = [];

    /// <summary>Nothing falls due of it yet.</summary>
    public bool AwaitsConfirmation { get; private set; }

    private DecisionMatter RegistrationMatter =>
        new(Clauses.Application, $"登记项目 {Number} ", AwaitsConfirmation ? "待确认" : "已确认", AwaitsConfirmation);

    /// <summary>As the register says it, and anew after a figure was corrected: somebody else confirms it then.</summary>
    /// <exception cref="RuleViolationException">Applied for here, or a figure that cannot be.</exception>
    public void Register(OpeningBalance opening, ActingPerson by, DateOnly on)
    {
        if (!IsRegistered)
        {
            throw new RuleViolationException(Clauses.Application, $"项目 {Number} 在本系统申报，没有期初");
        }

        Opening = opening.Checked();
        (Gaps, AwaitsConfirmation) = ([], true);
        Registration ??= new Decision<DateOnly>();
        Registration.Prepare(by, on);
    }

    /// <returns>Null where this person may confirm it now.</returns>
    public Blocker? WhyNotConfirm(ActingPerson by) => Registration?.WhyNot(RegistrationMatter, by)
        ?? (Registration is null ? new Blocker(Clauses.Application, $"项目 {Number} 没有待确认的登记") : null);

    /// <param name="missing">All that is not on file.</param>
    /// <param name="reasons">Why each is taken over nevertheless, in the same order.</param>
    /// <exception cref="RuleViolationException">Confirmed already, by who entered it, or a gap without a reason.</exception>
    public void ConfirmRegistration(IReadOnlyList<string> missing, IReadOnlyList<string> reasons, ActingPerson by, DateOnly on)
    {
        if (WhyNotConfirm(by) is { } blocker)
        {
            throw blocker.Refusal();
        }

        for (var gap = 0; gap < missing.Count; gap++)
        {
            if (reasons.Count != missing.Count || string.IsNullOrWhiteSpace(reasons[gap]))
            {
                throw new RuleViolationException(Clauses.Application, $"请逐项说明缺项的理由：{missing[gap]}");
            }
        }

        Registration!.Make(RegistrationMatter, by, on, null, null);
        AwaitsConfirmation = false;
        Gaps = [.. missing.Zip(reasons, (what, why) => new RegisteredGap(what, why.Trim()))];
    }
}
