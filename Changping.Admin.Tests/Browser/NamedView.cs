using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Changping.Admin.Tests.Browser;

/// <summary>A filtered list is kept under a name and shared; another person opens it from the menu and sees the same rows.</summary>
[Collection(BrowserCollection.Name)]
public sealed class NamedView(RunningOffice office)
{
    [Fact]
    public async Task What_one_shares_another_opens_and_only_the_owner_removes()
    {
        var mine = await office.SignInAsync("lijingban");
        await mine.GotoAsync("/projects?status=InService&sort=-cost");
        var foot = await FootAsync(mine);
        await mine.Locator(".views-menu summary").ClickAsync();
        await mine.GetByRole(AriaRole.Button, new() { Name = "存为视图…" }).ClickAsync();
        await mine.GetByLabel("视图名称（必填）").FillAsync("在岗按经费");
        await mine.GetByLabel("共享给所有能看本列表的人").CheckAsync();
        await mine.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        await Expect(mine.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);

        var other = await office.SignInAsync("wangfuzeren");
        await other.GotoAsync("/projects");
        await FootAsync(other);
        await other.Locator(".views-menu summary").ClickAsync();
        await Expect(other.Locator(".views-menu .view")).ToContainTextAsync("李经办 共享");
        await Expect(other.GetByRole(AriaRole.Button, new() { Name = "删除视图 在岗按经费" })).ToHaveCountAsync(0);
        await other.GetByRole(AriaRole.Link, new() { Name = "在岗按经费" }).ClickAsync();
        await Expect(other).ToHaveURLAsync(new Regex(@"/projects\?status=InService&sort=-cost$"));
        await Expect(other.Locator(".list .foot")).ToContainTextAsync(foot);
        await Expect(other.Locator(".views-menu")).Not.ToHaveAttributeAsync("open", "");

        await mine.Locator(".views-menu summary").ClickAsync();
        await mine.GetByRole(AriaRole.Button, new() { Name = "删除视图 在岗按经费" }).ClickAsync();
        await Expect(mine.Locator(".views-menu")).ToContainTextAsync("还没有视图");
        await mine.Context.CloseAsync();
        await other.Context.CloseAsync();
    }

    /// <summary>共 7 行, once the rows are there.</summary>
    private static async Task<string> FootAsync(IPage page)
    {
        await Expect(page.Locator("main .ghost:visible")).ToHaveCountAsync(0);
        var foot = await page.Locator(".list .foot").InnerTextAsync();
        return foot[..(foot.IndexOf('行') + 1)];
    }
}
