using Changping.Domain.Eligibility;

namespace Changping.Admin.Features.Policies.Verdicts;

/// <summary>What a line of the list shows of a verdict.</summary>
/// <param name="NextStep">What is to be done first; null where nothing is.</param>
/// <param name="NextCriterion">Which criterion that would cure.</param>
/// <param name="AwaitsTitle">The level of the title waits for 区人力社保局.</param>
public readonly record struct ListedVerdict(Overall Overall, string? NextStep, Criterion? NextCriterion, bool AwaitsTitle)
{
    public static ListedVerdict Of(Verdict verdict) => new(verdict.Overall, verdict.NextStep(), verdict.FirstOpen()?.Criterion, verdict.AwaitsTitle());
}
