using Changping.Domain.Common;
using ClosedXML.Excel;

namespace Changping.Admin.Registers.Writing;

/// <summary>Writes the styled registers. They have a page or a few; lists of thousands go through <see cref="StreamingWorkbookWriter"/>.</summary>
public static class OfficialRegisterWriter
{
    internal const string Font = "宋体";

    private static readonly string[] Signatures = ["制表人：", "审核人：", "负责人：", "单位（盖章）：", "日期：　　年　　月　　日"];

    /// <param name="target">Stays open.</param>
    /// <param name="register">What stands around the rows.</param>
    /// <param name="rows">In the order of their numbers.</param>
    public static void Write<T>(Stream target, OfficialRegister<T> register, IReadOnlyList<T> rows)
    {
        using var workbook = new XLWorkbook();
        workbook.Properties.Author = register.Unit;
        var sheet = workbook.AddWorksheet(register.Title.Length <= 31 ? register.Title : register.Title[..31]);
        var last = register.Columns.Count + 1;

        var headerRow = WriteHead(sheet, register, last);
        WriteHeader(sheet, register, headerRow);
        for (var index = 0; index < rows.Count; index++)
        {
            WriteRow(sheet, register, headerRow + 1 + index, index + 1, rows[index]);
        }

        var afterBody = WriteTotals(sheet, register, rows, headerRow + 1 + rows.Count, last);
        var body = sheet.Range(headerRow, 1, afterBody - 1, last).Style.Border;
        body.InsideBorder = XLBorderStyleValues.Thin;
        body.OutsideBorder = XLBorderStyleValues.Thin;
        WriteSignatures(sheet, afterBody, last);

        // On the cells in use: a style of the whole sheet makes the library write its columns out of order.
        var all = sheet.Range(1, 1, afterBody, last).Style;
        all.Font.FontName = Font;
        all.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        SetUpPage(sheet, headerRow, afterBody, last);
        if (register.Receipt is { } receipt)
        {
            ReceiptSheet.Add(workbook, receipt);
        }

        workbook.SavePrintable(target);
    }

    private static int WriteHead<T>(IXLWorksheet sheet, OfficialRegister<T> register, int last)
    {
        var title = Text(sheet.Cell(1, 1), register.Title);
        title.Style.Font.SetFontSize(18).Font.SetBold();
        title.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        sheet.Range(1, 1, 1, last).Merge();
        sheet.Row(1).Height = 34;

        var line = register.Amount is null
            ? $"编制单位：{register.Unit}　　期间：{register.Period}"
            : $"编制单位：{register.Unit}　　期间：{register.Period}　　金额单位：元";
        Text(sheet.Cell(2, 1), line);
        sheet.Range(2, 1, 2, last).Merge();
        sheet.Row(2).Height = 20;
        if (register.BatchNumber is null)
        {
            return 3;
        }

        Text(sheet.Cell(3, 1), "批次号").Style.Font.SetBold();
        Text(sheet.Cell(3, 2), register.BatchNumber);
        if (register.Receipt is { } receipt)
        {
            Text(sheet.Cell(3, 4), receipt.Check.Text);
        }

        sheet.Row(3).Height = 20;
        return 4;
    }

    private static void WriteHeader<T>(IXLWorksheet sheet, OfficialRegister<T> register, int row)
    {
        Text(sheet.Cell(row, 1), "序号");
        sheet.Column(1).Width = 8;
        for (var index = 0; index < register.Columns.Count; index++)
        {
            Text(sheet.Cell(row, index + 2), register.Columns[index].Header);
            sheet.Column(index + 2).Width = register.Columns[index].Width;
        }

        var style = sheet.Range(row, 1, row, register.Columns.Count + 1).Style;
        style.Font.Bold = true;
        style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        style.Alignment.WrapText = true;
        sheet.Row(row).Height = 32;
    }

    private static void WriteRow<T>(IXLWorksheet sheet, OfficialRegister<T> register, int row, int number, T item)
    {
        sheet.Cell(row, 1).SetValue(number).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        var lines = 1;
        for (var index = 0; index < register.Columns.Count; index++)
        {
            var column = register.Columns[index];
            var cell = sheet.Cell(row, index + 2);
            var value = column.Value(item);
            switch (column.Kind)
            {
                case ExportKind.Text or ExportKind.LongText:
                    Text(cell, value.Text ?? "").Style.Alignment.SetWrapText(column.Kind is ExportKind.LongText);
                    lines = Math.Max(lines, column.Kind is ExportKind.LongText ? LinesOf(value.Text ?? "", column.Width) : 1);
                    break;
                case ExportKind.Date when value.Number is { } day:
                    cell.SetValue(DateOnly.FromDayNumber((int)day).ToDateTime(TimeOnly.MinValue)).Style.NumberFormat.SetFormat("yyyy\\-mm\\-dd");
                    break;
                case ExportKind.Money when value.Number is { } fen:
                    Amount(cell, new Money(fen));
                    break;
                case ExportKind.Count when value.Number is { } count:
                    cell.SetValue(count);
                    break;
            }
        }

        sheet.Row(row).Height = Math.Max(22, 15 * lines + 4);
    }

    /// <summary>A Chinese character takes two of the width's units. Excel does not fit the height of rows that it did not write itself.</summary>
    private static int LinesOf(string text, double width) =>
        (int)Math.Ceiling(text.Sum(letter => letter < 0x2E80 ? 1.05 : 2.1) / Math.Max(1, width - 1));

    /// <summary>The row below the body and its totals.</summary>
    private static int WriteTotals<T>(IXLWorksheet sheet, OfficialRegister<T> register, IReadOnlyList<T> rows, int row, int last)
    {
        if (register.Amount is null)
        {
            return row;
        }

        Text(sheet.Cell(row, 1), "合计").Style.Font.SetBold();
        for (var index = 0; index < register.Columns.Count; index++)
        {
            if (register.Columns[index] is { IsTotalled: true } column)
            {
                Amount(sheet.Cell(row, index + 2), Total(column, rows)).Style.Font.SetBold();
            }
        }

        Text(sheet.Cell(row + 1, 1), "大写").Style.Font.SetBold();
        Text(sheet.Cell(row + 1, 2), RmbCapitals.Of(Total(register.Amount, rows)));
        if (last > 2)
        {
            sheet.Range(row + 1, 2, row + 1, last).Merge();
        }

        sheet.Rows(row, row + 1).Height = 24;
        return row + 2;
    }

    private static Money Total<T>(ExportColumn<T> column, IReadOnlyList<T> rows) => Money.Sum(rows.Select(row => new Money(column.Value(row).Number ?? 0)));

    private static void WriteSignatures(IXLWorksheet sheet, int row, int last)
    {
        Text(sheet.Cell(row, 1), string.Join("　　　　　　", Signatures));
        sheet.Range(row, 1, row, last).Merge();
        sheet.Row(row).Height = 36;
    }

    internal static void SetUpPage(IXLWorksheet sheet, int headerRow, int lastRow, int last)
    {
        sheet.SheetView.FreezeRows(headerRow);
        var page = sheet.PageSetup;
        page.PaperSize = XLPaperSize.A4Paper;
        page.PageOrientation = XLPageOrientation.Landscape;
        page.FitToPages(1, 0);
        page.CenterHorizontally = true;
        page.Margins.SetLeft(0.4).SetRight(0.4).SetTop(0.6).SetBottom(0.6).SetHeader(0.3).SetFooter(0.3);
        page.PrintAreas.Add(1, 1, lastRow, last);
        page.SetRowsToRepeatAtTop(headerRow, headerRow);
        page.Footer.Center.AddText("第 &P 页 共 &N 页");
    }

    /// <summary>Always by the typed setter and as text: the guessing one rounds numbers of documents and eats a leading quote.</summary>
    internal static IXLCell Text(IXLCell cell, string text)
    {
        cell.Style.NumberFormat.SetFormat("@");
        return cell.SetValue<string>(text);
    }

    internal static IXLCell Amount(IXLCell cell, Money amount)
    {
        cell.Style.NumberFormat.SetFormat("#,##0.00");
        return cell.SetValue(amount.Yuan);
    }
}
