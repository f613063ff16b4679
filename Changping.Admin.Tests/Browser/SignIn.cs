using Changping.Admin.Features.Administration.Accounts;
using Changping.Admin.Office;
using Microsoft.Playwright;

namespace Changping.Admin.Tests.Browser;

/// <summary>The sign-in page, filled in by one of the demonstration's accounts.</summary>
internal static class SignIn
{
    public static bool IsShown(IPage page) => new Uri(page.Url).AbsolutePath == AccountAddresses.SignIn;

    public static async Task SubmitAsync(IPage page, string user)
    {
        await page.GetByLabel("登录名").FillAsync(user);
        await page.GetByLabel("密码").FillAsync(DemoAccounts.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await page.Locator("nav a").First.WaitForAsync();
    }
}
