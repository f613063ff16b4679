using System.Linq.Expressions;
using Changping.Admin.Store;
using Changping.Domain.Eligibility;
using Changping.Domain.Experts;
using Changping.Domain.TalentPool;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Experts;

/// <summary>An admission beside the line of its nomination, with what its standing follows from.</summary>
internal sealed class PoolLine
{
    public required PoolEntry Entry { get; init; }

    /// <summary>Of the nomination that was admitted.</summary>
    public required NominationListing Listing { get; init; }

    public required PoolFacts Facts { get; init; }
}

/// <summary>Reads who is in the pool and what newer nominations say of them; what follows from it <see cref="PoolStandings"/> says.</summary>
internal static class PoolPlaces
{
    /// <summary>Every admission that was not undone or renewed, each expert once.</summary>
    public static IQueryable<PoolLine> Lines(AdminDbContext context) =>
        from entry in context.PoolEntries.AsNoTracking()
        where entry.State == PoolState.Admitted || entry.State == PoolState.Left
        join listing in context.NominationListings.AsNoTracking() on entry.NominationId equals listing.NominationId
        select new PoolLine
        {
            Entry = entry,
            Listing = listing,
            Facts = new PoolFacts
            {
                State = entry.State,
                Newer = context.NominationListings.Where(later => later.ExpertId == entry.ExpertId && later.NominatedOn > listing.NominatedOn)
                    .OrderByDescending(later => later.NominatedOn).Select(later => (Overall?)later.Overall).FirstOrDefault(),
            },
        };

    /// <summary>Who may be published, suggested and applied with.</summary>
    public static IQueryable<PoolLine> Nameable(AdminDbContext context) => Lines(context).Having(PoolStandings.MayBeNamed);

    /// <summary>In the pool, whatever newer nominations say.</summary>
    public static IQueryable<PoolEntry> Admitted(AdminDbContext context) => context.PoolEntries.Where(entry => entry.State == PoolState.Admitted);

    /// <summary>The expert's place, with what its refusals name.</summary>
    public static async Task<PoolPlace> OfAsync(AdminDbContext context, ExpertId expert, CancellationToken cancel)
    {
        var doubt = (await SamePersons.DoubtsAsync(context, [expert], cancel)).GetValueOrDefault(expert);
        var found = await context.PoolEntries.Where(entry => entry.ExpertId == expert && (entry.State == PoolState.Admitted || entry.State == PoolState.Left))
            .OrderBy(entry => entry.State != PoolState.Admitted).ThenByDescending(entry => entry.Number)
            .Select(entry => new { entry.Number, entry.State, entry.DepartedOn, entry.NominationId }).FirstOrDefaultAsync(cancel);
        if (found is null)
        {
            return PoolPlace.None with { Doubt = doubt };
        }

        var on = await context.NominationListings.Where(listing => listing.NominationId == found.NominationId).Select(listing => listing.NominatedOn)
            .FirstAsync(cancel);
        var newer = await context.NominationListings.Where(listing => listing.ExpertId == expert && listing.NominatedOn > on)
            .OrderByDescending(listing => listing.NominatedOn).Select(listing => new NewerWord(listing.Number, listing.NominatedOn, listing.Overall))
            .FirstOrDefaultAsync(cancel);
        return new PoolPlace(found.State, newer) { Number = found.Number, DepartedOn = found.DepartedOn, Doubt = doubt };
    }

    /// <summary>Those of the lines for which a judgement of the domain holds.</summary>
    public static IQueryable<PoolLine> Having(this IQueryable<PoolLine> lines, Expression<Func<PoolFacts, bool>> holds)
    {
        var line = Expression.Parameter(typeof(PoolLine), "line");
        var facts = Expression.Property(line, nameof(PoolLine.Facts));
        var body = new Replaced(holds.Parameters[0], facts).Visit(holds.Body);
        return lines.Where(Expression.Lambda<Func<PoolLine, bool>>(body, line));
    }

    private sealed class Replaced(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
