using Changping.Admin.Features.Administration.Accounts;
using Changping.Admin.Office;
using Microsoft.Playwright;

namespace Changping.Admin.Tests.Browser;

/// <summary>The sign-in page, filled in by one of the demonstration's accounts.</summary>
internal static class SignIn
{
    public static bool IsShown(IPage page) => new Uri(page.Url).AbsolutePath == AccountAddresses.SignIn;

    private static int s_made = 2030;

    /// <summary>Opens an address, again where the page itself was leaving for the sign-in: a day has passed since, and the session with it.</summary>
    public static async Task GoAsync(IPage page, string address)
    {
        try
        {
            await page.GotoAsync(address);
        }
        catch (PlaywrightException left) when (left.Message.Contains("ERR_ABORTED") || left.Message.Contains("interrupted by another navigation"))
        {
            await page.WaitForLoadStateAsync();
            await page.GotoAsync(address);
        }
    }

    /// <summary>A code that was handed over, or a password that is outworn, is changed at once, as the page asks.</summary>
    /// <returns>The password from now on.</returns>
    public static async Task<string> SubmitAsync(IPage page, string user, string password = DemoAccounts.Password)
    {
        await page.GetByLabel("登录名").FillAsync(user);
        await page.GetByLabel("密码").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await page.Locator("nav a, #next").First.WaitForAsync();
        if (await page.Locator("#next").CountAsync() == 0)
        {
            return password;
        }

        var next = $"Shuanren-{Interlocked.Increment(ref s_made)}";
        await page.GetByLabel("当前密码").FillAsync(password);
        await page.GetByLabel("新密码", new() { Exact = true }).FillAsync(next);
        await page.GetByLabel("再输一次新密码").FillAsync(next);
        await page.GetByRole(AriaRole.Button, new() { Name = "修改密码", Exact = true }).ClickAsync();
        await page.Locator("nav a").First.WaitForAsync();
        return next;
    }
}
