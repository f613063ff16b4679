using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Changping.Admin.Tests.Browser;

/// <summary>Two officers have the same draft of an application open; neither loses what they wrote.</summary>
[Collection(BrowserCollection.Name)]
public sealed class TwoOfficers(RunningOffice office)
{
    [Fact]
    public async Task The_second_to_save_a_draft_is_shown_what_the_first_wrote_and_takes_it_over_field_by_field()
    {
        var first = new Person(await office.SignInAsync("lijingban"), "lijingban");
        await first.OpenAsync("/projects?status=Draft");
        await first.Main.Locator("tbody a").First.ClickAsync();
        await Expect(first.Page).ToHaveURLAsync(new Regex("/projects/2026-"));
        var draft = first.Number;
        var second = new Person(await office.SignInAsync("qianjingban"), "qianjingban");
        foreach (var person in new[] { first, second })
        {
            await person.OpenAsync($"/projects/{draft}/edit");
        }

        await first.Main.GetByLabel("备注").FillAsync("甲写的备注");
        await first.Main.GetByLabel("项目名称").FillAsync("甲改的名称");
        await first.Button("保存草稿").ClickAsync();
        await Expect(first.Page).ToHaveURLAsync(new Regex($"/projects/{Uri.EscapeDataString(draft)}$"));

        await second.Main.GetByLabel("备注").FillAsync("乙写的备注");
        await second.Button("保存草稿").ClickAsync();
        await second.ReadsAsync("已先保存了改动", "甲改的名称", "甲写的备注", "乙写的备注");
        await second.PictureAsync("对照");
        await second.Button("按所选继续填写").ClickAsync();
        await Expect(second.Main.GetByLabel("项目名称")).ToHaveValueAsync("甲改的名称");
        await Expect(second.Main.GetByLabel("备注")).ToHaveValueAsync("乙写的备注");
        await second.Button("保存草稿").ClickAsync();
        await Expect(second.Page).ToHaveURLAsync(new Regex($"/projects/{Uri.EscapeDataString(draft)}$"));
        await second.ReadsAsync("甲改的名称", "乙写的备注");
        await first.Page.Context.CloseAsync();
        await second.Page.Context.CloseAsync();
    }
}
