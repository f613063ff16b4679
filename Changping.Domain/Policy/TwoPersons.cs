using Changping.Domain.Common;

namespace Changping.Domain.Policy;

/// <summary>Nobody approves what they prepared. Page, task and command ask this one question.</summary>
public static class TwoPersons
{
    /// <param name="authors">Everybody who wrote any of it, and not only who touched it last.</param>
    /// <param name="what">What was prepared, such as 批次 2026-生补-003.</param>
    /// <returns>Null where this person is none of them.</returns>
    public static Blocker? WhyNot(IReadOnlyList<ActingPerson> authors, ActingPerson decides, ClauseKey clause, string what) =>
        !authors.Include(decides.Id) ? null
        : authors is [var only] ? new(clause, $"{what}由 {only.Name} 本人经办，须由另一人审批")
        : new(clause, $"{what}中有 {decides.Name} 本人编写的内容，须由没有参与编写的另一人审批");
}
