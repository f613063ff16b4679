using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Experts;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Matching;
using Changping.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Matching;

/// <summary>An intent as the list shows it.</summary>
/// <param name="Project">Of the company with the expert, the latest; null where none was begun.</param>
public sealed record IntentLine(
    IntentId Id, string Number, string Need, string Title, string Enterprise, string Expert, string Institution, IntentState State,
    DateOnly ProposedOn, DateOnly? EnterpriseOn, DateOnly? ExpertOn, string? WithdrawReason, string? Project)
{
    public bool AwaitsApplication => State == IntentState.Agreed && Project is null;
}

/// <summary>合作意向 of one page: ids first, then their rows.</summary>
public sealed class ListIntents(IDbContextFactory<AdminDbContext> contexts)
{
    internal const string Year = "year", Agreed = "agreed", Applied = "applied", Yes = "yes", No = "no";

    public async Task<ListPage<IntentLine>> RunAsync(Actor actor, ListQuery query, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var counts = await Matching(context, query with { Status = null }).GroupBy(intent => intent.State)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key.ToString(), group => group.Count, cancel);
        var ids = await Sorted(Matching(context, query), query).Select(intent => intent.Id).Skip(query.Skip).Take(query.PageSize).ToListAsync(cancel);
        var projects = AgreedIntents.Projects(context);
        var rows = await (from intent in context.CooperationIntents.AsNoTracking()
                          where ids.Contains(intent.Id)
                          join need in context.Needs on intent.NeedId equals need.Id
                          join enterprise in context.Enterprises on intent.EnterpriseId equals enterprise.Id
                          join expert in context.Experts on intent.ExpertId equals expert.Id
                          select new IntentLine(
                              intent.Id, intent.Number, need.Number, need.Title, enterprise.Name, expert.Details.Name,
                              context.NominationListings.Where(listing => listing.ExpertId == intent.ExpertId).OrderByDescending(listing => listing.NominatedOn)
                                  .Select(listing => listing.Institution).First(),
                              intent.State, intent.ProposedOn, intent.EnterpriseConsent == null ? null : intent.EnterpriseConsent.On,
                              intent.ExpertConsent == null ? null : intent.ExpertConsent.On, intent.WithdrawReason,
                              projects.Where(project => project.EnterpriseId == intent.EnterpriseId && project.ExpertId == intent.ExpertId)
                                  .OrderByDescending(project => project.Number).Select(project => project.Number).FirstOrDefault()))
                                  .ToDictionaryAsync(row => row.Id, cancel);
        return new ListPage<IntentLine>(
            [.. ids.Where(rows.ContainsKey).Select(id => rows[id])], query.Status is { } status ? counts.GetValueOrDefault(status)
                : counts.Values.Sum(), counts);
    }

    internal static IQueryable<CooperationIntent> Matching(AdminDbContext context, ListQuery query)
    {
        var intents = context.CooperationIntents.AsNoTracking();
        foreach (var word in query.Text?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            var folded = InstitutionName.Fold(word);
            intents = intents.Where(intent => intent.Number.Contains(folded)
                || context.Needs.Any(need => need.Id == intent.NeedId && need.SearchText.Contains(folded))
                || context.Enterprises.Any(enterprise => enterprise.Id == intent.EnterpriseId && enterprise.SearchText.Contains(folded))
                || context.NominationListings.Any(listing => listing.ExpertId == intent.ExpertId && listing.SearchText.Contains(folded)));
        }

        if (YearDays.Of(query.Filters, Year) is { } proposed)
        {
            var (from, to) = (proposed.Start, proposed.End);
            intents = intents.Where(intent => intent.ProposedOn >= from && intent.ProposedOn <= to);
        }

        if (YearDays.Of(query.Filters, Agreed) is { } agreed)
        {
            var (from, to) = (agreed.Start, agreed.End);
            intents = intents.Where(intent => intent.AgreedOn >= from && intent.AgreedOn <= to);
        }

        if (query.Filters.TryGetValue(Applied, out var applied))
        {
            var waiting = AgreedIntents.WithoutApplication(context).Select(intent => intent.Id);
            intents = intents.Where(intent => intent.State == IntentState.Agreed && waiting.Contains(intent.Id) == (applied == No));
        }

        intents = CaseScope.Of(query.Filters).Within(context, intents);

        return query.Status is { } status
            ? Enum.TryParse<IntentState>(status, out var state) ? intents.Where(intent => intent.State == state) : intents.Where(_ => false)
            : intents;
    }

    internal static IOrderedQueryable<CooperationIntent> Sorted(IQueryable<CooperationIntent> intents, ListQuery query) =>
        (query.SortKey, query.Descending) switch
        {
            ("number", false) => intents.OrderBy(intent => intent.Number),
            ("agreed", false) => intents.OrderBy(intent => intent.AgreedOn).ThenBy(intent => intent.Number),
            ("agreed", true) => intents.OrderByDescending(intent => intent.AgreedOn).ThenByDescending(intent => intent.Number),
            _ => intents.OrderByDescending(intent => intent.Number),
        };
}
