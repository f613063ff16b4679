using Microsoft.Playwright;

namespace Changping.Admin.Tests.Browser;

/// <summary>A Chromium before an office that listens.</summary>
internal sealed class OfficeBrowser : IAsyncDisposable
{
    private static readonly TimeSpan PatienceWithPages = TimeSpan.FromSeconds(30);

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private OfficeBrowser(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    public static async Task<OfficeBrowser> LaunchAsync()
    {
        var executable = InstalledBrowser.Find();
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = executable,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--no-first-run", "--disable-dev-shm-usage"],
        });

        // A machine that builds and tests at once is slow; what does not come in this time does not come.
        Assertions.SetDefaultExpectTimeout((float)PatienceWithPages.TotalMilliseconds);
        return new OfficeBrowser(playwright, browser);
    }

    /// <summary>A page in a session of its own, as large as the office's common screen.</summary>
    /// <param name="office">The address of the office.</param>
    /// <param name="locale">Of the browser; the office speaks Chinese in each.</param>
    public async Task<IPage> OpenAsync(string office, string locale = "zh-CN")
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = office,
            ViewportSize = new ViewportSize { Width = 1366, Height = 768 },
            Locale = locale,
            AcceptDownloads = true,
        });
        context.SetDefaultTimeout((float)PatienceWithPages.TotalMilliseconds);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
