using System.Text.RegularExpressions;
using Changping.Admin.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Changping.Admin.Tests.Browser;

/// <summary>What is typed is kept: over a line that drops, over a server that starts anew, and over a slip of the hand.</summary>
public sealed class KeptForms(OfficeOnALine office) : IClassFixture<OfficeOnALine>
{
    private const string Restored = "填写而未保存的内容";

    [Fact]
    public async Task What_is_typed_while_the_line_is_dead_is_saved_once_it_is_back()
    {
        var officer = await office.PersonAsync("lijingban");
        await officer.OpenAsync("/reviews/new");
        await officer.Main.GetByLabel("评审日期").FillAsync("2026-12-20");
        await officer.Main.GetByLabel("评审日期").PressAsync("Tab");
        office.Line.Cut();
        await Title(officer).FillAsync("断线时填写的轮次");
        var dialog = officer.Page.Locator("#components-reconnect-modal");

        // Nobody closed the line: it is noticed within seconds nevertheless.
        await Expect(dialog).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Expect(dialog.Locator(".kept pre")).ToContainTextAsync("断线时填写的轮次");
        await officer.PictureAsync("断线");
        office.Line.Mend();
        await Expect(dialog).ToBeHiddenAsync();
        await Expect(Title(officer)).ToHaveValueAsync("断线时填写的轮次");
        await officer.Button("保存").ClickAsync();
        await officer.SeesStateAsync("筹备");
        await officer.ReadsAsync("断线时填写的轮次", "2026-12-20");
        Assert.Equal("{}", await KeptAsync(officer));
        await officer.Page.Context.CloseAsync();
    }

    /// <summary>A list of suggestions once selected the text of its field when the server heard that it was entered, and Chromium then gave it the
    /// focus again.</summary>
    [Fact]
    public async Task Who_types_ahead_of_a_slow_line_is_not_called_back_to_an_earlier_field()
    {
        var officer = await office.PersonAsync("lijingban");
        await officer.OpenAsync("/projects/new");
        var (company, cost) = (officer.Main.GetByLabel("合作企业"), officer.Main.GetByLabel("项目总经费"));
        office.Line.Cut();
        await company.FocusAsync();
        await officer.Page.Keyboard.TypeAsync("北京");
        await cost.FocusAsync();
        await officer.Page.Keyboard.TypeAsync("80万");
        await officer.Page.Keyboard.PressAsync("Tab");
        office.Line.Mend();
        await Expect(cost).ToHaveValueAsync("800,000.00");
        await Expect(company).ToHaveValueAsync("北京");
        await Expect(company).Not.ToBeFocusedAsync();
        await officer.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_is_typed_and_chosen_is_in_the_form_again_after_the_server_was_started_anew()
    {
        var officer = await office.PersonAsync("lijingban");
        await officer.OpenAsync("/needs/new");
        await officer.Main.GetByLabel("需求名称").FillAsync("固态电池界面阻抗控制");
        await officer.Main.GetByLabel("需求描述").FillAsync("赵联系");
        await office.RestartAsync();
        await officer.ReadsAsync(Restored);
        await Expect(officer.Main.GetByLabel("需求名称")).ToHaveValueAsync("固态电池界面阻抗控制");
        await Expect(officer.Main.GetByLabel("需求描述")).ToHaveValueAsync("赵联系");
        await officer.PictureAsync("已恢复");

        // Who signs out is asked; nothing of it stays behind for who signs in next.
        var asked = new List<string>();
        officer.Page.Dialog += async (_, dialog) =>
        {
            asked.Add(dialog.Message);
            await dialog.AcceptAsync();
        };
        await officer.Page.Locator(".user-menu summary").ClickAsync();
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "退出" }).ClickAsync();
        await Expect(officer.Page).ToHaveURLAsync(new Regex("/sign-in"));
        Assert.Contains("尚未保存", Assert.Single(asked), StringComparison.Ordinal);
        Assert.Equal("{}", await KeptAsync(officer));
        await officer.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_double_click_and_a_second_tab_of_the_same_form_make_one_round()
    {
        var officer = await office.PersonAsync("lijingban");
        await officer.OpenAsync("/reviews/new");
        await FillRoundAsync(officer, "只办一次的轮次");
        var other = new Person(await officer.Page.RunAndWaitForPopupAsync(() => officer.Page.EvaluateAsync("window.open(location.href)")), "lijingban");
        await officer.Button("保存").DblClickAsync();
        await officer.SeesStateAsync("筹备");

        // What was typed came along with the tab.
        await other.ReadsAsync(Restored);
        await other.Button("保存").ClickAsync();
        await Expect(other.Page.Locator(".mud-snackbar")).ToContainTextAsync("没有重复办理");
        await using var context = await office.Host.Application.Services.GetRequiredService<IDbContextFactory<AdminDbContext>>().CreateDbContextAsync();
        Assert.Equal(1, await context.ReviewRounds.CountAsync(round => round.Title == "只办一次的轮次"));
        await officer.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task Who_leaves_a_form_with_something_typed_is_asked()
    {
        var officer = await office.PersonAsync("lijingban");
        await officer.OpenAsync("/reviews/new");
        await Title(officer).FillAsync("还没有保存");
        await officer.Page.GetByRole(AriaRole.Link, new() { Name = "取消" }).ClickAsync();
        await Expect(officer.Dialog).ToContainTextAsync("尚未保存");
        await officer.PictureAsync("离开");
        await officer.Dialog.GetByRole(AriaRole.Button, new() { Name = "留在本页" }).ClickAsync();
        await Expect(officer.Dialog).ToHaveCountAsync(0);
        await Expect(Title(officer)).ToHaveValueAsync("还没有保存");

        // F5 too.
        var asked = new TaskCompletionSource<string>();
        officer.Page.Dialog += async (_, dialog) =>
        {
            await dialog.DismissAsync();
            asked.TrySetResult(dialog.Type);
        };
        await officer.Page.EvaluateAsync("setTimeout(() => location.reload(), 0)");
        Assert.Equal("beforeunload", await asked.Task.WaitAsync(TimeSpan.FromSeconds(30)));
        await officer.Page.GetByRole(AriaRole.Link, new() { Name = "取消" }).ClickAsync();
        await officer.Dialog.GetByRole(AriaRole.Button, new() { Name = "放弃并离开" }).ClickAsync();
        await Expect(officer.Page).ToHaveURLAsync(new Regex("/reviews$"));
        await officer.OpenAsync("/reviews/new");
        await Expect(Title(officer)).ToHaveValueAsync("");
        await officer.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task Escape_in_a_dialog_asks_before_what_was_typed_is_given_up()
    {
        var officer = await office.PersonAsync("lijingban");
        await officer.OpenAsync("/budget");
        var open = officer.Button("提出预算…");
        await open.ClickAsync();
        await Expect(officer.Dialog).ToBeVisibleAsync();
        await officer.Page.Keyboard.PressAsync("Escape");
        await Expect(officer.Dialog).ToHaveCountAsync(0);

        await open.ClickAsync();
        await Expect(officer.Dialog.GetByLabel("资金")).ToBeFocusedAsync();
        await officer.Dialog.GetByLabel("依据").FillAsync("京昌财〔2026〕1号");
        await officer.Page.Keyboard.PressAsync("Escape");
        await Expect(officer.Dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("尚未提交");
        await officer.PictureAsync("放弃填写");
        await officer.Dialog.GetByRole(AriaRole.Button, new() { Name = "继续填写" }).ClickAsync();
        await Expect(officer.Dialog.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await Expect(officer.Dialog.GetByLabel("依据")).ToHaveValueAsync("京昌财〔2026〕1号");
        await officer.Page.Keyboard.PressAsync("Escape");
        await officer.Dialog.GetByRole(AriaRole.Button, new() { Name = "放弃填写" }).ClickAsync();
        await Expect(officer.Dialog).ToHaveCountAsync(0);
        await officer.Page.Context.CloseAsync();
    }

    private static ILocator Title(Person officer) => officer.Main.GetByLabel("名称", new() { Exact = true });

    private static async Task FillRoundAsync(Person officer, string title)
    {
        await Title(officer).FillAsync(title);
        await officer.Main.GetByLabel("评审日期").FillAsync("2026-12-20");
        await officer.Main.GetByLabel("评审日期").PressAsync("Tab");
    }

    /// <summary>The texts that the tab keeps of any form.</summary>
    private static async Task<string> KeptAsync(Person officer) => await officer.Page.EvaluateAsync<string>(
        "JSON.stringify(Object.assign({}, ...Object.keys(sessionStorage).filter(name => name.startsWith('form:')).map(name => JSON.parse(sessionStorage[name]).texts ?? {})))");
}
