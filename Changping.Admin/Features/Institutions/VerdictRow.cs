using Changping.Admin.Components.Records;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Institutions;

/// <summary>One criterion of a verdict.</summary>
/// <param name="Outcome">✓ 满足, 放宽, ✗ 不满足, ? 待核.</param>
/// <param name="Facts">What it looked at.</param>
/// <param name="Cure">What would turn it.</param>
public sealed record VerdictRow(Clause Clause, string Criterion, StateTone Tone, string Outcome, string Facts, string? Cure = null);
