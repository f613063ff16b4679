using Changping.Admin.Store;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds;

/// <summary>Whose account is another than the one they were last paid to. Few payees ever change one, so only these are looked up.</summary>
internal static class ChangedAccounts
{
    public static async Task<List<DueClaim>> MarkAsync(AdminDbContext context, List<DueClaim> due, CancellationToken cancel)
    {
        var documents = due.Where(claim => claim.Payee.ChangedOn is not null).Select(claim => claim.Payee.Document).Distinct().ToList();
        if (documents.Count == 0)
        {
            return due;
        }

        var paid = await context.PaymentBatches.AsNoTracking().Where(batch => batch.State != BatchState.SentBack && batch.State != BatchState.Prepared)
            .SelectMany(batch => batch.Lines, (batch, line) => new { batch.Decision.PreparedAt, line.PayeeDocument, line.Account.AccountNumber, line.IsLive })
            .Where(line => line.IsLive && documents.Contains(line.PayeeDocument))
            .ToListAsync(cancel);
        var last = paid.GroupBy(line => line.PayeeDocument).ToDictionary(group => group.Key, group => group.MaxBy(line => line.PreparedAt)!.AccountNumber);
        return [.. due.Select(claim => IsChanged(claim) ? Marked(claim) : claim)];

        bool IsChanged(DueClaim claim) => claim.Payee is { ChangedOn: not null, Account: { } account }
            && last.GetValueOrDefault(claim.Payee.Document) != account.AccountNumber;
    }

    private static DueClaim Marked(DueClaim claim) =>
        claim with { AccountChanged = true, Notes = [$"账户于 {claim.Payee.ChangedOn:yyyy-MM-dd} 变更", .. claim.Notes] };
}
