using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Recoveries;

/// <summary>A payment of which something is to come back.</summary>
/// <param name="Left">What was paid, less what was or is being recovered.</param>
/// <param name="Owed">To come back by the rules.</param>
/// <param name="InProgress">A recovery of it is in a batch already.</param>
public sealed record Recoverable(
    GrantId GrantId, Instrument Instrument, ProjectId ProjectId, string Project, string Payee, string Description, Money Paid, Money Left,
    Money Owed, string Reason, bool InProgress)
{
    /// <summary>The number of the batch that paid it.</summary>
    public required string PaidIn { get; init; }
}

/// <summary>五（一）2: what was paid and is not owed after all, of whatever instrument and for whatever reason.</summary>
public sealed class RecoverableGrants(OwedGrants owed)
{
    /// <summary>All that nobody has put into a batch of recoveries yet.</summary>
    public async Task<IReadOnlyList<Recoverable>> OpenAsync(AdminDbContext context, CancellationToken cancel) =>
        [.. (await AllAsync(context, context.Grants, cancel)).Where(payment => !payment.InProgress)];

    public async Task<IReadOnlyList<Recoverable>> OfAsync(AdminDbContext context, ProjectId project, CancellationToken cancel) =>
        [.. (await AllAsync(context, context.Grants.Where(grant => grant.ProjectId == project), cancel)).Where(payment => !payment.InProgress)];

    public Task<IReadOnlyList<Recoverable>> AllAsync(AdminDbContext context, CancellationToken cancel) => AllAsync(context, context.Grants, cancel);

    private async Task<IReadOnlyList<Recoverable>> AllAsync(AdminDbContext context, IQueryable<Grant> among, CancellationToken cancel)
    {
        var unowed = await owed.AskAsync(context, among.Where(grant => grant.State == GrantState.Paid), cancel);
        if (unowed.Count == 0)
        {
            return [];
        }

        var ids = unowed.Select(grant => grant.Id).ToList();
        var corrections = context.Grants.Where(correction => correction.CorrectsId != null && correction.State != GrantState.Released);
        var paid = await (
            from line in context.PaymentBatches.SelectMany(batch => batch.Lines,
                (batch, line) => new { batch.Number, line.GrantId, line.PayeeName, line.Description, line.Outcome })
            where line.Outcome == LineOutcome.Paid && ids.Contains(line.GrantId)
            select new
            {
                line.GrantId,
                line.Number,
                line.PayeeName,
                line.Description,
                Back = corrections.Where(correction => correction.CorrectsId == line.GrantId).Sum(correction => correction.Amount.Fen),
                InProgress = corrections.Any(correction => correction.CorrectsId == line.GrantId && correction.State != GrantState.Paid),
            }).ToDictionaryAsync(line => line.GrantId, cancel);
        return
        [
            .. from grant in unowed
               let line = paid[grant.Id]
               let left = grant.Amount + new Money(line.Back)
               let back = left - grant.Owing.Amount
               where back > Money.Zero
               select new Recoverable(
                   grant.Id, grant.Instrument, grant.ProjectId, grant.Project, line.PayeeName, line.Description, grant.Amount, left, back,
                   grant.Owing.Reason!, line.InProgress)
               { PaidIn = line.Number },
        ];
    }
}
