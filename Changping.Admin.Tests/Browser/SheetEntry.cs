using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Changping.Admin.Tests.Browser;

/// <summary>Signed sheets of a round, entered without a mouse: typed and pasted, with cells that cannot be.</summary>
[Collection(BrowserCollection.Name)]
public sealed class SheetEntry(RunningOffice office)
{
    [Fact]
    public async Task Declarations_and_scores_are_typed_and_pasted_by_keyboard_and_a_wrong_cell_says_what_is_allowed()
    {
        var person = new Person(await office.SignInAsync("qianjingban"), "qianjingban");
        var page = person.Page;
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await person.OpenAsync("/reviews?status=Open");
        await person.Main.Locator("tbody a").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/reviews/2026-"));
        var round = person.Number;

        // A member who comes in place of another has declared and scored nothing yet.
        await person.Button("更换评审专家…").ClickAsync();
        var leaving = await ChooseFirstAsync(person.Dialog.GetByLabel("退出"), 1);
        var coming = await ChooseFirstAsync(person.Dialog.GetByLabel("接替"), 0);
        await person.ConfirmAsync("更换", ("更换原因", "出差"));
        await person.FollowAsync("集中录入…");
        await Expect(person.Main.GetByLabel("评审专家")).ToHaveValueAsync(coming);
        var rows = await person.Main.Locator("table.entry tbody tr").CountAsync();
        var (projects, open) = (rows, person.Main.Locator("table.entry tbody tr:has(input:enabled)"));
        var count = await open.CountAsync();
        Assert.InRange(count, 1, projects);

        // The first row typed, Tab by Tab; one score cannot be.
        await open.First.Locator("input").First.FocusAsync();
        foreach (var typed in new[] { "无", "", "80", "1８0", "９0", "85", "路线清楚" })
        {
            await page.Keyboard.TypeAsync(typed);
            await page.Keyboard.PressAsync("Tab");
        }

        var first = open.First.Locator("input");
        await Expect(first.Nth(3)).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(person.Main.GetByRole(AriaRole.Alert)).ToContainTextAsync("与企业需求契合：“1８0”应为 0 至 100 的整数");
        await Expect(first.Nth(4)).ToHaveValueAsync("90");

        await first.Nth(2).FocusAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(person.Main.GetByRole(AriaRole.Alert)).ToContainTextAsync("没有保存任何内容");
        await Expect(first.Nth(3)).ToBeFocusedAsync();
        await person.PictureAsync("错格");
        Assert.Empty(await AxeFindings.OfAsync(page, "集中录入"));
        await first.Nth(3).FocusAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("88");
        await page.Keyboard.PressAsync("Enter");
        await Expect(person.Main.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);

        if (count > 1)
        {
            // A block over the scores of the second row, copied in a worksheet, with a word in a number's place.
            var second = open.Nth(1).Locator("input");
            await Expect(second.Nth(3)).ToBeFocusedAsync();
            await page.Keyboard.PressAsync("ArrowLeft");
            await page.Keyboard.PressAsync("ArrowLeft");
            await page.Keyboard.PressAsync("ArrowLeft");
            await Expect(second.Nth(0)).ToBeFocusedAsync();
            await PasteAsync(page, "无\t\t70\t75\t优秀\t72\t可行\r\n");
            await Expect(second.Nth(4)).ToHaveAttributeAsync("aria-invalid", "true");
            await Expect(person.Main.GetByRole(AriaRole.Alert)).ToContainTextAsync("实施条件和可行性：“优秀”应为 0 至 100 的整数");
            await page.Keyboard.PressAsync("Control+Enter");
            await Expect(second.Nth(4)).ToBeFocusedAsync();
            await page.Keyboard.TypeAsync("78");
        }

        // Too many columns for the place: nothing is put down.
        await first.Nth(5).FocusAsync();
        await PasteAsync(page, "1\t2\t3\r\n");
        await Expect(person.Main.GetByRole(AriaRole.Alert)).ToContainTextAsync("没有粘贴；请核对起始单元格");
        await Expect(first.Nth(5)).ToHaveValueAsync("85");

        // Whose word it is that nothing lies in the way, is looked up in the signed paper, by keyboard too.
        await first.Nth(5).FocusAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(person.Dialog).ToContainTextAsync("无利害关系");
        await Expect(person.Dialog.GetByLabel("所依据的签字声明")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(person.Dialog.GetByLabel("所依据的签字声明")).Not.ToHaveValueAsync("");
        await person.PictureAsync("依据");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(person.Dialog).ToHaveCountAsync(0);
        await Expect(person.Main.Locator("tr.changed")).ToHaveCountAsync(0);
        await person.PictureAsync("已保存");

        await person.OpenAsync($"/reviews/{round}");
        await person.ReadsAsync("85.40");
        await person.ReadsAsync($"{leaving.Split('（')[0]}于");
        await page.Context.CloseAsync();
    }

    private static async Task<string> ChooseFirstAsync(ILocator field, int place)
    {
        await field.ClickAsync();
        var option = field.Page.GetByRole(AriaRole.Option).Nth(place);
        var text = (await option.InnerTextAsync()).Trim();
        await option.ClickAsync();
        await Expect(field).ToHaveValueAsync(text);
        return text;
    }

    private static async Task PasteAsync(IPage page, string block)
    {
        await page.EvaluateAsync("text => navigator.clipboard.writeText(text)", block);
        await page.Keyboard.PressAsync("Control+V");
    }
}
