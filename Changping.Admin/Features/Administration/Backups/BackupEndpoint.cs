using System.Net.Mime;
using Changping.Admin.Components.Layout;
using Changping.Admin.Office;

namespace Changping.Admin.Features.Administration.Backups;

public static class BackupEndpoint
{
    /// <summary>下载备份.</summary>
    public static void MapBackups(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/backups/{name}",
        async Task<IResult> (string name, HttpContext http, CurrentUser user, SendBackup send, CancellationToken cancel) =>
        {
            http.Response.Headers.CacheControl = "no-store";
            return await send.RunAsync(await user.ActorAsync(http.User, cancel), name, cancel) is { } sent
                ? TypedResults.File(sent.Content, MediaTypeNames.Application.Octet, sent.Name)
                : TypedResults.NotFound();
        }).RefusesByPage().RequireAuthorization(nameof(Permission.ManageAccounts));
}
