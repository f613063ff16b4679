using Changping.Admin.Store.Encryption;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Changping.Admin.Store.Sqlite;

public static class DataSetup
{
    /// <summary>The context factory over one SQLite file.</summary>
    /// <param name="keys">Of the encrypted columns.</param>
    /// <param name="recorder">Writes the audit of every change.</param>
    /// <param name="hurried">No commit waits for the disk: only for filling an empty database, which a power failure would leave to be thrown away.</param>
    public static IServiceCollection AddOfficeData(this IServiceCollection services, string databaseFile, ColumnKeys keys, IInterceptor recorder,
        bool hurried = false)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = databaseFile, DefaultTimeout = 5, ForeignKeys = true }.ToString();
        services.AddSingleton(keys);
        services.AddDbContextFactory<AdminDbContext>(options => Configure(options, connection, keys, recorder, hurried));
        return services;
    }

    private static void Configure(DbContextOptionsBuilder options, string connection, ColumnKeys keys, IInterceptor recorder, bool hurried) => options
        // One statement for any number of keys, instead of one to be written and compiled for every length of a list.
        .UseSqlite(connection, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
        .AddInterceptors(new SqliteSettings(keys, hurried), recorder, new MatchIndexer())

        .ReplaceService<IModelCacheKeyFactory, ModelOfKeys>()

        // SQLite rebuilds a table to change it; an upgrade copies the database first and is one transaction.
        .ConfigureWarnings(warnings => warnings.Log((SqliteEventId.TableRebuildPendingWarning, LogLevel.Debug)));
}
