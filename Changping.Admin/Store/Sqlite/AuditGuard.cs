using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Changping.Admin.Store.Sqlite;

/// <summary>
/// The database itself refuses to change or take out what the audit says. Made at every start, since a rebuilt table loses its triggers; that one
/// was taken away
/// meanwhile, <c>verify</c> tells.
/// </summary>
internal static class AuditGuard
{
    private static readonly (string Name, string Statement)[] Triggers =
    [
        .. from table in new[] { "AuditEntries", "AuditSeals" }
           from verb in new[] { "UPDATE", "DELETE" }
           let name = $"{table}_{verb}_refused"
           select (name, $"CREATE TRIGGER \"{name}\" BEFORE {verb} ON \"{table}\" BEGIN SELECT RAISE(ABORT, 'the audit is only added to'); END"),
    ];

    /// <returns>Those that are not there, or not as they should be.</returns>
    public static async Task<IReadOnlyList<string>> MissingAsync(AdminDbContext context, CancellationToken cancel)
    {
        var there = await context.Database.SqlQueryRaw<string>("SELECT sql AS Value FROM sqlite_master WHERE type = 'trigger'").ToListAsync(cancel);
        return [.. Triggers.Where(trigger => !there.Contains(trigger.Statement)).Select(trigger => trigger.Name)];
    }

    public static async Task EnsureAsync(AdminDbContext context, CancellationToken cancel)
    {
        if ((await MissingAsync(context, cancel)).Count == 0)
        {
            return;
        }

        // Of starts at once one puts them, and nobody sees the log without them.
        await using var transaction = await context.Database.BeginTransactionAsync(cancel);
        await PutAsync(context, cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>The seals of a program that had no key make room for sealing all of the log anew, inside the command that does so.</summary>
    public static async Task ClearSealsAsync(AdminDbContext context, CancellationToken cancel)
    {
        await DoAsync(context, Drops, cancel);
        await DoAsync(context, ["DELETE FROM \"AuditSeals\""], cancel);
        await PutAsync(context, cancel);
    }

    private static IEnumerable<string> Drops => Triggers.Select(trigger => $"DROP TRIGGER IF EXISTS \"{trigger.Name}\"");

    private static Task PutAsync(AdminDbContext context, CancellationToken cancel) =>
        DoAsync(context, Drops.Concat(Triggers.Select(trigger => trigger.Statement)), cancel);

    private static async Task DoAsync(AdminDbContext context, IEnumerable<string> statements, CancellationToken cancel)
    {
        await context.Database.OpenConnectionAsync(cancel);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
#pragma warning disable CA2100 // Statements of ours.
        command.CommandText = string.Join(";", statements);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancel);
    }
}
