namespace Changping.Admin.Components.Lists;

/// <summary>The pages of the two instruments that are decided first and paid afterwards.</summary>
public static class AwardWays
{
    public const string Selection = "/prizes", PrizeClaims = "/prizes/claims", Applications = "/commercialisation",
    CommercialisationClaims = "/commercialisation/claims";

    public static readonly IReadOnlyList<(string Text, string Address)> Prizes = [("年度评选", Selection), ("奖励资金应付", PrizeClaims)];

    public static readonly IReadOnlyList<(string Text, string Address)> Commercialisation = [("补贴申请", Applications), ("补贴资金应付", CommercialisationClaims)];
}
