using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Funds;

public sealed partial class Grant
{
    public bool IsCorrection => CorrectsId is not null;

    /// <summary>
    /// 五（一）2: the opposite of a paid sum, in whole or in part, for a recovery batch that is being prepared. Budget is free again only when
    /// the money came back.
    /// </summary>
    /// <param name="paid">What was paid; it stays as it is.</param>
    /// <param name="amount">To be recovered; positive.</param>
    /// <param name="already">Recovered of it, or about to be.</param>
    /// <param name="reason">Such as 服务于 2026-05-31 提前结束.</param>
    /// <exception cref="RuleViolationException">Not paid, a correction itself, nothing or more than is left, or no reason.</exception>
    public static Grant Correct(GrantId id, Grant paid, Money amount, Money already, CalendarMonth payable, string reason)
    {
        if (paid.State != GrantState.Paid || paid.IsCorrection)
        {
            throw new RuleViolationException(Clauses.Budget, $"该笔资金{paid.State.ChineseName()}，只有已拨付的款项可以收回");
        }

        var left = paid.Amount - already;
        if (amount <= Money.Zero || amount > left)
        {
            throw new RuleViolationException(Clauses.Budget, $"收回金额应大于 0 且不超过 {left} 元（已拨付 {paid.Amount} 元，已收回或待收回 {already} 元）");
        }

        return new Grant
        {
            Id = id,
            Instrument = paid.Instrument,
            ProjectId = paid.ProjectId,
            ExpertId = paid.ExpertId,
            EnterpriseId = paid.EnterpriseId,
            ServiceStart = paid.ServiceStart,
            Sequence = paid.Sequence,
            Parts = paid.Parts,
            Payable = payable,
            BudgetYear = paid.BudgetYear,
            Amount = -amount,
            Calculation = Calculation.From($"已拨付 {paid.Amount} 元，收回", -amount),
            PolicyVersion = paid.PolicyVersion,
            State = GrantState.Committed,
            Before = GrantState.Released,
            CorrectsId = paid.Id,
            Reason = Required(reason),
        };
    }
}
