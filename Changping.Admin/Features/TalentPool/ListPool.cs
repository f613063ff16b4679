using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Experts;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Store.Mapping;
using Changping.Domain.Appointments;
using Changping.Domain.Eligibility;
using Changping.Domain.Organizations;
using Changping.Domain.TalentPool;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.TalentPool;

/// <summary>An expert in the pool as the list shows it.</summary>
/// <param name="Number">Of the pool entry.</param>
/// <param name="Verdict">On admission.</param>
/// <param name="NewerNumber">Of a nomination newer than the one admitted; null where there is none.</param>
/// <param name="DepartedOn">Null for who is in the pool.</param>
public sealed record PoolRow(
    PoolEntryId Id, string Number, string Nomination, string Name, string Institution, string? Title, string? Discipline,
    string? ResearchDirection, Verdict Verdict, DateOnly AdmittedOn, string AdmittedBy, bool InService, PoolStanding Standing, DateOnly? DepartedOn,
    string? NewerNumber)
{
    public string Address => $"/nominations/{Nomination}";

    /// <summary>Under what the institution may send the expert.</summary>
    public string Ground => Verdict.Findings[(int)Criterion.Institution].Evidence;
}

/// <summary>A page of 人才库.</summary>
public sealed class ListPool(IDbContextFactory<AdminDbContext> contexts, OfficeClock clock)
{
    internal const string InService = "in-service", Free = "free", Year = "year", Ground = "ground", Verdict = "verdict", Newer = "newer", Left = "left";

    public async Task<ListPage<PoolRow>> RunAsync(Actor actor, ListQuery query, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var today = clock.Today;
        var counts = query.Counted?.States ?? await CountAsync(context, query, today, cancel);
        var all = counts[InService] + counts[Free];
        var serving = context.Appointments.Where(AppointmentFilters.OnDuty(today));

        var ids = await Sorted(Matching(context, query, today), query).Skip(query.Skip).Take(query.PageSize).Select(line => line.Entry.Id).ToListAsync(cancel);
        var rows = await (from line in PoolPlaces.Lines(context)
                          join nomination in context.Nominations.AsNoTracking() on line.Entry.NominationId equals nomination.Id
                          where ids.Contains(line.Entry.Id)
                          select new PoolRow(
                              line.Entry.Id, line.Entry.Number, line.Listing.Number, line.Listing.Name, line.Listing.Institution, line.Listing.Title,
                              line.Listing.Discipline,
                              nomination.Facts.Credentials.ResearchDirection, line.Entry.Verdict, line.Entry.AdmittedOn, line.Entry.AdmittedBy.Name,
                              serving.Any(appointment => appointment.ExpertId == line.Entry.ExpertId),
                              PoolStandings.Of(line.Facts.State, line.Facts.Newer), line.Entry.DepartedOn,
                              line.Facts.Newer == null ? null : context.NominationListings.Where(later => later.ExpertId == line.Entry.ExpertId)
                                  .OrderByDescending(later => later.NominatedOn).Select(later => later.Number).FirstOrDefault()))
            .ToDictionaryAsync(row => row.Id, cancel);
        return new ListPage<PoolRow>([.. ids.Select(id => rows[id])], query.Status is { } status ? counts.GetValueOrDefault(status) : all,
            counts)
        { All = all };
    }

    private static async Task<Dictionary<string, int>> CountAsync(AdminDbContext context, ListQuery query, DateOnly today, CancellationToken cancel)
    {
        var narrowed = Narrowed(context, query);
        var admitted = narrowed.Having(PoolStandings.IsAdmitted);
        var busy = await Serving(context, admitted, today).CountAsync(cancel);
        return new()
        {
            [InService] = busy,
            [Free] = await admitted.CountAsync(cancel) - busy,
            [Newer] = await narrowed.Having(PoolStandings.IsFlagged).CountAsync(cancel),
            [Left] = await narrowed.Having(PoolStandings.HasLeft).CountAsync(cancel),
        };
    }

    /// <summary>The whole filter, as the list and its export mean it.</summary>
    /// <param name="today">Who is in service is asked of this day.</param>
    internal static IQueryable<PoolLine> Matching(AdminDbContext context, ListQuery query, DateOnly today)
    {
        var narrowed = Narrowed(context, query);
        var serving = context.Appointments.Where(AppointmentFilters.OnDuty(today));
        return query.Status switch
        {
            null => narrowed.Having(PoolStandings.IsAdmitted),
            InService => Serving(context, narrowed.Having(PoolStandings.IsAdmitted), today),
            Newer => narrowed.Having(PoolStandings.IsFlagged),
            Left => narrowed.Having(PoolStandings.HasLeft),
            Free => narrowed.Having(PoolStandings.IsAdmitted).Where(line => !serving.Any(appointment => appointment.ExpertId == line.Entry.ExpertId)),
            _ => narrowed.Where(_ => false),
        };
    }

    internal static IOrderedQueryable<PoolLine> Sorted(IQueryable<PoolLine> lines, ListQuery query) => (query.SortKey, query.Descending) switch
    {
        ("number", false) => lines.OrderBy(line => line.Entry.Number),
        ("name", false) => lines.OrderBy(line => line.Listing.NameOrder).ThenBy(line => line.Entry.Number),
        ("name", true) => lines.OrderByDescending(line => line.Listing.NameOrder).ThenBy(line => line.Entry.Number),
        ("institution", false) => lines.OrderBy(line => line.Listing.Institution).ThenBy(line => line.Entry.Number),
        ("institution", true) => lines.OrderByDescending(line => line.Listing.Institution).ThenBy(line => line.Entry.Number),
        _ => lines.OrderByDescending(line => line.Entry.Number),
    };

    private static IQueryable<PoolLine> Serving(AdminDbContext context, IQueryable<PoolLine> lines, DateOnly today)
    {
        var serving = context.Appointments.Where(AppointmentFilters.OnDuty(today));
        return lines.Where(line => serving.Any(appointment => appointment.ExpertId == line.Entry.ExpertId));
    }

    private static IQueryable<PoolLine> Narrowed(AdminDbContext context, ListQuery query)
    {
        var lines = PoolPlaces.Lines(context);
        foreach (var word in query.Text?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            var folded = InstitutionName.Fold(word);
            lines = lines.Where(line => line.Listing.SearchText.Contains(folded) || line.Entry.Number.Contains(folded));
        }

        if (YearDays.Of(query.Filters, Year) is { } days)
        {
            var (first, last) = (days.Start, days.End);
            lines = lines.Where(line => line.Entry.AdmittedOn >= first && line.Entry.AdmittedOn <= last);
        }

        if (query.Filters.TryGetValue(CaseScope.InstitutionFilter, out var institution))
        {
            lines = lines.Where(line => line.Listing.Institution == institution);
        }

        if (query.Filters.TryGetValue(Ground, out var ground))
        {
            lines = lines.Where(line => EF.Property<string>(line.Entry, PoolGrounds.Clause) == ground);
        }

        return Enum.TryParse<Overall>(query.Filters.GetValueOrDefault(Verdict), out var overall)
            ? lines.Where(line => EF.Property<Overall>(line.Entry, PoolGrounds.Overall) == overall)
            : lines;
    }
}
