using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Overview.Home;
using Changping.Admin.Features.Policies.Settings;
using Changping.Admin.Features.Service;
using Changping.Admin.Files.Attachments;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Attachments;
using Changping.Admin.Tests.Support;
using Changping.Domain.Appointments;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Service;

/// <summary>中期检查 on 2026-11-23: lists, tasks and the record agree on both sides of the day; one enters it, and only once.</summary>
public sealed class MidtermUseCaseTests
{
    private static readonly DateOnly Halfway = TestOffice.Day.AddYears(1).AddDays(-1);

    [Theory]
    [InlineData(-1, "中期检查到期", DueFilter.Midterm)]
    [InlineData(0, "中期检查到期", DueFilter.Midterm)]
    [InlineData(1, "本周中期检查", DueFilter.MidtermWeek)]
    [InlineData(7, "本周中期检查", DueFilter.MidtermWeek)]
    [InlineData(8, null, null)]
    public async Task The_task_comes_in_the_week_before_and_the_list_shows_the_same(int days, string? kind, string? word)
    {
        await using var office = await TestOffice.OpenAsync();
        var number = await office.AddProjectEndingAsync(1, Halfway.AddDays(days));
        var tasks = await TasksAsync(office);
        Assert.Equal(kind is null ? [] : [(kind, TestOffice.Day.AddDays(days), days <= 0, $"/service/{number}")],
            tasks.Select(task => (task.Kind, task.Deadline!.Value, task.Overdue, task.Address)));
        foreach (var filter in new[] { DueFilter.Midterm, DueFilter.MidtermWeek })
        {
            var page = await office.Get<ListServices>().RunAsync(TestOffice.Officer, ListQuery.First.With(DueFilter.Name, filter), default);
            Assert.Equal(filter == word, page.Rows.Any(row => row.Number == number));
        }
    }

    [Fact]
    public async Task The_record_asks_for_it_from_its_day_on_and_names_the_next_deadline()
    {
        await using var office = await TestOffice.OpenAsync();
        var number = await office.AddProjectEndingAsync(1, Halfway.AddDays(1));
        await office.Get<EnterContact>().RunAsync(TestOffice.Officer, new ContactDraft { Project = number, HeldOn = TestOffice.Day, Working = "正常" }, default);
        Assert.Equal(new ServiceDeadline(TestOffice.Day.AddDays(1), "中期检查"), (await ShowAsync(office, number)).Deadline);
        Assert.Equal(ServiceAct.EnterContact, Next(await ShowAsync(office, number), TestOffice.Day));
        office.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(ServiceAct.EnterCheck, Next(await ShowAsync(office, number), TestOffice.Day.AddDays(1)));

        await EnterAsync(office, TestOffice.Officer, number, Draft(TestOffice.Day.AddDays(1), MidtermFinding.NeedsCorrection, TestOffice.Day.AddDays(20)));
        Assert.Equal(new ServiceDeadline(TestOffice.Day.AddDays(20), "整改复查"), (await ShowAsync(office, number)).Deadline);
        Assert.Empty(await TasksAsync(office));
        office.Time.Advance(TimeSpan.FromDays(19));
        Assert.Equal("中期检查到期", Assert.Single(await TasksAsync(office)).Kind);
        await EnterAsync(office, TestOffice.SecondOfficer, number, Draft(TestOffice.Day.AddDays(18)));
        var view = await ShowAsync(office, number);
        Assert.Equal([2, 1], view.Checks.Select(check => check.Number));
        Assert.Null(view.CheckDueOn);
        Assert.Empty(await TasksAsync(office));
        Assert.Contains(view.Trail, entry => entry.Kind == CommandKind.EnterMidtermCheck
            && entry.Changes.Any(change => change is { Field: "检查结论", New: "需整改" }));
    }

    [Fact]
    public async Task Only_who_may_enters_it_and_only_of_who_serves()
    {
        await using var office = await TestOffice.OpenAsync();
        var number = await office.AddProjectEndingAsync(1, Halfway);
        await Assert.ThrowsAsync<NotPermittedException>(() => EnterAsync(office, TestOffice.Approver, number, Draft(TestOffice.Day)));
        await Assert.ThrowsAsync<RuleViolationException>(() => EnterAsync(office, TestOffice.Officer, number, Draft(TestOffice.Day.AddDays(1))));
        await Assert.ThrowsAsync<RuleViolationException>(() => EnterAsync(office, TestOffice.Officer, number, Draft(null)));
        var early = await office.AddProjectAsync(2, ("服务起始日", "2026-11-24"));
        await Assert.ThrowsAsync<RuleViolationException>(() => EnterAsync(office, TestOffice.Officer, early, Draft(TestOffice.Day)));
        await office.MoveAsync(number, ProjectAction.Terminate, TestOffice.Day, "违约");
        await Assert.ThrowsAsync<RuleViolationException>(() => EnterAsync(office, TestOffice.Officer, number, Draft(TestOffice.Day)));
        Assert.Equal(0, await office.AskAsync(context => context.MidtermChecks.CountAsync()));
    }

    [Fact]
    public async Task The_committees_setting_moves_the_day_and_can_ask_for_none()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.AddProjectEndingAsync(1, Halfway);
        foreach (var (months, tasks) in new[] { (13, 0), (11, 1), (0, 0) })
        {
            var version = (await office.Get<ReadSettings>().RunAsync(TestOffice.Administrator, default)).Version;
            await office.Get<ChangeSettings>().RunAsync(TestOffice.Administrator, new SettingsForm(new() { MidtermMonths = months }, version), "测试", default);
            Assert.Equal(tasks, (await TasksAsync(office)).Count);
        }
    }

    [Fact]
    public async Task Two_who_enter_it_at_once()
    {
        await using var office = await TestOffice.OpenAsync();
        await using var beside = office.Beside();
        for (var time = 1; time <= 6; time++)
        {
            var number = await office.AddProjectEndingAsync(time, Halfway);
            (await Race.RunAsync(
                () => EnterAsync(office, TestOffice.Officer, number, Draft(TestOffice.Day)),
                () => EnterAsync(beside, TestOffice.SecondOfficer, number, Draft(TestOffice.Day)))).OneWon("没有要复查", "已由他人登记");
        }

        Assert.Equal(6, await office.AskAsync(context => context.MidtermChecks.CountAsync()));
    }

    [Fact]
    public async Task A_check_is_taken_back_only_without_files_and_without_another_look()
    {
        await using var office = await TestOffice.OpenAsync();
        var number = await office.AddProjectEndingAsync(1, Halfway.AddDays(-30));
        await EnterAsync(office, TestOffice.Officer, number, Draft(TestOffice.Day.AddDays(-10), MidtermFinding.NeedsCorrection, TestOffice.Day));
        await EnterAsync(office, TestOffice.Officer, number, Draft(TestOffice.Day));
        var checks = (await ShowAsync(office, number)).Checks;
        Assert.Contains("先删除后一次", (await RefusedAsync(1)).Message, StringComparison.Ordinal);

        using var scan = SampleFiles.Scan();
        var file = await office.Get<AddAttachment>().RunAsync(TestOffice.Officer, RecordKind.MidtermCheck, checks[0].Id.Value, "检查表.pdf", scan, default);
        Assert.Contains("先移除附件", (await RefusedAsync(0)).Message, StringComparison.Ordinal);
        await office.Get<RemoveAttachment>().RunAsync(TestOffice.Officer, file, "误传", default);
        await RemoveAsync(0);
        await RemoveAsync(1);
        Assert.Equal("中期检查到期", Assert.Single(await TasksAsync(office)).Kind);

        Task RemoveAsync(int place) =>
            office.Get<RemoveServiceEntry>().RunAsync(TestOffice.Officer, number, new ServiceEntryKey(Check: checks[place].Id), "登记有误", default);

        async Task<RuleViolationException> RefusedAsync(int place) => await Assert.ThrowsAsync<RuleViolationException>(() => RemoveAsync(place));
    }

    private static Task EnterAsync(TestOffice office, Actor actor, string number, MidtermDraft draft) =>
        office.Get<EnterMidtermCheck>().RunAsync(actor, number, draft, default);

    private static MidtermDraft Draft(DateOnly? day, MidtermFinding finding = MidtermFinding.OnPlan, DateOnly? again = null) =>
        new() { CheckedOn = day, Finding = finding, Note = "正常", RecheckOn = again };

    private static async Task<ServiceView> ShowAsync(TestOffice office, string number) =>
        (await office.Get<ServiceRecord>().RunAsync(TestOffice.Officer, number, default))!;

    private static ServiceAct Next(ServiceView view, DateOnly today) => Assert.Single(ServiceSteps.Of(view, today)).Act;

    private static async Task<IReadOnlyList<HomeTask>> TasksAsync(TestOffice office) =>
        [.. (await office.Get<HomeTasks>().RunAsync(TestOffice.Officer, default)).Where(task => task.Kind.Contains("中期检查", StringComparison.Ordinal))];
}
