using Changping.Admin.Components.Records;
using Changping.Admin.Features.Policies.Settings;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Overview.Home;

/// <summary>From 1 December: the days off of the next year are not in the calendar yet, and notices would be reckoned wrong.</summary>
internal static class CalendarTask
{
    public static async Task AddAsync(
        AdminDbContext context, IReadOnlyList<CalendarException> shipped, Actor actor, DateOnly today, List<HomeTask> tasks, CancellationToken cancel)
    {
        var may = actor.May(Permission.ManagePolicy);
        if ((may || actor.May(Permission.Handle)) && (await CommitteeBook.CalendarAsync(context, shipped, cancel)).YearWithout(today) is { } year)
        {
            tasks.Add(new HomeTask("工作日历待登记", StateTone.Warn, $"{year} 年节假日和调休",
                may ? "按国务院办公厅的通知登记；公示期按此推算" : "等待系统管理员登记；公示期按此推算", WorkingCalendar.WantedBy(year), "/settings")
            {
                WaitsForAnother = !may,
                Overdue = today >= WorkingCalendar.WantedBy(year),
            });
        }
    }
}
