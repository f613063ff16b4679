using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Changping.Admin.Tests.Browser;

/// <summary>Ctrl+K from any page, a word, Enter; arrows and Enter to the record; a whole number goes straight there.</summary>
[Collection(BrowserCollection.Name)]
public sealed class SearchBox(RunningOffice office)
{
    [Fact]
    public async Task Finds_by_keyboard_alone_and_a_number_opens_its_record()
    {
        var page = await office.SignInAsync("lijingban");
        await page.GotoAsync("/projects");
        var first = page.Locator("main tbody tr").First;
        var number = new Regex(@"20\d\d-项目-\d+").Match(await first.InnerTextAsync()).Value;

        await SearchAsync(page, "北京");
        await Expect(page.Locator(".hits section").First).ToContainTextAsync("北京");

        // A new page takes the focus to its title; from there the arrows begin.
        await Expect(page.Locator("main h1")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        var link = page.Locator(".hits li a").First;
        await Expect(link).ToBeFocusedAsync();
        var address = await link.GetAttributeAsync("href");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(new Uri(new Uri(page.Url), address!.Split('?')[0]).AbsolutePath)));

        await SearchAsync(page, number);
        await Expect(page).ToHaveURLAsync(new Regex($"/projects/{Uri.EscapeDataString(number)}$"));
        await page.Context.CloseAsync();
    }

    private static async Task SearchAsync(IPage page, string text)
    {
        // A page that has just opened gives the focus to its title once; a key before that would be lost to it.
        await Expect(page.Locator("main h1")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+k");
        await Expect(page.GetByRole(AriaRole.Searchbox, new() { Name = "搜索人员、企业、项目、编号" })).ToBeFocusedAsync();
        await page.Keyboard.InsertTextAsync(text);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).Not.ToHaveURLAsync(new Regex("/projects$"));
    }
}
