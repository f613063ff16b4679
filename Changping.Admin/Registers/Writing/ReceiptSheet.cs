using Changping.Admin.Registers.Schemas;
using ClosedXML.Excel;

namespace Changping.Admin.Registers.Writing;

/// <summary>
/// The sheet 拨付回执 behind the register: exactly the columns of the register that comes back, with what is known filled in. The import takes
/// the first sheet that has them, which is this one.
/// </summary>
internal static class ReceiptSheet
{
    private const int HeaderRow = 4;

    /// <summary>In the order of the register's columns.</summary>
    private static readonly double[] Widths = [16, 8, 30, 26, 16, 12, 14, 34];

    public static void Add(XLWorkbook workbook, ReceiptForm form)
    {
        var schema = ReceiptsRegister.Schema;
        var (sheet, last) = (workbook.AddWorksheet(schema.Title), schema.Columns.Count);
        WriteHead(sheet, form, last);
        for (var index = 0; index < last; index++)
        {
            OfficialRegisterWriter.Text(sheet.Cell(HeaderRow, index + 1), schema.Columns[index] is { Kind: ColumnKind.Money } amount ? $"{amount.Name}（元）" : schema.Columns[index].Name);
            sheet.Column(index + 1).Width = Widths[index];
        }

        var row = HeaderRow;
        foreach (var line in form.Lines)
        {
            row++;
            OfficialRegisterWriter.Text(sheet.Cell(row, 1), form.BatchNumber);
            sheet.Cell(row, 2).SetValue(line.Number);
            OfficialRegisterWriter.Text(sheet.Cell(row, 3), line.Payee);
            OfficialRegisterWriter.Text(sheet.Cell(row, 4), line.Account);
            OfficialRegisterWriter.Amount(sheet.Cell(row, 5), line.Amount);
        }

        Style(sheet, row, last);
        AddAnswers(sheet, row, schema);
        OfficialRegisterWriter.SetUpPage(sheet, HeaderRow, row, last);
    }

    private static void WriteHead(IXLWorksheet sheet, ReceiptForm form, int last)
    {
        var title = OfficialRegisterWriter.Text(sheet.Cell(1, 1), ReceiptsRegister.Schema.Title);
        title.Style.Font.SetFontSize(18).Font.SetBold().Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        OfficialRegisterWriter.Text(sheet.Cell(2, 1), "请填写拨付结果（成功或退回）、拨付日期，退回的写明退回原因；尚未办理的行留空。其余各列请勿改动，本表可直接导入。");
        OfficialRegisterWriter.Text(sheet.Cell(3, 1), $"批次号：{form.BatchNumber}　　{form.Check.Text}");
        for (var row = 1; row < HeaderRow; row++)
        {
            sheet.Range(row, 1, row, last).Merge();
            sheet.Row(row).Height = row == 1 ? 34 : 20;
        }

        sheet.Row(HeaderRow).Height = 32;
    }

    private static void Style(IXLWorksheet sheet, int lastRow, int last)
    {
        var all = sheet.Range(1, 1, lastRow, last).Style;
        all.Font.FontName = OfficialRegisterWriter.Font;
        all.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        var header = sheet.Range(HeaderRow, 1, HeaderRow, last).Style;
        header.Font.Bold = true;
        header.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        var table = sheet.Range(HeaderRow, 1, lastRow, last).Style.Border;
        table.InsideBorder = XLBorderStyleValues.Thin;
        table.OutsideBorder = XLBorderStyleValues.Thin;
        sheet.Range(HeaderRow + 1, 2, lastRow, 2).Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        sheet.Rows(HeaderRow + 1, lastRow).Height = 22;
    }

    /// <summary>What is to be filled in: coloured, with a list to choose from, a day, and a text.</summary>
    private static void AddAnswers(IXLWorksheet sheet, int lastRow, ReceiptsRegister schema)
    {
        sheet.Range(HeaderRow + 1, 6, lastRow, 8).Style.Fill.SetBackgroundColor(XLColor.FromArgb(0xFF, 0xFB, 0xE6));
        sheet.Range(HeaderRow + 1, 7, lastRow, 7).Style.NumberFormat.SetFormat("yyyy\\-mm\\-dd");
        sheet.Range(HeaderRow + 1, 6, lastRow, 6).Style.NumberFormat.SetFormat("@");
        sheet.Range(HeaderRow + 1, 8, lastRow, 8).Style.NumberFormat.SetFormat("@").Alignment.SetWrapText();
        var choice = sheet.Range(HeaderRow + 1, 6, lastRow, 6).SetDataValidation();
        choice.List($"\"{string.Join(',', schema.Columns[5].Choices)}\"", true);
        choice.ErrorTitle = schema.Columns[5].Name;
        choice.ErrorMessage = "只能填成功或退回；尚未办理的留空。";
    }
}
