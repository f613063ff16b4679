using System.Collections.Concurrent;
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
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<Guid, (Guid Person, string Title, FileStream File, DateTimeOffset At)> _ready = new();

    public static string AddressOf(Guid id) => $"/lists/exported/{id}";

    /// <param name="title">Of the list.</param>
    /// <param name="columns">With their widths in characters; those of numbers are right-aligned on the screen.</param>
    /// <param name="rows">A text for each column.</param>
    /// <returns>By which it is fetched within five minutes.</returns>
    public async Task<Guid> WriteAsync(
        Actor actor, string title, IReadOnlyList<(string Title, double Width, bool IsNumber)> columns, IReadOnlyList<IReadOnlyList<string?>> rows, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        Sweep();
        var file = uploads.Create();
        try
        {
            ExportColumn<IReadOnlyList<string?>>[] written = [.. columns.Select((column, index) => TypedColumn.Of(column.Title, column.Width, column.IsNumber, rows, index))];
            StreamingWorkbookWriter.Write(file, new ExportTable<IReadOnlyList<string?>>(title, RegisterExport<object>.Office, null, written), rows);
            await commands.RunAsync(actor, CommandKind.ExportRegister, null, context =>
            {
                context.AuditEntries.Add(context.Act!.Entry(RecordKind.Register, title, [new AuditChange("行数", null, $"{rows.Count}"), new AuditChange("列", null, string.Join("、", columns.Select(column => column.Title)))]));
                return Task.CompletedTask;
            }, cancel);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }

        file.Position = 0;
        var id = Guid.NewGuid();
        _ready[id] = (actor.Id, title, file, time.GetUtcNow());
        return id;
    }

    /// <summary>Null: fetched already, expired, or another person's. The taker closes the file.</summary>
    public (FileStream File, string Title)? Take(Guid id, Guid person)
    {
        Sweep();
        return _ready.TryGetValue(id, out var ready) && ready.Person == person && _ready.TryRemove(id, out ready) ? (ready.File, ready.Title) : null;
    }

    public void Dispose()
    {
        foreach (var (_, _, file, _) in _ready.Values)
        {
            file.Dispose();
        }
    }

    private void Sweep()
    {
        foreach (var (id, _) in _ready.Where(pair => time.GetUtcNow() - pair.Value.At > Kept).ToList())
        {
            if (_ready.TryRemove(id, out var old))
            {
                old.File.Dispose();
            }
        }
    }
}
