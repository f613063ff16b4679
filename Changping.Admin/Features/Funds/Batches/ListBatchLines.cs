using Changping.Admin.Components.Lists;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Batches;

/// <summary>A line of a batch; numbers of documents and accounts are masked.</summary>
public sealed record BatchLineRow(
    int Number, string Payee, string Document, string Project, string Description, Money Amount, string AccountName, string Bank, string? BankCode,
    string Account, AccountMark Mark)
{
    public required GrantId GrantId { get; init; }

    public LineOutcome? Outcome { get; init; }

    public DateOnly? SettledOn { get; init; }

    public string? ReturnReason { get; init; }

    /// <summary>Another answer waits for its second person.</summary>
    public bool Pending { get; init; }

    /// <summary>Of what was paid, recovered or about to be.</summary>
    public Money Recovered { get; init; }

    /// <summary>What can still be recovered.</summary>
    public Money Left => Outcome == LineOutcome.Paid ? Amount - Recovered : Money.Zero;
}

/// <summary>The lines of a batch, by pages.</summary>
public sealed class ListBatchLines(IDbContextFactory<AdminDbContext> contexts)
{
    /// <summary>States of lines: by their account until the batch is approved, by the finance bureau's answer afterwards.</summary>
    public static readonly IReadOnlyList<ListStatus> Accounts = [.. AccountMarks.All.Reverse().Select(mark => new ListStatus(Name(mark), mark.ChineseName()))];

    public async Task<ListPage<BatchLineRow>> RunAsync(Actor actor, string number, ListQuery query, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var lines = context.PaymentBatches.AsNoTracking().Where(batch => batch.Number == number).SelectMany(batch => batch.Lines);
        if (query.Text is { } text)
        {
            lines = lines.Where(line => AdminDbContext.IsNamed(line.PayeeName, text) || line.Description.Contains(text)
                || line.Account.BankName.Contains(text));
        }

        var answered = await context.PaymentBatches.AnyAsync(
            batch => batch.Number == number && (batch.State == BatchState.Approved || batch.State == BatchState.Settled), cancel);
        var counts = answered ? await AnswersAsync(context, lines, cancel) : await AccountsAsync(lines, cancel);
        lines = query.Status switch
        {
            LineStatus.Open => lines.Where(line => line.Outcome == null),
            LineStatus.Paid => lines.Where(line => line.Outcome == LineOutcome.Paid),
            LineStatus.Returned => lines.Where(line => line.Outcome == LineOutcome.Returned),
            LineStatus.Pending => lines.Where(LineStatus.IsPending(context)),
            { } status when Enum.TryParse<AccountMark>(status, ignoreCase: true, out var mark) => lines.Where(line => line.Mark == mark),
            _ => lines,
        };
        var sums = await lines.GroupBy(_ => 1).Select(group => new { Count = group.Count(), Fen = group.Sum(line => line.Amount.Fen) })
            .FirstOrDefaultAsync(cancel);
        var rows = await (
            from line in Sorted(lines, query).Skip(query.Skip).Take(query.PageSize)
            join grant in context.Grants on line.GrantId equals grant.Id
            join project in context.Projects on grant.ProjectId equals project.Id
            select new
            {
                line,
                project.Number,
                Pending = context.PendingAnswers.Any(answer => answer.BatchId == line.BatchId && answer.Line == line.Number
                    && answer.State == PendingAnswerState.Waiting),
                Back = context.Grants.Where(correction => correction.CorrectsId == grant.Id && correction.State != GrantState.Released)
                    .Sum(correction => correction.Amount.Fen),
            }).ToListAsync(cancel);
        return new(
            [.. rows.Select(row => new BatchLineRow(
                row.line.Number, row.line.PayeeName, Mask.Document(row.line.PayeeDocument), row.Number, row.line.Description, row.line.Amount,
                row.line.Account.AccountName,
                row.line.Account.BankName, row.line.Account.BankCode, Mask.Account(row.line.Account.AccountNumber), row.line.Mark)
            {
                GrantId = row.line.GrantId,
                Outcome = row.line.Outcome,
                SettledOn = row.line.SettledOn,
                ReturnReason = row.line.ReturnReason,
                Pending = row.Pending,
                Recovered = new Money(-row.Back),
            })],
            sums?.Count ?? 0,
            counts)
        {
            Totals = new Dictionary<string, string> { ["amount"] = new Money(sums?.Fen ?? 0).ToString() },
        };
    }

    private static async Task<Dictionary<string, int>> AnswersAsync(AdminDbContext context, IQueryable<Disbursement> lines, CancellationToken cancel)
    {
        var counts = (await lines.GroupBy(line => line.Outcome).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancel))
            .ToDictionary(group => LineStatus.Of(group.Key), group => group.Count);
        if (await lines.CountAsync(LineStatus.IsPending(context), cancel) is > 0 and var pending)
        {
            counts[LineStatus.Pending] = pending;
        }

        return counts;
    }

    private static async Task<Dictionary<string, int>> AccountsAsync(IQueryable<Disbursement> lines, CancellationToken cancel) =>
        (await lines.GroupBy(line => line.Mark).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancel))
            .ToDictionary(group => Name(group.Key), group => group.Count);

    private static string Name(AccountMark mark) => mark.ToString().ToLowerInvariant();

    private static IQueryable<Disbursement> Sorted(IQueryable<Disbursement> lines, ListQuery query) => (query.SortKey, query.Descending) switch
    {
        ("payee", false) => lines.OrderBy(line => AdminDbContext.NameOrder(line.PayeeName)).ThenBy(line => line.Number),
        ("payee", true) => lines.OrderByDescending(line => AdminDbContext.NameOrder(line.PayeeName)).ThenBy(line => line.Number),
        ("amount", false) => lines.OrderBy(line => line.Amount.Fen).ThenBy(line => line.Number),
        ("amount", true) => lines.OrderByDescending(line => line.Amount.Fen).ThenBy(line => line.Number),
        ("settled", false) => lines.OrderBy(line => line.SettledOn).ThenBy(line => line.Number),
        ("settled", true) => lines.OrderByDescending(line => line.SettledOn).ThenBy(line => line.Number),
        ("number", true) => lines.OrderByDescending(line => line.Number),
        _ => lines.OrderBy(line => line.Number),
    };
}
