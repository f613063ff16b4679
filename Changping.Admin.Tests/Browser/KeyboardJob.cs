using System.Text.RegularExpressions;
using Changping.Admin.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Changping.Admin.Tests.Browser;

/// <summary>A nomination from its form to the pool without a mouse: Tab, letters, arrows, Enter.</summary>
[Collection(BrowserCollection.Name)]
public sealed class KeyboardJob(RunningOffice office)
{
    private const int MostStops = 120;
    private static readonly string[] Choices = ["学位", "政治素质", "遵纪守法", "身体健康", "事业心责任感", "专业能力"];

    [Fact]
    public async Task A_nomination_is_entered_checked_saved_and_admitted_by_keys_alone()
    {
        var page = await office.SignInAsync("lijingban");
        var officer = new Person(page, "lijingban");
        await officer.OpenAsync("/nominations");
        await page.Keyboard.PressAsync("Tab");
        await ReachAsync(page, "新增推荐");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/nominations/new$"));
        await Expect(page.Locator("main h1")).ToHaveTextAsync("新增推荐");

        foreach (var (column, text) in Rows.Expert(77, ("姓名", "单键盘")))
        {
            await ReachAsync(page, column);
            await TypeAsync(page, text!, isChoice: Choices.Contains(column) && column != "学位");
        }

        await ReachAsync(page, "保存");
        await page.Keyboard.PressAsync("Enter");
        await officer.SeesStateAsync("符合");

        await ReachAsync(page, "入库…");
        await page.Keyboard.PressAsync("Enter");
        await Expect(officer.Dialog).ToBeVisibleAsync();
        await ReachAsync(page, "入库");
        await page.Keyboard.PressAsync("Enter");
        await officer.ReadsAsync("已入库");

        // Its initials find it in the list, as a surname too.
        await officer.OpenAsync("/pool?q=sjp");
        await officer.ReadsAsync("单键盘");
        await page.Context.CloseAsync();
    }

    /// <summary>Tab until what has the focus has this name; forms are walked forward alone.</summary>
    private static async Task ReachAsync(IPage page, string name)
    {
        List<string> passed = [];
        for (var stop = 0; stop < MostStops; stop++)
        {
            var at = await page.EvaluateAsync<string>("""
                () => {
                    const focused = document.activeElement;
                    return (focused.labels?.[0]?.innerText ?? focused.getAttribute('aria-label') ?? focused.innerText ?? '').trim();
                }
                """);
            if (at == name)
            {
                return;
            }

            passed.Add(at);
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"Tab came past no “{name}”, but past {string.Join(" | ", passed.Select(at => at.Length > 20 ? at[..20] : at))}");
    }

    private static async Task TypeAsync(IPage page, string text, bool isChoice)
    {
        if (!isChoice)
        {
            await page.Keyboard.TypeAsync(text);
            return;
        }

        // Opened, gone down one, chosen, and closed: each seen before the next key, as by a person.
        var option = page.GetByRole(AriaRole.Option, new() { Name = text, Exact = true });
        await page.Keyboard.PressAsync("Enter");
        await Expect(option).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(option).ToHaveCountAsync(0);
        Assert.Equal(text, await page.EvaluateAsync<string>("document.activeElement.value"));
    }
}
