using System.Data.Common;
using System.Globalization;
using Changping.Admin.Store.Encryption;
using Changping.Domain.Organizations;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

#pragma warning disable RS0030 // The schema and the settings of a connection are no records of the office.
namespace Changping.Admin.Store.Sqlite;

/// <summary>What SQLite forgets between connections: foreign keys, full synchronisation the wait for another writer, and how names sound.</summary>
/// <param name="keys">Of the encrypted columns.</param>
/// <param name="hurried">Leaves it to the machine when what was committed reaches the disk, until <see cref="MakeLastingAsync"/>.</param>
internal sealed class SqliteSettings(ColumnKeys keys, bool hurried) : DbConnectionInterceptor, IDbTransactionInterceptor
{
    /// <summary>
    /// Kilobytes of pages that each connection keeps. Whoever reads needs what a list or a record takes, and the file is in the system's memory
    /// anyway: with 32 MB each, sixty windows had half a gigabyte of the same pages. One writes at a time, and the largest register with its record
    /// takes 34 MB: what does not fit is written page by page, and twice where it changes again.
    /// </summary>
    private const int Reading = 2_000, Writing = 64_000;

    /// <summary>Bytes of a page, of a database that is made now (ADR 0035); one that is there keeps its own.</summary>
    private const int Page = 8_192;

    /// <summary>SQLite's own: with so many pages in the log a commit copies them into the file.</summary>
    private const int CopyingFrom = 1_000;

    private static readonly string RoomToWrite = string.Create(CultureInfo.InvariantCulture, $"PRAGMA cache_size=-{Writing};");

    private readonly string _pragmas =
        $"PRAGMA page_size={Page}; PRAGMA journal_mode=WAL; PRAGMA synchronous={(hurried ? "OFF" : "FULL")}; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000; PRAGMA cache_size=-{Reading}; PRAGMA wal_autocheckpoint={CopyingFrom};";

    /// <summary>Brings to the disk what was written in a hurry.</summary>
    /// <param name="context">Of an office that is not hurried: its connection waits for the disk.</param>
    public static Task MakeLastingAsync(AdminDbContext context, CancellationToken cancel) =>
        context.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancel);

    /// <summary>
    /// A long command is done when its log is on the disk; the log is copied into the file with the next command, which finds it long, or when the last
    /// connection closes. Holds until the connection is opened again.
    /// </summary>
    public static void LeaveCopying(AdminDbContext context) =>
        raw.sqlite3_wal_autocheckpoint(((SqliteConnection)context.Database.GetDbConnection()).Handle!, 0);

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);
        return Task.CompletedTask;
    }

    public DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result)
    {
        Run(connection, RoomToWrite);
        return result;
    }

    public ValueTask<DbTransaction> TransactionStartedAsync(DbConnection connection, TransactionEndEventData eventData, DbTransaction result,
        CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(TransactionStarted(connection, eventData, result));

    private void Set(DbConnection connection)
    {
        var sqlite = (SqliteConnection)connection;
        sqlite.CreateFunction<string?, string, bool>("is_named", Pinyin.Finds, isDeterministic: true);
        sqlite.CreateFunction<string?, string>("name_order", Pinyin.Order, isDeterministic: true);

        // The upgrade NamesInOrder fills by it what the program fills since.
        sqlite.CreateFunction<string?, string>("name_initials", Pinyin.Initials, isDeterministic: true);

        // An upgrade and a new key write by these what the mapping writes else.
        sqlite.CreateFunction<string?, string?>("as_document", text => text is null ? null : keys.Encrypt(SecretKind.Document, text), isDeterministic: true);
        sqlite.CreateFunction<string, string?, string?>("encrypted", (kind, text) => text is null ? null
            : keys.Encrypt(Enum.Parse<SecretKind>(kind), text), isDeterministic: true);
        sqlite.CreateFunction<string, string?, string?>("decrypted", (kind, text) => text is null ? null
            : keys.Decrypt(Enum.Parse<SecretKind>(kind), text), isDeterministic: true);
        Run(connection, _pragmas);
    }

    private static void Run(DbConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
