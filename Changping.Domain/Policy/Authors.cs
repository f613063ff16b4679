using Changping.Domain.Common;

namespace Changping.Domain.Policy;

/// <summary>
/// Who wrote any of a record, kept in the record itself. Who touched it last is not enough: somebody who hands in once more what another wrote would
/// free that other to decide their own work. It counts from the beginning and not from the last decision, because what was written stays in a record
/// that is sent back.
/// </summary>
public static class Authors
{
    public static IReadOnlyList<ActingPerson> And(this IReadOnlyList<ActingPerson> authors, ActingPerson by) =>
        authors.Include(by.Id) ? authors : [.. authors, by];

    public static bool Include(this IReadOnlyList<ActingPerson> authors, Guid person) => authors.Any(author => author.Id == person);
}
