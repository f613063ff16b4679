using Changping.Admin.Components.Records;
using Changping.Domain.Eligibility;
using Changping.Domain.Experts;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Institutions;

/// <summary>A verdict as the screens show it.</summary>
public static class VerdictViews
{
    public static StateTone Tone(this Overall overall) => overall switch
    {
        Overall.Eligible => StateTone.Ok,
        Overall.EligibleByRelaxation => StateTone.Relax,
        Overall.Incomplete => StateTone.Warn,
        Overall.Ineligible => StateTone.Bad,
    };

    public static StateTone Tone(this Outcome outcome) => outcome switch
    {
        Outcome.Met => StateTone.Ok,
        Outcome.Relaxed => StateTone.Relax,
        Outcome.Unknown => StateTone.Warn,
        Outcome.NotMet => StateTone.Bad,
    };

    public static StateTone Tone(this RelaxationState state) => state switch
    {
        RelaxationState.Proposed => StateTone.Warn,
        RelaxationState.Approved => StateTone.Relax,
        RelaxationState.Refused or RelaxationState.Lapsed => StateTone.Bad,
    };

    /// <summary>The rows of the verdict card, in the order of the criteria.</summary>
    public static IReadOnlyList<VerdictRow> Rows(this Verdict verdict) =>
    [
        .. verdict.Findings.Select(finding => new VerdictRow(
            finding.Clause, finding.Criterion.ChineseName(), finding.Outcome.Tone(), finding.Outcome.ChineseName(), finding.Evidence, finding.Cure)),
    ];

    /// <summary>What must be said below the card.</summary>
    public static IReadOnlyList<string> Notes(this Verdict verdict) => verdict.IsProvisional ? [PolicyBook.ProvisionalNote] : [];
}
