using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.Budget;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Features.Service;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Overview.Home;

/// <param name="Pool">People in the talent pool.</param>
/// <param name="PoolThisYear">Those of them who were admitted this year.</param>
/// <param name="Ending">In service, with the last day within the next 90 days.</param>
/// <param name="Committed">Of this year's budget, in live batches.</param>
/// <param name="Due">Owed and in no batch.</param>
/// <param name="InBatches">In batches that wait for a second person.</param>
public sealed record Figures(int Year, int Pool, int PoolThisYear, int InService, int Ending, Money Committed, Money Appropriated, Money Due, Money InBatches)
{
    public Money ToPay => Due + InBatches;

    /// <summary>Null without a budget.</summary>
    public int? PercentCommitted => Appropriated > Money.Zero ? (int)(Committed.Fen * 100 / Appropriated.Fen) : null;
}

/// <summary>四个数字, counted in the database.</summary>
public sealed class HomeFigures(IDbContextFactory<AdminDbContext> contexts, PolicyLibrary policies, OfficeClock clock)
{
    public async Task<Figures> RunAsync(Actor actor, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var today = clock.Today;
        var (newYear, soon, month) = (new DateOnly(today.Year, 1, 1), today.AddDays(ServiceStatuses.SoonDays), CalendarMonth.Of(today));
        var pool = await PoolPlaces.Admitted(context).Select(entry => entry.ExpertId).Distinct().CountAsync(cancel);
        var admitted = await PoolPlaces.Admitted(context).CountAsync(entry => entry.AdmittedOn >= newYear, cancel);
        var serving =
            from appointment in context.Appointments
            where appointment.State == AppointmentState.Serving
            select new { appointment.ExpertId, End = appointment.LastDayServed };
        var inService = await serving.Select(row => row.ExpertId).Distinct().CountAsync(cancel);
        var ending = await serving.CountAsync(row => row.End >= today && row.End <= soon, cancel);
        var budget = await BudgetBook.LinesAsync(context, today.Year, cancel);
        var book = await policies.BookAsync(context, cancel);
        var due = Money.Zero;
        foreach (var instrument in Instrument.All)
        {
            due += (await DueFigures.OfAsync(context, book, instrument, month, cancel)).Amount;
        }

        var inBatches = await context.Grants.Where(grant => grant.State == GrantState.Committed && grant.CorrectsId == null).SumAsync(grant => grant.Amount.Fen, cancel);
        return new Figures(today.Year, pool, admitted, inService, ending, Money.Sum(budget.Select(line => line.Committed)),
            Money.Sum(budget.Select(line => line.Appropriated)), due, new Money(inBatches));
    }
}
