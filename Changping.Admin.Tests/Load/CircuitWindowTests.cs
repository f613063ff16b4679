using Changping.Admin.Features.Administration.Accounts;
using Changping.Admin.Office;
using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Load;

/// <summary>The client of the load really opens circuits and clicks in them.</summary>
public sealed class CircuitWindowTests
{
    private static readonly Stop[] Tour =
    [
        new("list", "/nominations", "专家推荐"), new("list: sort", "/nominations?sort=name"), new("form", "/calculators", "测算"),
        new("list", "/projects", "合作项目"), new("dashboard", "/dashboard", "年度工作看板"), new("workbench", "/", "工作台"),
    ];

    [Fact]
    public async Task Three_officers_open_windows_and_each_click_brings_its_page()
    {
        await using var host = await OfficeHost.ListeningAsync(TimeProvider.System);
        var clicks = await Task.WhenAll(DemoAccounts.All.Where(account => account.Role is Role.Officer or Role.Approver)
            .Select(account => TourAsync(host, account.UserName)));

        Assert.Equal(3, clicks.Length);
        Expect.None(clicks.SelectMany(each => each).Where(click => click.Fault is not null).Select(click => $"{click.Stop.Address}: {click.Fault}"));
        Assert.All(clicks.SelectMany(each => each), click => Assert.InRange(click.Took, TimeSpan.FromTicks(1), TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task A_page_that_is_refused_or_is_another_than_was_asked_for_is_a_fault()
    {
        await using var host = await OfficeHost.ListeningAsync(TimeProvider.System);
        using var visitor = await Visitor.SignedInAsync(host, "lijingban");
        var (window, _) = await CircuitWindow.OpenAsync(visitor, Walk.First);
        await using var open = window;

        Assert.Equal("“没有权限”", (await window.ClickAsync(new("page", "/accounts"))).Fault);
    }

    private static async Task<List<Click>> TourAsync(OfficeHost host, string user)
    {
        using var visitor = await Visitor.SignedInAsync(host, user);
        var (window, first) = await CircuitWindow.OpenAsync(visitor, Walk.First);
        await using var open = window;
        List<Click> clicks = [first];
        foreach (var stop in Tour)
        {
            clicks.Add(await window.ClickAsync(stop));
        }

        return clicks;
    }
}
