using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Funds.Batches;

/// <summary>How much of one payment is to come back, as typed.</summary>
public sealed class RecoveryDraft
{
    public decimal? Yuan { get; set; }

    /// <exception cref="RuleViolationException">Nothing, or fractions of a fen.</exception>
    public Money Amount => Yuan is { } yuan and > 0 and < 1_000_000_000m && decimal.Round(yuan, 2) == yuan
        ? Money.FromYuan(yuan)
        : throw new RuleViolationException(Clauses.Budget, "收回金额应为以元计的正数，最多两位小数");
}
