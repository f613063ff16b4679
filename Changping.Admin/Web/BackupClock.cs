using Changping.Admin.Features.Administration.Backups;
using Changping.Admin.Files.Backups;
using Changping.Admin.Office;

namespace Changping.Admin.Web;

/// <summary>Makes the backup of the day, once its hour has come; one that failed is tried again an hour later.</summary>
public sealed class BackupClock(IServiceScopeFactory scopes, BackupShelf shelf, OfficeClock clock, TimeProvider time, ILogger<BackupClock> log)
    : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1), Again = TimeSpan.FromHours(1);

    private DateTimeOffset _notBefore = DateTimeOffset.MinValue;

    /// <summary>The hour has come and there is no backup of the day.</summary>
    internal bool IsDue => shelf.Plan.IsOn && clock.Now >= _notBefore && TimeOnly.FromTimeSpan(clock.Now.TimeOfDay) >= shelf.Plan.At
        && !shelf.All().Any(backup => DateOnly.FromDateTime(backup.At.DateTime) == clock.Today);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                if (IsDue)
                {
                    await MakeAsync(stoppingToken);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The end of the server; a backup that was on its way leaves nothing.
        }
    }

    private async Task MakeAsync(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var made = await scope.ServiceProvider.GetRequiredService<KeepBackups>().RunAsync(Actor.CommandLine, cancel);
            log.LogInformation("Backup {File}: {Proof}", made.File, made.Proof?.Text);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            _notBefore = clock.Now + Again;
            log.LogError(failed, "The backup of the day failed and is tried again in an hour");
        }
    }
}
