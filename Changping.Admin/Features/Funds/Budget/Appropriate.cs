using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Budget;

/// <summary>Proposes money of a year's budget, or an adjustment of it, as a record of its own; another person confirms it.</summary>
public sealed class Appropriate(CommandTransaction commands, OfficeClock clock)
{
    /// <param name="amount">Negative takes back.</param>
    /// <returns>Its id.</returns>
    /// <exception cref="RuleViolationException">Zero, no reason, a year that has no budget here, or less than is committed would be left.</exception>
    public Task<AppropriationId> RunAsync(Actor actor, int year, Instrument instrument, Money amount, string reason, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, CommandKind.EnterBudget, reason, async context =>
        {
            var line = await BudgetBook.LineAsync(context, year, instrument, cancel);
            if (Appropriation.WhyNotYear(year, await PolicyLibrary.GoLiveAsync(context, cancel), clock.Today, line.Appropriated > Money.Zero) is { } blocker)
            {
                throw blocker.Refusal();
            }

            line.RequireAdjustable(amount);
            var entry = new Appropriation(Id.New<AppropriationId>(), year, instrument, amount, reason, actor.Person(), clock.Today);
            context.Appropriations.Add(entry);
            return entry.Id;
        }, cancel);
    }
}

/// <summary>A second person confirms or refuses what was proposed; only then it is the year's money.</summary>
public sealed class DecideAppropriation(CommandTransaction commands, OfficeClock clock)
{
    /// <param name="reason">Needed to refuse.</param>
    /// <exception cref="RuleViolationException">Decided already, proposed by the same person, or less than is committed would be left.</exception>
    public Task RunAsync(Actor actor, AppropriationId id, bool confirm, string? reason, CancellationToken cancel)
    {
        actor.RequireToDecide(confirm);
        return commands.RunAsync(actor, confirm ? CommandKind.ConfirmBudget : CommandKind.RefuseBudget, reason, async context =>
        {
            var entry = await context.Appropriations.FirstAsync(candidate => candidate.Id == id, cancel);
            context.RequireToDecide(actor, confirm, entry.Decision);
            if (confirm)
            {
                entry.Confirm(await BudgetBook.LineAsync(context, entry.Year, entry.Instrument, cancel), actor.Person(), clock.Today);
            }
            else
            {
                entry.Refuse(actor.Person(), clock.Today, reason);
            }
        }, cancel);
    }
}
