using Changping.Admin.Office;
using Changping.Admin.Office.Audit;
using Changping.Admin.Store;
using Changping.Domain.Identifiers;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Enterprises.Payees;

/// <summary>Shows a full account number to those who may see it; each view is in the audit.</summary>
public sealed class RevealPayeeAccount(CommandTransaction commands)
{
    /// <param name="proposed">The number that waits for a second person, not the one in force.</param>
    /// <exception cref="RuleViolationException">There is no such account any more.</exception>
    public Task<string> RunAsync(Actor actor, PayeeKey payee, bool proposed, CancellationToken cancel)
    {
        actor.Require(Permission.RevealPersonalData);
        return commands.RunAsync(actor, CommandKind.RevealAccount, null, async context =>
        {
            var owner = await payee.OwnerAsync(context, cancel);
            var account = (proposed ? owner.File.Proposed : owner.File.Current)
                ?? throw new RuleViolationException(Clauses.Budget, "该账户已由他人变更，请刷新");
            context.AuditEntries.Add(context.Act!.EntryOn(owner.Record, [new AuditChange("银行账号", null, Mask.Account(account.AccountNumber))]));
            return account.AccountNumber;
        }, cancel);
    }
}
