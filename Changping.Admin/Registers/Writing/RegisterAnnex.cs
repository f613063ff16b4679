namespace Changping.Admin.Registers.Writing;

/// <summary>附表 behind a printed register: what explains its rows and would make them too wide to be read.</summary>
/// <param name="Title">测算说明; also the name of the sheet.</param>
public abstract record RegisterAnnex(string Title)
{
    private protected const int HeaderRow = 3;

    internal abstract SheetPart Part(string note, string? batch);
}

/// <param name="Columns">Without 序号, which is added. Those that are totalled are added up below.</param>
/// <param name="Rows">In the order of their numbers.</param>
/// <param name="NumberOf">序号 as the register, or its sheet of receipts, counts.</param>
public sealed record RegisterAnnex<T>(string Title, IReadOnlyList<ExportColumn<T>> Columns, IReadOnlyList<T> Rows, Func<T, int> NumberOf) : RegisterAnnex(Title)
{
    private bool IsTotalled => Columns.Any(column => column.IsTotalled);

    internal override SheetPart Part(string note, string? batch) =>
        new(Title, HeaderRow, sheet => Write(sheet, note, batch)) { PrintedTo = (Columns.Count, HeaderRow + Rows.Count + (IsTotalled ? 1 : 0)) };

    private void Write(SheetXml sheet, string note, string? batch)
    {
        var page = SheetFrame.Open(sheet, OfficialRows<T>.Widths(Columns), HeaderRow);
        SheetFrame.Line(sheet, Title, CellStyle.OfficialTitle, 34);
        SheetFrame.Line(sheet, note, CellStyle.Note, 20);
        var rows = new OfficialRows<T>(sheet, Columns);
        rows.WriteHeader();
        foreach (var row in Rows)
        {
            rows.WriteRow(NumberOf(row), row);
        }

        if (IsTotalled)
        {
            rows.WriteTotals();
        }

        SheetFrame.Close(sheet, page, [(0, Columns.Count, 1), (0, Columns.Count, 2)], new PageFoot(batch, false));
    }
}
