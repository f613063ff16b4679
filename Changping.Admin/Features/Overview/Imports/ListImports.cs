using Changping.Admin.Components.Lists;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Overview.Imports;

/// <param name="OpenHints">Rows whose hints nobody has looked at.</param>
public sealed record ImportLine(ImportRecord Record, int OpenHints)
{
    public string Address => AddressOf(Record.Id.Value);

    /// <param name="id">Of the record, which is that of the command.</param>
    public static string AddressOf(Guid id) => $"/imports/{id}";
}

/// <summary>导入记录: the files that came in, the latest first.</summary>
public sealed class ListImports(IDbContextFactory<AdminDbContext> contexts)
{
    /// <summary>A filter: only those with hints that nobody has looked at.</summary>
    public const string Hints = "hints";

    /// <summary>Rows with hints that nobody has looked at; of an import that was undone there is nothing to look at any more.</summary>
    internal static IQueryable<ImportedRow> Open(AdminDbContext context) => context.ImportedRows.Where(row =>
        row.HasHints && row.SettledBy == null && context.ImportRecords.Any(record => record.Id == row.ImportId && record.State != ImportState.Undone));

    public async Task<ListPage<ImportLine>> RunAsync(Actor actor, ListQuery query, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        ImportSight.RequireWhole(actor);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var open = Open(context);
        var records = context.ImportRecords.AsNoTracking();
        if (query.Text is { } text)
        {
            records = records.Where(record => record.FileName.Contains(text) || record.ImportedBy.Name.Contains(text) || record.Hash.StartsWith(text)
                || context.ImportedRows.Any(row => row.ImportId == record.Id && row.Label.Contains(text)));
        }

        if (query.Filters.TryGetValue("register", out var word))
        {
            records = records.Where(record => record.Word == word);
        }

        if (query.Filters.ContainsKey(Hints))
        {
            records = records.Where(record => open.Any(row => row.ImportId == record.Id));
        }

        var states = await records.GroupBy(record => record.State).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        if (Enum.TryParse<ImportState>(query.Status, out var state))
        {
            records = records.Where(record => record.State == state);
        }

        var rows = await records.OrderByDescending(record => record.ImportedAt).ThenBy(record => record.FileName).Skip(query.Skip).Take(query.PageSize)
            .Select(record => new ImportLine(record, open.Count(row => row.ImportId == record.Id))).ToListAsync(cancel);
        return new(rows, await records.CountAsync(cancel), states.ToDictionary(pair => pair.Key.ToString(), pair => pair.Value));
    }
}
