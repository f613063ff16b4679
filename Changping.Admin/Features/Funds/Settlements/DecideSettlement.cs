using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Settlements;

/// <summary>A second person confirms what the audit leaves of the subsidy, or sends it back.</summary>
public sealed class DecideSettlement(CommandTransaction commands, OwedGrants owed, OfficeClock clock)
{
    /// <param name="project">Its number.</param>
    /// <param name="version">Of what the person read: what somebody wrote since was looked at by nobody.</param>
    /// <exception cref="RuleViolationException">None was entered, decided already, entered by the same person at any time, or sent back without a
    /// reason.</exception>
    /// <exception cref="ConflictException">It was changed since it was shown.</exception>
    public Task RunAsync(Actor actor, string project, int version, bool confirm, string? reason, CancellationToken cancel)
    {
        actor.RequireToDecide(confirm);
        return commands.RunAsync(actor, confirm ? CommandKind.ConfirmSettlement : CommandKind.SendBackSettlement, reason, async context =>
        {
            var settlement = await context.SubsidySettlements
                .FirstOrDefaultAsync(candidate => context.Projects.Any(known => known.Id == candidate.ProjectId && known.Number == project), cancel)
                ?? throw new RuleViolationException(Clauses.ProjectSubsidy, $"项目 {project} 还没有登记审计结算");
            ConflictException.RequireUnchanged(settlement.Version, version, $"项目 {project} 的审计结算");
            context.RequireToDecide(actor, confirm, settlement.Decision);
            settlement.Decide(confirm, actor.Person(), clock.Today, reason);
            if (confirm)
            {
                // What the bank sent back before the audit lowered it is reckoned anew, as far as it is still owed.
                await owed.ReleaseAsync(context, settlement.ProjectId, cancel);
            }
        }, cancel);
    }
}
