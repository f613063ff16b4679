using Bunit;
using Changping.Admin.Components.Forms;
using Changping.Admin.Tests.Features.Shared;

namespace Changping.Admin.Tests.Components.Forms;

public sealed class FieldTests
{
    [Fact]
    public async Task What_cannot_be_read_says_so_when_the_field_is_left_and_stays_as_it_was_typed()
    {
        await using var screen = new ScreenContext();
        DateOnly? day = new DateOnly(2026, 1, 1);
        var field = screen.Render<DateField>(one => one.Add(date => date.Label, "日期").Bind(date => date.Value, day, value => day = value));

        await field.Find("input").ChangeAsync("2026-02-30");
        Assert.Equal("没有这一天，请核对月、日", field.FaultOf("日期"));
        Assert.Equal(("2026-02-30", "true"), (field.Find("input").GetAttribute("value"), field.Find("input").GetAttribute("aria-invalid")));
        Assert.Null(day);

        await field.Find("input").ChangeAsync("20260228");
        Assert.Null(field.FaultOf("日期"));
        Assert.Equal("2026-02-28", field.Find("input").GetAttribute("value"));
        Assert.Equal(new DateOnly(2026, 2, 28), day);
    }

    [Fact]
    public async Task A_day_outside_its_range_says_which_days_there_are_inclusive()
    {
        await using var screen = new ScreenContext();
        DateOnly? day = null;
        var field = screen.Render<DateField>(one => one.Add(date => date.Label, "评价日期").Add(date => date.Min, new(2026, 11, 2))
            .Add(date => date.Max, new(2026, 11, 29)).Bind(date => date.Value, day, value => day = value));

        await field.Find("input").ChangeAsync("2026-11-01");
        Assert.Equal("评价日期应在 2026-11-02 或之后", field.FaultOf("评价日期"));
        await field.Find("input").ChangeAsync("2026-11-02");
        Assert.Null(field.FaultOf("评价日期"));
        await field.Find("input").ChangeAsync("2026-11-29");
        Assert.Null(field.FaultOf("评价日期"));
        await field.Find("input").ChangeAsync("2026-11-30");
        Assert.Equal("评价日期应在 2026-11-29 或之前", field.FaultOf("评价日期"));
    }

    [Theory]
    [InlineData("800000", "800,000.00", "80.00 万元")]
    [InlineData("80万", "800,000.00", "80.00 万元")]
    [InlineData("8,000,000", "8,000,000.00", "800.00 万元")]
    [InlineData("0.01", "0.01", "0.00 万元")]
    public async Task An_amount_shows_what_it_is_in_ten_thousands(string typed, string shown, string wan)
    {
        await using var screen = new ScreenContext();
        decimal? yuan = null;
        var field = screen.Render<MoneyField>(one => one.Add(money => money.Label, "金额").Bind(money => money.Value, yuan, value => yuan = value));
        await field.Find("input").ChangeAsync(typed);
        Assert.Equal((shown, wan), (field.Find("input").GetAttribute("value"), field.Find(".mud-input-adornment").TextContent.Trim()));
    }

    [Theory]
    [InlineData("0", "金额应大于 0")]
    [InlineData("-1", "金额不能为负数")]
    [InlineData("1.001", "金额最多两位小数")]
    [InlineData("八十万", "金额应为数字，如 300000 或 300,000.00，可带“元”“万元”")]
    public async Task What_is_no_amount_is_told_at_the_field(string typed, string fault)
    {
        await using var screen = new ScreenContext();
        decimal? yuan = 1m;
        var field = screen.Render<MoneyField>(one => one.Add(money => money.Label, "金额").Bind(money => money.Value, yuan, value => yuan = value));
        await field.Find("input").ChangeAsync(typed);
        Assert.StartsWith(fault, field.FaultOf("金额（元）"), StringComparison.Ordinal);
        Assert.Null(yuan);
    }

    [Fact]
    public async Task An_empty_field_that_must_be_filled_waits_for_the_key_or_for_saving()
    {
        await using var screen = new ScreenContext();
        var field = screen.Render<TextField>(one => one.Add(text => text.Label, "名称").Add(text => text.Required, true));
        await field.Find("input").BlurAsync();
        Assert.Null(field.FaultOf("名称"));
        await field.Find("input").KeyDownAsync("Tab");
        await field.Find("input").BlurAsync();
        Assert.Equal("请填写名称", field.FaultOf("名称"));
        await field.Find("input").ChangeAsync(" 固态电池 ");
        Assert.Null(field.FaultOf("名称"));
        Assert.Equal("固态电池", field.Find("input").GetAttribute("value"));
    }

    [Fact]
    public async Task Who_types_a_whole_name_that_there_is_once_means_it_and_two_of_a_name_are_asked_about()
    {
        await using var screen = new ScreenContext();
        Found? chosen = null;
        Found[] all = [new("1", "张三", "甲大学，1"), new("2", "李四", "甲大学，2"), new("3", "李四", "乙大学，3")];
        var field = screen.Render<FindField>(one => one.Add(find => find.Label, "专家").Add(find => find.Required, true)
            .Add(find => find.Search,
                typed => Task.FromResult<IReadOnlyList<Found>>([.. all.Where(found => found.Name.Contains(typed, StringComparison.Ordinal))]))
            .Bind(find => find.Value, chosen, value => chosen = value));

        await LeaveAsync(field, "张三");
        Assert.Equal("1", chosen?.Value);
        await LeaveAsync(field, "李四");
        Assert.Null(chosen);
        Assert.Equal("“李四”不止一个，请从列出的中选择", field.FaultOf("专家"));
        await LeaveAsync(field, "王五");
        Assert.StartsWith("没有“王五”", field.FaultOf("专家"), StringComparison.Ordinal);
        await LeaveAsync(field, "李四（乙大学，3）");
        Assert.Equal(("3", null), (chosen?.Value, field.FaultOf("专家")));
    }

    /// <summary>A page is rendered anew for many reasons; none of them takes what somebody has typed.</summary>
    [Fact]
    public async Task WhatWasTypedStandsThoughThePageIsRenderedAnewBeforeItIsSettled()
    {
        await using var screen = new ScreenContext();
        Found? chosen = null;
        TaskCompletionSource<IReadOnlyList<Found>> slow = new();
        var field = screen.Render<FindField>(one => one.Add(find => find.Label, "专家").Add(find => find.Search, _ => slow.Task)
            .Bind(find => find.Value, chosen, value => chosen = value));

        var left = LeaveAsync(field, "张三");
        field.Render(one => one.Add(find => find.Help, "另一个字段改变了"));
        Assert.Equal("张三", field.Find("input").GetAttribute("value"));

        slow.SetResult([new("1", "张三", "甲大学，1")]);
        await left;
        Assert.Equal("1", chosen?.Value);
    }

    private static async Task LeaveAsync(IRenderedComponent<FindField> field, string typed)
    {
        await field.Find("input").InputAsync(typed);
        await field.Find("input").BlurAsync();
    }
}
