using Changping.Admin.Features.Overview.Home;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Funds;

namespace Changping.Admin.Tests.Features.Overview.Home;

/// <summary>To find what waits takes a hundred statements: it stands while nothing was done, and not a step longer.</summary>
public sealed class StandingTasksTests
{
    [Fact]
    public async Task What_waits_stands_while_nobody_does_anything_and_is_looked_for_after_every_command()
    {
        await using var office = await TestOffice.OpenAsync();
        var tasks = office.Get<StandingTasks>();
        var first = await tasks.OfAsync(TestOffice.Officer, default);
        Assert.Empty(first);
        Assert.Same(first, await tasks.OfAsync(TestOffice.Officer, default));

        await office.AddProjectAsync(1);
        await office.AppropriateAsync(2026, Instrument.ProjectSubsidy, Money.FromYuan(300_000));
        Assert.Contains(await tasks.OfAsync(TestOffice.Officer, default), task => task.Kind == "应付项目补贴");
    }

    [Fact]
    public async Task Another_day_or_another_person_is_another_question()
    {
        await using var office = await TestOffice.OpenAsync();
        var tasks = office.Get<StandingTasks>();
        var first = await tasks.OfAsync(TestOffice.Officer, default);
        Assert.NotSame(first, await tasks.OfAsync(TestOffice.SecondOfficer, default));

        var second = await tasks.OfAsync(TestOffice.Officer, default);
        office.Time.Advance(TimeSpan.FromDays(1));
        Assert.NotSame(second, await tasks.OfAsync(TestOffice.Officer, default));
    }

    [Fact]
    public async Task Administrators_are_told_of_backups_which_no_command_writes()
    {
        await using var office = await TestOffice.OpenAsync();
        var tasks = office.Get<StandingTasks>();
        Assert.NotSame(await tasks.OfAsync(TestOffice.Administrator, default), await tasks.OfAsync(TestOffice.Administrator, default));
    }
}
