using Changping.Admin.Features.Overview.Search;
using Changping.Admin.Office;
using Changping.Admin.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Overview.Search;

/// <summary>Ctrl+K: whatever an officer has of a person, a company, a project or a number leads to its record.</summary>
public sealed class SearchEverythingTests
{
    [Fact]
    public async Task A_name_finds_the_person_their_project_and_nobody_else()
    {
        await using var office = await FundedOffice.OpenAsync(projects: 3);
        var groups = await SearchAsync(office, "测试二");

        Assert.Equal(["专家", "科技型企业", "合作项目"], groups.Select(group => group.Name));
        Assert.All(groups, group => Assert.Contains("测试二", $"{Assert.Single(group.Hits).Title}{group.Hits[0].Detail}", StringComparison.Ordinal));
        Assert.Equal(("清华大学 · 教授", "已入库"), (groups[0].Hits[0].Detail, groups[0].Hits[0].Note));
    }

    [Fact]
    public async Task A_number_finds_what_has_it_wherever_it_is_kept()
    {
        await using var office = await FundedOffice.OpenAsync();
        var batch = await office.PrepareAsync(lines: 2);
        var project = await office.AskAsync(context => context.Projects.Select(candidate => candidate.Number).SingleAsync());
        var expert = await office.AskAsync(context => context.Experts.Select(candidate => candidate.Number).SingleAsync());

        Assert.Equal(($"/batches/{batch}", "4,000.00 元"), await OnlyAsync(office, batch));
        Assert.Equal($"/projects/{project}", (await OnlyAsync(office, project)).Address);
        Assert.StartsWith("/nominations/", (await OnlyAsync(office, expert)).Address, StringComparison.Ordinal);
        Assert.StartsWith("/enterprises/", (await SearchAsync(office, Rows.CreditCode(1)))[0].Hits.Single().Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Papers_and_applications_lead_to_their_records()
    {
        await using var office = await AwardOffice.OpenAsync();
        var project = (await office.NumbersAsync())[0];
        var application = await office.ApplyAsync(project, 1_000_000);
        await office.EvaluateAsync(project);

        Assert.Equal($"/commercialisation/{application}", (await OnlyAsync(office, application)).Address);
        Assert.Contains((await SearchAsync(office, "评价-001")).SelectMany(group => group.Hits), hit => hit.Address == $"/evaluations/{project}");
        Assert.Contains((await SearchAsync(office, "评价-001")).SelectMany(group => group.Hits), hit => hit.Address == $"/projects/{project}"
            && hit.Title == "任职评价意见");
    }

    [Theory]
    [InlineData("　测试 二 ", 1)]
    [InlineData("%", 0)]
    [InlineData("_", 0)]
    [InlineData("  ", 0)]
    public async Task Blanks_and_signs_of_the_database_find_no_more_than_they_say(string text, int people)
    {
        await using var office = await FundedOffice.OpenAsync(projects: 2);
        Assert.Equal(people, (await SearchAsync(office, text)).Where(group => group.Name == "专家").Sum(group => group.Hits.Count));
    }

    [Theory]
    [InlineData(SearchEverything.MostOfAKind, false)]
    [InlineData(SearchEverything.MostOfAKind + 1, true)]
    public async Task What_is_more_than_the_page_shows_is_a_list_away(int experts, bool more)
    {
        await using var office = await FundedOffice.OpenAsync(projects: experts);
        var found = (await SearchAsync(office, "清华"))[0];
        Assert.Equal((SearchEverything.MostOfAKind, more ? "/nominations?q=%E6%B8%85%E5%8D%8E" : null), (found.Hits.Count, found.More));
    }

    [Fact]
    public async Task Whoever_only_reviews_searches_nothing()
    {
        await using var office = await TestOffice.OpenAsync();
        var reviewer = TestOffice.Officer with { Permissions = Role.Reviewer.Permissions() };
        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<SearchEverything>().RunAsync(reviewer, "测试", default));
    }

    private static Task<IReadOnlyList<SearchGroup>> SearchAsync(TestOffice office, string text) =>
        office.Get<SearchEverything>().RunAsync(TestOffice.Officer, text, default);

    private static async Task<(string Address, string Detail)> OnlyAsync(TestOffice office, string text) =>
        Assert.Single(Assert.Single(await SearchAsync(office, text)).Hits) is var hit ? (hit.Address, hit.Detail) : default;
}
