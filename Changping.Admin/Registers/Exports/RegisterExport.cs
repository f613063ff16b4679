using Changping.Admin.Office;
using Changping.Admin.Registers.Writing;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Registers.Exports;

/// <summary>Writes a register as its rows come from the database, and leaves a line in the audit: what left the office, through whom.</summary>
public abstract class RegisterExport<T>(string word, string title, Permission permission, IDbContextFactory<AdminDbContext> contexts,
    CommandTransaction commands)
    : IRegisterExport
{
    /// <summary>编制单位 in every heading.</summary>
    public const string Office = "北京市昌平区科学技术委员会";

    /// <summary>Below a masked list; it begins as a note does, so that it is no row where the file is read.</summary>
    private const string MaskedNote = "注：证件号码、账号和电话已遮盖，本表不能再导入；需要修改后导入的，请导出含完整号码的登记表。";

    /// <summary>Rows that are handed over at once from the thread that reads the database to the one that writes.</summary>
    private const int Chunk = 200;

    private const int ChunksAhead = 4;

    public string Word => word;

    public string Title => title;

    protected abstract IReadOnlyList<ExportColumn<T>> Columns { get; }

    /// <summary>Of a list: what stands on its second sheet, line by line; empty for none. The rows are then at hand.</summary>
    protected virtual IReadOnlyList<ExportColumn<T>> Details => [];

    /// <summary>The amount that the register adds up; null where it has no money.</summary>
    protected virtual ExportColumn<T>? Amount => null;

    /// <summary>Printed, signed and sealed, so with numbered rows, totals and a line for signatures.</summary>
    protected virtual bool IsOfficial => false;

    /// <summary>Lines below a list, such as sums by state.</summary>
    /// <param name="rows">At hand where a register has such lines; never enumerated by the others.</param>
    protected virtual IReadOnlyList<string> Closing(IEnumerable<T> rows) => [];

    /// <summary>Numbers are masked unless they are asked for in full with a reason, which is recorded, by who may.</summary>
    public virtual async Task<ExportedRegister> WriteAsync(Actor actor, ExportRequest request, Stream target, CancellationToken cancel)
    {
        var isMasked = !request.IsFull && Columns.Any(column => column.Mask is not null);
        actor.Require(isMasked ? Permission.Read : permission);
        if (request.IsFull)
        {
            actor.RequireFresh();
        }

        List<ExportColumn<T>> columns =
            [.. Columns.Where(column => RightTo(column) is not { } right || actor.May(right)).Select(column => isMasked ? column.Masked() : column)];
        var (written, fen) = (0, 0L);
        await using (var context = await contexts.CreateDbContextAsync(cancel))
        {
            var read = await RowsAsync(context, request, cancel);
            var rows = Details.Count == 0 ? Counted(ReadAhead.Of(read.Chunk(Chunk), ChunksAhead).SelectMany(chunk => chunk)) : [.. Counted(read)];
            if (IsOfficial)
            {
                OfficialRegisterWriter.Write(target, new OfficialRegister<T>(Title, Office, request.Period ?? "截至目前", null, columns, Amount), [.. rows]);
            }
            else
            {
                StreamingWorkbookWriter.Write(target, new ExportTable<T>(Title, Office, request.Period, columns)
                {
                    Closing = isMasked ? [.. Closing(read), MaskedNote] : Closing(read),
                    Details = Details,
                }, rows);
            }
        }

        var reason = request.IsFull ? string.Join(' ', new[] { request.Period, request.FullReason!.Trim() }.OfType<string>()) : request.Period;
        await commands.RunAsync(actor, CommandKind.ExportRegister, reason, context =>
        {
            context.AuditEntries.Add(context.Act!.Entry(RecordKind.Register, Title,
                [new AuditChange("行数", null, $"{written}"), .. Columns.Any(column => column.Mask is not null)
                    ? (AuditChange[])[new("号码", null, isMasked ? "已遮盖" : "完整")] : []]));
            return Task.CompletedTask;
        }, cancel);
        return new ExportedRegister(Word, written, Amount is null ? null : new Money(fen));

        IEnumerable<T> Counted(IEnumerable<T> rows)
        {
            foreach (var row in rows)
            {
                cancel.ThrowIfCancellationRequested();
                written++;
                fen += Amount?.Value(row).Number ?? 0;
                yield return row;
            }
        }
    }

    /// <summary>What one must be allowed beside the register itself to get this column; without it the register goes without. Null: nothing.</summary>
    protected virtual Permission? RightTo(ExportColumn<T> column) => null;

    /// <summary>Streamed where the register can be long; enumerated once.</summary>
    protected abstract Task<IEnumerable<T>> RowsAsync(AdminDbContext context, ExportRequest request, CancellationToken cancel);
}
