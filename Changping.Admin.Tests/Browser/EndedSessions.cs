using System.Diagnostics;
using System.Text.RegularExpressions;
using Changping.Admin.Features.Administration.Accounts;
using Changping.Admin.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Changping.Admin.Tests.Browser;

/// <summary>Sign-out once ended nothing: another tab of the same browser worked on.</summary>
public sealed class EndedSessions(OfficeOnALine office) : IClassFixture<OfficeOnALine>
{
    /// <summary>What the office is promised; the page it then loads takes its own time on a busy machine.</summary>
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Sign_out_in_one_tab_takes_the_other_to_the_sign_in_page_and_back_shows_nothing()
    {
        var person = await office.PersonAsync("lijingban");
        await person.OpenAsync("/needs");
        var other = new Person(await person.Page.Context.NewPageAsync(), "lijingban");
        await other.OpenAsync("/enterprises");

        await person.Page.Locator(".user-menu summary").ClickAsync();
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "退出", Exact = true }).ClickAsync();
        await Expect(person.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("您已退出");
        await LeavesAsync(other.Page, "您已退出");

        await person.Page.GoBackAsync();
        await Expect(person.Page).ToHaveURLAsync(new Regex("/sign-in"));
        Assert.Equal(0, await person.Page.Locator("nav a").CountAsync());
    }

    [Fact]
    public async Task A_locked_account_is_led_out_and_what_its_holder_typed_is_there_again_after_the_next_sign_in()
    {
        var person = await office.PersonAsync("qianjingban");
        await person.OpenAsync("/enterprises/new");
        await Person.EnterAsync(person.Main, [("企业名称", "北京未竟科技有限公司")]);
        await LockAsync(locked: true);
        await LeavesAsync(person.Page, "登录已结束：账号已锁定");

        await LockAsync(locked: false);
        await SignIn.SubmitAsync(person.Page, "qianjingban");
        await Expect(person.Main.GetByLabel("企业名称")).ToHaveValueAsync("北京未竟科技有限公司");
    }

    private static async Task LeavesAsync(IPage page, string said)
    {
        var watch = Stopwatch.StartNew();
        await Expect(page).ToHaveURLAsync(new Regex("/sign-in"));
        Assert.True(watch.Elapsed < Promised, $"{watch.Elapsed}");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync(said);
    }

    private Task LockAsync(bool locked) => office.Host.DoAsync(async services =>
    {
        var user = await services.GetRequiredService<UserManager<AppUser>>().FindByNameAsync("qianjingban");
        await services.GetRequiredService<LockAccount>().RunAsync(await office.Host.ActorAsync("zhouguanli"), user!.Id, locked);
    });
}
