using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Service;
using Changping.Admin.Features.Service.Visits;
using Changping.Admin.Registers.Exports;
using Changping.Admin.Tests.Support;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Features.Service;

/// <summary>在岗名册 on 2026-11-23: who is on it, where each stands, and who was not contacted.</summary>
public sealed class ServiceListTests
{
    [Fact]
    public async Task Each_status_begins_and_ends_on_its_day()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.AddProjectAsync(1, ("服务起始日", "2026-11-24"));
        await office.AddProjectEndingAsync(2, TestOffice.Day.AddDays(90));
        await office.AddProjectEndingAsync(3, TestOffice.Day.AddDays(91));
        await office.AddProjectEndingAsync(4, TestOffice.Day);
        Assert.Equal([ServiceStatus.Soon, ServiceStatus.Serving, ServiceStatus.Soon], await StatusesAsync(office));

        office.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal([ServiceStatus.Absent, ServiceStatus.Soon, ServiceStatus.Soon, ServiceStatus.Over], await StatusesAsync(office));
    }

    [Fact]
    public async Task Who_ended_early_or_was_concluded_stays_on_record_and_who_never_came_does_not()
    {
        await using var office = await TestOffice.OpenAsync();
        var early = await office.AddProjectAsync(1);
        await office.MoveAsync(early, ProjectAction.EndEarly, TestOffice.Day, "任务完成");
        var never = await office.AddProjectAsync(2, ("服务起始日", "2026-11-24"));
        await office.MoveAsync(never, ProjectAction.Terminate, reason: "企业停产");
        var over = await office.AddProjectEndingAsync(3, TestOffice.Day);
        office.Time.Advance(TimeSpan.FromDays(1));
        await office.MoveAsync(over, ProjectAction.Conclude);

        Assert.Equal([ServiceStatus.EndedEarly, ServiceStatus.Concluded], await StatusesAsync(office));
        Assert.Null(await RowAsync(office, never));
        Assert.Null((await office.Get<ServiceRecord>().RunAsync(TestOffice.Officer, never, default))!.Status);
    }

    [Fact]
    public async Task The_clock_counts_the_first_day_and_the_last()
    {
        await using var office = await TestOffice.OpenAsync();
        var number = await office.AddProjectAsync(1, ("服务起始日", "2026-11-23"));
        var row = (await RowAsync(office, number))!;
        Assert.Equal((1, 730, new DateOnly(2028, 11, 22)), (row.DaysIn, row.DaysLeft, row.Period.End));
    }

    [Fact]
    public async Task Nobody_was_contacted_for_ninety_days_from_the_ninetieth_day_on()
    {
        await using var office = await TestOffice.OpenAsync();
        var fresh = await office.AddProjectAsync(1, ("服务起始日", "2026-08-26"));
        var due = await office.AddProjectAsync(2, ("服务起始日", "2026-08-25"));
        Assert.Equal([due], await DueAsync(office));
        Assert.Equal((1, 90), await office.Get<UncontactedCount>().RunAsync(TestOffice.Officer, default));

        await office.Get<EnterContact>()
            .RunAsync(TestOffice.Officer, new ContactDraft { Project = due, HeldOn = new DateOnly(2026, 8, 25), Working = "正常" }, default);
        Assert.Equal([due], await DueAsync(office));
        await office.Get<EnterContact>()
            .RunAsync(TestOffice.Officer, new ContactDraft { Project = due, HeldOn = new DateOnly(2026, 8, 26), Working = "正常" }, default);
        Assert.Empty(await DueAsync(office));
        Assert.Equal(new ServiceDeadline(new DateOnly(2026, 11, 24), "联系"), (await RowAsync(office, due))!.Deadline);

        office.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal([due, fresh], (await DueAsync(office)).Order().Reverse());
    }

    [Fact]
    public async Task Filters_narrow_by_industry_and_by_the_end()
    {
        await using var office = await TestOffice.OpenAsync();
        var soon = await office.AddProjectEndingAsync(1, TestOffice.Day.AddDays(30));
        await office.AddProjectEndingAsync(2, TestOffice.Day.AddDays(31));
        Assert.Equal([soon], await NumbersAsync(office, ListQuery.First.With("ending", "30")));
        Assert.Equal(2, (await NumbersAsync(office, ListQuery.First.With("industry", "先进能源"))).Count);
        Assert.Empty(await NumbersAsync(office, ListQuery.First.With("industry", "医药健康")));
        Assert.Equal([soon], await NumbersAsync(office, ListQuery.First with { Text = "测试一" }));
    }

    [Fact]
    public async Task The_register_of_results_has_those_of_the_listed_services_and_their_money()
    {
        await using var office = await TestOffice.OpenAsync();
        foreach (var number in new[] { await office.AddProjectAsync(1), await office.AddProjectAsync(2) })
        {
            await office.Get<EnterResult>().RunAsync(TestOffice.Officer, number, new ResultDraft
            {
                Kind = ResultKind.Conversion,
                AchievedOn = TestOffice.Day,
                Title = "技术许可",
                Amount = 1_000_000m,
                Evidence = "合同",
            }, default);
        }

        var export = office.Get<ResultExport>();
        Assert.Equal((2, 200_000_000), await CountAsync(ExportRequest.All));
        Assert.Equal((1, 100_000_000), await CountAsync(ExportRequest.All with { Filters = new Dictionary<string, string> { ["q"] = "测试一" } }));
        Assert.Equal((0, 0), await CountAsync(ExportRequest.All with { Year = 2025 }));

        async Task<(int, long)> CountAsync(ExportRequest request) =>
            await export.WriteAsync(TestOffice.Officer, request, new MemoryStream(), default) is var written
                ? (written.Rows, written.Total!.Value.Fen) : default;
    }

    private static async Task<IReadOnlyList<string>> NumbersAsync(TestOffice office, ListQuery query) =>
        [.. (await office.Get<ListServices>().RunAsync(TestOffice.Officer, query, default)).Rows.Select(row => row.Number)];

    private static Task<IReadOnlyList<string>> DueAsync(TestOffice office) => NumbersAsync(office, ListQuery.First.With(DueFilter.Name, DueFilter.Contact));

    private static async Task<ServiceRow?> RowAsync(TestOffice office, string number) =>
        (await office.Get<ListServices>().RunAsync(TestOffice.Officer, ListQuery.First with { Text = number }, default)).Rows.SingleOrDefault();

    /// <summary>In the order of the numbers; the counts beside the filters agree.</summary>
    private static async Task<IEnumerable<ServiceStatus>> StatusesAsync(TestOffice office)
    {
        var page = await office.Get<ListServices>().RunAsync(TestOffice.Officer, ListQuery.First with { SortKey = "number" }, default);
        Assert.Equal(page.Rows.GroupBy(row => row.Status.ToString()).ToDictionary(group => group.Key, group => group.Count()), page.StatusCounts);
        return page.Rows.Select(row => row.Status);
    }
}
