using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Funds.Commercialisation;

/// <summary>What the form of an application holds so far.</summary>
public sealed class ApplicationDraft
{
    /// <summary>Its number.</summary>
    public string Project { get; set; } = "";

    public DateOnly? AppliedOn { get; set; }

    /// <summary>In yuan.</summary>
    public decimal? Investment { get; set; }

    public string Breakthrough { get; set; } = "";

    public string EconomicValue { get; set; } = "";

    public string Evidence { get; set; } = "";

    /// <summary>Of contracts and investment certificates, several separated by 、 or ，.</summary>
    public string EvidenceNumber { get; set; } = "";

    /// <exception cref="RuleViolationException">No day, no sum, or a fraction of a fen.</exception>
    public CommercialisationFacts Facts()
    {
        var on = AppliedOn ?? throw new RuleViolationException(Clauses.Commercialisation, "请填写申请日期");
        return new CommercialisationFacts(on, Sum(), Breakthrough, EconomicValue, Evidence, EvidenceNumbers.Read(EvidenceNumber));
    }

    /// <exception cref="RuleViolationException">None, or a fraction of a fen.</exception>
    public Money Sum() =>
        Investment is not { } yuan ? throw new RuleViolationException(Clauses.Commercialisation, "请填写转化、产业化投资总额")
        : decimal.Round(yuan, 2) != yuan || yuan is < 0 or > 100_000_000_000m
        ? throw new RuleViolationException(Clauses.Commercialisation, "投资总额应为不超过千亿元的金额，最多两位小数")
        : Money.FromYuan(yuan);
}
