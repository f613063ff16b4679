using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Experts;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Tests.Support;
using Changping.Domain.Eligibility;

namespace Changping.Admin.Tests.Features.Experts;

/// <summary>专家推荐: counts, filters, search and paging at their edges.</summary>
public class ListNominationsTests
{
    [Fact]
    public async Task Counts_stand_for_the_filter_without_the_status_and_the_total_with_it()
    {
        await using var office = await MixedAsync();
        var page = await ListAsync(office, ListQuery.First with { Status = nameof(Overall.Ineligible) });
        Assert.Equal((2, 1, 1), (page.StatusCounts["Eligible"], page.StatusCounts["Ineligible"], page.StatusCounts["Incomplete"]));
        Assert.Equal(1, page.Total);
        Assert.Equal("测试三", Assert.Single(page.Rows).Name);
        Assert.StartsWith("二（二）1", page.Rows[0].Task, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("清华大学", 2)]
    [InlineData("清华 测试二", 0)]
    [InlineData("清华 测试一", 1)]
    [InlineData("中国石油大学(北京)", 1)]
    [InlineData("2026-推荐-0001", 1)]
    [InlineData("不存在", 0)]
    [InlineData("%", 0)]
    public async Task Search_needs_every_word_and_folds_brackets_and_width(string text, int found)
    {
        await using var office = await MixedAsync();
        Assert.Equal(found, (await ListAsync(office, ListQuery.First with { Text = text })).Total);
    }

    [Fact]
    public async Task The_last_four_characters_of_the_document_find_a_person()
    {
        await using var office = await MixedAsync();
        var page = await ListAsync(office, ListQuery.First with { Text = Rows.CitizenNumber(2)[^4..] });
        Assert.Equal("测试二", Assert.Single(page.Rows).Name);
    }

    [Theory]
    [InlineData("2026", 3)]
    [InlineData("2025", 1)]
    [InlineData("2024", 0)]
    [InlineData("不是年份", 4)]
    public async Task A_year_holds_its_first_and_last_day(string year, int found)
    {
        await using var office = await MixedAsync();
        Assert.Equal(found, (await ListAsync(office, ListQuery.First.With(ListNominations.Year, year))).Total);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition()
    {
        await using var office = await MixedAsync();
        var query = ListQuery.First with { PageSize = 3, SortKey = "name" };
        var (first, second) = (await ListAsync(office, query), await ListAsync(office, query with { Page = 2 }));
        Assert.Equal(4, first.Rows.Concat(second.Rows).DistinctBy(row => row.Id).Count());
        Assert.Equal((3, 1, 4), (first.Rows.Count, second.Rows.Count, second.Total));
        Assert.Empty((await ListAsync(office, query with { Page = 9 })).Rows);
    }

    [Fact]
    public async Task Those_in_the_pool_are_told_from_those_outside()
    {
        await using var office = await MixedAsync();
        var row = (await ListAsync(office, ListQuery.First with { Text = "测试一" })).Rows[0];
        await office.Get<AdmitToPool>().RunAsync(TestOffice.Officer, [row.Id], default);
        Assert.Equal(1, (await ListAsync(office, ListQuery.First.With(ListNominations.Pool, ListNominations.Admitted))).Total);
        Assert.Equal(3, (await ListAsync(office, ListQuery.First.With(ListNominations.Pool, ListNominations.NotAdmitted))).Total);
        Assert.Equal(0, (await ListAsync(office, ListQuery.First.With(ListNominations.Pool, ListNominations.Waiting))).Total);
        Assert.Equal("已入库", (await ListAsync(office, ListQuery.First with { Text = "测试一" })).Rows[0].Task);
    }

    [Fact]
    public async Task Filters_offer_what_nominations_have_and_keep_what_is_chosen()
    {
        await using var office = await MixedAsync();
        var choices = await office.Get<NominationFilters>().RunAsync(TestOffice.Officer, "已无推荐的单位", default);
        Assert.Equal(["2026", "2025"], choices.Years.Select(year => year.Value));
        Assert.Equal("清华大学", choices.Institutions[0].Value);
        Assert.Equal("已无推荐的单位", choices.Institutions[^1].Value);
    }

    internal static async Task<TestOffice> MixedAsync()
    {
        var office = await TestOffice.OpenAsync();
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema,
            Rows.Expert(1, ("推荐日期", "2026-01-01")),
            Rows.Expert(2, ("推荐日期", "2025-12-31"), ("派出单位", "中国石油大学（北京）")),
            Rows.Expert(3, ("专业技术职务", "讲师"), ("学位", "硕士"), ("推荐日期", "2026-11-23")),
            Rows.Expert(4, ("派出单位", "某某前沿技术研究中心")));
        return office;
    }

    internal static Task<ListPage<NominationRow>> ListAsync(TestOffice office, ListQuery query) =>
        office.Get<ListNominations>().RunAsync(TestOffice.Officer, query, default);
}
