using Changping.Admin.Data;
using Changping.Admin.Data.Funds;
using Changping.Domain.Finance;
using Changping.Domain.Funding;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
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
        await RequireEntitledAsync(context, batch, cancel);
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

    /// <summary>Reading 0023: a project terminated meanwhile gets nothing more; reading 0024: an audit confirmed meanwhile may leave less.</summary>
    private static async Task RequireEntitledAsync(AdminDbContext context, PaymentBatch batch, CancellationToken cancel)
    {
        if (batch.Instrument != Instrument.ProjectSubsidy)
        {
            return;
        }

        var terminated = await (
            from line in context.PaymentBatches.Where(candidate => candidate.Id == batch.Id).SelectMany(candidate => candidate.Lines)
            join grant in context.Grants on line.GrantId equals grant.Id
            join project in context.Projects on grant.ProjectId equals project.Id
            where project.State == ProjectState.Terminated
            orderby line.Number
            select new { line.Number, line.PayeeName, Project = project.Number }).FirstOrDefaultAsync(cancel);
        if (terminated is not null)
        {
            throw new RuleViolationException(Clauses.ProjectSubsidy,
                $"第 {terminated.Number} 行 {terminated.PayeeName} 的项目 {terminated.Project} 已终止，不再拨付；请退回批次重新编制");
        }

        var over = await (
            from line in context.PaymentBatches.Where(candidate => candidate.Id == batch.Id).SelectMany(candidate => candidate.Lines)
            join grant in context.Grants on line.GrantId equals grant.Id
            join settlement in context.SubsidySettlements on grant.ProjectId equals settlement.ProjectId
            where settlement.State == SettlementState.Confirmed
                && settlement.Entitlement.Fen < context.Grants.Live().Where(other => other.ProjectId == grant.ProjectId && other.Instrument == Instrument.ProjectSubsidy).Sum(other => other.Amount.Fen)
            orderby line.Number
            select new { line.Number, line.PayeeName, settlement.Entitlement.Fen }).FirstOrDefaultAsync(cancel);
        if (over is not null)
        {
            throw new RuleViolationException(Clauses.ProjectSubsidy,
                $"第 {over.Number} 行 {over.PayeeName} 的项目已按审计金额结算，应付合计 {new Domain.Common.Money(over.Fen)} 元，本笔超出；请退回批次重新编制");
        }
    }

    private static async Task RequireAccountsAsync(AdminDbContext context, PaymentBatch batch, CancellationToken cancel)
    {
        var lines = context.PaymentBatches.Where(candidate => candidate.Id == batch.Id).SelectMany(candidate => candidate.Lines);
        var now = batch.Instrument.PaysExpert()
            ? from line in lines
              join grant in context.Grants on line.GrantId equals grant.Id
              join expert in context.Experts on grant.ExpertId equals expert.Id
              where expert.Account.Proposed != null || expert.Account.Current!.AccountNumber != line.Account.AccountNumber
                  || expert.Account.Current.AccountName != line.Account.AccountName || expert.Account.Current.BankName != line.Account.BankName
              select new { line.Number, line.PayeeName }
            : from line in lines
              join grant in context.Grants on line.GrantId equals grant.Id
              join enterprise in context.Enterprises on grant.EnterpriseId equals enterprise.Id
              where enterprise.Account.Proposed != null || enterprise.Account.Current!.AccountNumber != line.Account.AccountNumber
                  || enterprise.Account.Current.AccountName != line.Account.AccountName || enterprise.Account.Current.BankName != line.Account.BankName
              select new { line.Number, line.PayeeName };
        if (await now.OrderBy(line => line.Number).FirstOrDefaultAsync(cancel) is { } changed)
        {
            throw new RuleViolationException(Clauses.Budget, $"第 {changed.Number} 行 {changed.PayeeName} 的账户在编制后已变更，或变更待复核；请待账户确认后退回批次重新编制");
        }
    }
}
