using Changping.Admin.Security;
using Changping.Domain.Policy;

namespace Changping.Admin.Data.Payees;

/// <summary>Another person confirms or refuses a changed account.</summary>
public sealed class DecidePayeeAccount(CommandTransaction commands, OfficeClock clock)
{
    /// <exception cref="RuleViolationException">Nothing waits, or the same person proposed it.</exception>
    public Task RunAsync(Actor actor, PayeeKey payee, bool confirm, string? reason, CancellationToken cancel)
    {
        actor.Require(Permission.Approve);
        return commands.RunAsync(actor, confirm ? "复核账户变更" : "退回账户变更", reason, async context =>
        {
            var file = await payee.FileAsync(context, cancel);
            if (confirm)
            {
                file.Confirm(actor.Person(), clock.Today);
            }
            else
            {
                file.Refuse();
            }
        }, cancel);
    }
}
