using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Matching.LeadingIndustries;
using Changping.Admin.Features.Matching.Needs;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Matching;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Matching.Needs;

public sealed class NeedListTests
{
    [Fact]
    public async Task Leading_industries_come_first_by_company_or_field_and_the_list_may_change_at_any_time()
    {
        await using var office = await NeedOffice.OpenAsync(companies: 3, experts: 0);
        await office.AddNeedAsync(publish: false, Rows.Need(1, ("提出日期", "2026-11-01"), ("技术领域", "医药健康")));
        await office.AddNeedAsync(publish: false, Rows.Need(2, ("提出日期", "2026-11-20"), ("技术领域", "科技服务")));
        Assert.Equal(["2026-需求-0002", "2026-需求-0001"], await NumbersAsync(office, ListQuery.First));

        await office.Get<AddLeadingIndustry>().RunAsync(TestOffice.Administrator, "医药健康", "会议纪要", default);
        var page = await office.Get<ListNeeds>().RunAsync(TestOffice.Officer, ListQuery.First, default);

        Assert.Equal([("2026-需求-0001", "医药健康"), ("2026-需求-0002", null)], page.Rows.Select(row => (row.Number, row.Leading)));
        Assert.Equal(["2026-需求-0002"], await NumbersAsync(office, ListQuery.First.With("leading", "no")));
        await office.Get<AddLeadingIndustry>().RunAsync(TestOffice.Administrator, "先进能源", null, default);
        Assert.Equal(2, (await NumbersAsync(office, ListQuery.First.With("leading", "yes"))).Count());
    }

    [Theory]
    [InlineData("界面阻抗", 2)]
    [InlineData("测试二", 1)]
    [InlineData("需求-0001", 1)]
    [InlineData("先进 测试一", 1)]
    [InlineData("%", 0)]
    public async Task The_keywords_find_number_title_field_and_company(string text, int found)
    {
        await using var office = await NeedOffice.OpenAsync(experts: 0);
        await office.AddNeedAsync(publish: false, Rows.Need(1));
        await office.AddNeedAsync(publish: false, Rows.Need(2));

        Assert.Equal(found, (await NumbersAsync(office, ListQuery.First with { Text = text })).Count());
    }

    [Fact]
    public async Task Sums_are_of_the_whole_filter_and_every_key_sorts_both_ways()
    {
        await using var office = await NeedOffice.OpenAsync(experts: 0);
        await office.AddNeedAsync(publish: true, Rows.Need(1));
        await office.AddNeedAsync(publish: false, Rows.Need(2, ("拟投入经费", null)));

        foreach (var key in new[] { "number", "title", "enterprise", "planned", "raised" })
        {
            Assert.Equal(2, (await NumbersAsync(office, ListQuery.First with { SortKey = key })).Count());
            Assert.Equal(2, (await NumbersAsync(office, ListQuery.First with { SortKey = key, Descending = true })).Count());
        }

        var page = await office.Get<ListNeeds>().RunAsync(TestOffice.Officer, ListQuery.First with { PageSize = 1 }, default);
        Assert.Equal((2, "500,000.00", 1), (page.Total, page.Totals["planned"], page.StatusCounts[nameof(NeedState.Published)]));
    }

    [Fact]
    public async Task A_batch_names_what_cannot_be_published_and_publishes_all_or_none()
    {
        await using var office = await NeedOffice.OpenAsync(experts: 0);
        var published = await office.AddNeedAsync(publish: true, Rows.Need(1));
        var draft = await office.AddNeedAsync(publish: false, Rows.Need(2));

        var plan = await office.Get<PlanPublication>().RunAsync(TestOffice.Officer, ListQuery.First, [published, draft], default);
        await Assert.ThrowsAsync<RuleViolationException>(() => office.Get<PublishNeeds>().RunAsync(TestOffice.Officer, [published, draft], default));

        Assert.Contains("已发布", Assert.Single(plan.Single(row => (NeedId)row.Key == published).Blockers), StringComparison.Ordinal);
        Assert.Empty(plan.Single(row => (NeedId)row.Key == draft).Blockers);
        Assert.Equal(NeedState.Draft, await office.AskAsync(context => context.Needs.Where(need => need.Id == draft).Select(need => need.State).SingleAsync()));
    }

    [Fact]
    public async Task The_order_of_leading_industries_is_kept_without_gaps_and_no_name_stands_twice()
    {
        await using var office = await TestOffice.OpenAsync();
        foreach (var name in new[] { "甲产业", "乙产业", "丙产业" })
        {
            await office.Get<AddLeadingIndustry>().RunAsync(TestOffice.Administrator, name, null, default);
        }

        await Assert.ThrowsAsync<RuleViolationException>(() => office.Get<AddLeadingIndustry>().RunAsync(TestOffice.Administrator, "乙 产业", null, default));
        await office.Get<MoveLeadingIndustry>().RunAsync(TestOffice.Administrator, await IdAsync(office, "丙产业"), up: true, default);
        await office.Get<MoveLeadingIndustry>().RunAsync(TestOffice.Administrator, await IdAsync(office, "甲产业"), up: true, default);
        await office.Get<RemoveLeadingIndustry>().RunAsync(TestOffice.Administrator, await IdAsync(office, "甲产业"), "调整", default);

        Assert.Equal([(1, "丙产业"), (2, "乙产业")],
            (await office.Get<ListLeadingIndustries>().RunAsync(TestOffice.Officer, default)).Select(row => (row.Industry.Position, row.Industry.Name)));
        Assert.Equal(1, await office.AskAsync(context =>
            context.AuditEntries.CountAsync(entry => entry.Kind == CommandKind.RemoveIndustry && entry.Subject == "甲产业")));
    }

    private static Task<LeadingIndustryId> IdAsync(TestOffice office, string name) =>
        office.AskAsync(context => context.LeadingIndustries.Where(industry => industry.Name == name).Select(industry => industry.Id).SingleAsync());

    private static async Task<IEnumerable<string>> NumbersAsync(TestOffice office, ListQuery query) =>
        (await office.Get<ListNeeds>().RunAsync(TestOffice.Officer, query, default)).Rows.Select(row => row.Number);
}
