using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Features.Funds.Budget;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Claims;

/// <summary>Which claims are to be prepared.</summary>
/// <param name="Keys">Those ticked; one that is due no more is left out. Null for all.</param>
/// <param name="Query">Narrows all of them as the list is narrowed; null for all of the month.</param>
public sealed record ClaimChoice(Instrument Instrument, CalendarMonth Period, IReadOnlySet<ClaimKey>? Keys, ListQuery? Query);

/// <summary>What the dialog puts to the officer before a batch is made.</summary>
public sealed record BatchCandidates(CalendarMonth Period, IReadOnlyList<DueClaim> Claims, BudgetLine Budget);

/// <summary>The claims that could go into a batch of a month, the blocked ones with their reasons.</summary>
public sealed class ClaimsToPrepare(IDbContextFactory<AdminDbContext> contexts, DueClaims due, ListClaims list, OfficeClock clock)
{
    /// <exception cref="Domain.Policy.RuleViolationException">The month is still to come.</exception>
    public async Task<BatchCandidates> RunAsync(Actor actor, ClaimChoice choice, CancellationToken cancel)
    {
        actor.Require(Permission.PreparePayment);
        PreparePaymentBatch.RequireCome(choice.Period, clock.Today);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var keys = choice.Keys;
        if (choice.Query is { } query)
        {
            keys = (await list.MatchingAsync(context, choice.Instrument, query, cancel)).Where(row => row.Batch is null).Select(row => row.Key).ToHashSet();
        }

        var projects = keys?.Select(key => key.ProjectId).ToHashSet();
        var claims = await due.RunAsync(context, choice.Instrument, choice.Period, projects, cancel);
        return new BatchCandidates(
            choice.Period,
            keys is null ? claims : [.. claims.Where(claim => keys.Contains(claim.Key))],
            await BudgetBook.LineAsync(context, clock.Today.Year, choice.Instrument, cancel));
    }
}
