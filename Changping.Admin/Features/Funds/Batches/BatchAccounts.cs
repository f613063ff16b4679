using Changping.Admin.Store;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Batches;

/// <summary>Between preparing and approving a batch an account may change: what would be paid wrongly is refused.</summary>
internal static class BatchAccounts
{
    /// <exception cref="RuleViolationException">Names the first line, what happened, and the cure.</exception>
    public static async Task RequireUnchangedAsync(AdminDbContext context, PaymentBatch batch, CancellationToken cancel)
    {
        var lines = context.PaymentBatches.Where(candidate => candidate.Id == batch.Id).SelectMany(candidate => candidate.Lines);
        var now = batch.Instrument.PaysExpert
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
