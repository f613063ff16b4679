using Changping.Admin.Features.Funds.Recoveries;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Administration.Verification;

/// <summary>
/// Reading 0024: that a confirmed audit leaves what the policy says, and that nothing was paid beyond it since. What was paid before shows as
/// recoverable by itself (<see cref="RecoverableGrants"/>).
/// </summary>
internal static class SettlementChecks
{
    private sealed record Settled(ProjectId Project, string Number, Money Owed, DateOnly On);

    public static async Task<CheckResult> RunAsync(AdminDbContext context, PolicyBook book, CancellationToken cancel)
    {
        var live = context.Grants.Live().Where(grant => grant.Instrument == Instrument.ProjectSubsidy);
        var rows = await (
            from settlement in context.SubsidySettlements
            where settlement.State == SettlementState.Confirmed
            join project in context.Projects on settlement.ProjectId equals project.Id
            orderby project.Number
            select new
            {
                Settled = new Settled(project.Id, project.Number, new Money(settlement.Entitlement.Fen), settlement.Decision.DecidedAt!.Value),
                Audited = settlement.AuditedCost.Fen,
                settlement.Calculation,
                Cost = project.Facts.TotalCost.Fen,
                project.Facts.Field,
                project.PolicyVersion,
                project.EstablishedOn,

                // Until something is granted the register may still correct the cost.
                IsFixed = live.Any(grant => grant.ProjectId == project.Id),
            }).AsNoTracking().ToListAsync(cancel);
        var wrong = new List<string>();
        foreach (var row in rows)
        {
            var due = row.IsFixed
                ? PolicyAnswer.Of(() =>
                    ProjectSubsidy.Compute(new Money(row.Cost), row.Field, book.Named(row.PolicyVersion!), row.EstablishedOn!.Value,
                        new Money(row.Audited)).Amount)
                : row.Calculation.Amount;
            if (row.Settled.Owed != due || row.Calculation.Amount != due || !row.Calculation.IsSound)
            {
                wrong.Add($"项目 {row.Settled.Number} 审计结算应付 {row.Settled.Owed} 元，按审计金额应为 {due?.ToString() ?? "—"} 元");
            }
        }

        wrong.AddRange(await BeyondAsync(context, [.. rows.Select(row => row.Settled)], cancel));
        return CheckResult.Of("settlements", "审计结算", wrong, $"{rows.Count:N0} 个项目的审计结算");
    }

    /// <summary>Told to pay on a later day than the confirmation, although it took the whole beyond what is owed.</summary>
    private static async Task<IReadOnlyList<string>> BeyondAsync(AdminDbContext context, IReadOnlyList<Settled> settled, CancellationToken cancel)
    {
        var spent = await context.Grants.Spent().Where(grant => grant.Instrument == Instrument.ProjectSubsidy
                && context.SubsidySettlements.Any(settlement => settlement.ProjectId == grant.ProjectId && settlement.State == SettlementState.Confirmed))
            .GroupBy(grant => grant.ProjectId).Select(group => new { group.Key, Fen = group.Sum(grant => grant.Amount.Fen) })
            .ToDictionaryAsync(sum => sum.Key, sum => sum.Fen, cancel);
        var over = settled.Where(one => spent.GetValueOrDefault(one.Project) > one.Owed.Fen).ToList();
        if (over.Count == 0)
        {
            return [];
        }

        var instructed = await (
            from line in context.PaymentBatches.Where(batch => batch.Instrument == Instrument.ProjectSubsidy && batch.Decision.DecidedAt != null)
                .SelectMany(batch => batch.Lines, (batch, line) => new { batch.Decision.DecidedAt, line.GrantId, line.IsLive })
            where line.IsLive
            join grant in context.Grants on line.GrantId equals grant.Id
            where grant.CorrectsId == null && (grant.State == GrantState.Instructed || grant.State == GrantState.Paid)
                && context.SubsidySettlements.Any(settlement => settlement.ProjectId == grant.ProjectId && settlement.State == SettlementState.Confirmed)
            select new { grant.ProjectId, At = line.DecidedAt!.Value }).ToListAsync(cancel);
        var last = instructed.GroupBy(line => line.ProjectId).ToDictionary(group => group.Key, group => group.Max(line => line.At));
        return
        [
            .. over.Where(one => last.TryGetValue(one.Project, out var at) && at >= OfficeClock.StartOf(one.On.AddDays(1)))
                .Select(one => $"项目 {one.Number} 审计结算应付 {one.Owed} 元，结算后仍通知拨付，合计 {new Money(spent[one.Project])} 元"),
        ];
    }
}
