using Changping.Admin.Office;
using Changping.Admin.Store.Sqlite;

namespace Changping.Admin.Features.Administration.Access;

/// <summary>Looks every two seconds whether a sign-in has ended whose windows are open, whoever ended it: this server, the command line, or the
/// clock.</summary>
public sealed class SessionWatch(OpenWindows windows, SessionBook sessions, AccessRules rules, ILogger<SessionWatch> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    /// <summary>Every so many looks it is written down when each was seen.</summary>
    private const int Keeping = 15;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        for (var look = 1; await Next(timer, stoppingToken); look++)
        {
            try
            {
                rules.Forget();
                await LookAsync(stoppingToken);
                if (look % Keeping == 0)
                {
                    await sessions.KeepAsync(stoppingToken);
                }
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // A database that is busy or away for a moment must not end the watch.
                log.LogWarning("Sessions were not looked at: {Reason}", exception.Message);
            }
        }
    }

    /// <summary>The last word before the server stops: who was active stays signed in.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await sessions.KeepAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is OperationCanceledException || Conflicts.IsBusy(exception) || exception is System.Data.Common.DbException)
        {
            log.LogWarning("Sessions were not kept: {Reason}", exception.Message);
        }
    }

    internal async Task LookAsync(CancellationToken cancel)
    {
        var open = windows.All;
        if (open.Count == 0)
        {
            return;
        }

        var ended = await sessions.EndedAsync([.. open.Select(window => window.Session)], cancel);
        foreach (var (id, why) in ended)
        {
            await sessions.EndAsync(id, why, cancel);
            foreach (var window in open.Where(window => window.Session == id))
            {
                // Not waited for: a line that is dying would hold up all others.
                _ = window.EndAsync(why);
            }
        }
    }

    private static async Task<bool> Next(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
