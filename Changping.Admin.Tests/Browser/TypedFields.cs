using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Changping.Admin.Tests.Browser;

/// <summary>What is typed into fields, in a browser that would write dates as 11/23/2026.</summary>
[Collection(BrowserCollection.Name)]
public sealed class TypedFields(RunningOffice office)
{
    [Fact]
    public async Task A_day_is_taken_as_it_is_typed_in_four_forms_of_an_English_browser()
    {
        var page = await office.SignInAsync("lijingban", "en-US");
        await page.GotoAsync("/calculators");
        await IsTakenAsync(page.GetByRole(AriaRole.Region, new() { Name = "服务期" }).GetByLabel("服务起始日"), "20261123", "2026-11-23");
        await page.GotoAsync("/commercialisation/new");
        await IsTakenAsync(page.GetByLabel("申请日期"), "2026.11.2", "2026-11-02");
        await page.GotoAsync("/reviews/new");
        await IsTakenAsync(page.GetByLabel("评审日期"), "2026年12月23日", "2026-12-23");
        await page.GotoAsync("/visits");
        await page.GetByRole(AriaRole.Button, new() { Name = "登记联系…" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);

        // A dialog gives the focus to its first field.
        await Expect(dialog.GetByLabel("科技副总")).ToBeFocusedAsync();
        var day = dialog.GetByLabel("日期");
        var year = (await day.InputValueAsync())[..4];
        await IsTakenAsync(day, "11-23", $"{year}-11-23");

        await day.PressAsync("ArrowDown");
        await Expect(page.Locator(".calendar")).ToContainTextAsync(new Regex("周一.*周日", RegexOptions.Singleline));
        await day.PressAsync("ArrowRight");
        await Expect(day).ToHaveValueAsync($"{year}-11-24");

        // Escape closes the calendar, not the dialog.
        await day.PressAsync("Escape");
        await Expect(page.Locator(".calendar")).ToHaveCountAsync(0);
        await Expect(dialog).ToBeVisibleAsync();
        await IsTakenAsync(day, "2026-02-30", "2026-02-30");
        await Expect(dialog.GetByText("没有这一天，请核对月、日")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Three_wrong_fields_are_listed_and_the_first_has_the_focus_and_an_expert_is_found_by_initials()
    {
        var page = await office.SignInAsync("lijingban");
        await page.GotoAsync("/projects/new");
        await page.GetByLabel("项目名称").FillAsync("界面阻抗研究");
        await page.GetByLabel("项目总经费").FillAsync("80万");
        var company = page.GetByLabel("合作企业");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存草稿" }).ClickAsync();
        await Expect(page.Locator(".wrong-fields li")).ToHaveTextAsync(["请选择合作企业", "请选择拟聘专家（人才库）", "请选择学科类别"]);
        await Expect(company).ToBeFocusedAsync();
        await Expect(page.GetByLabel("项目总经费")).ToHaveValueAsync("800,000.00");
        await Expect(page.Locator("main")).ToContainTextAsync("80.00 万元");

        await page.Locator(".wrong-fields").GetByRole(AriaRole.Button, new() { Name = "请选择学科类别" }).ClickAsync();
        await Expect(page.GetByLabel("学科类别")).ToBeFocusedAsync();
        await Person.EnterAsync(page.GetByLabel("学科类别"), "自然科学");
        await Expect(page.Locator(".wrong-fields li")).ToHaveCountAsync(2);

        await company.PressSequentiallyAsync("bj");
        var offered = page.GetByRole(AriaRole.Option).First;
        await Expect(offered).ToContainTextAsync("北京");
        var name = (await offered.Locator("span").First.InnerTextAsync()).Trim();
        await page.Keyboard.PressAsync("Enter");
        await Expect(company).ToHaveValueAsync(new Regex($"^{Regex.Escape(name)}（"));
        await Expect(page.Locator(".wrong-fields li")).ToHaveTextAsync(["请选择拟聘专家（人才库）"]);
        await page.Context.CloseAsync();
    }

    private static async Task IsTakenAsync(ILocator field, string typed, string shown)
    {
        await field.FillAsync(typed);
        await field.BlurAsync();
        await Expect(field).ToHaveValueAsync(shown);
    }
}
