using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Changping.Domain.TalentPool;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Experts;

/// <summary>出库, 恢复入库 or 撤销入库 is proposed with its reason (reading 0046); nothing changes before another confirms it.</summary>
public sealed class ProposePoolStep(CommandTransaction commands, OfficeClock clock)
{
    /// <exception cref="RuleViolationException">Not possible as things are, one waits, or no reason.</exception>
    public Task RunAsync(Actor actor, PoolEntryId id, PoolAction action, string? reason, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, CommandKind.ProposePoolStep, reason, async context =>
        {
            var entry = await context.PoolEntries.Include(candidate => candidate.Steps).StandingAsync(candidate => candidate.Id == id, cancel);
            entry.ProposeStep(action, await PoolReliance.CaseAsync(context, entry, cancel), reason, actor.Person(), clock.Today);
        }, cancel);
    }
}

/// <summary>Confirms what another proposed, and takes the step with it; or sends it back.</summary>
public sealed class DecidePoolStep(IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands, OfficeClock clock)
{
    /// <param name="step">Its number within the admission.</param>
    /// <param name="reason">Needed to send it back.</param>
    /// <exception cref="RuleViolationException">Decided already, own proposal, or not possible any more.</exception>
    public async Task RunAsync(Actor actor, PoolEntryId id, int step, bool confirm, string? reason, CancellationToken cancel)
    {
        actor.RequireToDecide(confirm);
        await commands.RunAsync(actor, await KindAsync(id, step, confirm, cancel), reason, async context =>
        {
            var entry = await context.PoolEntries.Include(candidate => candidate.Steps).StandingAsync(candidate => candidate.Id == id, cancel);
            context.RequireToDecide(actor, confirm, entry.Steps.FirstOrDefault(candidate => candidate.Number == step)?.Decision);
            var nomination = await context.Nominations.FirstAsync(candidate => candidate.Id == entry.NominationId, cancel);
            var facts = await PoolReliance.CaseAsync(context, entry, cancel);
            entry.DecideStep(step, confirm, facts, nomination, reason, actor.Person(), clock.Today);
            if (entry.State == PoolState.Undone)
            {
                (await context.NominationListings.FirstAsync(listing => listing.NominationId == nomination.Id, cancel)).IsAdmitted = false;
                await StandAgainAsync(context, entry, cancel);
            }
        }, cancel);
    }

    /// <summary>Before an admission anew the expert stood in the pool by an earlier one: that counts again.</summary>
    private static async Task StandAgainAsync(AdminDbContext context, PoolEntry undone, CancellationToken cancel) =>
        (await context.PoolEntries.Where(entry => entry.ExpertId == undone.ExpertId && entry.State == PoolState.Renewed)
            .OrderByDescending(entry => entry.Number).FirstOrDefaultAsync(cancel))?.StandAgain();

    private async Task<CommandKind> KindAsync(PoolEntryId id, int step, bool confirm, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var action = await context.PoolEntries.Where(entry => entry.Id == id).SelectMany(entry => entry.Steps)
            .Where(candidate => candidate.Number == step).Select(candidate => (PoolAction?)candidate.Action).FirstOrDefaultAsync(cancel)
            ?? throw new RuleViolationException(Clauses.TalentPool, $"没有第 {step} 号提议，请刷新");
        return !confirm ? CommandKind.RefusePoolStep : action switch
        {
            PoolAction.Leave => CommandKind.LeavePool,
            PoolAction.Reenter => CommandKind.ReenterPool,
            PoolAction.UndoAdmission => CommandKind.UndoAdmission,
        };
    }
}
