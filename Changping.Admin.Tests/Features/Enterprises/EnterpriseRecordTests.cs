using Bunit;
using Changping.Admin.Features.Enterprises;
using Changping.Admin.Features.Matching.Needs;
using Changping.Admin.Tests.Features.Matching.Needs;
using Changping.Admin.Tests.Features.Shared;
using Changping.Admin.Tests.Support;
using Changping.Domain.Matching;

namespace Changping.Admin.Tests.Features.Enterprises;

/// <summary>A company's record leads to its needs, and to the form of a new one.</summary>
public sealed class EnterpriseRecordTests
{
    [Fact]
    public async Task It_has_its_own_needs_the_open_ones_first()
    {
        await using var office = await NeedOffice.OpenAsync();
        var closed = await office.AddNeedAsync(publish: true, Rows.Need(1, ("需求名称", "已关闭的需求"), ("提出日期", "2026-11-20")));
        await office.Get<MoveNeed>().RunAsync(TestOffice.Officer, closed, NeedAction.Close, "企业已自行解决", default);
        await office.AddNeedAsync(publish: true, Rows.Need());
        await office.AddNeedAsync(publish: false, Rows.Need(2));
        var view = (await office.Get<EnterpriseRecord>().RunAsync(TestOffice.Officer, Rows.CreditCode(1), default))!;
        Assert.Equal(["固态电池界面阻抗控制", "已关闭的需求"], view.Needs.Select(need => need.Title));
    }

    [Theory]
    [InlineData("/needs/new?enterprise=91110114MA0000001X", 1)]
    [InlineData(null, 0)]
    public async Task Only_who_may_enter_one_has_the_button(string? address, int buttons)
    {
        await using var context = new ScreenContext();
        var card = context.Render<EnterpriseNeeds>(part => part
            .Add(one => one.Needs, [new NeedOfEnterprise("2026-需求-0003", "界面阻抗", NeedState.Published, TestOffice.Day, 1)])
            .Add(one => one.NewAddress, address));
        Assert.Equal(buttons, card.FindAll($"a[href='{address}'].btn").Count);
        Assert.Equal("/needs/2026-需求-0003", card.Find("td a").GetAttribute("href"));
    }
}
