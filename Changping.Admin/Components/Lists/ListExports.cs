using Changping.Admin.Files;
using Changping.Admin.Office;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Exports;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Writing;
using Changping.Admin.Store;

namespace Changping.Admin.Components.Lists;

/// <summary>
/// Lists that leave as a workbook as they stand on the screen: the columns chosen, in the order sorted, every row of the filter, numbers masked as they
/// are shown. Made by the page, fetched once by whoever asked; what left is in the log.
/// </summary>
public sealed class ListExports(UploadFolder uploads, CommandTransaction commands, TimeProvider time) : IDisposable
{
    private readonly ReadyFiles _ready = new(time);

    public static string AddressOf(Guid id) => $"/lists/exported/{id}";

    /// <param name="title">Of the list.</param>
    /// <param name="columns">With their widths in characters; those of numbers are right-aligned on the screen.</param>
    /// <param name="rows">A text for each column.</param>
    /// <returns>By which it is fetched within five minutes.</returns>
    public async Task<Guid> WriteAsync(
        Actor actor, string title, IReadOnlyList<(string Title, double Width, bool IsNumber)> columns, IReadOnlyList<IReadOnlyList<string?>> rows,
        CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        var file = uploads.Create();
        try
        {
            ExportColumn<IReadOnlyList<string?>>[] written =
                [.. columns.Select((column, index) => TypedColumn.Of(column.Title, column.Width, column.IsNumber, rows, index))];
            StreamingWorkbookWriter.Write(file, new ExportTable<IReadOnlyList<string?>>(title, RegisterExport<object>.Office, null, written), rows);
            await commands.RunAsync(actor, CommandKind.ExportRegister, null, context =>
            {
                context.AuditEntries.Add(context.Act!.Entry(RecordKind.Register, title,
                    [new AuditChange("行数", null, $"{rows.Count}"), new AuditChange("列", null, string.Join("、", columns.Select(column => column.Title)))]));
                return Task.CompletedTask;
            }, cancel);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }

        file.Position = 0;
        return _ready.Put(actor.Id, title, file);
    }

    /// <inheritdoc cref="ReadyFiles.Take"/>
    public (Stream File, string Title)? Take(Guid id, Guid person) => _ready.Take(id, person);

    public void Dispose() => _ready.Dispose();
}
