using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Organizations;

namespace Changping.Admin.Features.Enterprises;

/// <summary>A company that was dissolved or moved away takes no new part; what runs goes on.</summary>
public sealed class DeactivateEnterprise(CommandTransaction commands)
{
    /// <param name="reason">Null lets it take part again.</param>
    public Task RunAsync(Actor actor, EnterpriseId id, string? reason, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, reason is null ? CommandKind.ReactivateEnterprise : CommandKind.DeactivateEnterprise, reason, async context =>
            (await context.Enterprises.StandingAsync(enterprise => enterprise.Id == id, cancel)).Deactivate(reason), cancel);
    }
}
