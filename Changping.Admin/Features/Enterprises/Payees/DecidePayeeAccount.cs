using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Enterprises.Payees;

/// <summary>Another person confirms or refuses a changed account.</summary>
public sealed class DecidePayeeAccount(CommandTransaction commands, OfficeClock clock)
{
    /// <param name="shown">The proposed account that the person saw: what replaced it meanwhile was not looked at by anybody.</param>
    /// <exception cref="RuleViolationException">Nothing waits, the same person proposed it, or it is in another name without proof.</exception>
    /// <exception cref="ConflictException">Another account was proposed meanwhile.</exception>
    public Task RunAsync(Actor actor, PayeeKey payee, PayeeAccount shown, bool confirm, string? reason, CancellationToken cancel)
    {
        actor.RequireToDecide(confirm);
        return commands.RunAsync(actor, confirm ? CommandKind.ConfirmAccount : CommandKind.SendBackAccount, reason, async context =>
        {
            var owner = await payee.OwnerAsync(context, cancel);
            var file = owner.File;
            if (file.Proposed is { } proposed && proposed != shown)
            {
                throw new ConflictException(
                    $"您打开之后，{file.ProposedBy?.Name} 已改提另一账户，与您看到的不同；本次{(confirm ? "复核" : "退回")}未办理，请刷新并重新核对后再办理。");
            }

            context.RequireToDecide(actor, confirm, file.ProposedBy);
            if (confirm)
            {
                file.Confirm(actor.Person(), clock.Today, owner.Name, await payee.ProofsAsync(context, cancel));
            }
            else
            {
                file.Refuse();
            }
        }, cancel);
    }
}
