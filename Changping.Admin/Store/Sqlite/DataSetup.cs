using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Changping.Admin.Store.Sqlite;

public static class DataSetup
{
    /// <summary>The context factory over one SQLite file.</summary>
    /// <param name="recorder">Writes the audit of every change.</param>
    /// <param name="hurried">No commit waits for the disk: only for filling an empty database, which a power failure would leave to be thrown away.</param>
    public static IServiceCollection AddOfficeData(this IServiceCollection services, string databaseFile, IInterceptor recorder, bool hurried = false)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = databaseFile, DefaultTimeout = 5, ForeignKeys = true }.ToString();
        services.AddDbContextFactory<AdminDbContext>(options => Configure(options, connection, recorder, hurried));
        return services;
    }

    private static void Configure(DbContextOptionsBuilder options, string connection, IInterceptor recorder, bool hurried) => options
        // One statement for any number of keys, instead of one to be written and compiled for every length of a list.
        .UseSqlite(connection, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
        .AddInterceptors(new SqliteSettings(hurried), recorder, new MatchIndexer())

        // SQLite rebuilds a table to change it; an upgrade copies the database first and is one transaction.
        .ConfigureWarnings(warnings => warnings.Log((SqliteEventId.TableRebuildPendingWarning, LogLevel.Debug)));
}
