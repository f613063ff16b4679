using Changping.Admin.Features.Matching;
using Changping.Admin.Features.Matching.LeadingIndustries;
using Changping.Admin.Features.Matching.Needs;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;
using Changping.Admin.Tests.Support;
using Changping.Domain.Matching;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Matching.Needs;

/// <summary>From the database: who is a candidate, in which order, and that the index follows every change.</summary>
public sealed class SuggestionTests
{
    private static readonly Dictionary<string, string?>[] Three =
    [
        Rows.Expert(1, ("研究方向", "固态电池电解质与界面"), ("可解决的技术问题", "固态电池界面阻抗升高")),
        Rows.Expert(2, ("研究方向", "电解水制氢催化剂"), ("可解决的技术问题", "贵金属载量高")),
        Rows.Expert(3, ("研究方向", "电池界面表征"), ("可解决的技术问题", "界面成像")),
    ];

    [Fact]
    public async Task The_best_come_first_and_who_shares_nothing_does_not_come()
    {
        await using var office = await NeedOffice.OpenAsync(experts: 0);
        await office.AddExpertsAsync(Three);
        var need = await office.AddNeedAsync(publish: true, Rows.Need());

        var suggested = await office.Get<SuggestExperts>().RunAsync(TestOffice.Officer, need, null, 10, default);

        Assert.Equal(["测试一", "测试三"], suggested.Select(expert => expert.Name));
        Assert.All(suggested, expert => Assert.NotEmpty(expert.Match.Reasons));
        Assert.Equal(["测试二"], (await office.Get<SuggestExperts>().RunAsync(TestOffice.Officer, need, "测试二", 10, default)).Select(expert => expert.Name));
        Assert.Single(await office.Get<SuggestExperts>().RunAsync(TestOffice.Officer, need, null, 1, default));
    }

    [Fact]
    public async Task An_expert_who_serves_elsewhere_is_suggested_with_a_note()
    {
        await using var office = await NeedOffice.OpenAsync(experts: 0);
        await office.AddExpertsAsync(Three[0]);
        await TestOffice.ImportAsync(office.Get<Admin.Features.Projects.ProjectImport>(), Admin.Registers.Schemas.ProjectsRegister.Schema, Rows.Project(1));
        var need = await office.AddNeedAsync(publish: true, Rows.Need(2));

        var note = Assert.Single(Assert.Single(await office.Get<SuggestExperts>().RunAsync(TestOffice.Officer, need, null, 10, default)).Match.Notes);

        Assert.Equal("现在北京测试一科技有限公司服务，至 2028-03-14", note);
    }

    [Fact]
    public async Task An_expert_sees_published_needs_only_and_leading_ones_first_within_a_level()
    {
        await using var office = await NeedOffice.OpenAsync(experts: 0);
        await office.AddExpertsAsync(Three[0]);
        var expert = await office.ExpertAsync();
        var first = await office.AddNeedAsync(publish: true, Rows.Need(1, ("技术领域", "电池材料")));
        await office.AddNeedAsync(publish: true, Rows.Need(2, ("技术领域", "医药健康")));
        await office.AddNeedAsync(publish: false, Rows.Need(2, ("需求名称", "电池界面表征")));
        Task<IReadOnlyList<SuggestedNeed>> Suggested() => office.Get<SuggestNeeds>().RunAsync(TestOffice.Officer, expert, 10, default);
        Assert.Equal(["2026-需求-0001", "2026-需求-0002"], (await Suggested()).Select(need => need.Number));

        await office.Get<AddLeadingIndustry>().RunAsync(TestOffice.Administrator, "医药健康", null, default);
        Assert.Equal([("2026-需求-0002", "医药健康"), ("2026-需求-0001", null)], (await Suggested()).Select(need => (need.Number, need.Leading)));

        await office.Get<MoveNeed>().RunAsync(TestOffice.Officer, first, NeedAction.Close, "解决", default);
        Assert.Equal(["2026-需求-0002"], (await Suggested()).Select(need => need.Number));
        await office.Get<MoveNeed>().RunAsync(TestOffice.Officer, first, NeedAction.Reopen, "又需要", default);
        Assert.Equal(2, (await Suggested()).Count);
    }

    [Fact]
    public async Task An_expert_nominated_and_admitted_again_is_found_by_what_is_said_now_and_only_once()
    {
        await using var office = await NeedOffice.OpenAsync(experts: 0);
        await office.AddExpertsAsync(Three[0]);
        await office.AddExpertsAsync(Rows.Expert(1, ("研究方向", "抗体表达"), ("可解决的技术问题", "抗体聚集"), ("推荐日期", "2026-11-20")));
        var battery = await office.AddNeedAsync(publish: true, Rows.Need());
        var antibody = await office.AddNeedAsync(publish: true, Rows.Need(2, ("需求名称", "抗体表达"), ("需求描述", "抗体聚集")));

        Assert.Empty(await office.Get<SuggestExperts>().RunAsync(TestOffice.Officer, battery, null, 10, default));
        Assert.Single(await office.Get<SuggestExperts>().RunAsync(TestOffice.Officer, antibody, null, 10, default));
    }

    [Fact]
    public async Task A_command_that_fails_leaves_the_index_as_it_was()
    {
        await using var office = await NeedOffice.OpenAsync(experts: 0);
        await office.AddExpertsAsync(Three[0]);
        var need = await office.AddNeedAsync(publish: true, Rows.Need());

        await Assert.ThrowsAsync<ConflictException>(() => office.Get<CommandTransaction>()
            .RunAsync(TestOffice.Officer, CommandKind.WriteDemonstration, null, async context =>
        {
            (await context.Needs.SingleAsync(candidate => candidate.Id == need)).Do(NeedAction.Close, TestOffice.Day, "因");
            await context.SaveChangesAsync();
            throw new ConflictException("测试");
        }, default));

        Assert.Single(await office.Get<SuggestNeeds>().RunAsync(TestOffice.Officer, await office.ExpertAsync(), 10, default));
    }

    [Fact]
    public async Task An_index_that_is_missing_is_made_and_filled_at_the_next_start()
    {
        await using var office = await NeedOffice.OpenAsync(experts: 0);
        await office.AddExpertsAsync(Three);
        var need = await office.AddNeedAsync(publish: true, Rows.Need());
        var before = (await office.Get<SuggestExperts>().RunAsync(TestOffice.Officer, need, null, 10, default)).Select(expert => expert.Pool);
        await office.ByHandAsync("DROP TABLE PoolWords; DROP TABLE PoolDocuments; DROP TABLE NeedsWords; DROP TABLE NeedsDocuments");

        await DatabaseStart.EnsureReadyAsync(office.Contexts);

        Assert.Equal(before, (await office.Get<SuggestExperts>().RunAsync(TestOffice.Officer, need, null, 10, default)).Select(expert => expert.Pool));
        Assert.Single(await office.Get<SuggestNeeds>().RunAsync(TestOffice.Officer, await office.ExpertAsync(), 10, default));
    }

    [Theory]
    [InlineData("\" OR \"x", "x\"")]
    [InlineData("NOT NEAR(电池)", "AND *")]
    public async Task What_people_type_is_never_a_query_of_its_own(string title, string description)
    {
        await using var office = await NeedOffice.OpenAsync();
        var need = await office.AddNeedAsync(publish: true, Rows.Need(1, ("需求名称", title), ("需求描述", description)));

        Assert.NotNull(await office.Get<SuggestExperts>().RunAsync(TestOffice.Officer, need, null, 10, default));
        Assert.Empty(await office.Get<SuggestExperts>().RunAsync(TestOffice.Officer, need, "\"*", 10, default));
    }
}
