using Changping.Domain.Common;

namespace Changping.Domain.Policy;

/// <summary>Nobody approves what they prepared.</summary>
public static class TwoPersons
{
    /// <param name="what">What was prepared, such as 批次 2026-生补-003.</param>
    /// <exception cref="RuleViolationException">Both are the same person.</exception>
    public static void Require(ActingPerson prepared, ActingPerson decides, ClauseKey clause, string what)
    {
        if (prepared.Id == decides.Id)
        {
            throw new RuleViolationException(clause, $"{what}由 {prepared.Name} 本人经办，须由另一人审批");
        }
    }

    /// <param name="authors">Everybody who wrote any of it, and not only who touched it last.</param>
    /// <exception cref="RuleViolationException">Who decides is one of them.</exception>
    public static void Require(IEnumerable<ActingPerson> authors, ActingPerson decides, ClauseKey clause, string what)
    {
        if (authors.Any(author => author.Id == decides.Id))
        {
            throw new RuleViolationException(clause, $"{what}中有 {decides.Name} 本人编写的内容，须由没有参与编写的另一人审批");
        }
    }
}
