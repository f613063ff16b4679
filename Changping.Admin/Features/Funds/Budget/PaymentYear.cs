using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Budget;

/// <summary>支付年度: the year of the day on which the bank paid, or money came back; it may be another than the year whose budget bears it.</summary>
/// <param name="Paid">Less what came back in the year.</param>
public sealed record PaymentYear(int Year, Money Paid)
{
    /// <summary>Of all that these grants were paid by and came back by; the earliest first.</summary>
    internal static Task<IReadOnlyList<PaymentYear>> OfAsync(AdminDbContext context, IQueryable<Grant> grants, CancellationToken cancel) => SumAsync(
        from line in context.PaymentBatches.SelectMany(batch => batch.Lines)
        join grant in grants on line.GrantId equals grant.Id
        select line, cancel);

    /// <summary>Of the lines of one batch; the earliest first.</summary>
    internal static Task<IReadOnlyList<PaymentYear>> OfBatchAsync(AdminDbContext context, BatchId batch, CancellationToken cancel) =>
        SumAsync(context.PaymentBatches.Where(candidate => candidate.Id == batch).SelectMany(candidate => candidate.Lines), cancel);

    private static async Task<IReadOnlyList<PaymentYear>> SumAsync(IQueryable<Disbursement> lines, CancellationToken cancel)
    {
        var days = await lines.Where(line => line.Outcome == LineOutcome.Paid).GroupBy(line => line.SettledOn)
            .Select(day => new { day.Key, Fen = day.Sum(line => line.Amount.Fen) }).ToListAsync(cancel);
        return [.. days.GroupBy(day => day.Key!.Value.Year, (year, paid) => new PaymentYear(year, new Money(paid.Sum(day => day.Fen))))
            .OrderBy(year => year.Year)];
    }
}
