using Changping.Admin.Components.Layout;
using Changping.Admin.Office;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Writing;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Overview.Imports;

/// <summary>The rows that an import skipped, as a workbook with the reasons, to be put right and imported.</summary>
public sealed class ReadSkippedRows(IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands, IEnumerable<IRegisterImport> registers)
{
    /// <returns>The name of the file; null where there is no such import.</returns>
    public async Task<string?> RunAsync(Actor actor, ImportRecordId id, Stream target, CancellationToken cancel)
    {
        actor.Require(Permission.RevealPersonalData);
        ImportSight.RequireWhole(actor);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (await context.ImportRecords.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == id, cancel) is not { } record)
        {
            return null;
        }

        var rows = await context.ImportedRows.AsNoTracking().Where(row => row.ImportId == id && row.Fate == ImportedFate.Faulty)
            .OrderBy(row => row.Position).ToListAsync(cancel);
        FaultyRowsWorkbook.Write(target, registers.First(register => register.Schema.Word == record.Word).Schema, rows.Select(row => new ParsedRow<object>(
            row.Row, null, [.. row.Faults.Select(fault => new RowIssue(row.Row, fault.Column, fault.Value, fault.Code, fault.Message))], [], row.Cells)));
        await commands.RunAsync(actor, CommandKind.ExportRegister, null, writing =>
        {
            writing.AuditEntries.Add(writing.Act!.Entry(RecordKind.Register, $"{record.Register}（跳过的行）", [new AuditChange("完整号码的行数", null, $"{rows.Count}")]));
            return Task.CompletedTask;
        }, cancel);
        return $"{record.Register}（跳过的行）.xlsx";
    }
}

public static class SkippedRowsEndpoint
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static string AddressOf(Guid id) => $"/imports/{id}/skipped";

    public static void MapSkippedRows(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/imports/{id:guid}/skipped",
        async Task<IResult> (Guid id, HttpContext context, CurrentUser user, ReadSkippedRows read, UploadFolder uploads) =>
        {
            var file = uploads.Create();
            if (await read.RunAsync(await user.ActorAsync(context.User, context.RequestAborted), new ImportRecordId(id), file,
                context.RequestAborted) is not { } name)
            {
                await file.DisposeAsync();
                return TypedResults.NotFound();
            }

            file.Position = 0;
            return TypedResults.Stream(file, Workbook, name);
        }).RefusesByPage().RequireAuthorization(nameof(Permission.RevealPersonalData));
}
