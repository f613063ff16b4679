using Changping.Admin.Features.Funds.Budget;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Batches;

/// <param name="Period">The month up to which payments are made; the budget held is that of the year in which the batch is prepared (reading 0043).</param>
/// <param name="Claims">Those that the officer left in the dialog.</param>
public sealed record BatchRequest(Instrument Instrument, CalendarMonth Period, IReadOnlyList<ClaimKey> Claims);

/// <summary>Reckons the claims once more, commits budget, and puts them into a batch that waits for a second person.</summary>
public sealed class PreparePaymentBatch(CommandTransaction commands, DueClaims due, PolicyLibrary policies, OfficeClock clock)
{
    /// <returns>The number of the batch, such as 2026-生补-003.</returns>
    /// <exception cref="RuleViolationException">The month is still to come, a claim is blocked or no longer due, or the budget is not enough.</exception>
    /// <exception cref="ConflictException">Somebody else put a claim into a batch meanwhile.</exception>
    public Task<string> RunAsync(Actor actor, BatchRequest request, CancellationToken cancel)
    {
        actor.Require(Permission.PreparePayment);
        RequireCome(request.Period, clock.Today);
        return commands.RunAsync(actor, CommandKind.PrepareBatch, null, async context =>
        {
            var year = clock.Today.Year;
            var projects = request.Claims.Select(key => key.ProjectId).ToHashSet();
            var claims = Chosen(await due.RunAsync(context, request.Instrument, request.Period, projects, cancel), request.Claims);
            var budget = await BudgetBook.LineAsync(context, year, request.Instrument, cancel);

            // What waits already holds budget, if it is of the same year.
            budget.RequireRoom(Money.Sum(claims.Where(claim => claim.Held?.BudgetYear != year).Select(claim => claim.Amount)));

            var grants = await CommitAsync(context, request.Instrument, year, claims, cancel);
            var numbers = await NumberSequence.OfAsync(context, year, request.Instrument.ShortName, cancel);
            var drafts = claims.Zip(grants, (claim, grant) => new DisbursementDraft(
                grant, claim.Payee.Name, claim.Payee.Document, claim.Payee.Account!, claim.Mark, claim.Description));
            var batch = new PaymentBatch(Id.New<BatchId>(), numbers.Next(3), request.Instrument, request.Period, [.. drafts], actor.Person(), clock.Now);
            PreparedBatch.Write(context, batch, [.. grants.Where((_, index) => claims[index].Held is null)]);
            return batch.Number;
        }, cancel);
    }

    /// <summary>Reading 0019: paid when the month is served, never in advance.</summary>
    internal static void RequireCome(CalendarMonth period, DateOnly today)
    {
        if (period > CalendarMonth.Of(today))
        {
            throw new RuleViolationException(Clauses.Budget, $"{period} 尚未到，不提前拨付；请在当月编制批次");
        }
    }

    private static List<DueClaim> Chosen(IReadOnlyList<DueClaim> due, IReadOnlyList<ClaimKey> keys)
    {
        if (keys.Count == 0)
        {
            throw new RuleViolationException(Clauses.Budget, "请至少选择一笔应付款项");
        }

        var byKey = due.ToDictionary(claim => claim.Key);
        var chosen = new List<DueClaim>(keys.Count);
        foreach (var key in keys.Distinct())
        {
            var claim = byKey.GetValueOrDefault(key)
                ?? throw new ConflictException("所选款项中有的已由他人编入批次或不再应付，未作任何改动；请刷新后重新选择。");
            if (claim.IsBlocked)
            {
                var blocker = claim.Blockers[0];
                throw new RuleViolationException(claim.Policy.Cite(blocker.Clause), $"{claim.Payee.Name} {claim.Description}不能拨付：{blocker.Message}");
            }

            chosen.Add(claim);
        }

        return chosen;
    }

    /// <summary>In the order of the claims: those that wait enter the batch, the others are granted anew.</summary>
    private async Task<List<Grant>> CommitAsync(AdminDbContext context, Instrument instrument, int year, List<DueClaim> claims, CancellationToken cancel)
    {
        var ids = claims.Select(claim => claim.Held?.Id).OfType<GrantId>().ToList();
        var held = ids.Count == 0 ? [] : await context.Grants.Where(grant => ids.Contains(grant.Id)).ToDictionaryAsync(grant => grant.Id, cancel);
        var subsidised = instrument == Instrument.ProjectSubsidy ? await SubsidisedAsync(context, claims, cancel) : null;
        var inBatch = new List<FundingRow>();

        var grants = new List<Grant>(claims.Count);
        foreach (var claim in claims)
        {
            if (claim.Held is { } waiting)
            {
                held[waiting.Id].EnterBatch(year);
                grants.Add(held[waiting.Id]);
            }
            else if (subsidised is null)
            {
                grants.Add(Grant.ForClaim(
                    Id.New<GrantId>(), instrument, claim.Case.Grant, claim.Sequence, claim.Payable, claim.Calculation!, year, claim.Policy));
            }
            else
            {
                var row = claim.Case.Row;
                var others = subsidised.Elsewhere(row).Concat(inBatch
                    .Where(other => other.ExpertId == row.ExpertId && other.ProjectId != row.ProjectId && other.Agreed!.Value.Overlaps(row.Agreed!.Value))
                    .Select(other => other.Number));
                grants.Add(Grant.ForSubsidy(
                    Id.New<GrantId>(), claim.Case.Grant, claim.Calculation!, claim.Case.Row.EstablishedOn, claim.Policy, claim.Payable, year,
                    [.. others.Distinct()], claim.Sequence, claim.Parts));
                inBatch.Add(row);
            }
        }

        return grants;
    }

    private async Task<FundingCases> SubsidisedAsync(AdminDbContext context, List<DueClaim> claims, CancellationToken cancel) => await FundingCases.ReadAsync(
        context, await policies.BookAsync(context, cancel), DueCases.Named(context.Projects, [.. claims.Select(claim => claim.Case.ProjectId)]),
        FundingFacts.Subsidies, cancel);
}
