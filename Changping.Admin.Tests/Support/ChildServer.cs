using System.Collections.Concurrent;
using System.Diagnostics;

namespace Changping.Admin.Tests.Support;

/// <summary>The web application as a process of its own, with the demonstration's accounts, which may be killed.</summary>
internal sealed class ChildServer : IAsyncDisposable
{
    private const string Started = "已启动：";

    private static readonly TimeSpan StartWithin = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ChildServer(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.ErrorDataReceived += (_, line) => Take(line.Data);
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException($"The server ended before it listened: {Said}"));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public Uri Address { get; private set; } = null!;

    /// <summary>On both of its outputs.</summary>
    public string Said => string.Join(Environment.NewLine, _said);

    public int Id => _process.Id;

    /// <param name="run">Where it writes.</param>
    public static Task<ChildServer> StartAsync(string database, string run) => StartAsync(Start(database, run));

    public static async Task<ChildServer> StartAsync(ProcessStartInfo start)
    {
        var server = new ChildServer(start);
        try
        {
            server.Address = await server._address.Task.WaitAsync(StartWithin);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public static ProcessStartInfo Start(string database, string run)
    {
        var start = ChildProgram.Program("--urls", "http://127.0.0.1:0", "--Demonstration", "false");
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Data__Database"] = database;
        start.Environment["Data__Run"] = run;

        // What cannot start ends at once.
        start.Environment["ObstaclePage"] = "0";
        return start;
    }

    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            return;
        }

        _said.Enqueue(line);
        if (line.IndexOf(Started, StringComparison.Ordinal) is >= 0 and var at)
        {
            _address.TrySetResult(new Uri(line[(at + Started.Length)..].Trim()));
        }
    }
}
