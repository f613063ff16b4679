using Changping.Admin.Data;
using Changping.Admin.Data.Funds;
using Changping.Admin.Security;
using Changping.Domain.Common;
using Changping.Domain.Finance;
using Changping.Domain.Funding;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Payments;

/// <param name="Period">The month whose payments are made; its year's budget is held.</param>
/// <param name="Claims">Those that the officer left in the dialog.</param>
public sealed record BatchRequest(Instrument Instrument, CalendarMonth Period, IReadOnlyList<ClaimKey> Claims);

/// <summary>Reckons the claims once more, commits budget, and puts them into a batch that waits for a second person.</summary>
public sealed class PreparePaymentBatch(CommandTransaction commands, DueClaims due, OfficeClock clock)
{
    private const int Chunk = 500;

    /// <returns>The number of the batch, such as 2026-生补-003.</returns>
    /// <exception cref="RuleViolationException">A claim is blocked or no longer due, or the budget is not enough.</exception>
    /// <exception cref="ConflictException">Somebody else put a claim into a batch meanwhile.</exception>
    public Task<string> RunAsync(Actor actor, BatchRequest request, CancellationToken cancel)
    {
        actor.Require(Permission.PreparePayment);
        return commands.RunAsync(actor, "编制拨付批次", null, async context =>
        {
            var projects = request.Claims.Select(key => key.ProjectId).ToHashSet();
            var claims = Chosen(await due.RunAsync(context, request.Instrument, request.Period, projects, cancel), request.Claims);
            var budget = await BudgetBook.LineAsync(context, request.Period.Year, request.Instrument, cancel);
            budget.RequireRoom(Money.Sum(claims.Select(claim => claim.Amount)));

            var drafts = new List<DisbursementDraft>(claims.Count);
            foreach (var chunk in claims.Chunk(Chunk))
            {
                drafts.AddRange(await CommitAsync(context, request, chunk, cancel));
            }

            var numbers = await NumberSequence.OfAsync(context, request.Period.Year, request.Instrument.ShortName(), cancel);
            var batch = new PaymentBatch(Id.New<BatchId>(), numbers.Next(3), request.Instrument, request.Period, drafts, actor.Person(), clock.Now);
            context.PaymentBatches.Add(batch);
            return batch.Number;
        }, cancel);
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
                throw new RuleViolationException(claim.Calculation?.Clause ?? Clauses.Budget, $"{claim.Payee.Name} {claim.Description}不能拨付：{claim.Blockers[0]}");
            }

            chosen.Add(claim);
        }

        return chosen;
    }

    private static async Task<List<DisbursementDraft>> CommitAsync(AdminDbContext context, BatchRequest request, DueClaim[] claims, CancellationToken cancel)
    {
        var ids = claims.Select(claim => claim.Case.ProjectId).Distinct().ToList();
        var projects = await context.Projects.Where(project => ids.Contains(project.Id)).ToDictionaryAsync(project => project.Id, cancel);
        var appointments = await context.Appointments.Where(appointment => ids.Contains(appointment.ProjectId))
            .ToDictionaryAsync(appointment => appointment.ProjectId, cancel);
        var subsidised = request.Instrument == Instrument.ProjectSubsidy ? await SubsidisedAsync(context, claims, cancel) : null;

        var drafts = new List<DisbursementDraft>(claims.Length);
        foreach (var claim in claims)
        {
            var (project, appointment) = (projects[claim.Case.ProjectId], appointments[claim.Case.ProjectId]);
            var grant = claim.Month is { } month
                ? Grant.ForAllowance(Id.New<GrantId>(), project, appointment, month, request.Period.Year, claim.Policy)
                : Grant.ForSubsidy(Id.New<GrantId>(), project, appointment, claim.Policy, claim.Payable, request.Period.Year,
                    [.. subsidised![(project.ExpertId, appointment.Start)]]);
            context.Grants.Add(grant);
            drafts.Add(new DisbursementDraft(
                grant, claim.Payee.Name, claim.Payee.Document, claim.Payee.Account.Current!, claim.Payee.Account.ChangedOn is not null, claim.Description));
        }

        return drafts;
    }

    /// <summary>四（二）5: numbers of the projects already subsidised, by expert and service period.</summary>
    private static async Task<ILookup<(Domain.Experts.ExpertId, DateOnly), string>> SubsidisedAsync(
        AdminDbContext context, DueClaim[] claims, CancellationToken cancel)
    {
        var experts = claims.Select(claim => claim.Case.ExpertId).Distinct().ToList();
        var rows = await (from grant in context.Grants
                          join project in context.Projects on grant.ProjectId equals project.Id
                          where grant.Instrument == Instrument.ProjectSubsidy && grant.State != GrantState.Released && experts.Contains(grant.ExpertId)
                          select new { grant.ExpertId, grant.ServiceStart, project.Number }).ToListAsync(cancel);
        return rows.ToLookup(row => (row.ExpertId, row.ServiceStart), row => row.Number);
    }
}
