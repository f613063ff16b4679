using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Batches;

/// <summary>Shows the full account number of one line; who looked is kept.</summary>
public sealed class RevealLineAccount(CommandTransaction commands)
{
    /// <exception cref="RuleViolationException">No such line.</exception>
    public Task<string> RunAsync(Actor actor, string number, int line, CancellationToken cancel)
    {
        actor.Require(Permission.RevealPersonalData);
        return commands.RunAsync(actor, CommandKind.RevealLineAccount, null, async context =>
        {
            var found = await (from batch in context.PaymentBatches
                               where batch.Number == number
                               from candidate in batch.Lines
                               where candidate.Number == line
                               join grant in context.Grants on candidate.GrantId equals grant.Id
                               select new { batch.Id, candidate.PayeeName, candidate.Account.AccountNumber, grant.ProjectId }).AsNoTracking()
                                   .FirstOrDefaultAsync(cancel)
                ?? throw new RuleViolationException(Clauses.Budget, $"批次 {number} 没有第 {line} 行");
            context.AuditEntries.Add(context.Act!.Entry(
                new AuditSubject(RecordKind.Batch, found.Id.Value, number) { Links = new(Project: found.ProjectId) },
                [new AuditChange("查看", null, $"第 {line} 行 {found.PayeeName}")]));
            return found.AccountNumber;
        }, cancel);
    }
}
