using Changping.Domain.Experts;
using Changping.Domain.Matching;
using Changping.Domain.TalentPool;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Changping.Admin.Store.Sqlite;

/// <summary>
/// Who could fit, out of thousands: SQLite's full-text index over the words of <see cref="MatchWords"/>, separated by blanks. It holds
/// nothing that is not elsewhere, so it is no part of the model's migrations: it is made, and filled, where it is missing (ADR 0007).
/// </summary>
internal sealed class MatchIndex(AdminDbContext context, MatchIndex.Side side)
{
    internal enum Side
    {
        /// <summary>Experts of the pool by their latest admission.</summary>
        Pool,

        /// <summary>Published needs.</summary>
        Needs,
    }

    /// <summary>The longest description of a need has more; the first hundred words carry what it is about.</summary>
    private const int MostWords = 100;

    private SqliteConnection Connection => (SqliteConnection)context.Database.GetDbConnection();

    /// <summary>What an expert is found by.</summary>
    public static IReadOnlySet<string> WordsOf(Credentials credentials) => MatchWords.Of(
        credentials.ResearchDirection, credentials.SolvableProblems, credentials.Discipline, credentials.MatureAchievement,
        credentials.CoreIntellectualProperty);

    /// <summary>What a need is found by.</summary>
    public static IReadOnlySet<string> WordsOf(EnterpriseNeed need) => MatchWords.Of(need.Title, need.Field, need.Description, need.WantedExpert);

    public static async Task EnsureAsync(AdminDbContext context, CancellationToken cancel)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancel);
        var (pool, needs) = (new MatchIndex(context, Side.Pool), new MatchIndex(context, Side.Needs));
        if (pool.Make())
        {
            await foreach (var row in (from entry in context.PoolEntries
                                       where entry.State == PoolState.Admitted
                                       join nomination in context.Nominations on entry.NominationId equals nomination.Id
                                       orderby entry.AdmittedOn, entry.Number
                                       select new { entry.ExpertId, nomination.Facts.Credentials }).AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
            {
                pool.Put(row.ExpertId.Value, WordsOf(row.Credentials));
            }
        }

        if (needs.Make())
        {
            await foreach (var need in context.Needs.AsNoTracking().Where(need => need.State == NeedState.Published).AsAsyncEnumerable()
                .WithCancellation(cancel))
            {
                needs.Put(need.Id.Value, WordsOf(need));
            }
        }

        await transaction.CommitAsync(cancel);
    }

    public void Put(Guid subject, IReadOnlySet<string> words)
    {
        Remove(subject);
        var id = (long)Run($"INSERT INTO {side}Documents(Subject) VALUES ($subject) RETURNING Id", ("$subject", subject.ToString()))!;
        Run($"INSERT INTO {side}Words(rowid, Words) VALUES ($id, $words)", ("$id", id), ("$words", string.Join(' ', words)));
    }

    public void Remove(Guid subject)
    {
        if (Run($"DELETE FROM {side}Documents WHERE Subject = $subject RETURNING Id", ("$subject", subject.ToString())) is long id)
        {
            Run($"DELETE FROM {side}Words WHERE rowid = $id", ("$id", id));
        }
    }

    /// <summary>Those that share the rarest and most words, the best first (bm25).</summary>
    public async Task<List<Guid>> FindAsync(IReadOnlySet<string> words, int most, CancellationToken cancel)
    {
        var found = new List<Guid>();
        if (words.Count == 0)
        {
            return found;
        }

        await context.Database.OpenConnectionAsync(cancel);
        await using var command = Command(
            $"SELECT Subject FROM {side}Words JOIN {side}Documents ON Id = {side}Words.rowid WHERE {side}Words MATCH $words ORDER BY rank LIMIT $most",
            ("$words", string.Join(" OR ", words.Take(MostWords).Select(word => $"\"{word}\""))), ("$most", most));
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            found.Add(Guid.Parse(reader.GetString(0)));
        }

        return found;
    }

    /// <returns>False where it was there.</returns>
    private bool Make()
    {
        if (Run("SELECT 1 FROM sqlite_master WHERE name = $name", ("$name", $"{side}Words")) is not null)
        {
            return false;
        }

        Run($"CREATE TABLE {side}Documents(Id INTEGER PRIMARY KEY, Subject TEXT NOT NULL UNIQUE)");
        Run($"CREATE VIRTUAL TABLE {side}Words USING fts5(Words, content='', contentless_delete=1, tokenize='unicode61')");
        return true;
    }

    private object? Run(string text, params (string Name, object Value)[] values)
    {
        using var command = Command(text, values);
        return command.ExecuteScalar();
    }

    private SqliteCommand Command(string text, params (string Name, object Value)[] values)
    {
        var command = Connection.CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction() as SqliteTransaction;
#pragma warning disable CA2100 // Only the two names of the index stand in the text; what people typed goes in as parameters.
        command.CommandText = text;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}
