using System.Diagnostics;
using System.Text;
using Changping.Admin.Security;
using Changping.Admin.Tests.Support;
using Microsoft.Playwright;

namespace Changping.Admin.Tests.Browser;

/// <summary>The built application as a process of its own, with the demonstration year in a database of its own, and a browser before it.</summary>
public sealed class RunningOffice : IAsyncLifetime
{
    private static readonly TimeSpan StartWithin = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan PatienceWithPages = TimeSpan.FromSeconds(30);

    private readonly string _folder = Directory.CreateTempSubdirectory("changping-browser-").FullName;
    private readonly StringBuilder _output = new();
    private Process? _application;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public string Address { get; private set; } = "";

    public async Task InitializeAsync()
    {
        _application = Start();
        var executable = InstalledBrowser.Find();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = executable,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-dev-shm-usage"],
        });
        // A machine that builds and tests at once is slow; what does not come in this time does not come.
        Assertions.SetDefaultExpectTimeout((float)PatienceWithPages.TotalMilliseconds);
        Address = await AddressAsync();
    }

    /// <summary>A page in a session of its own, as large as the office's common screen, signed in.</summary>
    public async Task<IPage> SignInAsync(string user)
    {
        var page = await OpenAsync();
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("登录名").FillAsync(user);
        await page.GetByLabel("密码").FillAsync(DemoAccounts.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await page.Locator("nav a").First.WaitForAsync();
        return page;
    }

    public async Task<IPage> OpenAsync()
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address,
            ViewportSize = new ViewportSize { Width = 1366, Height = 768 },
            Locale = "zh-CN",
            AcceptDownloads = true,
        });
        context.SetDefaultTimeout((float)PatienceWithPages.TotalMilliseconds);
        return await context.NewPageAsync();
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_application is { HasExited: false })
        {
            _application.Kill(entireProcessTree: true);
            await _application.WaitForExitAsync();
        }

        _application?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private Process Start()
    {
        // Beside the tests' own output stands the application's, built with them; its web assets are found from there.
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var project = Path.Combine(SourceTree.Root, "Changping.Admin");
        var program = Path.Combine(project, "bin", configuration, "net10.0", "Changping.Admin.dll");
        var start = new ProcessStartInfo("dotnet", [program, "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = project,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Data__Database"] = Path.Combine(_folder, "office.db");
        start.Environment.Remove("ASPNETCORE_URLS");
        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private async Task<string> AddressAsync()
    {
        using var limit = new CancellationTokenSource(StartWithin);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (await tick.WaitForNextTickAsync(limit.Token))
        {
            var printed = Printed();
            var at = printed.IndexOf("已启动：", StringComparison.Ordinal);
            if (at >= 0 && printed.IndexOf('\n', at) is > 0 and var end)
            {
                return printed[(at + 4)..end].Trim();
            }

            if (_application!.HasExited)
            {
                throw new InvalidOperationException($"The application ended before it listened:{Environment.NewLine}{printed}");
            }
        }

        throw new TimeoutException(Printed());
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
        {
            _output.Append(line.Data).Append('\n');
        }
    }

    private string Printed()
    {
        lock (_output)
        {
            return _output.ToString();
        }
    }
}

[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<RunningOffice>
{
    public const string Name = "Browser";
}
