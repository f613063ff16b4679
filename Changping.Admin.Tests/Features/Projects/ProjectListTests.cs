using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Projects;
using Changping.Admin.Tests.Support;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Features.Projects;

public sealed class ProjectListTests
{
    private static ListQuery Filter(string name, string value) => ListQuery.First.With(name, value);

    [Fact]
    public async Task The_service_clock_finds_the_ninetieth_day_and_today_but_neither_the_day_after_nor_what_is_over()
    {
        await using var office = await TestOffice.OpenAsync();
        var over = await office.AddProjectEndingAsync(1, TestOffice.Day);
        var today = await office.AddProjectEndingAsync(2, TestOffice.Day.AddDays(1));
        var last = await office.AddProjectEndingAsync(3, TestOffice.Day.AddDays(91));
        await office.AddProjectEndingAsync(4, TestOffice.Day.AddDays(92));
        var begin = await office.AddProjectAsync(5, ("服务起始日", "2026-11-24"));
        await office.AddProjectAsync(6, ("服务起始日", "2026-11-25"));
        office.Time.Advance(TimeSpan.FromDays(1));

        Assert.Equal([over], await NumbersAsync(office, ServiceClock.Over));
        Assert.Equal([today, last], await NumbersAsync(office, ServiceClock.Soon));
        Assert.Equal([begin], await NumbersAsync(office, ServiceClock.Begin));
    }

    [Fact]
    public async Task Totals_are_of_the_whole_filter_and_not_of_the_page()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.AddProjectAsync(1, ("项目总经费", "100000.50"));
        await office.AddProjectAsync(2, ("项目总经费", "200000.25"));
        await office.AddProjectAsync(3, ("项目总经费", "400000"), ("立项日期", "2025-03-01"), ("协议签订日期", "2025-03-02"), ("服务起始日", "2025-03-03"));

        var page = await office.Get<ProjectList>()
            .RunAsync(TestOffice.Officer, Filter("year", "2026") with { PageSize = 1, SortKey = "cost", Descending = true }, default);

        Assert.Equal("200,000.25", Assert.Single(page.Rows).TotalCost.ToString());
        Assert.Equal((2, "300,000.75", "0.00"), (page.Total, page.Totals["cost"], page.Totals["subsidy"]));
    }

    [Theory]
    [InlineData("测试二", 1)]
    [InlineData("北京测试二", 1)]
    [InlineData("攻关二", 1)]
    [InlineData("固态电池", 2)]
    [InlineData("-0001", 1)]
    [InlineData("%", 0)]
    public async Task The_keyword_finds_number_title_company_and_person(string text, int found)
    {
        await using var office = await TestOffice.OpenAsync();
        await office.AddProjectAsync(1);
        await office.AddProjectAsync(2);

        var page = await office.Get<ProjectList>().RunAsync(TestOffice.Officer, ListQuery.First with { Text = text }, default);

        Assert.Equal(found, page.Total);
        Assert.Equal(found, page.Rows.Count);
    }

    [Fact]
    public async Task Every_sort_key_of_the_list_sorts_in_the_database_both_ways()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.AddProjectAsync(1, ("项目总经费", "100"));
        await office.AddProjectAsync(2, ("项目总经费", "200"));

        foreach (var key in new[] { "number", "title", "enterprise", "expert", "cost", "established", "start", "end" })
        {
            var up = await office.Get<ProjectList>().RunAsync(TestOffice.Officer, ListQuery.First with { SortKey = key }, default);
            var down = await office.Get<ProjectList>().RunAsync(TestOffice.Officer, ListQuery.First with { SortKey = key, Descending = true }, default);
            Assert.Equal(2, up.Rows.Select(row => row.Id).Intersect(down.Rows.Select(row => row.Id)).Count());
        }
    }

    [Fact]
    public async Task The_state_narrows_the_rows_but_not_the_counts()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.AddProjectAsync(1);

        var page = await office.Get<ProjectList>().RunAsync(TestOffice.Officer, ListQuery.First with { Status = nameof(ProjectState.InService) }, default);

        Assert.Equal((1, 1), (page.Total, page.StatusCounts[nameof(ProjectState.InService)]));
        Assert.Equal(0, (await office.Get<ProjectList>()
            .RunAsync(TestOffice.Officer, ListQuery.First with { Status = nameof(ProjectState.Concluded) }, default)).Total);
    }

    private static async Task<IEnumerable<string>> NumbersAsync(TestOffice office, string clock) =>
        (await office.Get<ProjectList>().RunAsync(TestOffice.Officer, Filter("clock", clock), default)).Rows.Select(row => row.Number)
            .Order(StringComparer.Ordinal);
}
