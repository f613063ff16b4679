using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Changping.Admin.Store.Sqlite;

/// <summary>The rows of the audit as they stand in the database, column by column: what is sealed is what is kept, not what the mapping makes of it.</summary>
internal static class AuditRows
{
    /// <summary>What of an entry is sealed, in this order.</summary>
    internal static readonly string[] Sealed =
    [
        "Sequence", "CommandId", "At", "ActorId", "ActorName", "Kind", "SubjectKind", "SubjectId", "Subject",
        "ExpertId", "Expert", "EnterpriseId", "Enterprise", "ProjectId", "Project", "Reason", "Changes",

        // The last: where there is none, the seal is as it was before addresses were kept.
        "Address",
    ];

    internal static readonly string EntryRows =
        $"SELECT {string.Join(", ", Sealed.Select(column => $"\"{column}\""))} FROM \"AuditEntries\" WHERE \"Sequence\" > $after ORDER BY \"Sequence\"";

    /// <param name="after">Sequence of the last that is not asked for.</param>
    public static SqliteCommand Entries(AdminDbContext context, long after) => Command(context, EntryRows, after);

    public static SqliteCommand Seals(AdminDbContext context) =>
        Command(context, "SELECT \"Sequence\", \"Hash\" FROM \"AuditSeals\" WHERE \"Sequence\" > $after ORDER BY \"Sequence\"", 0);

    /// <summary>The number that the database gave last, to an entry that stands there or to one that was taken out; 0 where it gave none.</summary>
    public static async Task<long> LastSequenceAsync(AdminDbContext context, CancellationToken cancel)
    {
        await using var command = Command(context, "SELECT \"seq\" FROM \"sqlite_sequence\" WHERE \"name\" = 'AuditEntries' AND \"seq\" > $after", 0);
        return await command.ExecuteScalarAsync(cancel) as long? ?? 0;
    }

    private static SqliteCommand Command(AdminDbContext context, string text, long after)
    {
        var command = ((SqliteConnection)context.Database.GetDbConnection()).CreateCommand();
        command.CommandText = text;
        command.Transaction = (SqliteTransaction?)context.Database.CurrentTransaction?.GetDbTransaction();
        command.Parameters.AddWithValue("$after", after);
        return command;
    }
}
