using System.Diagnostics;

namespace Changping.Admin.Tests.Browser;

/// <summary>A Chromium, Chrome or Edge on this machine; where there is none, one is installed.</summary>
internal static class InstalledBrowser
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge"];

    private static readonly string[] Places =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <returns>The executable; null where Playwright's own browser was installed, which it finds itself.</returns>
    /// <exception cref="InvalidOperationException">None, and none could be installed; the message has the command to run.</exception>
    public static string? Find()
    {
        if (Existing() is { } known)
        {
            return known;
        }

        if (File.Exists("/etc/debian_version") && Environment.UserName == "root")
        {
            Run("apt-get", "update");
            Run("apt-get", "install -y chromium fonts-noto-cjk");
            return Existing() ?? throw Missing("apt-get install -y chromium fonts-noto-cjk");
        }

        return Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0
            ? null
            : throw Missing(File.Exists("/etc/debian_version") ? "sudo apt-get install -y chromium fonts-noto-cjk" : "安装 Chrome 或 Edge");
    }

    private static string? Existing() =>
        Names.SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)))
            .Concat(Places)
            .FirstOrDefault(File.Exists);

    private static void Run(string program, string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })
            ?? throw Missing($"{program} {arguments}");
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
    }

    private static InvalidOperationException Missing(string command) =>
        new($"浏览器测试需要 Chromium、Chrome 或 Edge，本机没有且未能自动安装。请运行：{command}");
}
