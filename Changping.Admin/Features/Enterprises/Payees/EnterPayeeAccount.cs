using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Identifiers;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Enterprises.Payees;

/// <summary>Enters a payee's first account, or proposes a change of it.</summary>
public sealed class EnterPayeeAccount(CommandTransaction commands)
{
    /// <exception cref="RuleViolationException">A field is empty or no account number.</exception>
    public Task RunAsync(Actor actor, PayeeKey payee, PayeeAccount account, string? reason, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        if (string.IsNullOrWhiteSpace(account.AccountName) || string.IsNullOrWhiteSpace(account.BankName))
        {
            throw new RuleViolationException(Clauses.Budget, "账户名称和开户银行不能为空");
        }

        if (!BankAccountNumber.TryParse(account.AccountNumber, out var number, out var fault))
        {
            throw new RuleViolationException(Clauses.Budget, fault.Message);
        }

        string? bankCode = null;
        if (!string.IsNullOrWhiteSpace(account.BankCode))
        {
            bankCode = BankBranchCode.TryParse(account.BankCode, out var code, out fault) ? code.Digits
                : throw new RuleViolationException(Clauses.Budget, fault.Message);
        }

        var clean = new PayeeAccount(account.AccountName.Trim(), account.BankName.Trim(), bankCode, number.Digits);
        return commands.RunAsync(actor, CommandKind.EnterAccount, reason, async context =>
        {
            var owner = await payee.OwnerAsync(context, cancel);
            owner.File.Enter(clean, owner.Name, actor.Person());
        }, cancel);
    }
}
