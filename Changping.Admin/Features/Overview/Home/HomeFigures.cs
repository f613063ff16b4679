using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.Budget;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Features.Service;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Figures;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Overview.Home;

/// <param name="Pool">People in the talent pool.</param>
/// <param name="PoolThisYear">Those of them who were admitted this year.</param>
/// <param name="Ending">On duty, with the last day within the next 90 days.</param>
/// <param name="Committed">已核定 of this year's budget.</param>
/// <param name="Due">应付: owed and in no batch, blocked or not.</param>
/// <param name="InBatches">待复核: in batches that wait for a second person.</param>
public sealed record Figures(int Year, int Pool, int PoolThisYear, int OnDuty, int Ending, Money Committed, Money Appropriated, Money Due, Money InBatches)
{
    public Money ToPay => Due + InBatches;

    /// <summary>Null without a budget.</summary>
    public string? ShareHeld => FundFigures.HeldOf(Appropriated, Committed);
}

/// <summary>四个数字, counted in the database.</summary>
public sealed class HomeFigures(IDbContextFactory<AdminDbContext> contexts, PolicyLibrary policies, OfficeClock clock)
{
    public async Task<Figures> RunAsync(Actor actor, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var today = clock.Today;
        var (newYear, month) = (new DateOnly(today.Year, 1, 1), CalendarMonth.Of(today));
        var pool = await PoolPlaces.Admitted(context).Select(entry => entry.ExpertId).Distinct().CountAsync(cancel);
        var admitted = await PoolPlaces.Admitted(context).CountAsync(entry => entry.AdmittedOn >= newYear, cancel);
        var (onDuty, ending) = await ServiceJoin.OnDutyAsync(ServiceJoin.All(context, today), today.AddDays(ServiceStatuses.SoonDays), cancel);
        var budget = await BudgetBook.LinesAsync(context, today.Year, cancel);
        var book = await policies.BookAsync(context, cancel);
        var due = Money.Zero;
        foreach (var instrument in Instrument.All)
        {
            due += (await DueFigures.OfAsync(context, book, instrument, month, cancel)).Amount;
        }

        var inBatches = await context.Grants.InBatch().SumAsync(grant => grant.Amount.Fen, cancel);
        return new Figures(today.Year, pool, admitted, onDuty, ending, Money.Sum(budget.Select(line => line.Committed)),
            Money.Sum(budget.Select(line => line.Appropriated)), due, new Money(inBatches));
    }
}
