using System.ComponentModel;
using System.Diagnostics;
using Changping.Admin.Store;

namespace Changping.Admin.Files.Attachments;

/// <summary>Runs a scanner of the server, such as <c>clamdscan --fdpass --no-summary</c>, on the file: exit status 0 is clean, 1 infected, anything
/// else no answer.</summary>
/// <param name="command">The program and its arguments, parted by blanks; the file's path is put last, never through a shell.</param>
public sealed class CommandVirusScan(string command, TimeSpan timeout, ILogger<CommandVirusScan> log) : IVirusScan
{
    private readonly string[] _parts = command.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>By <c>VirusScan:Command</c> and <c>VirusScan:TimeoutSeconds</c> (60); none where no command is configured.</summary>
    public static IVirusScan From(IConfiguration? configuration, ILogger<CommandVirusScan> log) =>
        configuration?["VirusScan:Command"] is { } command && !string.IsNullOrWhiteSpace(command)
            ? new CommandVirusScan(command, TimeSpan.FromSeconds(configuration.GetValue("VirusScan:TimeoutSeconds", 60)), log)
            : new NoVirusScan();

    public async Task<ScanOutcome> ScanAsync(string path, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(timeout);
        try
        {
            var (status, said) = await RunAsync(path, limit.Token);
            return status switch
            {
                0 => ScanOutcome.Clean,
                1 => ScanOutcome.Infected,
                _ => throw NoAnswer($"ended with {status}: {said}"),
            };
        }
        catch (Win32Exception missing)
        {
            throw NoAnswer("could not be started", missing);
        }
        catch (OperationCanceledException late) when (!cancel.IsCancellationRequested)
        {
            throw NoAnswer($"gave no answer within {timeout}", late);
        }
    }

    private async Task<(int Status, string Said)> RunAsync(string path, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(_parts[0], [.. _parts.Skip(1), path]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var scanner = Process.Start(start)!;
        try
        {
            var said = await Task.WhenAll(scanner.StandardOutput.ReadToEndAsync(cancel), scanner.StandardError.ReadToEndAsync(cancel));
            await scanner.WaitForExitAsync(cancel);
            return (scanner.ExitCode, string.Concat(said).Trim());
        }
        catch (OperationCanceledException)
        {
            scanner.Kill(entireProcessTree: true);
            throw;
        }
    }

    private FileRefusedException NoAnswer(string what, Exception? inner = null)
    {
        log.LogError(inner, "The virus scanner {Command} {What}", _parts[0], what);
        return new FileRefusedException("查毒程序没有给出结果，附件没有保存；请稍后重试，仍不行请联系系统管理员。", inner);
    }
}
