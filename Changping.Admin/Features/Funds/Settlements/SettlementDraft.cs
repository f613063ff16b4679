using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Funds.Settlements;

/// <summary>What the form of a settlement holds so far.</summary>
public sealed class SettlementDraft
{
    /// <summary>In yuan.</summary>
    public decimal? Audited { get; set; }

    public DateOnly? AuditedOn { get; set; }

    public string Auditor { get; set; } = "";

    public string Evidence { get; set; } = "";

    public static SettlementDraft Of(SubsidySettlement? settlement, DateOnly today) => settlement is null
        ? new SettlementDraft { AuditedOn = today }
        : new SettlementDraft
        {
            Audited = settlement.AuditedCost.Yuan,
            AuditedOn = settlement.AuditedOn,
            Auditor = settlement.Auditor,
            Evidence = settlement.Evidence
        };

    /// <exception cref="RuleViolationException">No sum or day, or a fraction of a fen.</exception>
    public AuditFacts Facts()
    {
        if (Audited is not { } yuan || decimal.Round(yuan, 2) != yuan || yuan is < 0 or > 100_000_000_000m)
        {
            throw new RuleViolationException(Clauses.ProjectSubsidy, "请填写审计认定的项目经费，最多两位小数");
        }

        var on = AuditedOn ?? throw new RuleViolationException(Clauses.ProjectSubsidy, "请填写审计报告日期");
        return new AuditFacts(Money.FromYuan(yuan), on, Auditor, Evidence);
    }
}
