using Changping.Admin.Data;
using Changping.Admin.Data.Audit;
using Changping.Admin.Security;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Payments;

/// <summary>Shows the full account number of one line; who looked is kept.</summary>
public sealed class RevealLineAccount(CommandTransaction commands)
{
    /// <exception cref="RuleViolationException">No such line.</exception>
    public Task<string> RunAsync(Actor actor, string number, int line, CancellationToken cancel)
    {
        actor.Require(Permission.RevealPersonalData);
        return commands.RunAsync(actor, "查看完整账号", null, async context =>
        {
            var found = await (from batch in context.PaymentBatches
                               where batch.Number == number
                               from candidate in batch.Lines
                               where candidate.Number == line
                               select new { batch.Id, candidate.PayeeName, candidate.Account.AccountNumber }).AsNoTracking().FirstOrDefaultAsync(cancel)
                ?? throw new RuleViolationException(Clauses.Budget, $"批次 {number} 没有第 {line} 行");
            context.AuditEntries.Add(context.Act!.Entry("拨付批次", found.Id.Value, number, [new AuditChange("查看", null, $"第 {line} 行 {found.PayeeName}")]));
            return found.AccountNumber;
        }, cancel);
    }
}
