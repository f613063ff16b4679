using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Store.Sqlite;

/// <summary>
/// Lays the indexes of a table aside while at least as many rows come in as stand there, and builds them afterwards out of all rows at once: a third of
/// the time that keeping each of them row by row takes. In the command's transaction, so that a failure or a kill leaves them as they were.
/// </summary>
internal sealed class IndexesAside
{
    /// <summary>Below this, keeping them takes less than laying them aside.</summary>
    private const int Worthwhile = 2_000;

    private readonly AdminDbContext _context;
    private readonly IReadOnlyList<string> _built;

    private IndexesAside(AdminDbContext context, IReadOnlyList<string> built) => (_context, _built) = (context, built);

    /// <param name="rows">That come into each of the tables.</param>
    /// <param name="types">The kinds of rows; nothing may be asked of their tables until <see cref="BuildAsync"/>.</param>
    public static async Task<IndexesAside> LayAsync(AdminDbContext context, int rows, IReadOnlyList<Type> types, CancellationToken cancel)
    {
        List<string> built = [];
        foreach (var table in rows < Worthwhile ? [] : types.Select(type => context.Model.FindEntityType(type)!.GetTableName()!))
        {
            if (await StandInAsync(context, table, rows, cancel) <= rows)
            {
                // What the primary key rests on has no text of its own and stays.
                var indexes = await context.Database.SqlQuery<IndexText>(
                    $"SELECT name AS Name, sql AS Sql FROM sqlite_master WHERE type = 'index' AND tbl_name = {table} AND sql IS NOT NULL").ToListAsync(cancel);
                foreach (var index in indexes)
                {
                    await context.Database.ExecuteSqlRawAsync($"DROP INDEX \"{index.Name}\"", cancel);
                    built.Add(index.Sql);
                }
            }
        }

        return new IndexesAside(context, built);
    }

    /// <summary>When all rows are written.</summary>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">Two of the rows have what only one may have.</exception>
    public async Task BuildAsync(CancellationToken cancel)
    {
        foreach (var index in _built)
        {
            await _context.Database.ExecuteSqlRawAsync(index, cancel);
        }
    }

    /// <returns>No more than one over <paramref name="most"/>.</returns>
    private static Task<int> StandInAsync(AdminDbContext context, string table, int most, CancellationToken cancel) =>
        context.Database.SqlQueryRaw<int>($"SELECT COUNT(*) AS Value FROM (SELECT 1 FROM \"{table}\" LIMIT {most + 1})").SingleAsync(cancel);

    private sealed record IndexText(string Name, string Sql);
}
