using System.Text.RegularExpressions;
using Changping.Admin.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Changping.Admin.Tests.Browser;

/// <summary>By the provider of identities in a real browser, which holds to the policy of our pages, follows the links and keeps the cookies.</summary>
public sealed class ProviderOnScreen
{
    /// <summary>A browser drops cookies whose end lies behind its own clock.</summary>
    private readonly MovableClock _clock = new(new DateOnly(2046, 11, 26));

    [Fact]
    public async Task An_administrator_comes_in_without_a_password_and_shows_once_more_who_they_are_in_a_window_beside_the_dialog()
    {
        await using var provider = await LoopbackProvider.StartAsync(_clock);
        provider.User = "zhouguanli";
        await using var host = await OfficeHost.ListeningAsync(_clock, provider.Settings());
        await using var browser = await OfficeBrowser.LaunchAsync();
        var person = new Person(await browser.OpenAsync(host.Application.Urls.First()), "zhouguanli");
        await person.Page.GotoAsync("/accounts");
        await person.PictureAsync("登录");
        Assert.Empty(await AxeFindings.OfAsync(person.Main, "登录"));
        await person.Main.GetByRole(AriaRole.Link, new() { Name = "用统一身份认证登录" }).ClickAsync();
        await Expect(person.Page).ToHaveURLAsync(new Regex("/accounts$"));
        await Expect(person.Button("新增用户…")).ToBeVisibleAsync();

        _clock.Advance(TimeSpan.FromMinutes(11));
        provider.AskedAt = _clock.GetUtcNow();
        await person.OpenAsync("/accounts");
        await person.Button("新增用户…").ClickAsync();
        await Expect(person.Dialog.GetByLabel("再次验证身份")).ToBeVisibleAsync();
        await person.PictureAsync("再次验证");
        var beside = await person.Page.RunAndWaitForPopupAsync(() => person.Dialog.GetByRole(AriaRole.Link, new() { Name = "到统一身份认证再登录一次" }).ClickAsync());
        await Expect(beside.GetByRole(AriaRole.Status)).ToContainTextAsync("已验证。请关闭本窗口");
        Assert.Equal("login", $"{provider.Asked[^1]["prompt"]}");
        await beside.CloseAsync();

        await person.Dialog.GetByLabel("登录名").FillAsync("zhengxinren");
        await person.Dialog.GetByLabel("姓名", new() { Exact = true }).FillAsync("郑新人");
        await Person.EnterAsync(person.Dialog.GetByLabel("单位"), "区科委");
        await person.Dialog.GetByLabel("经办人").CheckAsync();
        await person.Dialog.GetByRole(AriaRole.Button, new() { Name = "新增用户" }).ClickAsync();
        await Expect(person.Dialog).ToContainTextAsync("24 小时内只能登录一次");
    }
}
