using System.Diagnostics;
using System.Text;
using Changping.Admin.Tests.Support;
using Microsoft.Playwright;

namespace Changping.Admin.Tests.Browser;

/// <summary>The built application as a process of its own, with the demonstration year in a database of its own, and a browser before it.</summary>
public sealed class RunningOffice : IAsyncLifetime
{
    private static readonly TimeSpan StartWithin = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("changping-browser-").FullName;
    private readonly StringBuilder _output = new();
    private Process? _application;
    private OfficeBrowser? _browser;

    public string Address { get; private set; } = "";

    public async Task InitializeAsync()
    {
        _application = Start();
        _browser = await OfficeBrowser.LaunchAsync();
        Address = await AddressAsync();
    }

    /// <summary>A page in a session of its own, as large as the office's common screen, signed in.</summary>
    public async Task<IPage> SignInAsync(string user, string locale = "zh-CN")
    {
        var page = await OpenAsync(locale);
        await page.GotoAsync("/sign-in");
        await SignIn.SubmitAsync(page, user);
        return page;
    }

    public Task<IPage> OpenAsync(string locale = "zh-CN") => _browser!.OpenAsync(Address, locale);

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

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
