using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Funds;

/// <summary>How a grant is made and moves, and the one vocabulary for where money stands.</summary>
public sealed class GrantLifecycleTests
{
    [Theory]
    [InlineData(GrantStep.ApproveBatch, GrantState.Committed, GrantState.Instructed)]
    [InlineData(GrantStep.SendBatchBack, GrantState.Committed, null)]
    [InlineData(GrantStep.ConfirmPaid, GrantState.Instructed, GrantState.Paid)]
    [InlineData(GrantStep.ConfirmReturned, GrantState.Instructed, GrantState.Returned)]
    [InlineData(GrantStep.Reverse, GrantState.Paid, GrantState.Reversed)]
    public void A_step_of_a_whole_batch_goes_from_one_state(GrantStep step, GrantState from, GrantState? to) =>
        Assert.Equal(new GrantTransition(from, step, to), GrantLifecycle.Of(step));

    [Fact]
    public void A_step_that_goes_from_two_states_is_none_of_a_whole_batch() =>
        Assert.Throws<InvalidOperationException>(() => GrantLifecycle.Of(GrantStep.EnterBatch));

    [Theory]
    [InlineData(GrantState.Awarded, ClaimState.Awarded, true)]
    [InlineData(GrantState.Committed, ClaimState.InBatch, true)]
    [InlineData(GrantState.Instructed, ClaimState.Instructed, true)]
    [InlineData(GrantState.Paid, ClaimState.Paid, true)]
    [InlineData(GrantState.Returned, ClaimState.Returned, false)]
    [InlineData(GrantState.Reversed, ClaimState.Recovered, false)]
    [InlineData(GrantState.Released, ClaimState.Lapsed, false)]
    public void Where_a_grant_stands_has_one_word_and_counts_or_not(GrantState state, ClaimState stands, bool counts) =>
        Assert.Equal((stands, counts, stands.ChineseName()), (ClaimStates.Of(state), ClaimStates.Of(state).Counts(), state.ChineseName()));

    [Theory]
    [InlineData(ClaimState.Payable)]
    [InlineData(ClaimState.Blocked)]
    [InlineData(ClaimState.NotDue)]
    public void What_is_not_granted_yet_counts(ClaimState state) => Assert.True(state.Counts());

    [Fact]
    public void A_returned_sum_enters_another_batch_and_holds_that_years_budget()
    {
        var grant = GrantsIn.State(GrantState.Returned);
        grant.EnterBatch(2028);
        Assert.Equal((GrantState.Committed, GrantState.Returned, 2028), (grant.State, grant.Before, grant.BudgetYear));
    }

    [Theory]
    [InlineData(GrantState.Awarded)]
    [InlineData(GrantState.Returned)]
    public void What_waits_is_revoked_with_its_reason(GrantState state)
    {
        var grant = GrantsIn.State(state);
        Assert.Throws<RuleViolationException>(() => grant.Revoke(" "));
        Assert.Equal((state, null), (grant.State, grant.Reason));
        grant.Revoke(" 评选重新办理 ");
        Assert.Equal((GrantState.Released, "评选重新办理"), (grant.State, grant.Reason));
    }

    [Fact]
    public void Only_what_was_paid_is_recovered_whole()
    {
        var grant = GrantsIn.State(GrantState.Paid);
        grant.Reverse();
        Assert.Equal(GrantState.Reversed, grant.State);
        Assert.Throws<RuleViolationException>(grant.Reverse);
    }

    [Fact]
    public void An_allowance_is_granted_with_its_month_and_for_whom()
    {
        var (project, policy) = (Cases.Project(), Policy20.InForce);
        var appointment = Cases.Appointment(project);
        var month = LivingAllowance.Months(appointment.Period, policy)[6];
        var grant = Grant.ForClaim(
            Id.New<GrantId>(), Instrument.LivingAllowance, GrantCase.Of(project, appointment), month.Number, month.Payable, month.Calculation, 2027, policy);

        Assert.Equal((project.Id, project.ExpertId, project.EnterpriseId, appointment.Start),
            (grant.ProjectId, grant.ExpertId, grant.EnterpriseId, grant.ServiceStart));
        Assert.Equal((7, 1, new CalendarMonth(2026, 10), 2027, "2.0"), (grant.Sequence, grant.Parts, grant.Payable, grant.BudgetYear, grant.PolicyVersion));
        Assert.Equal((Money.FromYuan(2_000), (ClauseKey?)Clauses.LivingAllowance, false), (grant.Amount, grant.Calculation.Clause?.Key, grant.IsCorrection));
    }

    [Fact]
    public void An_instalment_is_granted_with_its_number_and_how_many_there_are()
    {
        var project = Cases.Project();
        var grant = Grant.ForSubsidy(
            Id.New<GrantId>(), GrantCase.Of(project, Cases.Appointment(project)), Calculation.From("第 2 期", new Money(1)), project.EstablishedDay,
            Policy20.InForce,
            Cases.Period, 2026, [], sequence: 2, parts: 3);
        Assert.Equal((2, 3, new Money(1), GrantState.Committed), (grant.Sequence, grant.Parts, grant.Amount, grant.State));
    }

    [Fact]
    public void A_sum_of_nothing_is_refused_by_the_clause_that_it_was_reckoned_by_and_else_by_that_of_the_budget()
    {
        Assert.Equal(Clauses.Prizes, Refusal(Calculation.Fixed("奖励", Money.Zero, Policy20.InForce.Cite(Clauses.Prizes))).Clause);
        Assert.Equal(Clauses.Budget, Refusal(Calculation.From("奖励", new Money(-1))).Clause);

        static RuleViolationException Refusal(Calculation calculation)
        {
            var project = Cases.Project();
            return Assert.Throws<RuleViolationException>(() => Grant.Award(
                Id.New<GrantId>(), Instrument.Prize, GrantCase.Of(project, Cases.Appointment(project)), 1, Cases.Period, 2026, calculation, Policy20.InForce));
        }
    }
}
