using Bunit;
using Changping.Admin.Components.Lists;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Changping.Admin.Tests.Features.Shared;

public class DataListTests
{
    private readonly List<ListQuery> asked = [];
    private ListSelection<string>? ticked;

    [Fact]
    public async Task The_address_says_what_is_loaded()
    {
        await using var context = new ScreenContext();
        context.Services.GetRequiredService<NavigationManager>().NavigateTo("/pool?q=陈&status=open&sort=-name&page=2&size=10&unit=1");
        Show(context, 25);
        Assert.Equal(("陈", "open", "name", true, 2, 10, "1"), Flat(asked.Single()));
    }

    [Fact]
    public async Task Sorting_goes_up_then_down_then_back_through_the_address()
    {
        await using var context = new ScreenContext();
        var list = Show(context, 3);
        await list.Find("th .sort").ClickAsync(new());
        await list.Find("th .sort").ClickAsync(new());
        await list.Find("th .sort").ClickAsync(new());
        Assert.Equal([(null, false), ("name", false), ("name", true), (null, false)], asked.Select(query => (query.SortKey, query.Descending)));
    }

    /// <summary>Counting 100,000 rows takes longer than showing 20 of them.</summary>
    [Fact]
    public async Task Paging_and_sorting_keep_what_was_counted_and_another_filter_or_a_change_counts_anew()
    {
        await using var context = new ScreenContext();
        var list = Show(context, 25);
        var browser = context.Services.GetRequiredService<NavigationManager>();
        browser.NavigateTo("/?page=2");
        browser.NavigateTo("/?page=2&sort=name");
        browser.NavigateTo("/?q=陈");
        browser.NavigateTo("/?q=陈&status=open");
        await list.InvokeAsync(list.Instance.ReloadAsync);
        Assert.Equal([null, 25, 25, null, null, null], asked.Select(query => query.Counted?.States["open"]));
    }

    [Fact]
    public async Task A_page_beyond_the_end_becomes_the_last()
    {
        await using var context = new ScreenContext();
        context.Services.GetRequiredService<NavigationManager>().NavigateTo("/pool?page=9");
        Show(context, 25);
        Assert.Equal(2, asked[^1].Page);
    }

    [Fact]
    public async Task Nothing_shows_as_a_dash()
    {
        await using var context = new ScreenContext();
        Assert.Equal("—", Show(context, 1).Find("tbody td:last-child").TextContent.Trim());
    }

    [Fact]
    public async Task All_matching_means_the_filter_and_not_the_page()
    {
        await using var context = new ScreenContext();
        var list = Show(context, 45);
        await list.Find("th input").ChangeAsync(new() { Value = true });
        Assert.Equal(20, ticked!.Count);
        await list.FindAll(".chosen .link")[0].ClickAsync(new());
        Assert.True(ticked!.AllMatching);
        Assert.Equal(45, ticked.Count);
    }

    [Fact]
    public async Task Another_filter_takes_the_ticks_away_and_paging_keeps_them()
    {
        await using var context = new ScreenContext();
        var list = Show(context, 45);
        await list.Find("th input").ChangeAsync(new() { Value = true });
        await list.Find("button[aria-label=下一页]").ClickAsync(new());
        Assert.NotEmpty(list.FindAll(".chosen"));
        await list.FindAll(".states button")[1].ClickAsync(new());
        Assert.Empty(list.FindAll(".chosen"));
    }

    [Fact]
    public async Task An_empty_list_says_what_to_do_and_an_empty_filter_how_to_clear_it()
    {
        await using var context = new ScreenContext();
        Assert.Contains("先导入", Show(context, 0).Markup, StringComparison.Ordinal);
        context.Services.GetRequiredService<NavigationManager>().NavigateTo("/pool?q=x");
        Assert.Contains("没有符合条件的记录", Show(context, 0).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enter_opens_the_record()
    {
        await using var context = new ScreenContext();
        await Show(context, 1).Find("tbody tr").KeyDownAsync(new KeyboardEventArgs { Key = "Enter" });
        Assert.EndsWith("/pool/行1", Uri.UnescapeDataString(context.Services.GetRequiredService<NavigationManager>().Uri), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_breadcrumb_of_a_record_finds_the_list_as_it_was_left()
    {
        await using var context = new ScreenContext();
        context.Services.GetRequiredService<NavigationManager>().NavigateTo("/pool?page=2");
        Show(context, 45);
        Assert.Equal("/pool?page=2", context.Services.GetRequiredService<ListAddresses>().For("/pool"));
    }

    private static (string?, string?, string?, bool, int, int, string?) Flat(ListQuery query) =>
        (query.Text, query.Status, query.SortKey, query.Descending, query.Page, query.PageSize, query.Filters.GetValueOrDefault("unit"));

    private IRenderedComponent<DataList<string>> Show(ScreenContext context, int rows) => context.Render<DataList<string>>(list => list
        .Add(part => part.Name, "pool")
        .Add(part => part.HasViews, false)
        .Add(part => part.Key, row => row)
        .Add(part => part.Address, row => "/pool/" + row)
        .Add(part => part.Statuses, [new ListStatus("open", "在库")])
        .Add(part => part.Empty, "先导入")
        .Add(part => part.BatchActions, selection => builder =>
        {
            ticked = selection;
            builder.AddContent(0, "入库");
        })
        .Add(part => part.Load, (query, _) =>
        {
            asked.Add(query);
            var all = Enumerable.Range(1, rows).Select(number => $"行{number}").ToList();
            return Task.FromResult(new ListPage<string>([.. all.Skip(query.Skip).Take(query.PageSize)], rows, new Dictionary<string, int> { ["open"] = rows }));
        })
        .Add(part => part.Columns, builder =>
        {
            builder.AddContent(0, Column("姓名", "name", row => row));
            builder.AddContent(1, Column("备注", null, _ => null));
        }));

    private static RenderFragment Column(string title, string? sort, Func<string, string?> value) => builder =>
    {
        builder.OpenComponent<ListColumn<string>>(0);
        builder.AddComponentParameter(1, nameof(ListColumn<string>.Title), title);
        builder.AddComponentParameter(2, nameof(ListColumn<string>.SortKey), sort);
        builder.AddComponentParameter(3, nameof(ListColumn<string>.Value), value);
        builder.CloseComponent();
    };
}
