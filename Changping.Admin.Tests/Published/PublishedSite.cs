using System.Diagnostics;
using System.Text;

namespace Changping.Admin.Tests.Published;

/// <summary>The published web application as it runs on a server: Production, on a free port.</summary>
internal sealed class PublishedSite : IAsyncDisposable
{
    private const string Started = "已启动：";

    private static readonly TimeSpan StartWithin = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly Task _rest;

    /// <summary>What it says from now on is read, so that a full pipe never holds it up.</summary>
    private PublishedSite(Process process, string address) => (_process, _rest, Address) = (process, process.StandardOutput.ReadToEndAsync(), address);

    public string Address { get; }

    /// <param name="run">Where it writes.</param>
    public static async Task<PublishedSite> StartAsync(PublishedProgram program, string database, string run)
    {
        var start = program.Start(["--urls", "http://127.0.0.1:0"], ("Data__Database", database), ("Data__Run", run));
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        using var limit = new CancellationTokenSource(StartWithin);
        var said = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.IndexOf(Started, StringComparison.Ordinal) is >= 0 and var at)
            {
                return new PublishedSite(process, line[(at + Started.Length)..].Trim());
            }

            said.AppendLine(line);
        }

        await process.WaitForExitAsync();
        throw new InvalidOperationException($"The published program ended before it listened: {said}");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _rest;
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
