using Changping.Admin.Components.Shared.Lists;
using Changping.Admin.Data;
using Changping.Admin.Security;
using Changping.Domain.Common;
using Changping.Domain.Finance;
using Changping.Domain.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Payments;

/// <summary>A line of a batch; numbers of documents and accounts are masked.</summary>
public sealed record BatchLineRow(
    int Number, string Payee, string Document, string Project, string Description, Money Amount, string AccountName, string Bank, string? BankCode, string Account, bool AccountChanged)
{
    public LineOutcome? Outcome { get; init; }

    public DateOnly? SettledOn { get; init; }

    public string? ReturnReason { get; init; }
}

/// <summary>The lines of a batch, by pages.</summary>
public sealed class ListBatchLines(IDbContextFactory<AdminDbContext> contexts)
{
    public async Task<ListPage<BatchLineRow>> RunAsync(Actor actor, string number, ListQuery query, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var lines = context.PaymentBatches.AsNoTracking().Where(batch => batch.Number == number).SelectMany(batch => batch.Lines);
        if (query.Text is { } text)
        {
            lines = lines.Where(line => line.PayeeName.Contains(text) || line.Description.Contains(text) || line.Account.BankName.Contains(text));
        }

        var counts = await lines.GroupBy(line => line.AccountChanged).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancel);
        if (query.Status is not null)
        {
            var changed = query.Status == "changed";
            lines = lines.Where(line => line.AccountChanged == changed);
        }

        var sums = await lines.GroupBy(_ => 1).Select(group => new { Count = group.Count(), Fen = group.Sum(line => line.Amount.Fen) }).FirstOrDefaultAsync(cancel);
        var rows = await (
            from line in Sorted(lines, query).Skip(query.Skip).Take(query.PageSize)
            join grant in context.Grants on line.GrantId equals grant.Id
            join project in context.Projects on grant.ProjectId equals project.Id
            select new { line, project.Number }).ToListAsync(cancel);
        return new(
            [.. rows.Select(row => new BatchLineRow(
                row.line.Number, row.line.PayeeName, Mask.Document(row.line.PayeeDocument), row.Number, row.line.Description, row.line.Amount, row.line.Account.AccountName,
                row.line.Account.BankName, row.line.Account.BankCode, Mask.Account(row.line.Account.AccountNumber), row.line.AccountChanged)
            {
                Outcome = row.line.Outcome,
                SettledOn = row.line.SettledOn,
                ReturnReason = row.line.ReturnReason,
            })],
            sums?.Count ?? 0,
            counts.ToDictionary(group => group.Key ? "changed" : "same", group => group.Count))
        {
            Totals = new Dictionary<string, string> { ["amount"] = new Money(sums?.Fen ?? 0).ToString() },
        };
    }

    private static IQueryable<Disbursement> Sorted(IQueryable<Disbursement> lines, ListQuery query) => (query.SortKey, query.Descending) switch
    {
        ("payee", false) => lines.OrderBy(line => line.PayeeName).ThenBy(line => line.Number),
        ("payee", true) => lines.OrderByDescending(line => line.PayeeName).ThenBy(line => line.Number),
        ("amount", false) => lines.OrderBy(line => line.Amount.Fen).ThenBy(line => line.Number),
        ("amount", true) => lines.OrderByDescending(line => line.Amount.Fen).ThenBy(line => line.Number),
        ("number", true) => lines.OrderByDescending(line => line.Number),
        _ => lines.OrderBy(line => line.Number),
    };
}
