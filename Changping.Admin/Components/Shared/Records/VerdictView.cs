using Changping.Domain.Eligibility;

namespace Changping.Admin.Components.Shared.Records;

/// <summary>A verdict in the words and colours of its card.</summary>
public static class VerdictView
{
    public static IReadOnlyList<VerdictRow> Rows(this Verdict verdict) => [.. verdict.Findings.Select(finding => new VerdictRow(
        finding.Clause.Number, finding.Criterion.ChineseName(), finding.Outcome.Tone(), finding.Outcome.ChineseName(), finding.Evidence, finding.Cure))];

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
}
