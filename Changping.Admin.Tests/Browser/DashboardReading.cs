using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Changping.Admin.Tests.Browser;

/// <summary>A member of the working group reads the dashboard, opens the lists behind two figures, and finds the same count and the same sum there.</summary>
[Collection(BrowserCollection.Name)]
public sealed partial class DashboardReading(RunningOffice office)
{
    [Fact]
    public async Task The_list_behind_a_count_has_as_many_rows_and_the_list_behind_a_sum_of_money_adds_up_to_it()
    {
        var page = await office.SignInAsync("zhaochengyuan");
        await page.GetByRole(AriaRole.Link, new() { Name = "工作组看板" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { NameRegex = Title() })).ToBeVisibleAsync();

        var established = Row(page, "立项").Locator("a.fig").First;
        await Expect(established).ToBeVisibleAsync();
        var projects = int.Parse(await established.InnerTextAsync(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        Assert.True(projects > 0);
        await established.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "合作项目" })).ToBeVisibleAsync();
        await Expect(page.Locator(".list .foot")).ToContainTextAsync($"共 {projects} 行");

        await page.GoBackAsync();
        var paid = Row(page, "生活补贴").Locator("a.fig").Nth(2);
        await Expect(paid).ToBeVisibleAsync();
        var exact = Exact().Match(await paid.GetAttributeAsync("title") ?? "");
        Assert.True(exact.Success && exact.Groups[1].Value != "0.00");
        await paid.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "核定资金" })).ToBeVisibleAsync();
        await Expect(page.Locator(".list .foot")).ToContainTextAsync($"共 {exact.Groups[2].Value} 行");
        await Expect(page.Locator(".list tfoot")).ToContainTextAsync(exact.Groups[1].Value);
    }

    private static ILocator Row(IPage page, string name) =>
        page.Locator("main tbody tr").Filter(new() { Has = page.GetByRole(AriaRole.Cell, new() { Name = name, Exact = true }) }).First;

    [GeneratedRegex(@"^20\d\d 年度工作看板")]
    private static partial Regex Title();

    [GeneratedRegex(@"^([\d,.]+) 元，([\d,]+) 笔$")]
    private static partial Regex Exact();
}
