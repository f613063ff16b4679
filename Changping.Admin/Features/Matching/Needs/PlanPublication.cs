using Changping.Admin.Components.Dialogs;
using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Matching;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Matching.Needs;

/// <summary>What publishing the ticked needs would do to each: put to the officer before anything happens.</summary>
public sealed class PlanPublication(IDbContextFactory<AdminDbContext> contexts, PolicyLibrary policies)
{
    /// <summary>More than that nobody reads row by row.</summary>
    public const int Most = 500;

    /// <param name="ids">Those ticked one by one; null where the whole filter is meant.</param>
    /// <exception cref="RuleViolationException">More rows than can be looked through at once.</exception>
    public async Task<IReadOnlyList<BatchRow>> RunAsync(Actor actor, ListQuery query, IReadOnlyList<NeedId>? ids, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var book = await LeadingIndustryBook.OfAsync(context, cancel);
        var first = await book.TextsAsync(context, cancel);
        var meant = ListNeeds.Matching(context, ids is null ? query : ListQuery.First, first);
        if (ids is not null)
        {
            meant = meant.Where(row => ids.Contains(row.Need.Id));
        }

        if (await meant.CountAsync(cancel) is > Most and var count)
        {
            throw new RuleViolationException(Clauses.Matching, $"一次最多办理 {Most:N0} 件，现选了 {count:N0} 件，未作任何改动；请缩小条件，分几次办理");
        }

        var number = policies.Citing(null).Cite(Clauses.Matching);
        return [.. (await ListNeeds.Sorted(meant, query, first).ToListAsync(cancel)).Select(row =>
            new BatchRow(row.Need.Id, $"{row.Need.Title} · {row.Enterprise.Name}（{row.Need.Number}）", "发布", row.Need.PlannedInvestment)
            {
                Blockers = row.Need.State == NeedState.Draft ? [] : [$"{number} 需求{row.Need.State.ChineseName()}，不能发布"],
                Notes = book.NameOf(row.Enterprise.Industry, row.Need.Field) is { } leading ? [$"主导产业：{leading}"] : [],
            })];
    }
}
