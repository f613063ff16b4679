using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds;

/// <summary>How many claims, and what they come to.</summary>
public sealed record DueFigure(int Claims, Money Amount);

/// <summary>应付, blocked or not, for figures and tasks: the same as <see cref="DueClaims"/> gives, without reading whom it is owed to.</summary>
public static class DueFigures
{
    public static async Task<DueFigure> OfAsync(AdminDbContext context, PolicyBook book, Instrument instrument, CalendarMonth upTo, CancellationToken cancel)
    {
        var projects = DueCandidates.Of(context, instrument, upTo.LastDay);
        var held = await context.Grants.Waiting().Where(grant => grant.Instrument == instrument && grant.Payable <= upTo)
            .GroupBy(_ => 1).Select(group => new { Count = group.Count(), Fen = group.Sum(grant => grant.Amount.Fen) }).FirstOrDefaultAsync(cancel);
        var (claims, amount) = (held?.Count ?? 0, new Money(held?.Fen ?? 0));
        foreach (var of in await FundingCases.ListAsync(context, book, projects, instrument.RestsOn, cancel))
        {
            foreach (var claim in instrument.Due(of, upTo))
            {
                (claims, amount) = (claims + 1, amount + (claim.Calculation?.Amount ?? Money.Zero));
            }
        }

        return new DueFigure(claims, amount);
    }
}
