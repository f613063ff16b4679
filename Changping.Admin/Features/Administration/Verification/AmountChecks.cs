using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Administration.Verification;

/// <summary>四（二）1, 2: that what stands granted is what the policy of its project gives, whatever the calculation beside it says.</summary>
internal static class AmountChecks
{
    public static async Task<CheckResult> RunAsync(AdminDbContext context, PolicyBook book, IReadOnlyList<CaseSum> sums, CancellationToken cancel) => CheckResult.Of(
        "amounts", "核定与政策", [.. await AllowancesAsync(context, book, sums, cancel), .. await SubsidiesAsync(context, book, cancel)],
        $"{sums.Where(sum => sum.Instrument == Instrument.LivingAllowance || sum.Instrument == Instrument.ProjectSubsidy).Sum(sum => sum.Count):N0} 笔补贴按政策重新测算");

    /// <summary>Every month of a service is worth the same, so that the least and the most say it all; only where one is off are months read.</summary>
    private static async Task<IReadOnlyList<string>> AllowancesAsync(AdminDbContext context, PolicyBook book, IReadOnlyList<CaseSum> sums, CancellationToken cancel)
    {
        var off = sums.Where(sum => sum.Instrument == Instrument.LivingAllowance)
            .Select(sum => (Sum: sum, Rate: PolicyAnswer.Of(() => book.Named(sum.PolicyVersion).AllowancePerMonth.On(sum.ServiceStart).Value)))
            .Where(one => one.Sum.Least != one.Rate || one.Sum.Most != one.Rate).ToList();
        if (off.Count == 0)
        {
            return [];
        }

        var shown = off.Take(CheckResult.Named).Select(one => one.Sum.ProjectId).ToList();
        var months = (await context.Grants.Live().Where(grant => grant.Instrument == Instrument.LivingAllowance && shown.Contains(grant.ProjectId))
            .OrderBy(grant => grant.Sequence).Select(grant => new { grant.ProjectId, grant.Sequence, grant.Amount.Fen }).ToListAsync(cancel)).ToLookup(month => month.ProjectId);
        return
        [
            .. from one in off
               let month = months[one.Sum.ProjectId].FirstOrDefault(month => one.Rate?.Fen != month.Fen)
               select $"项目 {one.Sum.Number} 生活补贴第 {month?.Sequence} 个服务月核定 {new Money(month?.Fen ?? 0)} 元，{ByPolicy(one.Rate)}",
        ];
    }

    private static async Task<IReadOnlyList<string>> SubsidiesAsync(AdminDbContext context, PolicyBook book, CancellationToken cancel)
    {
        var rows = await (
            from grant in context.Grants.Live()
            where grant.Instrument == Instrument.ProjectSubsidy
            join project in context.Projects on grant.ProjectId equals project.Id
            orderby project.Number, grant.Sequence
            select new
            {
                Grant = new NamedGrant(grant.ProjectId, grant.Instrument, grant.Sequence, grant.Parts, false),
                grant.Amount.Fen,
                grant.Calculation,
                Cost = project.Facts.TotalCost.Fen,
                project.Facts.Field,
                project.PolicyVersion,
                project.EstablishedOn,
                Audited = context.SubsidySettlements.Where(settlement => settlement.ProjectId == project.Id && settlement.State == SettlementState.Confirmed)
                    .Select(settlement => (long?)settlement.AuditedCost.Fen).FirstOrDefault(),
            }).AsNoTracking().ToListAsync(cancel);
        var wrong = new List<(NamedGrant, string)>();
        foreach (var row in rows)
        {
            var (cost, granted) = (new Money(row.Cost), new Money(row.Fen));
            if (row.Calculation.Base != cost)
            {
                wrong.Add((row.Grant, $"按总经费 {row.Calculation.Base} 元测算，项目总经费 {cost} 元"));
                continue;
            }

            // Granted before an audit was confirmed, or after it.
            var planned = Instalment(null);
            if (granted != planned && (row.Audited is not { } audited || granted != Instalment(new Money(audited))))
            {
                wrong.Add((row.Grant, $"核定 {granted} 元，{ByPolicy(planned)}"));
            }

            Money? Instalment(Money? found) => PolicyAnswer.Of(() =>
                SubsidyPlan.Of(cost, row.Field, book.Named(row.PolicyVersion!), row.EstablishedOn!.Value, row.Grant.Parts, found).Instalment(row.Grant.Sequence).Amount);
        }

        return await NamedGrant.SayAsync(context, wrong, cancel);
    }

    private static string ByPolicy(Money? amount) => amount is { } known ? $"按政策应为 {known} 元" : "政策对此没有规定";
}
