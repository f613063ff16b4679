using System.Net.Mime;
using Changping.Admin.Components.Forms;
using Changping.Admin.Components.Layout;
using Changping.Admin.Documents;
using Changping.Admin.Files.Attachments;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Microsoft.Net.Http.Headers;

namespace Changping.Admin.Web;

/// <summary>
/// Issued documents and uploaded files. What somebody uploaded leaves as a download; pictures and PDF are also shown, in a frame of our pages and with an
/// origin of their own, where nothing of them runs and nothing of ours is within reach.
/// </summary>
public static class StoredFileEndpoints
{
    private const string Sealed = "default-src 'none'; sandbox";

    /// <summary>The browser's own viewer of a picture has a style; nobody but our pages frames it.</summary>
    private const string Framed = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";

    private const string FramedRefusal = "default-src 'none'; style-src 'self' 'unsafe-inline'; frame-ancestors 'self'; sandbox";

    public static void MapStoredFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/documents/{id:guid}", (Guid id, HttpContext http, CurrentUser user, UserFacing facing, ReadIssuedDocument read) =>
            SendAsync(http, user, facing, actor => read.RunAsync(actor, id, http.RequestAborted))).RequireAuthorization(nameof(Permission.Read));
        endpoints.MapGet("/documents/drafts/{id:guid}", (Guid id, HttpContext http, CurrentUser user, UserFacing facing, DraftDocument drafts) =>
            SendAsync(http, user, facing, actor => Task.FromResult(drafts.Take(id, actor.Id)))).RequireAuthorization(nameof(Permission.Read));
        endpoints.MapGet("/attachments/{id:guid}", (Guid id, HttpContext http, CurrentUser user, UserFacing facing, ReadAttachment read) =>
            SendAsync(http, user, facing, actor => read.RunAsync(actor, id, http.RequestAborted))).RequireAuthorization(PermissionPolicies.Files);
        endpoints.MapGet("/attachments/{id:guid}/preview", (Guid id, HttpContext http, CurrentUser user, UserFacing facing, PreviewAttachment preview) =>
            ShowAsync(http, user, facing, actor => preview.RunAsync(actor, id, http.RequestAborted))).RequireAuthorization(PermissionPolicies.Files);
    }

    private static Task<IResult> SendAsync(HttpContext http, CurrentUser user, UserFacing facing, Func<Actor, Task<OpenedFile?>> read)
    {
        return AnswerAsync(http, user, facing, read, file =>
        {
            http.Response.Headers.ContentSecurityPolicy = Sealed;
            return TypedResults.File(file.Content, file.MediaType, file.FileName);
        });
    }

    private static Task<IResult> ShowAsync(HttpContext http, CurrentUser user, UserFacing facing, Func<Actor, Task<OpenedFile?>> read)
    {
        // Of a refusal, which is read in the frame too and has our style.
        http.Response.Headers.ContentSecurityPolicy = FramedRefusal;
        http.Response.Headers.XFrameOptions = "SAMEORIGIN";
        return AnswerAsync(http, user, facing, read, file =>
        {
            http.Response.Headers.ContentSecurityPolicy = Framed;
            var shown = new ContentDispositionHeaderValue(DispositionTypeNames.Inline);
            shown.SetHttpFileName(file.FileName);
            http.Response.Headers.ContentDisposition = shown.ToString();
            return TypedResults.Stream(file.Content, file.MediaType);
        });
    }

    private static async Task<IResult> AnswerAsync(
        HttpContext http, CurrentUser user, UserFacing facing, Func<Actor, Task<OpenedFile?>> read, Func<OpenedFile, IResult> send)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        try
        {
            return await read(await user.ActorAsync(http.User, http.RequestAborted)) is { } file ? send(file) : TypedResults.NotFound();
        }
        catch (Exception refusal) when (facing.Message(refusal) is { } message)
        {
            return Refusals.Page(refusal, message);
        }
    }
}
