using Changping.Domain.Common;
using Changping.Domain.Finance;
using Changping.Domain.Funding;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Data.Funds;

/// <summary>五（一）2: what the bank sent back and is owed no more frees its budget; no batch would be approved with it.</summary>
internal static class ReturnedGrants
{
    /// <summary>To be asked after an end, a termination, an audit, a return, or a batch that was sent back; saves what they changed first.</summary>
    /// <param name="among">Those that may be concerned.</param>
    public static async Task ReleaseUnowedAsync(AdminDbContext context, IQueryable<Grant> among, CancellationToken cancel)
    {
        await context.SaveChangesAsync(cancel);
        var returned = await (
            from grant in among
            where grant.State == GrantState.Returned && grant.CorrectsId == null
            join project in context.Projects on grant.ProjectId equals project.Id
            join appointment in context.Appointments on grant.ProjectId equals appointment.ProjectId
            select new
            {
                grant,
                project.State,
                appointment.EndedOn,
                Entitlement = context.SubsidySettlements.Where(settlement => settlement.ProjectId == grant.ProjectId && settlement.State == SettlementState.Confirmed)
                    .Select(settlement => (long?)settlement.Entitlement.Fen).FirstOrDefault(),
                Subsidies = context.Grants.Live().Where(other => other.ProjectId == grant.ProjectId && other.Instrument == Instrument.ProjectSubsidy).Sum(other => other.Amount.Fen),
            }).ToListAsync(cancel);
        foreach (var row in returned)
        {
            var over = row.Subsidies > row.Entitlement ? new Money(row.Entitlement.Value) : (Money?)null;
            if (WhyNot(row.grant, row.State, row.EndedOn, over) is { } reason)
            {
                row.grant.Revoke(reason);
            }
        }
    }

    public static Task ReleaseUnowedAsync(AdminDbContext context, ProjectId project, CancellationToken cancel) =>
        ReleaseUnowedAsync(context, context.Grants.Where(grant => grant.ProjectId == project), cancel);

    public static Task ReleaseUnowedAsync(AdminDbContext context, BatchId batch, CancellationToken cancel)
    {
        var lines = context.PaymentBatches.Where(candidate => candidate.Id == batch).SelectMany(candidate => candidate.Lines).Select(line => line.GrantId);
        return ReleaseUnowedAsync(context, context.Grants.Where(grant => lines.Contains(grant.Id)), cancel);
    }

    /// <returns>Null where it is owed still.</returns>
    private static string? WhyNot(Grant grant, ProjectState state, DateOnly? endedOn, Money? over) => grant.Instrument switch
    {
        Instrument.LivingAllowance when endedOn is { } last && LivingAllowance.PeriodOf(grant.ServiceStart, grant.Sequence).End > last =>
            $"服务于 {last:yyyy-MM-dd} 结束，第 {grant.Sequence} 个服务月未满，退汇款不再拨付",
        Instrument.ProjectSubsidy when state == ProjectState.Terminated => "项目已终止，退汇的补贴不再拨付",
        Instrument.ProjectSubsidy when over is { } entitlement => $"按审计金额结算，应付合计 {entitlement} 元，重新核定",
        _ => null,
    };
}
