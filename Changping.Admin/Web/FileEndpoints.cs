using Changping.Admin.Components.Layout;
using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Experts.Held;
using Changping.Admin.Office;
using Changping.Admin.Registers.Exports;
using Changping.Admin.Registers.Imports;
using Changping.Domain.Common;

namespace Changping.Admin.Web;

/// <summary>Files that a page links to: registers that go out, and empty templates. Made when asked for, never held.</summary>
public static class FileEndpoints
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/exports/{word}", ExportAsync).RefusesByPage().RequireAuthorization(nameof(Permission.Read));
        endpoints.MapGet("/lists/exported/{id:guid}", ListAsync).RefusesByPage().RequireAuthorization(nameof(Permission.Read));
        endpoints.MapGet("/persons/{number}/extract", ExtractAsync).RefusesByPage().RequireAuthorization(nameof(Permission.ExtractPerson));
        endpoints.MapGet("/templates/{word}", Template).RefusesByPage().RequireAuthorization(nameof(Permission.Read));
    }

    private static async Task<IResult> ExportAsync(
        string word, HttpContext http, CurrentUser user, IEnumerable<IRegisterExport> exports, OfficeClock clock, UploadFolder uploads,
        CancellationToken cancel)
    {
        if (exports.FirstOrDefault(candidate => candidate.Word == word) is not { } export)
        {
            return TypedResults.NotFound();
        }

        var actor = await user.ActorAsync(http.User, cancel);
        var filters = http.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        filters.Remove("full", out var reason);
        CalendarMonth? month = CalendarMonth.TryParse(filters.GetValueOrDefault("period"), out var parsed) ? parsed : null;
        int? year = int.TryParse(filters.GetValueOrDefault("period"), out var number) ? number : null;

        // To a file first: a refusal halfway is then an answer of its own, not a torn workbook.
        var file = uploads.Create();
        try
        {
            await export.WriteAsync(actor, new ExportRequest(month, year, filters.GetValueOrDefault("batch"), filters) { FullReason = reason }, file, cancel);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }

        file.Position = 0;
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(file, Workbook,
            $"{export.Title.Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal)}{clock.Today:yyyyMMdd}.xlsx");
    }

    /// <summary>All that is held on one person, as an archive of a workbook and the files.</summary>
    private static async Task<IResult> ExtractAsync(
        string number, string? reason, HttpContext http, CurrentUser user, ExtractPerson extract, OfficeClock clock, UploadFolder uploads,
        CancellationToken cancel)
    {
        var file = uploads.Create();
        try
        {
            await extract.RunAsync(await user.ActorAsync(http.User, cancel), number, reason, withFiles: true, file, cancel);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }

        file.Position = 0;
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(file, System.Net.Mime.MediaTypeNames.Application.Zip, $"个人信息 {number} {clock.Today:yyyyMMdd}.zip");
    }

    /// <summary>A list that its page made just now.</summary>
    private static async Task<IResult> ListAsync(Guid id, HttpContext http, CurrentUser user, ListExports lists, OfficeClock clock, CancellationToken cancel)
    {
        http.Response.Headers.CacheControl = "no-store";
        return lists.Take(id, (await user.ActorAsync(http.User, cancel)).Id) is { } ready
            ? TypedResults.File(ready.File, Workbook, $"{ready.Title}{clock.Today:yyyyMMdd}.xlsx")
            : TypedResults.NotFound();
    }

    private static IResult Template(string word, IEnumerable<IRegisterImport> imports, DataFolder folder)
    {
        if (imports.FirstOrDefault(candidate => candidate.Schema.Word == word) is not { } import)
        {
            return TypedResults.NotFound();
        }

        var path = Path.Combine(folder.Root, "templates", $"{import.Schema.Title}.xlsx");
        return File.Exists(path) ? TypedResults.PhysicalFile(path, Workbook, $"{import.Schema.Title}.xlsx") : TypedResults.NotFound();
    }
}
