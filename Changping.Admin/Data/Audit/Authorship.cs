using Changping.Domain.Common;
using Changping.Domain.Projects;
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
    /// <summary>The commands that write what another decides, as the audit names them: older entries count only as long as the words stay.</summary>
    public const string DraftApplication = "起草申报", ChangeApplication = "修改申报", WriteEvaluation = "编制任职评价", EnterSettlement = "登记审计结算",
        WriteSelection = "编制年度评选", SubmitSelection = "提交年度评选";

    private static readonly string[] Writing =
        [DraftApplication, ChangeApplication, ProjectAction.Submit.ChineseName(), WriteEvaluation, EnterSettlement, WriteSelection, SubmitSelection];

    /// <summary>Everybody who ever wrote any of a record.</summary>
    public static async Task<IReadOnlyList<ActingPerson>> OfAsync(AdminDbContext context, Guid subject, CancellationToken cancel)
    {
        var written = await context.AuditEntries
            .Where(entry => entry.SubjectId == subject && Writing.Contains(entry.Action))
            .Select(entry => new { entry.ActorId, entry.ActorName }).Distinct().ToListAsync(cancel);
        return [.. written.Select(author => new ActingPerson(author.ActorId, author.ActorName))];
    }

    /// <summary>Which of the records that wait somebody wrote any of, and so does not decide.</summary>
    public static async Task<IReadOnlySet<Guid>> WrittenByAsync(AdminDbContext context, Guid person, IReadOnlyCollection<Guid> subjects, CancellationToken cancel) =>
        await context.AuditEntries
            .Where(entry => entry.ActorId == person && Writing.Contains(entry.Action) && subjects.Contains(entry.SubjectId))
            .Select(entry => entry.SubjectId).Distinct().ToHashSetAsync(cancel);

    /// <summary>Of a record whose trail is at hand.</summary>
    public static bool Wrote(this IEnumerable<AuditEntry> trail, Guid person, Guid subject) =>
        trail.Any(entry => entry.SubjectId == subject && entry.ActorId == person && Writing.Contains(entry.Action));
}
