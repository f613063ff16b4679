using Changping.Admin.Data;
using Changping.Domain.Finance;
using Changping.Domain.Funding;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Payments;

/// <summary>Between preparing and approving a batch a service may end early and an account may change: what would be paid wrongly is refused.</summary>
internal static class BatchChecks
{
    /// <exception cref="RuleViolationException">Names the line, what happened, and the cure.</exception>
    public static async Task RequireStillOwedAsync(AdminDbContext context, PaymentBatch batch, CancellationToken cancel)
    {
        if (batch.Kind == BatchKind.Recovery)
        {
            return;
        }

        await RequireServedAsync(context, batch, cancel);
        await RequireAccountsAsync(context, batch, cancel);
    }

    private static async Task RequireServedAsync(AdminDbContext context, PaymentBatch batch, CancellationToken cancel)
    {
        if (batch.Instrument != Instrument.LivingAllowance)
        {
            return;
        }

        var ended = await (
            from line in context.PaymentBatches.Where(candidate => candidate.Id == batch.Id).SelectMany(candidate => candidate.Lines)
            join grant in context.Grants on line.GrantId equals grant.Id
            join appointment in context.Appointments on grant.ProjectId equals appointment.ProjectId
            where appointment.EndedOn != null
            orderby line.Number
            select new { line.Number, line.PayeeName, grant.ServiceStart, grant.Sequence, EndedOn = appointment.EndedOn!.Value }).ToListAsync(cancel);
        if (ended.Find(line => LivingAllowance.PeriodOf(line.ServiceStart, line.Sequence).End > line.EndedOn) is { } over)
        {
            throw new RuleViolationException(Clauses.LivingAllowance,
                $"第 {over.Number} 行 {over.PayeeName} 的服务已于 {over.EndedOn:yyyy-MM-dd} 结束，第 {over.Sequence} 个服务月未满，不再应付；请退回批次重新编制");
        }
    }

    private static async Task RequireAccountsAsync(AdminDbContext context, PaymentBatch batch, CancellationToken cancel)
    {
        var lines = context.PaymentBatches.Where(candidate => candidate.Id == batch.Id).SelectMany(candidate => candidate.Lines);
        var now = batch.Instrument.PaysExpert()
            ? from line in lines
              join grant in context.Grants on line.GrantId equals grant.Id
              join expert in context.Experts on grant.ExpertId equals expert.Id
              where expert.Account.Current!.AccountNumber != line.Account.AccountNumber
              select new { line.Number, line.PayeeName }
            : from line in lines
              join grant in context.Grants on line.GrantId equals grant.Id
              join enterprise in context.Enterprises on grant.EnterpriseId equals enterprise.Id
              where enterprise.Account.Current!.AccountNumber != line.Account.AccountNumber
              select new { line.Number, line.PayeeName };
        if (await now.OrderBy(line => line.Number).FirstOrDefaultAsync(cancel) is { } changed)
        {
            throw new RuleViolationException(Clauses.Budget, $"第 {changed.Number} 行 {changed.PayeeName} 的账户在编制后已变更；请退回批次重新编制");
        }
    }
}
