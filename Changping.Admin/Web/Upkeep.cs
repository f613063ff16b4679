using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Web;

/// <summary>What a server does by itself while nobody clicks, and at its end.</summary>
public sealed class Upkeep(DataFolder folder, IDbContextFactory<AdminDbContext> contexts, AuditHeads heads, OldTraces traces, WriteGate gate,
    TimeProvider time, ILogger<Upkeep> log) : BackgroundService
{
    /// <summary>Nobody has written for so long.</summary>
    internal static readonly TimeSpan Idle = TimeSpan.FromMinutes(1);

    /// <summary>Whoever cuts the log may take away so much of it unseen.</summary>
    private static readonly TimeSpan WriteDown = TimeSpan.FromHours(1);

    private static readonly TimeSpan Forget = TimeSpan.FromDays(1);

    private DateTimeOffset _written = DateTimeOffset.MinValue;

    /// <summary>The start has done so.</summary>
    private DateTimeOffset? _forgotten;

    /// <summary>The last thing that is done: requests and circuits have ended by then.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);

        // Whoever is writing comes to the end of it.
        using var pass = await gate.EnterAsync(CancellationToken.None);
        await TryAsync(() => heads.WriteAsync(contexts, CancellationToken.None));
        await TryAsync(() => WriteAheadLog.EmptyAsync(contexts, CancellationToken.None));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Idle, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await TryAsync(() => TidyAsync(stoppingToken));
            }
        }
        catch (OperationCanceledException)
        {
            // The end of the server.
        }
    }

    private async Task TidyAsync(CancellationToken cancel)
    {
        if (time.GetUtcNow() - _written >= WriteDown)
        {
            await heads.WriteAsync(contexts, cancel);
            _written = time.GetUtcNow();
        }

        _forgotten ??= time.GetUtcNow();
        if (time.GetUtcNow() - _forgotten >= Forget)
        {
            await traces.ForgetAsync(cancel);
            _forgotten = time.GetUtcNow();
        }

        var (bytes, last) = WriteAheadLog.Of(folder.Database);
        if (bytes > 0 && time.GetUtcNow() - last >= Idle)
        {
            await WriteAheadLog.EmptyAsync(contexts, cancel);
        }
    }

    /// <summary>The office goes on; whoever keeps the server reads of it.</summary>
    private async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            log.LogError(failed, "The upkeep failed and is tried again");
        }
    }
}
