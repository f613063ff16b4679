using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Funds;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Batches;

/// <summary>Between preparing and approving a batch an account may change, its payee's name, or a company may stop or move away: what would be paid
/// wrongly is refused.</summary>
internal static class BatchAccounts
{
    /// <summary>Reading 0044: nothing is paid to a company that stopped, nor for a service that still runs there.</summary>
    /// <exception cref="RuleViolationException">Names the first line, what happened, and the cure.</exception>
    public static async Task RequireHostsAsync(AdminDbContext context, PaymentBatch batch, CancellationToken cancel)
    {
        var lines = context.PaymentBatches.Where(candidate => candidate.Id == batch.Id).SelectMany(candidate => candidate.Lines)
            .Join(context.Grants, line => line.GrantId, grant => grant.Id, (line, grant) => new { line.Number, grant.ProjectId, grant.EnterpriseId });
        var hosts = await context.Enterprises.AsNoTracking().Where(host => lines.Any(line => line.EnterpriseId == host.Id)).ToListAsync(cancel);
        var stopped = hosts.Where(host => host.Standing.WhyStopped() is not null).ToDictionary(host => host.Id);
        if (stopped.Count == 0)
        {
            return;
        }

        var ids = stopped.Keys.ToList();
        var first = await lines.Where(line => ids.Contains(line.EnterpriseId))
            .Join(context.Appointments, line => line.ProjectId, appointment => appointment.ProjectId,
                (line, appointment) => new { line.Number, line.EnterpriseId, appointment.State })
            .Where(line => !batch.Instrument.PaysExpert || line.State == AppointmentState.Serving).OrderBy(line => line.Number).FirstOrDefaultAsync(cancel);
        if (first is not null)
        {
            var why = stopped[first.EnterpriseId].Standing.WhyStopped()!;
            throw new RuleViolationException(why.Clause, $"第 {first.Number} 行：{stopped[first.EnterpriseId].Name}{why.Message}；请退回批次重新编制");
        }
    }

    /// <exception cref="RuleViolationException">Names the first line, what happened, and the cure.</exception>
    public static async Task RequireUnchangedAsync(AdminDbContext context, PaymentBatch batch, CancellationToken cancel)
    {
        var lines = context.PaymentBatches.Where(candidate => candidate.Id == batch.Id).SelectMany(candidate => candidate.Lines)
            .Join(context.Grants, line => line.GrantId, grant => grant.Id, (line, grant) => new { line, grant.ExpertId, grant.EnterpriseId });
        var files = batch.Instrument.PaysExpert
            ? lines.Join(context.Experts, of => of.ExpertId, expert => expert.Id, (of, expert) => new { of.line, Owner = expert.Details.Name, expert.Account })
            : lines.Join(context.Enterprises, of => of.EnterpriseId, enterprise => enterprise.Id,
                (of, enterprise) => new { of.line, Owner = enterprise.Name, enterprise.Account });

        // Those that may be wrong by the columns alone; the domain says whether they are.
        var doubtful = await files.Where(of => of.Account.Proposed != null
                || of.Account.Current!.AccountNumber != of.line.Account.AccountNumber || of.Account.Current.AccountName != of.line.Account.AccountName
                || of.Account.Current.BankName != of.line.Account.BankName || of.Account.Current.BankCode != of.line.Account.BankCode
                || of.line.Account.AccountName != of.Owner)
            .OrderBy(of => of.line.Number)
            .Select(of => new
            {
                of.line.Number,
                of.Owner,
                Paid = of.line.Account,
                of.Account.Current,
                Waits = of.Account.Proposed != null,
                of.Account.ChangedOn
            })
            .ToListAsync(cancel);
        foreach (var line in doubtful)
        {
            var why = PayeeAccountFile.WhyNotPay(line.Owner, line.Current, line.Waits, line.ChangedOn)?.Message
                ?? (line.Current == line.Paid ? null : $"{line.Owner}的账户在编制后已变更");
            if (why is not null)
            {
                throw new RuleViolationException(Clauses.Budget, $"第 {line.Number} 行：{why}；请待账户确认后退回批次重新编制");
            }
        }
    }
}
