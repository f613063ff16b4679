using Changping.Admin.Data.Audit;
using Changping.Admin.Security;

namespace Changping.Admin.Data.Storage;

/// <summary>What stored files that go out have in common.</summary>
internal static class CopyRecords
{
    /// <summary>A changed or lost file is also news for whoever keeps the server.</summary>
    public static async Task<Stream> OpenReportingAsync(this FileStore store, StoredFile file, string title, ILogger log, CancellationToken cancel)
    {
        try
        {
            return await store.OpenAsync(file, title, cancel);
        }
        catch (FileRefusedException refused)
        {
            log.LogError(refused, "The stored file {Name} of {Title} is lost or not as it was: {Hash} is on record", file.StoredName, title, file.Hash);
            throw;
        }
    }

    /// <param name="record">The issued document or attachment.</param>
    public static Task RecordCopyAsync(this CommandTransaction commands, Actor actor, string action, object record, string hash, CancellationToken cancel) =>
        commands.RunAsync(actor, action, null, context =>
        {
            var (type, id, name) = AuditSubjects.Of(record)!.Value;
            context.AuditEntries.Add(context.Act!.Entry(type, id, name, [new AuditChange("SHA-256", null, hash)]));
            return Task.CompletedTask;
        }, cancel);
}
