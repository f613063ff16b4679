namespace Changping.Domain.Policy;

/// <summary>A command that may not be done; says why in a sentence for the officer and cites the clause.</summary>
public class RuleViolationException(Clause clause, string message) : Exception($"{message}（{clause}）")
{
    public Clause Clause { get; } = clause;

    /// <summary>The sentence without the clause, for where the clause stands beside it.</summary>
    public string Reason { get; } = message;
}

/// <summary>No version or value of the policy is in force on the day that a rule asked about.</summary>
public sealed class PolicySilentException(string what, DateOnly day)
    : RuleViolationException(Clauses.InForce, $"{day:yyyy-MM-dd} 无有效的“{what}”：该日不在任何政策版本的有效期内");
