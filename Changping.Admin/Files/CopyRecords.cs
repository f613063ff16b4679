using Changping.Admin.Office;
using Changping.Admin.Office.Audit;
using Changping.Admin.Store;

namespace Changping.Admin.Files;

/// <summary>What stored files that go out have in common.</summary>
internal static class CopyRecords
{
    /// <summary>Tells which file it was, where a copy left the office; nothing else changes by that.</summary>
    private const string HashField = "SHA-256";

    /// <summary>Opens a proven file and records that a copy leaves. A changed or lost file is also news for whoever keeps the server.</summary>
    /// <param name="record">The issued document or attachment that owns the file.</param>
    public static async Task<Stream> GiveOutAsync(
        this FileStore store, CommandTransaction commands, Actor actor, CommandKind kind, object record, StoredFile file, ILogger log, CancellationToken cancel)
    {
        var content = await OpenAsync(store, file, AuditSubjects.Of(record)!.Name, log, cancel);
        try
        {
            await commands.RunAsync(actor, kind, null, context =>
            {
                context.AuditEntries.Add(context.Act!.EntryOn(record, [new AuditChange(HashField, null, file.Hash)]));
                return Task.CompletedTask;
            }, cancel);
            return content;
        }
        catch
        {
            await content.DisposeAsync();
            throw;
        }
    }

    private static async Task<Stream> OpenAsync(FileStore store, StoredFile file, string name, ILogger log, CancellationToken cancel)
    {
        try
        {
            return await store.OpenAsync(file, name, cancel);
        }
        catch (FileRefusedException refused)
        {
            log.LogError(refused, "The stored file {File} of {Name} is lost or not as it was: {Hash} is on record", file.StoredName, name, file.Hash);
            throw;
        }
    }
}
