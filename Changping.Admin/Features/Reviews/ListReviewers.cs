using Changping.Admin.Components.Lists;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Identifiers;
using Changping.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Reviews;

/// <summary>A reviewer as the list shows them; the phone number is masked.</summary>
/// <param name="Rounds">On whose panels they sat.</param>
public sealed record ReviewerLine(
    ReviewerId Id, string Name, string Unit, string? Title, string? Speciality, string? Phone, string? UserName, string? InactiveReason,
    IReadOnlyList<FormerUnit> FormerUnits, int Rounds, int Version);

/// <summary>评审专家: filtered, sorted and paged by the database.</summary>
public sealed class ListReviewers(IDbContextFactory<AdminDbContext> contexts)
{
    public const string Active = "active", Inactive = "inactive";

    public async Task<ListPage<ReviewerLine>> RunAsync(Actor actor, ListQuery query, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var counts = await Matching(context, query with { Status = null }).GroupBy(reviewer => reviewer.InactiveReason == null ? Active : Inactive)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        var page = await Sorted(Matching(context, query), query).Skip(query.Skip).Take(query.PageSize).ToListAsync(cancel);
        var (ids, accounts) = (page.Select(reviewer => reviewer.Id).ToArray(), page.Select(reviewer => reviewer.AccountId).OfType<Guid>().ToArray());
        var rounds = await context.ReviewRounds.SelectMany(round => round.Members).Where(member => ids.Contains(member.ReviewerId))
            .GroupBy(member => member.ReviewerId).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        var names = await context.Set<AppUser>().Where(user => accounts.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.UserName, cancel);
        return new([.. page.Select(reviewer => new ReviewerLine(
            reviewer.Id, reviewer.Name, reviewer.Unit, reviewer.Title, reviewer.Speciality, ReadReviewer.Masked(reviewer),
            reviewer.AccountId is { } account ? names.GetValueOrDefault(account) : null, reviewer.InactiveReason, reviewer.FormerUnits,
            rounds.GetValueOrDefault(reviewer.Id), reviewer.Version))], query.Status is { } status ? counts.GetValueOrDefault(status)
                : counts.Values.Sum(), counts);
    }

    internal static IQueryable<Reviewer> Matching(AdminDbContext context, ListQuery query)
    {
        var reviewers = context.Reviewers.AsNoTracking();
        if (query.Text is { } text)
        {
            reviewers = reviewers.Where(reviewer => AdminDbContext.IsNamed(reviewer.Name, text) || AdminDbContext.IsNamed(reviewer.Unit, text)
                || reviewer.Speciality!.Contains(text));
        }

        return query.Status switch
        {
            Active => reviewers.Where(reviewer => reviewer.InactiveReason == null),
            Inactive => reviewers.Where(reviewer => reviewer.InactiveReason != null),
            _ => reviewers,
        };
    }

    private static IQueryable<Reviewer> Sorted(IQueryable<Reviewer> reviewers, ListQuery query) => (query.SortKey, query.Descending) switch
    {
        ("unit", false) => reviewers.OrderBy(reviewer => AdminDbContext.NameOrder(reviewer.Unit)).ThenBy(reviewer => AdminDbContext.NameOrder(reviewer.Name)),
        ("unit", true) => reviewers.OrderByDescending(reviewer => AdminDbContext.NameOrder(reviewer.Unit))
            .ThenBy(reviewer => AdminDbContext.NameOrder(reviewer.Name)),
        ("name", true) => reviewers.OrderByDescending(reviewer => AdminDbContext.NameOrder(reviewer.Name)).ThenBy(reviewer => reviewer.Unit),
        _ => reviewers.OrderBy(reviewer => AdminDbContext.NameOrder(reviewer.Name)).ThenBy(reviewer => reviewer.Unit),
    };
}

/// <summary>A reviewer for the form, the phone number masked; it stays unless another is entered.</summary>
public sealed class ReadReviewer(IDbContextFactory<AdminDbContext> contexts)
{
    public async Task<ReviewerDraft> RunAsync(Actor actor, ReviewerId id, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var reviewer = await context.Reviewers.AsNoTracking().FirstAsync(candidate => candidate.Id == id, cancel);
        var userName = await context.Set<AppUser>().Where(user => user.Id == reviewer.AccountId).Select(user => user.UserName).FirstOrDefaultAsync(cancel);
        return new(id, new ReviewerDetails(reviewer.Name, reviewer.Unit, reviewer.Title, reviewer.Speciality, Masked(reviewer),
            reviewer.FormerUnits), userName, reviewer.Version)
        {
            KeepsPhone = reviewer.Phone is not null,
        };
    }

    internal static string? Masked(Reviewer reviewer) => reviewer.Phone is { } phone ? Mask.Phone(phone) : null;
}

/// <summary>Who may be called to a panel.</summary>
public sealed record ReviewerChoice(ReviewerId Id, string Name, string Unit, string? Speciality);

public sealed class ReviewerChoices(IDbContextFactory<AdminDbContext> contexts)
{
    public async Task<IReadOnlyList<ReviewerChoice>> RunAsync(Actor actor, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Reviewers.AsNoTracking().Where(reviewer => reviewer.InactiveReason == null)
            .OrderBy(reviewer => AdminDbContext.NameOrder(reviewer.Name))
            .Select(reviewer => new ReviewerChoice(reviewer.Id, reviewer.Name, reviewer.Unit, reviewer.Speciality)).ToListAsync(cancel);
    }
}
