using Changping.Admin.Store;
using Changping.Domain.Funds;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Batches;

/// <summary>Between preparing and approving a batch an account may change, or its payee's name: what would be paid wrongly is refused.</summary>
internal static class BatchAccounts
{
    /// <exception cref="RuleViolationException">Names the first line, what happened, and the cure.</exception>
    public static async Task RequireUnchangedAsync(AdminDbContext context, PaymentBatch batch, CancellationToken cancel)
    {
        var lines = context.PaymentBatches.Where(candidate => candidate.Id == batch.Id).SelectMany(candidate => candidate.Lines)
            .Join(context.Grants, line => line.GrantId, grant => grant.Id, (line, grant) => new { line, grant.ExpertId, grant.EnterpriseId });
        var files = batch.Instrument.PaysExpert
            ? lines.Join(context.Experts, of => of.ExpertId, expert => expert.Id, (of, expert) => new { of.line, Owner = expert.Details.Name, expert.Account })
            : lines.Join(context.Enterprises, of => of.EnterpriseId, enterprise => enterprise.Id, (of, enterprise) => new { of.line, Owner = enterprise.Name, enterprise.Account });

        // Those that may be wrong by the columns alone; the domain says whether they are.
        var doubtful = await files.Where(of => of.Account.Proposed != null
                || of.Account.Current!.AccountNumber != of.line.Account.AccountNumber || of.Account.Current.AccountName != of.line.Account.AccountName
                || of.Account.Current.BankName != of.line.Account.BankName || of.Account.Current.BankCode != of.line.Account.BankCode
                || of.line.Account.AccountName != of.Owner)
            .OrderBy(of => of.line.Number)
            .Select(of => new { of.line.Number, of.Owner, Paid = of.line.Account, of.Account.Current, Waits = of.Account.Proposed != null, of.Account.ChangedOn })
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
