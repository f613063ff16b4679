using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Enterprises;

/// <summary>三（二）, reading 0044: an officer confirms by a proof that a company is located here, or is a 科技型企业.</summary>
public sealed class ConfirmEnterprise(CommandTransaction commands, OfficeClock clock)
{
    /// <exception cref="RuleViolationException">No evidence.</exception>
    public Task RunAsync(Actor actor, EnterpriseId id, EnterpriseMatter matter, string evidence, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, CommandKind.ConfirmEnterprise, evidence, async context =>
            (await context.Enterprises.StandingAsync(enterprise => enterprise.Id == id, cancel))
                .Confirm(matter, evidence, actor.Person(), clock.Today), cancel);
    }
}
