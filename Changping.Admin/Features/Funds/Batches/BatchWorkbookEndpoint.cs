using Changping.Admin.Components.Forms;
using Changping.Admin.Components.Layout;
using Changping.Admin.Office;

namespace Changping.Admin.Features.Funds.Batches;

public static class BatchWorkbookEndpoint
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>下载拨付明细表: made on the server, whole before the first byte goes out.</summary>
    public static void MapBatchWorkbook(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/batches/{number}/workbook",
        async Task<IResult> (string number, HttpContext request, CurrentUser user, UserFacing facing, BatchWorkbook workbook) =>
        {
            var file = new MemoryStream();
            try
            {
                var actor = await user.ActorAsync(request.User, request.RequestAborted);
                var written = await workbook.RunAsync(actor, number, file, request.RequestAborted);
                file.Position = 0;
                request.Response.Headers.CacheControl = "no-store";
                return TypedResults.File(file, Workbook, written.FileName);
            }
            catch (Exception refusal) when (facing.Message(refusal) is { } message)
            {
                return Refusals.Page(refusal, message);
            }
        }).RequireAuthorization(nameof(Permission.ExportBatches));
}
