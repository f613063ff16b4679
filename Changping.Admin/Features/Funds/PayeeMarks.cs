using Changping.Admin.Store;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds;

/// <summary>Who is paid for the first time, and who to another account, by name, bank, branch or number, than the last time: whoever approves looks
/// at these.</summary>
internal static class PayeeMarks
{
    /// <summary>Lines of approved batches whose money did not come back.</summary>
    public static IQueryable<Disbursement> Paid(AdminDbContext context) => context.PaymentBatches
        .Where(batch => batch.Kind == BatchKind.Payment && (batch.State == BatchState.Approved || batch.State == BatchState.Settled))
        .SelectMany(batch => batch.Lines).Where(line => line.IsLive);

    public static async Task<List<DueClaim>> MarkAsync(AdminDbContext context, List<DueClaim> due, CancellationToken cancel)
    {
        // Few payees ever change an account, so only theirs are compared.
        var documents = due.Where(claim => claim.Payee is { WasPaid: true, ChangedOn: not null }).Select(claim => claim.Payee.Document).Distinct().ToList();
        var paid = documents.Count == 0 ? [] : await context.PaymentBatches.AsNoTracking()
            .SelectMany(batch => batch.Lines, (batch, line) => new { batch.Decision.PreparedAt, Line = line })
            .Where(line => documents.Contains(line.Line.PayeeDocument)
                && Paid(context).Any(other => other.BatchId == line.Line.BatchId && other.Number == line.Line.Number))
            .Select(line => new { line.PreparedAt, line.Line.PayeeDocument, line.Line.Account })
            .ToListAsync(cancel);
        var last = paid.GroupBy(line => line.PayeeDocument).ToDictionary(group => group.Key, group => group.MaxBy(line => line.PreparedAt)!.Account);
        return [.. due.Select(claim => (claim.Payee.WasPaid, claim.Payee.Account, last.GetValueOrDefault(claim.Payee.Document)) switch
        {
            (false, _, _) => claim with { Mark = AccountMark.First },
            (_, { } now, { } before) when now != before => claim with
            {
                Mark = AccountMark.Changed,
                Notes = [$"账户于 {claim.Payee.ChangedOn:yyyy-MM-dd} 变更", .. claim.Notes],
            },
            _ => claim,
        })];
    }
}
