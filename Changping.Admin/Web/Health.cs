using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Web;

/// <summary>For whoever watches the server from outside: nothing of the office is said, and nobody signs in for it.</summary>
public static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => TypedResults.Text("live")).AllowAnonymous();
        endpoints.MapGet("/health/ready", ReadyAsync).AllowAnonymous();
    }

    /// <summary>200 where the database answers and can be written beside; else 503, with the reason in the log.</summary>
    private static async Task<IResult> ReadyAsync(
        DataFolder folder, IDbContextFactory<AdminDbContext> contexts, IHostApplicationLifetime life, ILogger<DataFolder> log, CancellationToken cancel)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancel);
            await context.NumberSequences.AnyAsync(cancel);
            WritableFolder.Ensure(Path.GetDirectoryName(folder.Database)!, "Data__Database");
            return life.ApplicationStopping.IsCancellationRequested ? NotReady : TypedResults.Text("ready");
        }
        catch (Exception obstacle) when (obstacle is not OperationCanceledException)
        {
            log.LogError(obstacle, "Not ready");
            return NotReady;
        }
    }

    private static IResult NotReady => TypedResults.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable);
}
