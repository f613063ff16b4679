using Changping.Admin.Features.Overview.Home;
using Changping.Admin.Features.Policies.Settings;
using Changping.Admin.Office;
using Changping.Admin.Tests.Support;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Features.Policies;

/// <summary>The calendar ships the State Council's days; a year without them is missed from 1 December before.</summary>
public sealed class CalendarTests
{
    private const string Kind = "工作日历待登记";

    [Fact]
    public async Task The_days_of_the_notices_count_without_anybody_entering_them()
    {
        await using var office = await TestOffice.OpenAsync();
        var view = await office.Get<ReadSettings>().RunAsync(TestOffice.Officer, default);

        Assert.Equal([(2026, 33, 6), (2025, 28, 5), (2024, 28, 8)],
            view.Shipped.Select(year => (year.Key, year.Count(day => !day.IsWorked), year.Count(day => day.IsWorked))));
        var calendar = await office.AskAsync(context => CommitteeBook.CalendarAsync(context, [.. view.Shipped.SelectMany(year => year)], default));
        Assert.Equal(new DateOnly(2026, 10, 12), calendar.LastOf(new DateOnly(2026, 9, 30), 5));
    }

    [Theory]
    [InlineData(7, false)]
    [InlineData(8, true)]
    public async Task From_1_December_the_missing_year_is_told_on_the_page_and_as_a_task(int days, bool missing)
    {
        await using var office = await TestOffice.OpenAsync();
        office.Time.Advance(TimeSpan.FromDays(days));

        Assert.Equal(missing ? 2027 : null, (await office.Get<ReadSettings>().RunAsync(TestOffice.Officer, default)).YearWithout);
        var tasks = (await office.Get<HomeTasks>().RunAsync(TestOffice.Administrator, default)).Where(task => task.Kind == Kind).ToList();
        Assert.Equal(missing ? 1 : 0, tasks.Count);
        Assert.All(tasks, task => Assert.Equal((false, new DateOnly(2026, 12, 31), "/settings"), (task.WaitsForAnother, task.Deadline, task.Address)));
        Assert.Equal(missing, (await office.Get<HomeTasks>().RunAsync(TestOffice.Officer, default)).Any(task => task.Kind == Kind && task.WaitsForAnother));

        await office.Get<EditCalendar>().RunAsync(TestOffice.Administrator, new DateOnly(2027, 1, 1), "元旦", isWorked: false, remove: false, default);
        Assert.DoesNotContain(await office.Get<HomeTasks>().RunAsync(TestOffice.Administrator, default), task => task.Kind == Kind);
    }

    [Fact]
    public async Task A_day_that_is_so_anyway_is_refused_and_a_shipped_day_can_be_put_right()
    {
        await using var office = await TestOffice.OpenAsync();
        var edit = office.Get<EditCalendar>();
        var (holiday, plain) = (new DateOnly(2026, 10, 1), new DateOnly(2026, 11, 24));

        await Assert.ThrowsAsync<RuleViolationException>(() =>
            edit.RunAsync(TestOffice.Administrator, holiday, "国庆节", isWorked: false, remove: false, default));
        await Assert.ThrowsAsync<RuleViolationException>(() => edit.RunAsync(TestOffice.Administrator, plain, "上班", isWorked: true, remove: false, default));
        await Assert.ThrowsAsync<NotPermittedException>(() => edit.RunAsync(TestOffice.Officer, plain, "临时放假", isWorked: false, remove: false, default));
        await edit.RunAsync(TestOffice.Administrator, holiday, "更正", isWorked: true, remove: false, default);
        await edit.RunAsync(TestOffice.Administrator, plain, "临时放假", isWorked: false, remove: false, default);

        var view = await office.Get<ReadSettings>().RunAsync(TestOffice.Officer, default);
        var calendar = new WorkingCalendar([.. view.Shipped.SelectMany(year => year)], view.Days);
        Assert.Equal((true, false), (calendar.IsWorkingDay(holiday), calendar.IsWorkingDay(plain)));
    }
}
