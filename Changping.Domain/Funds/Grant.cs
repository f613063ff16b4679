using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Domain.Funds;

public readonly record struct GrantId(Guid Value) : IId<GrantId>
{
    public static GrantId From(Guid value) => new(value);
}

/// <summary>What is owed to one payee for one reason, with the calculation it rests on. At most one live grant a claim; it may need several payments.</summary>
public sealed partial class Grant
{
    private Grant()
    {
    }

    public GrantId Id { get; private set; }

    public Instrument Instrument { get; private set; } = null!;

    public ProjectId ProjectId { get; private set; }

    public ExpertId ExpertId { get; private set; }

    public EnterpriseId EnterpriseId { get; private set; }

    /// <summary>Which service period of the expert.</summary>
    public DateOnly ServiceStart { get; private set; }

    /// <summary>The service month of an allowance, the instalment of a subsidy, the application of a commercialisation; else 1.</summary>
    public int Sequence { get; private set; }

    /// <summary>How many instalments the subsidy has, fixed with the first (reading 0023); 1 for all others.</summary>
    public int Parts { get; private set; } = 1;

    /// <summary>The calendar month in which it became payable.</summary>
    public CalendarMonth Payable { get; private set; }

    /// <summary>The year whose budget it holds: that of the batch it was put into, arrears of an earlier year included.</summary>
    public int BudgetYear { get; private set; }

    /// <summary>Negative for a correction of <see cref="CorrectsId"/>.</summary>
    public Money Amount { get; private set; }

    /// <summary>Never rewritten.</summary>
    public Calculation Calculation { get; private set; } = null!;

    public string PolicyVersion { get; private set; } = "";

    public GrantState State { get; private set; }

    /// <summary>Where it falls back when its batch is sent back.</summary>
    public GrantState Before { get; private set; }

    /// <summary>The paid grant that this one takes back, in whole or in part; null for all others.</summary>
    public GrantId? CorrectsId { get; private set; }

    /// <summary>Why it was corrected; null for what is reckoned.</summary>
    public string? Reason { get; private set; }

    /// <summary>Why the bank sent it back the last time; kept when it is paid after all.</summary>
    public string? ReturnReason { get; private set; }

    public int Version { get; private set; }

    /// <summary>What an instrument reckons, such as the allowance of a service month, for a batch that is being prepared; a subsidy has a limit
    /// besides.</summary>
    /// <exception cref="RuleViolationException">The version is not in force yet or suspended.</exception>
    public static Grant ForClaim(
        GrantId id, Instrument instrument, GrantCase of, int sequence, CalendarMonth payable, Calculation calculation, int budgetYear, PolicyVersion policy) =>
        New(id, instrument, of, sequence, payable, budgetYear, calculation, policy, GrantState.Committed);

    /// <summary>四（二）1, 5: the subsidy of a project, once in a service period, for a batch that is being prepared.</summary>
    /// <param name="establishedOn">立项; the limit is asked on it.</param>
    /// <param name="policy">Under which the project was established.</param>
    /// <param name="subsidised">Numbers of the other projects already subsidised in the same service period of the expert.</param>
    /// <param name="sequence">The instalment, from 1.</param>
    /// <param name="parts">How many instalments there are; the first fixes it for the project.</param>
    /// <exception cref="RuleViolationException">The version is not in force yet or suspended, or another project was subsidised already; the message
    /// names it.</exception>
    public static Grant ForSubsidy(
        GrantId id, GrantCase of, Calculation calculation, DateOnly establishedOn, PolicyVersion policy, CalendarMonth payable, int budgetYear,
        IReadOnlyList<string> subsidised, int sequence = 1, int parts = 1)
    {
        if (SubsidyLimit.Refuses(of.ServiceStart, policy, establishedOn, subsidised) is { } refusal)
        {
            throw new RuleViolationException(refusal.Clause, refusal.Reason);
        }

        var grant = New(id, Instrument.ProjectSubsidy, of, sequence, payable, budgetYear, calculation, policy, GrantState.Committed);
        grant.Parts = parts;
        return grant;
    }

    /// <summary>A sum decided by two persons outside a batch: a prize, a commercialisation subsidy.</summary>
    /// <param name="sequence">Of the application; 1 for a prize.</param>
    /// <exception cref="RuleViolationException">The version is not in force yet or suspended, or the calculation comes to nothing.</exception>
    public static Grant Award(
        GrantId id, Instrument instrument, GrantCase of, int sequence, CalendarMonth payable, int budgetYear, Calculation calculation, PolicyVersion policy) =>
        New(id, instrument, of, sequence, payable, budgetYear, calculation, policy, GrantState.Awarded);

    /// <summary>An awarded or returned sum goes into a batch, and holds the budget of the batch's year.</summary>
    /// <exception cref="RuleViolationException">It is in a batch, or paid, or released.</exception>
    public void EnterBatch(int budgetYear)
    {
        var to = GrantLifecycle.Require(State, GrantStep.EnterBatch).To!.Value;
        (Before, State, BudgetYear) = (State, to, budgetYear);
    }

    /// <summary>An award is taken back before it was paid.</summary>
    /// <exception cref="RuleViolationException">It is in a batch or paid.</exception>
    public void Revoke(string reason) => (State, Reason) = (GrantLifecycle.Require(State, GrantStep.Revoke).To!.Value, Required(reason));

    /// <summary>All of it was recovered.</summary>
    /// <exception cref="RuleViolationException">It is not paid.</exception>
    public void Reverse() => State = GrantLifecycle.Require(State, GrantStep.Reverse).To!.Value;

    /// <summary>It was paid after all, though the bank's first answer was another (reading 0042).</summary>
    /// <exception cref="RuleViolationException">It is in another batch, or paid.</exception>
    public void CorrectToPaid() => State = GrantLifecycle.Require(State, GrantStep.CorrectToPaid).To!.Value;

    /// <summary>It came back after all, and waits for another batch.</summary>
    /// <exception cref="RuleViolationException">It is not paid.</exception>
    public void CorrectToReturned(string reason) => (State, ReturnReason) = (GrantLifecycle.Require(State, GrantStep.CorrectToReturned).To!.Value, reason);

    private static string Required(string reason) =>
        string.IsNullOrWhiteSpace(reason) ? throw new RuleViolationException(Clauses.Budget, "请填写原因") : reason.Trim();

    private static Grant New(
        GrantId id, Instrument instrument, GrantCase of, int sequence, CalendarMonth payable, int budgetYear,
        Calculation calculation, PolicyVersion policy, GrantState state)
    {
        if (policy.WhyNothingRests is { } lack)
        {
            throw lack.Refusal();
        }

        if (calculation.Amount <= Money.Zero)
        {
            throw new RuleViolationException(calculation.Clause ?? policy.Cite(Clauses.Budget), $"测算金额为 0，无可拨付：{calculation.Explanation}");
        }

        return new Grant
        {
            Id = id,
            Instrument = instrument,
            ProjectId = of.ProjectId,
            ExpertId = of.ExpertId,
            EnterpriseId = of.EnterpriseId,
            ServiceStart = of.ServiceStart,
            Sequence = sequence,
            Payable = payable,
            BudgetYear = budgetYear,
            Amount = calculation.Amount,
            Calculation = calculation,
            PolicyVersion = policy.Name,
            State = state,

            // What was reckoned for a batch is given up with it; an award outlives the batch.
            Before = state == GrantState.Committed ? GrantState.Released : state,
        };
    }
}
