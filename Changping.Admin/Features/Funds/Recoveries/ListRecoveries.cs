using Changping.Admin.Components.Lists;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Recoveries;

/// <param name="Owed">The sum that nobody has put into a batch of recoveries yet, whatever the filter.</param>
/// <param name="OnTheWay">In batches that are not answered.</param>
public sealed record RecoveryPage(ListPage<RecoveryRow> List, int OwedCount, Money Owed, int OnTheWayCount, Money OnTheWay, Money Recovered);

/// <summary>应收回: what early ends and audits leave owed back, and every recovery with how far it is. There are few, so they are read as a whole and
/// shown by pages.</summary>
public sealed class ListRecoveries(IDbContextFactory<AdminDbContext> contexts, RecoverableGrants recoverable)
{
    public async Task<RecoveryPage> RunAsync(Actor actor, ListQuery query, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var all = await AllAsync(context, cancel);
        var found = all.Where(row => Matches(row, query)).ToList();
        var rows = query.Status is null ? found : [.. found.Where(row => row.State.ToString() == query.Status)];
        var list = new ListPage<RecoveryRow>(
            [.. Sorted(rows, query).Skip(query.Skip).Take(query.PageSize)], rows.Count, found.CountBy(row => row.State.ToString()).ToDictionary())
        {
            Totals = new Dictionary<string, string> { ["amount"] = Sum(rows).ToString() },
        };
        var (owed, onTheWay) = (In(RecoveryState.Owed), In(RecoveryState.Prepared, RecoveryState.Instructed));
        return new RecoveryPage(list, owed.Count, Sum(owed), onTheWay.Count, Sum(onTheWay), Sum(In(RecoveryState.Recovered)));

        List<RecoveryRow> In(params RecoveryState[] states) => [.. all.Where(row => states.Contains(row.State))];
    }

    /// <summary>Those that can be put into a batch now, narrowed as the list is; null for all.</summary>
    public async Task<IReadOnlyList<RecoveryRow>> OwedAsync(Actor actor, ListQuery? query, CancellationToken cancel)
    {
        actor.Require(Permission.PreparePayment);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return [.. (await AllAsync(context, cancel)).Where(row => row.State == RecoveryState.Owed && (query is null || Matches(row, query)))];
    }

    private async Task<List<RecoveryRow>> AllAsync(AdminDbContext context, CancellationToken cancel)
    {
        var owed = await recoverable.OpenAsync(context, cancel);
        var recovered = await (
            from batch in context.PaymentBatches.AsNoTracking()
            where batch.Kind == BatchKind.Recovery && batch.State != BatchState.SentBack
            from line in batch.Lines
            where line.IsLive
            join correction in context.Grants on line.GrantId equals correction.Id
            join paid in context.Grants on correction.CorrectsId equals paid.Id
            join project in context.Projects on paid.ProjectId equals project.Id
            select new
            {
                paid.Id,
                batch.State,
                line.Outcome,
                batch.Instrument,
                line.PayeeName,
                Project = project.Number,
                Paid = paid.Amount.Fen,
                Back = line.Amount.Fen,
                batch.Number,
                correction.Reason,
                Batched = context.PaymentBatches.SelectMany(other => other.Lines,
                    (other, line) => new { other.Number, line.GrantId, line.Outcome, line.Description })
                    .Where(other => other.GrantId == paid.Id && other.Outcome == LineOutcome.Paid)
                    .Select(other => new { other.Number, other.Description }).First(),
            }).ToListAsync(cancel);
        return
        [
            .. owed.Select(payment => new RecoveryRow(
                payment.GrantId, RecoveryState.Owed, payment.Instrument, payment.Payee, payment.Project, payment.Description, payment.Paid, payment.Owed,
                payment.PaidIn, null, payment.Reason)),
            .. recovered.Select(row => new RecoveryRow(
                row.Id, StateOf(row.State, row.Outcome), row.Instrument, row.PayeeName, row.Project, row.Batched.Description, new Money(row.Paid),
                new Money(-row.Back),
                row.Batched.Number, row.Number, row.Reason ?? "")),
        ];
    }

    private static RecoveryState StateOf(BatchState batch, LineOutcome? outcome) =>
        outcome == LineOutcome.Paid ? RecoveryState.Recovered : batch == BatchState.Prepared ? RecoveryState.Prepared : RecoveryState.Instructed;

    private static bool Matches(RecoveryRow row, ListQuery query)
    {
        if (query.Text is not { } text)
        {
            return true;
        }

        var sought = InstitutionName.Fold(text);
        return new[] { row.Payee, row.Project, row.PaidIn, row.RecoveredIn ?? "", row.Reason }.Any(field => InstitutionName.Fold(field)
            .Contains(sought, StringComparison.Ordinal));
    }

    private static IEnumerable<RecoveryRow> Sorted(IEnumerable<RecoveryRow> rows, ListQuery query)
    {
        var ordered = (query.SortKey, query.Descending) switch
        {
            ("payee", false) => rows.OrderBy(row => row.Payee, StringComparer.CurrentCulture),
            ("payee", true) => rows.OrderByDescending(row => row.Payee, StringComparer.CurrentCulture),
            ("amount", false) => rows.OrderBy(row => row.Amount),
            ("amount", true) => rows.OrderByDescending(row => row.Amount),
            _ => rows.OrderBy(row => row.State),
        };
        return ordered.ThenBy(row => row.Project, StringComparer.Ordinal).ThenBy(row => row.PaidIn, StringComparer.Ordinal);
    }

    private static Money Sum(IEnumerable<RecoveryRow> rows) => Money.Sum(rows.Select(row => row.Amount));
}
