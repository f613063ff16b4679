using Changping.Admin.Store;
using Changping.Domain.Experts;
using Changping.Domain.Identifiers;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Experts;

/// <summary>Two records that may mean one person; the first has the earlier number.</summary>
internal sealed class PersonPair
{
    public required ExpertId First { get; init; }

    public required ExpertId Second { get; init; }
}

/// <summary>Finds records that may mean one person (reading 0048), by the indexed columns that <see cref="PersonKeys"/> fill: page, tasks,
/// admission, application.</summary>
internal static class SamePersons
{
    /// <summary>Those that no finding of two persons holds for.</summary>
    public static IQueryable<PersonPair> Open(AdminDbContext context)
    {
        var standing = context.Experts.Where(expert => expert.MergedInto == null);

        // Whoever shares a key with nobody is left out first, from the index alone: of 100,000 a handful remains to be paired.
        var births = standing.Where(expert => expert.BirthMonth != null).GroupBy(expert => new { expert.NameKey, expert.BirthMonth })
            .Where(group => group.Count() > 1).Select(group => group.Key);
        var mobiles = standing.Where(expert => expert.MobileKey != null).GroupBy(expert => new { expert.NameKey, expert.MobileKey })
            .Where(group => group.Count() > 1).Select(group => group.Key);
        var byBirth = from shared in births
                      join first in standing on shared equals new { first.NameKey, first.BirthMonth }
                      join second in standing on shared equals new { second.NameKey, second.BirthMonth }
                      where first.Number.CompareTo(second.Number) < 0
                          && (first.BirthKey == second.BirthKey || first.BirthKey == first.BirthMonth || second.BirthKey == second.BirthMonth)
                      select new PersonPair { First = first.Id, Second = second.Id };
        var byMobile = from shared in mobiles
                       join first in standing on shared equals new { first.NameKey, first.MobileKey }
                       join second in standing on shared equals new { second.NameKey, second.MobileKey }
                       where first.Number.CompareTo(second.Number) < 0
                       select new PersonPair { First = first.Id, Second = second.Id };
        return byBirth.Union(byMobile).Where(pair => !context.PersonCases.Any(person =>
            person.State == PersonCaseState.Confirmed && person.FirstId == pair.First && person.SecondId == pair.Second));
    }

    /// <summary>Records that enter nothing before they are settled, and those that were merged into another; within a statement that asks once.</summary>
    public static IQueryable<ExpertId> Doubtful(AdminDbContext context) => Open(context).Select(pair => pair.First)
        .Concat(Open(context).Select(pair => pair.Second))
        .Concat(context.Experts.Where(expert => expert.MergedInto != null).Select(expert => expert.Id));

    /// <inheritdoc cref="Doubtful"/>
    /// <param name="open">All of <see cref="Open"/>: a handful, for who asks several times.</param>
    public static async Task<IReadOnlyList<ExpertId>> DoubtfulAsync(AdminDbContext context, IReadOnlyList<PersonPair> open, CancellationToken cancel) =>
    [
        .. open.SelectMany(pair => new[] { pair.First, pair.Second }).Distinct(),
        .. await context.Experts.Where(expert => expert.MergedInto != null).Select(expert => expert.Id).ToListAsync(cancel),
    ];

    /// <summary>Why a record enters neither the pool nor an application; those that may are left out.</summary>
    public static async Task<IReadOnlyDictionary<ExpertId, Blocker>> DoubtsAsync(AdminDbContext context, IReadOnlyCollection<ExpertId> experts,
        CancellationToken cancel)
    {
        var own = await context.Experts.AsNoTracking().Where(expert => experts.Contains(expert.Id)).ToListAsync(cancel);
        var names = own.Select(expert => expert.NameKey).Distinct().ToArray();
        var namesakes = (await context.Experts.AsNoTracking().Where(expert => names.Contains(expert.NameKey)).ToListAsync(cancel))
            .ToLookup(expert => expert.NameKey);
        var settled = (await context.PersonCases.Where(person => person.State == PersonCaseState.Confirmed
            && (experts.Contains(person.FirstId) || experts.Contains(person.SecondId)))
            .Select(person => new { person.FirstId, person.SecondId }).ToListAsync(cancel)).Select(pair => (pair.FirstId, pair.SecondId)).ToHashSet();
        var doubts = new Dictionary<ExpertId, Blocker>();
        foreach (var expert in own)
        {
            if (expert.MergedInto is { } kept)
            {
                var number = await context.Experts.Where(candidate => candidate.Id == kept).Select(candidate => candidate.Number).FirstAsync(cancel);
                doubts[expert.Id] = new(Clauses.PersonalQualities, $"该记录已并入同一人的 {number}，请在该记录上办理");
            }
            else if (namesakes[expert.NameKey].FirstOrDefault(other => IsOpen(expert, other, settled)) is { } twin)
            {
                doubts[expert.Id] = new(Clauses.PersonalQualities,
                    $"与 {twin.Number} {twin.Name}（{twin.DocumentKind.ChineseName()}）{expert.Keys.Shared(twin.Keys)}相同，可能是同一人；请先在“同一人认定”中由两人认定，认定前两份记录都不能入库和申报");
            }
        }

        return doubts;
    }

    private static bool IsOpen(Expert one, Expert other, HashSet<(ExpertId, ExpertId)> settled) =>
        one.Id != other.Id && other.MergedInto is null && one.Keys.Shared(other.Keys) is not null
        && !settled.Contains((one.Id, other.Id)) && !settled.Contains((other.Id, one.Id));
}
