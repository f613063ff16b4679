namespace Changping.Domain.Policy;

/// <summary>What keeps a step from being taken, with the clause and what would cure it.</summary>
public sealed record Blocker(ClauseKey Clause, string Message)
{
    /// <summary>The same said by a command that is asked for it all the same.</summary>
    public RuleViolationException Refusal() => new(Clause, Message);

    /// <summary>The sentence with the clause, as the version prints it.</summary>
    public string Under(PolicyVersion version) => Refusal().Under(version);
}
