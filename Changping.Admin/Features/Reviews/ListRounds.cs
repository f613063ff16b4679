using Changping.Admin.Components.Lists;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Reviews;

/// <summary>A round as the list shows it.</summary>
public sealed record RoundLine(string Number, string Title, DateOnly HeldOn, RoundState State, int Panel, int Projects, int Sheets, int Passed,
    int Rejected, int PassMark);

/// <summary>评审轮次: filtered, sorted and paged by the database.</summary>
public sealed class ListRounds(IDbContextFactory<AdminDbContext> contexts)
{
    public async Task<ListPage<RoundLine>> RunAsync(Actor actor, ListQuery query, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var counts = await Matching(context, query with { Status = null }).GroupBy(round => round.State)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key.ToString(), group => group.Count, cancel);
        var rows = await Sorted(Matching(context, query), query).Skip(query.Skip).Take(query.PageSize)
            .Select(round => new RoundLine(
                round.Number, round.Title, round.HeldOn, round.State, round.Members.Count(member => member.LeftOn == null), round.Projects.Count,
                round.Sheets.Count,
                round.Projects.Count(project => project.Outcome == ReviewOutcome.Passed),
                round.Projects.Count(project => project.Outcome == ReviewOutcome.Rejected),
                round.PassMark)).ToListAsync(cancel);
        return new(rows, query.Status is { } status ? counts.GetValueOrDefault(status) : counts.Values.Sum(), counts);
    }

    internal static IQueryable<ReviewRound> Matching(AdminDbContext context, ListQuery query)
    {
        var rounds = context.ReviewRounds.AsNoTracking();
        if (query.Text is { } text)
        {
            rounds = rounds.Where(round => round.Number.Contains(text) || round.Title.Contains(text)
                || round.Members.Any(member => AdminDbContext.IsNamed(member.Name, text)));
        }

        if (int.TryParse(query.Filters.GetValueOrDefault("year"), out var year))
        {
            rounds = rounds.Where(round => round.HeldOn.Year == year);
        }

        return Enum.TryParse<RoundState>(query.Status, out var state) ? rounds.Where(round => round.State == state) : rounds;
    }

    private static IQueryable<ReviewRound> Sorted(IQueryable<ReviewRound> rounds, ListQuery query) => (query.SortKey, query.Descending) switch
    {
        ("number", false) => rounds.OrderBy(round => round.Number),
        ("title", false) => rounds.OrderBy(round => round.Title).ThenBy(round => round.Number),
        ("title", true) => rounds.OrderByDescending(round => round.Title).ThenBy(round => round.Number),
        ("held", false) => rounds.OrderBy(round => round.HeldOn).ThenBy(round => round.Number),
        ("held", true) => rounds.OrderByDescending(round => round.HeldOn).ThenBy(round => round.Number),
        _ => rounds.OrderByDescending(round => round.Number),
    };
}
