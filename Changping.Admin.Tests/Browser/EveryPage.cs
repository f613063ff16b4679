using Changping.Admin.Components.Layout;
using Changping.Admin.Features.Administration.Accounts;
using Changping.Admin.Office;
using Changping.Admin.Tests.Support;
using Microsoft.Playwright;

namespace Changping.Admin.Tests.Browser;

/// <summary>Every page of the navigation with the demonstration year: it shows, says nothing in English, breaks nothing, and can be used by all. In an
/// office of its own, beside the other browser tests: together they would be the last to end by a minute.</summary>
public sealed class EveryPage(RunningOffice office) : IClassFixture<RunningOffice>
{
    /// <summary>Also pages that the navigation does not name.</summary>
    private static readonly string[] Others =
        ["/import/experts", "/nominations/new", "/reviews/new", "/prizes/claims", "/commercialisation/claims", "/commercialisation/new",
            "/search?q=北京", "/enterprises/new", "/my-account"];

    [Fact]
    public async Task Shows_its_title_without_an_error_and_without_a_serious_finding_of_axe()
    {
        var findings = new List<string>();
        foreach (var (user, addresses) in Visits)
        {
            var page = await office.SignInAsync(user);
            page.Console += (_, message) =>
            {
                if (message.Type == "error")
                {
                    findings.Add($"{page.Url}: {message.Text}");
                }
            };
            foreach (var address in addresses)
            {
                findings.AddRange(await LookAsync(page, address));
            }

            await page.Context.CloseAsync();
        }

        Expect.None(findings);
    }

    /// <summary>Each page by the first account that has its right.</summary>
    private static IEnumerable<(string User, IEnumerable<string> Addresses)> Visits =>
        from entry in NavigationMap.Groups.SelectMany(part => part.Entries)
        let account = DemoAccounts.All.First(account => new[] { account.Role }.Permissions(account.Unit).Contains(entry.Permission))
        group entry.Address by account.UserName into visit
        select (visit.Key, visit.Key == "lijingban" ? visit.Concat(Others) : visit);

    private static async Task<List<string>> LookAsync(IPage page, string address)
    {
        var findings = new List<string>();
        var response = await page.GotoAsync(address);
        if (response?.Ok != true)
        {
            findings.Add($"{address}: {response?.Status}");
        }

        await page.Locator("main h1").First.WaitForAsync();
        await Assertions.Expect(page.Locator("main .ghost:visible")).ToHaveCountAsync(0);
        if (Environment.GetEnvironmentVariable("BROWSER_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"page{address.Replace('/', '-')}.png") });
        }

        if (await page.Locator("#blazor-error-ui:visible, .error-number").CountAsync() > 0)
        {
            findings.Add($"{address}: shows an error");
        }

        findings.AddRange(await AxeFindings.OfAsync(page, address));
        return findings;
    }
}
