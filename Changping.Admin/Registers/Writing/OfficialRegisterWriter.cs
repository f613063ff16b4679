using Changping.Domain.Common;

namespace Changping.Admin.Registers.Writing;

/// <summary>Writes a register to be printed and signed straight to a stream, and the sheet for its receipts behind it.</summary>
public static class OfficialRegisterWriter
{
    /// <summary>In points; Excel takes no higher one.</summary>
    private const int HighestRow = 409;

    private static readonly string[] Signatures = ["制表人：", "审核人：", "负责人：", "单位（盖章）：", "日期：　　年　　月　　日"];

    /// <param name="target">Stays open; need not be seekable.</param>
    /// <param name="register">What stands around the rows.</param>
    /// <param name="rows">In the order of their numbers.</param>
    public static void Write<T>(Stream target, OfficialRegister<T> register, IReadOnlyList<T> rows)
    {
        var headerRow = register.BatchNumber is null ? 3 : 4;
        var afterBody = headerRow + 1 + rows.Count + (register.Amount is null ? 0 : 2);
        var sheet = new SheetPart(register.Title, headerRow, xml => WriteSheet(xml, register, rows)) { PrintedTo = (register.Columns.Count, afterBody) };
        WorkbookPackage.Write(target, register.Unit, register.Receipt is { } receipt ? [sheet, ReceiptSheet.Of(receipt)] : [sheet]);
    }

    private static void WriteSheet<T>(SheetXml sheet, OfficialRegister<T> register, IReadOnlyList<T> rows)
    {
        var last = register.Columns.Count;
        List<(int First, int Last, int Row)> merged = [(0, last, 1), (0, last, 2)];
        SheetFrame.Open(sheet, [8, .. register.Columns.Select(column => column.Width)], register.BatchNumber is null ? 3 : 4);
        WriteHead(sheet, register);
        var totals = new Money[register.Columns.Count];
        for (var index = 0; index < rows.Count; index++)
        {
            WriteRow(sheet, register.Columns, index + 1, rows[index], totals);
        }

        if (register.Amount is { } amount)
        {
            WriteTotals(sheet, register.Columns, totals);
            WriteCapitals(sheet, register.Columns, totals[register.Columns.ToList().IndexOf(amount)]);
            merged.Add((1, last, sheet.Row));
        }

        SheetFrame.Line(sheet, string.Join("　　　　　　", Signatures), CellStyle.Note, 36);
        merged.Add((0, last, sheet.Row));
        SheetFrame.Close(sheet, merged, "", register.BatchNumber);
    }

    private static void WriteHead<T>(SheetXml sheet, OfficialRegister<T> register)
    {
        SheetFrame.Line(sheet, register.Title, CellStyle.OfficialTitle, 34);
        SheetFrame.Line(sheet, $"编制单位：{register.Unit}　　期间：{register.Period}{(register.Amount is null ? "" : "　　金额单位：元")}", CellStyle.Note, 20);
        if (register.BatchNumber is { } number)
        {
            sheet.BeginRow(20);
            sheet.Text("批次号", CellStyle.Label);
            sheet.Text(number, CellStyle.Note);
            if (register.Receipt is { } receipt)
            {
                sheet.Text(null, CellStyle.Note);
                sheet.Text(receipt.Check.Text, CellStyle.Note);
            }

            sheet.EndRow();
        }

        sheet.BeginRow(32);
        sheet.Text("序号", CellStyle.OfficialHeader);
        foreach (var column in register.Columns)
        {
            sheet.Text(column.Header, CellStyle.OfficialHeader);
        }

        sheet.EndRow();
    }

    private static void WriteRow<T>(SheetXml sheet, IReadOnlyList<ExportColumn<T>> columns, int number, T item, Money[] totals)
    {
        var lines = columns.Where(column => column.Kind is ExportKind.LongText).Select(column => LinesOf(column.Value(item).Text ?? "", column.Width)).DefaultIfEmpty(1).Max();
        sheet.BeginRow(Math.Clamp(15 * lines + 4, 22, HighestRow));
        sheet.Count(number, CellStyle.Count);
        for (var index = 0; index < columns.Count; index++)
        {
            var value = columns[index].Value(item);
            sheet.Cell(columns[index].Kind, value);
            totals[index] += columns[index].Kind is ExportKind.Money ? new Money(value.Number ?? 0) : default;
        }

        sheet.EndRow();
    }

    /// <summary>A Chinese character takes two of the width's units. Excel does not fit the height of rows that it did not write itself.</summary>
    private static int LinesOf(string text, double width)
    {
        var length = 0.0;
        foreach (var letter in text)
        {
            length += letter < 0x2E80 ? 1.05 : 2.1;
        }

        return (int)Math.Ceiling(length / Math.Max(1, width - 1));
    }

    private static void WriteTotals<T>(SheetXml sheet, IReadOnlyList<ExportColumn<T>> columns, Money[] totals)
    {
        sheet.BeginRow(24);
        sheet.Text("合计", CellStyle.TotalLabel);
        for (var index = 0; index < columns.Count; index++)
        {
            if (columns[index].IsTotalled)
            {
                sheet.Money(totals[index].Fen, CellStyle.TotalMoney);
            }
            else
            {
                sheet.Text(null, CellStyle.Text);
            }
        }

        sheet.EndRow();
    }

    private static void WriteCapitals<T>(SheetXml sheet, IReadOnlyList<ExportColumn<T>> columns, Money total)
    {
        sheet.BeginRow(24);
        sheet.Text("大写", CellStyle.TotalLabel);
        sheet.Text(RmbCapitals.Of(total), CellStyle.Text);
        for (var rest = 1; rest < columns.Count; rest++)
        {
            sheet.Text(null, CellStyle.Text);
        }

        sheet.EndRow();
    }
}
