using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Funds;

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
    public void What_is_in_a_batch_is_neither_put_into_another_nor_revoked()
    {
        var grant = Cases.Subsidy();

        Assert.Contains("已编批", Assert.Throws<RuleViolationException>(() => grant.EnterBatch(2026)).Message, StringComparison.Ordinal);
        Assert.Throws<RuleViolationException>(() => grant.Revoke("误"));
        Assert.Throws<RuleViolationException>(grant.Reverse);
        Assert.Equal((GrantState.Committed, GrantState.Released), (grant.State, grant.Before));
    }

    [Fact]
    public void An_award_waits_for_a_batch_and_falls_back_to_waiting()
    {
        var grant = Cases.Award();
        Assert.Equal((GrantState.Awarded, GrantState.Awarded), (grant.State, grant.Before));

        grant.EnterBatch(2027);
        Assert.Equal((GrantState.Committed, GrantState.Awarded, 2027), (grant.State, grant.Before, grant.BudgetYear));
    }

    [Fact]
    public void Every_step_leads_out_of_one_state_or_says_why_not()
    {
        foreach (var state in Enum.GetValues<GrantState>())
        {
            foreach (var step in Enum.GetValues<GrantStep>())
            {
                if (GrantLifecycle.Table.Any(row => row.From == state && row.Step == step))
                {
                    Assert.Equal(step, GrantLifecycle.Require(state, step).Step);
                }
                else
                {
                    Assert.Contains(state.ChineseName(), Assert.Throws<RuleViolationException>(() => GrantLifecycle.Require(state, step)).Message,
                        StringComparison.Ordinal);
                }
            }
        }
    }

    [Fact]
    public void Only_what_was_paid_is_taken_back() => Assert.Contains("只有已拨付",
        Assert.Throws<RuleViolationException>(() =>
            Grant.Correct(Id.New<GrantId>(), Cases.Allowance(), Money.FromYuan(1), Money.Zero, Cases.Period, "多付")).Message,
        StringComparison.Ordinal);
}
