using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Batches;

/// <param name="Amount">To come back; positive, at most what was paid and not recovered.</param>
public sealed record RecoveryItem(GrantId Paid, Money Amount, string Reason);

/// <summary>Puts the opposites of what was paid too much into a batch of recoveries that waits for a second person.</summary>
public sealed class PrepareRecovery(CommandTransaction commands, OfficeClock clock)
{
    private const string Kind = "收回";

    /// <returns>The number of the batch, such as 2026-收回-001.</returns>
    /// <exception cref="RuleViolationException">Nothing chosen, not paid, more than is left, no reason, or several instruments.</exception>
    /// <exception cref="ConflictException">A recovery of one of them waits already.</exception>
    public Task<string> RunAsync(Actor actor, IReadOnlyList<RecoveryItem> items, CancellationToken cancel)
    {
        actor.Require(Permission.PreparePayment);
        return commands.RunAsync(actor, CommandKind.PrepareRecovery, null, async context =>
        {
            if (items.Count == 0)
            {
                throw new RuleViolationException(Clauses.Budget, "请至少选择一笔应收回的款项");
            }

            var period = CalendarMonth.Of(clock.Today);
            var paid = await ReadAsync(context, [.. items.Select(item => item.Paid)], cancel);
            var drafts = items.Select(item => Draft(paid.GetValueOrDefault(item.Paid)
                ?? throw new RuleViolationException(Clauses.Budget, "所选款项没有拨付记录，请刷新"), item, period)).ToList();
            var numbers = await NumberSequence.OfAsync(context, period.Year, Kind, cancel);
            var batch = new PaymentBatch(
                Id.New<BatchId>(), numbers.Next(3), drafts[0].Grant.Instrument, period, drafts, actor.Person(), clock.Now, BatchKind.Recovery);
            PreparedBatch.Write(context, batch, [.. drafts.Select(draft => draft.Grant)]);
            return batch.Number;
        }, cancel);
    }

    private static DisbursementDraft Draft(PaidGrant paid, RecoveryItem item, CalendarMonth period) => new(
        Grant.Correct(Id.New<GrantId>(), paid.Grant, item.Amount, paid.Already, period, item.Reason),
        paid.PayeeName, paid.PayeeDocument, paid.Account, AccountMark.Same, $"收回 {paid.Description}：{item.Reason.Trim()}");

    private sealed record PaidGrant(Grant Grant, Money Already, string PayeeName, string PayeeDocument, PayeeAccount Account, string Description);

    /// <summary>Each with the line that it was paid by: whoever got the money gives it back.</summary>
    private static async Task<Dictionary<GrantId, PaidGrant>> ReadAsync(AdminDbContext context, List<GrantId> ids, CancellationToken cancel)
    {
        var rows = await (
            from grant in context.Grants.AsNoTracking()
            where ids.Contains(grant.Id)
            from line in context.PaymentBatches.AsNoTracking().SelectMany(batch => batch.Lines)
                .Where(line => line.GrantId == grant.Id && line.Outcome == LineOutcome.Paid)
            select new
            {
                grant,
                line,
                Back = context.Grants.Where(correction => correction.CorrectsId == grant.Id && correction.State != GrantState.Released)
                    .Sum(correction => correction.Amount.Fen),
            }).ToListAsync(cancel);
        return rows.ToDictionary(row => row.grant.Id, row => new PaidGrant(
            row.grant, new Money(-row.Back), row.line.PayeeName, row.line.PayeeDocument, row.line.Account, row.line.Description));
    }
}
