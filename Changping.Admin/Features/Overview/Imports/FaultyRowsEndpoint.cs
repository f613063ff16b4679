using Changping.Admin.Components.Layout;
using Changping.Admin.Office;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Writing;

namespace Changping.Admin.Features.Overview.Imports;

/// <summary>The faulty rows of a running import as a workbook, for the person who uploaded it.</summary>
public static class FaultyRowsEndpoint
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static string AddressOf(Guid id) => $"/imports/{id}/faulty";

    public static void MapFaultyRows(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/imports/{id:guid}/faulty",
        async Task<IResult> (Guid id, HttpContext context, CurrentUser user, RunningImports imports, UploadFolder uploads) =>
        {
            var actor = await user.ActorAsync(context.User, context.RequestAborted);
            if (imports.Find(id, actor.Id) is not { } running)
            {
                return TypedResults.NotFound();
            }

            var file = uploads.Create();
            Write(file, running.Preview);
            file.Position = 0;
            return TypedResults.Stream(file, Workbook, $"{running.Preview.Schema.Title}（待改正的行）.xlsx");
        }).RefusesByPage().RequireAuthorization(nameof(Permission.Read));

    /// <returns>How many rows were written.</returns>
    internal static int Write(Stream target, ImportPreview preview) => FaultyRowsWorkbook.Write(target, preview.Schema,
        preview.Rows.Where(row => row.Fate == RowFate.Faulty).Select(row => new ParsedRow<object>(row.Row, null, row.Issues, row.Notes, row.Texts)));
}
