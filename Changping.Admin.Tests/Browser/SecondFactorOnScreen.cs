using System.Text.RegularExpressions;
using Changping.Admin.Features.Administration.Access;
using Changping.Admin.Features.Administration.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Changping.Admin.Tests.Browser;

/// <summary>The second factor is taken, asked for at the sign-in, and asked for again before rights are given.</summary>
public sealed partial class SecondFactorOnScreen(OfficeOnALine office) : IClassFixture<OfficeOnALine>
{
    [Fact]
    public async Task An_administrator_takes_a_second_factor_signs_in_with_it_and_shows_it_again_before_adding_a_user()
    {
        var person = await office.PersonAsync("zhouguanli");
        await person.OpenAsync("/my-account");
        await person.Main.GetByRole(AriaRole.Link, new() { Name = "启用双重验证" }).ClickAsync();
        await Expect(person.Main.Locator("svg")).ToBeVisibleAsync();
        await person.PictureAsync("双重验证");
        var key = Key().Match(await person.Main.InnerTextAsync()).Groups[1].Value;
        await person.Main.GetByLabel("2. 当前密码").FillAsync(DemoAccounts.Password);
        await person.Main.GetByLabel("3. 应用显示").FillAsync(Totp.At(key, office.Clock.GetUtcNow()));
        await person.Button("启用").ClickAsync();
        await Expect(person.Main.GetByRole(AriaRole.Status)).ToContainTextAsync("双重验证已启用");
        await person.PictureAsync("恢复码");
        await person.Main.GetByRole(AriaRole.Link, new() { Name = "已保管好，继续" }).ClickAsync();
        await person.Page.Locator("nav a").First.WaitForAsync();

        await person.Page.Locator(".user-menu summary").ClickAsync();
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "退出", Exact = true }).ClickAsync();
        await SubmitAsync(person, "");
        await Expect(person.Main.GetByRole(AriaRole.Alert)).ToContainTextAsync("已启用双重验证的，须同时填写验证码");
        office.Clock.Advance(TimeSpan.FromMinutes(2));
        await SubmitAsync(person, Totp.At(key, office.Clock.GetUtcNow()));
        await person.Page.Locator("nav a").First.WaitForAsync();

        office.Clock.Advance(TimeSpan.FromMinutes(11));
        await person.OpenAsync("/accounts");
        await person.Button("新增用户…").ClickAsync();
        var again = person.Dialog.GetByLabel("再次验证身份");
        await Expect(again).ToBeVisibleAsync();
        await Expect(person.Dialog.GetByLabel("登录名")).ToBeFocusedAsync();
        await Expect(person.Dialog.GetByRole(AriaRole.Checkbox, new() { Checked = true })).ToHaveCountAsync(0);
        await person.Dialog.GetByLabel("登录名").FillAsync("zhengxinren");
        await person.Dialog.GetByLabel("姓名", new() { Exact = true }).FillAsync("郑新人");
        await Person.EnterAsync(person.Dialog.GetByLabel("单位"), "区科委");
        await person.Dialog.GetByLabel("经办人").CheckAsync();
        await again.FillAsync(Totp.At(key, office.Clock.GetUtcNow()));
        await person.PictureAsync("新增用户");
        await person.Dialog.GetByRole(AriaRole.Button, new() { Name = "新增用户" }).ClickAsync();
        await Expect(person.Dialog).ToContainTextAsync("24 小时内只能登录一次");
        await person.PictureAsync("一次性密码");

        await person.Page.GotoAsync("/second-factor");
        await Expect(person.Main.GetByLabel("4. 原验证器的验证码或恢复码")).ToBeVisibleAsync();
        await Expect(person.Button("更换")).ToBeEnabledAsync();
        await person.PictureAsync("更换验证器");
    }

    private static async Task SubmitAsync(Person person, string code)
    {
        await person.Main.GetByLabel("登录名").FillAsync("zhouguanli");
        await person.Main.GetByLabel("密码").FillAsync(DemoAccounts.Password);
        await person.Main.GetByLabel("验证码").FillAsync(code);
        await person.Button("登录").ClickAsync();
    }

    [GeneratedRegex("密钥 ([A-Z2-7]{32})")]
    private static partial Regex Key();
}
