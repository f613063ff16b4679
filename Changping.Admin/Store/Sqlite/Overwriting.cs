using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Changping.Admin.Store.Sqlite;

/// <summary>What is deleted is written over: without it SQLite leaves the old content in the file until something else takes its place.</summary>
internal static class Overwriting
{
    /// <param name="delete">Saves within the transaction of its command, whose connection is open.</param>
    public static async Task RunAsync(AdminDbContext context, Func<Task> delete)
    {
        Set(context, "ON");
        try
        {
            await delete();
        }
        finally
        {
            // The connection goes back to the others, whose writing is not to become slower.
            Set(context, "OFF");
        }
    }

    private static void Set(AdminDbContext context, string state)
    {
        using var command = context.Database.GetDbConnection().CreateCommand();
        (command.CommandText, command.Transaction) = ($"PRAGMA secure_delete={state}", context.Database.CurrentTransaction?.GetDbTransaction());
        command.ExecuteScalar();
    }
}
