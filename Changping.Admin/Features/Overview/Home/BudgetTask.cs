using Changping.Admin.Components.Records;
using Changping.Admin.Features.Funds.Budget;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Funds;

namespace Changping.Admin.Features.Overview.Home;

/// <summary>五（一）2: from 1 December on, what has no money of the next year, for nothing of it could be granted then.</summary>
internal static class BudgetTask
{
    public static async Task AddAsync(AdminDbContext context, Actor actor, DateOnly today, List<HomeTask> tasks, CancellationToken cancel)
    {
        if (!actor.May(Permission.Handle))
        {
            return;
        }

        foreach (var year in Appropriation.YearsWanted(await PolicyLibrary.GoLiveAsync(context, cancel), today))
        {
            var by = Appropriation.WantedBy(year);
            tasks.AddRange((await BudgetBook.MissingAsync(context, year, cancel)).Select(instrument => new HomeTask(
                "年度预算待登记", StateTone.Warn, $"{year} 年度{instrument.ChineseName()}", $"登记 {year} 年度预算，由另一人确认", by, $"/budget?year={year}")
            {
                Overdue = today >= by,
            }));
        }
    }
}
