namespace Changping.Domain.Policy;

/// <summary>A command that may not be done; says why in a sentence for the officer and cites the clause.</summary>
public class RuleViolationException : Exception
{
    /// <summary>Where the rule does not know the version: whoever shows it prints the number of the case's.</summary>
    public RuleViolationException(ClauseKey clause, string reason) : base(reason) => (Clause, Reason) = (clause, reason);

    /// <summary>Where the rule was asked of a version, whose number then stands.</summary>
    public RuleViolationException(Clause clause, string reason) : this(clause.Key, reason) => Policy = clause.Policy;

    public ClauseKey Clause { get; }

    /// <summary>The sentence without the clause, for where the clause stands beside it.</summary>
    public string Reason { get; }

    /// <summary>The version that the case stands under; null: the one that applies on the day it is shown.</summary>
    public string? Policy { get; set; }

    /// <summary>The member of the draft that is to be corrected, for the field at which a form says so; null where it is about the whole.</summary>
    public string? Field { get; init; }

    /// <summary>The sentence with the clause, as the version prints it.</summary>
    public string Under(PolicyVersion version) => $"{Reason}（{version.Cite(Clause)}）";
}

/// <summary>No version or value of the policy is in force on the day that a rule asked about.</summary>
public sealed class PolicySilentException(string what, DateOnly day)
    : RuleViolationException(Clauses.InForce, $"{day:yyyy-MM-dd} 无有效的“{what}”：该日不在任何政策版本的有效期内");
