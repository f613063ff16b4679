using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Funds.Budget;

/// <summary>Enters money of a year's budget, or an adjustment of it, as a record of its own.</summary>
public sealed class Appropriate(CommandTransaction commands, OfficeClock clock)
{
    /// <param name="amount">Negative takes back.</param>
    /// <exception cref="RuleViolationException">Zero, no reason, or less than is committed would be left.</exception>
    public Task RunAsync(Actor actor, int year, Instrument instrument, Money amount, string reason, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, CommandKind.EnterBudget, reason, async context =>
        {
            var line = await BudgetBook.LineAsync(context, year, instrument, cancel);
            line.RequireAdjustable(amount);
            context.Appropriations.Add(new Appropriation(Id.New<AppropriationId>(), year, instrument, amount, reason, actor.Person(), clock.Today));
        }, cancel);
    }
}
