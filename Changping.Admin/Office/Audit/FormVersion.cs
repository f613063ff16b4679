using Changping.Admin.Store;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Office.Audit;

/// <summary>A record as a form was filled from it: by it two people who write the same record notice each other.</summary>
/// <param name="Stamp">Of the versions of all that the form writes; another one means that somebody saved in between.</param>
/// <param name="Texts">By the words of the form's fields.</param>
/// <param name="ChangedBy">Who wrote the record last; null where that is not known.</param>
public sealed record FormVersion(string Stamp, IReadOnlyDictionary<string, string?> Texts, string? ChangedBy, DateTimeOffset? ChangedAt)
{
    public static string StampOf(params IEnumerable<int> versions) => string.Join('.', versions);

    /// <param name="subjects">Ids of what the form writes.</param>
    public static async Task<FormVersion> OfAsync(
        AdminDbContext context, IReadOnlyCollection<Guid> subjects, IEnumerable<int> versions, IReadOnlyDictionary<string, string?> texts,
        CancellationToken cancel)
    {
        var last = await context.AuditEntries.Where(entry => subjects.Contains(entry.SubjectId)).OrderByDescending(entry => entry.Sequence)
            .Select(entry => new { entry.ActorName, entry.At }).FirstOrDefaultAsync(cancel);
        return new FormVersion(StampOf(versions), new Dictionary<string, string?>(texts), last?.ActorName, last?.At);
    }

    /// <summary>The safety net of the command: the page has asked before, and shown what is different.</summary>
    /// <param name="opened">Null of a new record.</param>
    /// <exception cref="ConflictException">Somebody saved since the form was opened.</exception>
    public static void RequireUnchanged(FormVersion? opened, string subject, params IEnumerable<int> versions)
    {
        if (opened is not null && opened.Stamp != StampOf(versions))
        {
            throw new ConflictException($"您打开之后，他人已先改动{subject}；本次未作任何改动，再按一次保存即可逐项对照。");
        }
    }
}
