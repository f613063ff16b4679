using Changping.Domain.Common;
using Changping.Domain.Funding;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Data.Funds;

/// <param name="Claims">In no live batch, whether something stands in their way or not.</param>
public sealed record DueFigure(int Claims, Money Amount);

/// <summary>How much is due, for figures and tasks: the same as <see cref="DueClaims"/> gives, without reading whom it is owed to.</summary>
public static class DueFigures
{
    public static async Task<DueFigure> AllowancesAsync(AdminDbContext context, PolicyBook book, CalendarMonth upTo, CancellationToken cancel)
    {
        var lastDay = upTo.LastDay;
        var taken = await TakenMonths.ReadAsync(context, cancel);
        var services = await (
            from appointment in context.Appointments
            where appointment.Start <= lastDay
            join project in context.Projects on appointment.ProjectId equals project.Id
            where project.State == ProjectState.InService || project.State == ProjectState.Concluded || project.State == ProjectState.Evaluated
                || (project.State == ProjectState.Terminated && appointment.EndedOn != null)
            select new
            {
                project.Id,
                appointment.Start,
                End = appointment.EndedOn ?? appointment.LastDay,
                PolicyVersion = project.PolicyVersion!,
            }).ToListAsync(cancel);

        // A grant of a later month stands for none of those that are complete by then.
        var due = services.Where(service => HasOpen(Completed(service.Start, service.End < lastDay ? service.End : lastDay), taken.Of(service.Id)))
            .Select(service => Reckon(() =>
            {
                var months = LivingAllowance.Due(new DateRange(service.Start, service.End), book.Named(service.PolicyVersion), upTo, taken.Of(service.Id)).ToList();
                return new DueFigure(months.Count, Money.Sum(months.Select(month => month.Amount)));
            }));
        return Sum(due.Append(await HeldAsync(context, Instrument.LivingAllowance, upTo, cancel)));
    }

    public static async Task<DueFigure> SubsidiesAsync(AdminDbContext context, PolicyBook book, CalendarMonth upTo, CancellationToken cancel)
    {
        var ledger = await SubsidyLedger.ReadAsync(context, upTo.LastDay, cancel);
        var cases = await (
            from project in SubsidyLedger.Incomplete(context, upTo.LastDay)
            join appointment in context.Appointments on project.Id equals appointment.ProjectId
            select new InstalmentCase(
                project.Id, project.ExpertId, new Money(project.Facts.TotalCost.Fen), project.Facts.Field, project.PolicyVersion!, project.EstablishedOn!.Value, project.AgreementSignedOn,
                new DateRange(appointment.Start, appointment.EndedOn ?? appointment.LastDay), project.State)).ToListAsync(cancel);
        var due = cases.SelectMany(of => ledger.Due(of, book.Named(of.PolicyVersion), upTo)).ToList();
        var held = await HeldAsync(context, Instrument.ProjectSubsidy, upTo, cancel);
        return new DueFigure(due.Count + held.Claims, Money.Sum(due.Select(part => part.Calculation?.Amount ?? Money.Zero)) + held.Amount);
    }

    /// <summary>Decided already, or sent back by the bank.</summary>
    public static async Task<DueFigure> HeldAsync(AdminDbContext context, Instrument instrument, CalendarMonth upTo, CancellationToken cancel)
    {
        var sum = await context.Grants.Waiting().Where(grant => grant.Instrument == instrument && grant.Payable <= upTo)
            .GroupBy(_ => 1).Select(group => new { Count = group.Count(), Fen = group.Sum(grant => grant.Amount.Fen) }).FirstOrDefaultAsync(cancel);
        return new DueFigure(sum?.Count ?? 0, new Money(sum?.Fen ?? 0));
    }

    /// <summary>Full months from the first day to the last, at most: enough to leave out all that is settled.</summary>
    private static int Completed(DateOnly start, DateOnly last)
    {
        var day = last.AddDays(1);
        var months = ((day.Year - start.Year) * 12) + day.Month - start.Month;
        while (months > 0 && Anniversary.AfterMonths(start, months) > day)
        {
            months--;
        }

        return months;
    }

    private static bool HasOpen(int completed, IReadOnlySet<int> taken)
    {
        for (var number = 1; number <= completed; number++)
        {
            if (!taken.Contains(number))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the policy is silent something is still to be settled, though nobody can say how much.</summary>
    private static DueFigure Reckon(Func<DueFigure> figure)
    {
        try
        {
            return figure();
        }
        catch (PolicySilentException)
        {
            return new DueFigure(1, Money.Zero);
        }
    }

    private static DueFigure Sum(IEnumerable<DueFigure> figures) =>
        figures.Aggregate(new DueFigure(0, Money.Zero), (sum, figure) => new(sum.Claims + figure.Claims, sum.Amount + figure.Amount));
}
