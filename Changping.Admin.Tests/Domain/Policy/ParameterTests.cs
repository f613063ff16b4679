using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Policy;

/// <summary>A number of the policy answers for the day that a rule is about.</summary>
public sealed class ParameterTests
{
    private static readonly DateOnly Begin = new(2024, 1, 1);
    private static readonly DateOnly Raise = new(2026, 7, 1);
    private static readonly DateOnly Repeal = new(2028, 1, 1);

    private static readonly Parameter<int> Allowance = new("生活补贴", "元/月",
        new Dated<int>(Raise, 3_000, Policy20.Numbered("修订一")), new Dated<int>(Repeal, null, Policy20.Numbered("修订二")),
        new Dated<int>(Begin, 2_000, Policy20.InForce.Cite(Clauses.LivingAllowance)));

    [Fact]
    public void A_value_counts_from_its_first_day_until_the_day_before_the_next()
    {
        Assert.Equal((2_000, Policy20.InForce.Cite(Clauses.LivingAllowance)), Allowance.On(Begin));
        Assert.Equal((2_000, Policy20.InForce.Cite(Clauses.LivingAllowance)), Allowance.On(Raise.AddDays(-1)));
        Assert.Equal((3_000, Policy20.Numbered("修订一")), Allowance.On(Raise));
        Assert.Equal((3_000, Policy20.Numbered("修订一")), Allowance.On(Repeal.AddDays(-1)));
    }

    [Fact]
    public void Before_the_first_day_and_after_a_repeal_the_policy_is_silent()
    {
        foreach (var day in new[] { Begin.AddDays(-1), Repeal, Repeal.AddYears(1) })
        {
            var refused = Assert.Throws<PolicySilentException>(() => Allowance.On(day));
            Assert.Equal(Clauses.InForce, refused.Clause);
            Assert.Equal($"{day:yyyy-MM-dd} 无有效的“生活补贴”：该日不在任何政策版本的有效期内", refused.Reason);
        }
    }

    [Fact]
    public void The_history_is_shown_newest_first() => Assert.Equal([Repeal, Raise, Begin], Allowance.History.Select(entry => entry.From));
}
