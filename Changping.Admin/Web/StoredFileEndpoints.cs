using Changping.Admin.Components.Forms;
using Changping.Admin.Documents;
using Changping.Admin.Files.Attachments;
using Changping.Admin.Office;
using Changping.Admin.Store;

namespace Changping.Admin.Web;

/// <summary>Issued documents and uploaded files, only ever as downloads: what somebody uploaded is never shown within the site.</summary>
public static class StoredFileEndpoints
{
    public static void MapStoredFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/documents/{id:guid}", (Guid id, HttpContext http, CurrentUser user, UserFacing facing, ReadIssuedDocument read) =>
            SendAsync(http, user, facing, actor => read.RunAsync(actor, id, http.RequestAborted))).RequireAuthorization(nameof(Permission.Read));
        endpoints.MapGet("/attachments/{id:guid}", (Guid id, HttpContext http, CurrentUser user, UserFacing facing, ReadAttachment read) =>
            SendAsync(http, user, facing, actor => read.RunAsync(actor, id, http.RequestAborted))).RequireAuthorization(nameof(Permission.Read));
    }

    private static async Task<IResult> SendAsync(HttpContext http, CurrentUser user, UserFacing facing, Func<Actor, Task<OpenedFile?>> read)
    {
        try
        {
            if (await read(await user.ActorAsync(http.User, http.RequestAborted)) is not { } file)
            {
                return TypedResults.NotFound();
            }

            http.Response.Headers.CacheControl = "no-store";
            http.Response.Headers.XContentTypeOptions = "nosniff";
            http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
            return TypedResults.File(file.Content, file.MediaType, file.FileName);
        }
        catch (Exception refusal) when (facing.Message(refusal) is { } message)
        {
            return TypedResults.Text(message, "text/plain; charset=utf-8", statusCode: StatusCodes.Status409Conflict);
        }
    }
}
