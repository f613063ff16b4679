using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

#pragma warning disable RS0030 // The schema and the settings of a connection are no records of the office.
namespace Changping.Admin.Store.Sqlite;

/// <summary>
/// Carries out all pending steps of the schema in one transaction. <c>Migrate</c> of EF Core commits in between where SQLite rebuilds a table, and
/// holds its lock as a row that a killed process leaves behind; here a kill at any moment leaves all of the upgrade or nothing.
/// </summary>
internal static class DatabaseUpgrade
{
    /// <exception cref="SqliteException">A step failed, somebody holds the database, or records refer to what is not there; nothing was changed.</exception>
    public static async Task RunAsync(AdminDbContext context, DatabaseSchema schema, CancellationToken cancel)
    {
        var last = schema.Applied is [.., var applied] ? applied : null;
        var steps = context.GetService<IMigrator>().GenerateScript(last, options: MigrationsSqlGenerationOptions.NoTransactions);
        await context.Database.OpenConnectionAsync(cancel);
        try
        {
            // A rebuilt table is dropped and takes its name again, which references must outlive. Inside a transaction the setting cannot be changed,
            // and the next opening of the connection sets it back.
            await context.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF", cancel);
            await using var transaction = await context.Database.BeginTransactionAsync(cancel);
            await RunAsync(context, steps, cancel);

            // Of programs that used Migrate and were killed: nobody waits for it any more.
            await context.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS __EFMigrationsLock", cancel);
            await RequireReferencesAsync(context, cancel);
            await transaction.CommitAsync(cancel);
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }

    private static async Task RunAsync(AdminDbContext context, string steps, CancellationToken cancel)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
#pragma warning disable CA2100 // The program's own migrations.
        command.CommandText = steps;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static async Task RequireReferencesAsync(AdminDbContext context, CancellationToken cancel)
    {
        var broken = await context.Database.SqlQueryRaw<string>("SELECT DISTINCT \"table\" AS Value FROM pragma_foreign_key_check").ToListAsync(cancel);
        if (broken.Count > 0)
        {
            throw new SqliteException($"FOREIGN KEY: {string.Join(", ", broken)}", 19);
        }
    }
}
