using Changping.Admin.Demonstration.Invented;
using Changping.Admin.Features.Funds.Budget;
using Changping.Domain.Common;
using Changping.Domain.Funds;

namespace Changping.Admin.Demonstration;

/// <summary>What the years leave of their budgets: last year's rest goes back, and this year's subsidies are nearly used up.</summary>
internal sealed class BudgetChapter(DemoCalendar calendar)
{
    /// <summary>Earlier in the year too little is committed to speak of an adjustment.</summary>
    private const int AdjustableFrom = 4;

    private static readonly Money Grid = Money.FromYuan(10_000);

    public void WriteInto(Agenda agenda)
    {
        var lastYear = calendar.Today.Year - 1;
        foreach (var instrument in new Instrument[] { Instrument.ProjectSubsidy, Instrument.LivingAllowance })
        {
            agenda.Recently(3, "09:30", office => ReturnAsync(office, lastYear, instrument, $"{lastYear} 年度结余资金收回（演示）"));
        }

        if (calendar.Today.Month >= AdjustableFrom)
        {
            agenda.Recently(1, "15:20", office => ReturnAsync(office, calendar.Today.Year, Instrument.ProjectSubsidy, $"{calendar.Today.Year} 年度预算调整方案（演示）"));
        }
    }

    /// <summary>Down to what is committed and a twentieth of it, in whole ten thousands.</summary>
    private static async Task ReturnAsync(DemoOffice office, int year, Instrument instrument, string reason)
    {
        var line = await office.AskAsync(context => BudgetBook.LineAsync(context, year, instrument, office.Cancel));
        var kept = new Money((line.Committed.Fen + line.Committed.Fen / 20) / Grid.Fen * Grid.Fen) + Grid;
        if (kept < line.Appropriated)
        {
            await office.AppropriateAsync(year, instrument, kept - line.Appropriated, reason);
        }
    }
}
