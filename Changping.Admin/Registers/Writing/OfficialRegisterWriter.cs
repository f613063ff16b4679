using Changping.Domain.Common;

namespace Changping.Admin.Registers.Writing;

/// <summary>Writes a register to be printed and signed straight to a stream, and behind it its annexes and the sheet for its receipts.</summary>
public static class OfficialRegisterWriter
{
    private static readonly string[] Signatures = ["制表人：", "审核人：", "负责人：", "单位（盖章）：", "日期：　　年　　月　　日"];

    /// <param name="target">Stays open; need not be seekable.</param>
    /// <param name="register">What stands around the rows.</param>
    /// <param name="rows">In the order of their numbers.</param>
    public static void Write<T>(Stream target, OfficialRegister<T> register, IReadOnlyList<T> rows)
    {
        var headerRow = HeaderRow(register);
        var afterBody = headerRow + 1 + rows.Count + (register.Amount is null ? 0 : 2);
        var sheet = new SheetPart(register.Title, headerRow, xml => WriteSheet(xml, register, rows)) { PrintedTo = (register.Columns.Count, afterBody) };
        var annexes = register.Annexes.Select(annex => annex.Part(
            $"{register.Title}附表　　{(register.BatchNumber is { } number ? $"批次号：{number}" : $"期间：{register.Period}")}", register.BatchNumber));
        WorkbookPackage.Write(target, register.Unit,
            [sheet, .. annexes, .. register.Receipt is { } receipt ? [ReceiptSheet.Of(receipt)] : Array.Empty<SheetPart>()]);
    }

    private static int HeaderRow<T>(OfficialRegister<T> register) => register.BatchNumber is null ? 3 : 4;

    private static void WriteSheet<T>(SheetXml sheet, OfficialRegister<T> register, IReadOnlyList<T> items)
    {
        var last = register.Columns.Count;
        List<(int First, int Last, int Row)> merged = [(0, last, 1), (0, last, 2)];
        var page = SheetFrame.Open(sheet, OfficialRows<T>.Widths(register.Columns), HeaderRow(register));
        WriteHead(sheet, register);
        var rows = new OfficialRows<T>(sheet, register.Columns);
        rows.WriteHeader();
        for (var index = 0; index < items.Count; index++)
        {
            rows.WriteRow(index + 1, items[index]);
        }

        if (register.Amount is { } amount)
        {
            rows.WriteTotals();
            WriteCapitals(sheet, register.Columns.Count, rows.TotalOf(amount));
            merged.Add((1, last, sheet.Row));
        }

        SheetFrame.Line(sheet, string.Join("　　　　　　", Signatures), CellStyle.Note, 36);
        merged.Add((0, last, sheet.Row));
        SheetFrame.Close(sheet, page, merged, new PageFoot(register.BatchNumber, register.Receipt is null && register.Annexes.Count == 0));
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
    }

    private static void WriteCapitals(SheetXml sheet, int columns, Money total)
    {
        sheet.BeginRow(24);
        sheet.Text("大写", CellStyle.TotalLabel);
        sheet.Text(RmbCapitals.Of(total), CellStyle.Text);
        for (var rest = 1; rest < columns; rest++)
        {
            sheet.Text(null, CellStyle.Text);
        }

        sheet.EndRow();
    }
}
