using Changping.Domain.Common;
using Changping.Domain.Funds;

namespace Changping.Admin.Tests.Domain.Funds;

/// <summary>四（二）: each instrument says of a grant whether it is what it gives for the case: to the fen, and on what it was reckoned from.</summary>
public sealed class VerifyGrantTests
{
    /// <summary>800,000 yuan in the natural sciences: half of it is 400,000, the cap 300,000.</summary>
    [Theory]
    [InlineData(1, 1, 300_000, 800_000, null)]
    [InlineData(1, 1, 299_999.99, 800_000, "核定 299,999.99 元，按政策应为 300,000.00 元")]
    [InlineData(1, 1, 300_000.01, 800_000, "按政策应为 300,000.00 元")]
    [InlineData(1, 1, 300_000, 800_000.01, "按总经费 800,000.01 元测算，项目总经费 800,000.00 元")]
    [InlineData(3, 3, 100_000, 800_000, null)]
    [InlineData(2, 3, 99_999.99, 800_000, "按政策应为 100,000.00 元")]
    public void A_subsidy_is_the_instalment_of_the_approved_cost(int sequence, int parts, decimal amount, decimal from, string? fault) =>
        Says(fault, Instrument.ProjectSubsidy.Verify(FundingCases.Serving, Grant(sequence, parts, amount, from)));

    /// <summary>Half of 400,000 is 200,000; what was granted before the audit stays as it was granted.</summary>
    [Theory]
    [InlineData(300_000, null)]
    [InlineData(200_000, null)]
    [InlineData(200_000.01, "按政策应为 300,000.00 元")]
    public void After_an_audit_a_subsidy_may_be_that_of_the_audited_cost(decimal amount, string? fault) => Says(fault, Instrument.ProjectSubsidy.Verify(
        FundingCases.Serving with { Audit = new FundedAudit(Money.FromYuan(400_000), Money.FromYuan(200_000)) }, Grant(1, 1, amount, 800_000)));

    [Theory]
    [InlineData(2_000, null)]
    [InlineData(1_999.99, "核定 1,999.99 元，按政策应为 2,000.00 元")]
    [InlineData(2_000.01, "按政策应为 2,000.00 元")]
    public void A_month_is_worth_the_allowance(decimal amount, string? fault) =>
        Says(fault, Instrument.LivingAllowance.Verify(FundingCases.Serving, Grant(7, 1, amount, amount)));

    [Theory]
    [InlineData(100_000, null)]
    [InlineData(200_000, "核定 200,000.00 元，2026 年度二等奖按政策为 100,000.00 元")]
    public void A_prize_is_worth_its_grade(decimal amount, string? fault) =>
        Says(fault, Instrument.Prize.Verify(FundingCases.Serving with { Prizes = FundingCases.Prized }, Grant(1, 1, amount, amount)));

    [Fact]
    public void A_prize_without_a_selection_is_none() =>
        Says("核定 100,000.00 元，没有核定的评选", Instrument.Prize.Verify(FundingCases.Serving, Grant(1, 1, 100_000, 100_000)));

    [Theory]
    [InlineData(2, 3_000_000, 10_000_000, 3_000_000, null)]
    [InlineData(1, 3_000_000, 10_000_000, 3_000_000, "没有核定，却有款项 3,000,000.00 元")]
    [InlineData(2, 2_999_999.99, 10_000_000, 3_000_000, "核定 3,000,000.00 元，款项 2,999,999.99 元")]
    [InlineData(2, 3_000_000, 9_999_999, 3_000_000, "按投资总额 9,999,999.00 元测算，申请所列 10,000,000.00 元")]
    [InlineData(2, 3_000_000.01, 10_000_000, 3_000_000.01, "核定 3,000,000.01 元，按政策不超过 3,000,000.00 元")]
    [InlineData(2, 1, 10_000_000, 1, null)]
    public void A_commercialisation_is_what_was_approved_and_at_most_the_share(int sequence, decimal amount, decimal from, decimal granted, string? fault)
    {
        var applied = FundingCases.Applied(2)[2] with { Granted = Money.FromYuan(granted) };
        var of = FundingCases.Serving with { Applications = new Dictionary<int, FundedApplication> { [2] = applied } };
        Says(fault, Instrument.Commercialisation.Verify(of, Grant(sequence, 1, amount, from)));
    }

    private static GrantOnFile Grant(int sequence, int parts, decimal amount, decimal from) =>
        new(FundingCases.Start, sequence, parts, Money.FromYuan(amount), Money.FromYuan(from));

    private static void Says(string? fault, string? said)
    {
        Assert.Equal(fault is null, said is null);
        Assert.EndsWith(fault ?? "", said ?? "", StringComparison.Ordinal);
    }
}
