using Changping.Domain.Common;
using Changping.Domain.Funding;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Funding;

/// <summary>A grant is made once, by a policy in force, and moves only forward.</summary>
public sealed class GrantTests
{
    [Fact]
    public void A_subsidy_keeps_its_calculation_and_waits_for_its_batch()
    {
        var grant = Cases.Subsidy();

        Assert.Equal((Money.FromYuan(300_000), GrantState.Committed, 1, "2.0"), (grant.Amount, grant.State, grant.Sequence, grant.PolicyVersion));
        Assert.Equal(grant.Amount, grant.Calculation.Amount);
    }

    [Fact]
    public void A_second_subsidised_project_of_a_service_period_is_refused_by_name()
    {
        var refusal = Assert.Throws<RuleViolationException>(() => Cases.Subsidy(subsidised: "2026-项目-0009"));

        Assert.Contains("2026-项目-0009", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(Clauses.OneSubsidyOneExpert, refusal.Clause);
    }

    [Fact]
    public void Nothing_is_granted_before_the_day_of_issue_is_entered() =>
        Assert.Equal(Clauses.InForce, Assert.Throws<RuleViolationException>(() => Cases.Subsidy(policy: Policy20.Provisional)).Clause);

    [Fact]
    public void A_calculation_that_comes_to_nothing_is_no_grant() =>
        Assert.Contains("为 0", Assert.Throws<RuleViolationException>(() => Cases.Subsidy(0.01m)).Message, StringComparison.Ordinal);

    [Fact]
    public void What_was_instructed_is_neither_instructed_again_nor_released()
    {
        var grant = Cases.Allowance();
        grant.Instruct();

        Assert.Throws<RuleViolationException>(grant.Instruct);
        Assert.Throws<RuleViolationException>(grant.Release);
        Assert.Equal(GrantState.Instructed, grant.State);
    }

    [Fact]
    public void What_was_released_stays_released()
    {
        var grant = Cases.Allowance();
        grant.Release();

        Assert.Throws<RuleViolationException>(grant.Instruct);
    }
}
