using Changping.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Data.Audit;

/// <summary>
/// Who ever wrote the content of a record, by its audit. A record keeps only who touched it last: somebody who submits once more what another
/// wrote would free that other to decide their own work. The sealed audit forgets nobody and is written in the command that changes the record, so it
/// holds whatever the order of steps. It counts from the beginning and not from the last decision, because what was written stays in the record that
/// is sent back. Whoever wrote leaves the decision to another approver.
/// </summary>
internal static class Authorship
{
    /// <param name="actions">Of the commands that write content, as the audit names them.</param>
    public static async Task<IReadOnlyList<ActingPerson>> OfAsync(AdminDbContext context, Guid subject, IReadOnlyCollection<string> actions, CancellationToken cancel)
    {
        var written = await context.AuditEntries
            .Where(entry => entry.SubjectId == subject && actions.Contains(entry.Action))
            .Select(entry => new { entry.ActorId, entry.ActorName }).Distinct().ToListAsync(cancel);
        return [.. written.Select(author => new ActingPerson(author.ActorId, author.ActorName))];
    }
}
