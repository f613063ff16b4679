namespace Changping.Domain.Policy;

/// <summary>解释口径: how the committee reads what the text leaves open.</summary>
/// <param name="Number">Such as 0001.</param>
/// <param name="Ground">Why it is read so.</param>
public sealed record Reading(string Number, string Title, IReadOnlyList<ClauseKey> Clauses, string Question, string Answer, string Ground);
