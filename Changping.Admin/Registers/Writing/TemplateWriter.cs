using ClosedXML.Excel;

namespace Changping.Admin.Registers.Writing;

/// <summary>The empty form of a register, made from its schema: drop-downs, a note at each header, text format where numbers are none.</summary>
public static class TemplateWriter
{
    private const int HeaderRow = 3;
    private const int LastRow = 1_003;
    internal const string Author = "昌平区科委";

    /// <param name="target">Stays open.</param>
    /// <param name="schema">The register.</param>
    public static void Write(Stream target, RegisterSchema schema)
    {
        using var workbook = new XLWorkbook();
        workbook.Properties.Author = Author;
        workbook.Properties.LastModifiedBy = Author;
        var sheet = workbook.AddWorksheet(schema.Title);
        WriteHead(sheet, schema);
        foreach (var column in schema.Columns)
        {
            WriteColumn(sheet, column);
        }

        sheet.Range(1, 1, HeaderRow, schema.Columns.Count).Style.NumberFormat.Format = "@";

        sheet.SheetView.FreezeRows(HeaderRow);
        sheet.PageSetup.PaperSize = XLPaperSize.A4Paper;
        sheet.PageSetup.PageOrientation = XLPageOrientation.Landscape;
        sheet.PageSetup.FitToPages(1, 0);
        sheet.PageSetup.SetRowsToRepeatAtTop(HeaderRow, HeaderRow);
        WriteGuide(workbook.AddWorksheet("填写说明"), schema);
        workbook.SavePrintable(target);
    }

    private static void WriteHead(IXLWorksheet sheet, RegisterSchema schema)
    {
        var title = sheet.Cell(1, 1).SetValue<string>(schema.Title);
        title.Style.Font.SetFontSize(16).Font.SetBold().Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        sheet.Range(1, 1, 1, schema.Columns.Count).Merge();
        sheet.Row(1).Height = 30;
        sheet.Cell(2, 1).SetValue<string>("填表说明：带 * 的列必填；列的顺序可以调整，列名请勿改动；把鼠标移到列名上可看填写要求。");
        sheet.Range(2, 1, 2, schema.Columns.Count).Merge();
        sheet.Row(HeaderRow).Height = 32;
    }

    private static void WriteColumn(IXLWorksheet sheet, RegisterColumn column)
    {
        var place = column.Index + 1;
        var header = sheet.Cell(HeaderRow, place).SetValue<string>(column.Required ? column.Name + "*" : column.Name);
        header.Style.Font.SetBold().Font.SetFontColor(column.Required ? XLColor.DarkRed : XLColor.Black)
            .Fill.SetBackgroundColor(XLColor.FromArgb(0xDD, 0xE6, 0xF3))
            .Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center).Alignment.SetVertical(XLAlignmentVerticalValues.Center).Alignment.SetWrapText()
            .Border.SetOutsideBorder(XLBorderStyleValues.Thin);
        header.Comment.Author = Author;
        header.Comment.AddText(ExpectedOf(column));

        sheet.Column(place).Width = column.Kind switch
        {
            ColumnKind.LongText => 32,
            ColumnKind.Identifier => 22,
            ColumnKind.YesNo => 10,
            ColumnKind.Choices or ColumnKind.Name => 20,
            _ => 16,
        };

        // A month typed into a date format becomes a day, and a long number loses digits: both are kept as they are typed.
        sheet.Column(place).Style.Font.FontName = "宋体";
        sheet.Column(place).Style.NumberFormat.Format = column.Kind switch
        {
            ColumnKind.Money => "#,##0.00",
            ColumnKind.Date => "yyyy\\-mm\\-dd",
            _ => "@",
        };
        if (column.Choices.Count > 0)
        {
            AddDropDown(sheet.Range(HeaderRow + 1, place, LastRow, place), column);
        }
    }

    private static void AddDropDown(IXLRange body, RegisterColumn column)
    {
        var validation = body.SetDataValidation();
        validation.List($"\"{string.Join(',', column.Choices)}\"", true);

        // It helps and does not refuse: the reader also takes 工学博士, √, or several kinds in one cell.
        validation.ShowErrorMessage = false;
        validation.IgnoreBlanks = true;
    }

    private static void WriteGuide(IXLWorksheet guide, RegisterSchema schema)
    {
        string[] headers = ["列名", "是否必填", "填写要求", "也可写作"];
        for (var index = 0; index < headers.Length; index++)
        {
            guide.Cell(1, index + 1).SetValue<string>(headers[index]).Style.Font.SetBold();
        }

        foreach (var column in schema.Columns)
        {
            var row = column.Index + 2;
            guide.Cell(row, 1).SetValue<string>(column.Name);
            guide.Cell(row, 2).SetValue<string>(column.Required ? "必填" : "选填");
            guide.Cell(row, 3).SetValue<string>(ExpectedOf(column)).Style.Alignment.SetWrapText();
            guide.Cell(row, 4).SetValue<string>(string.Join("、", column.Aliases));
        }

        guide.Column(1).Width = 20;
        guide.Column(2).Width = 10;
        guide.Column(3).Width = 70;
        guide.Column(4).Width = 30;
    }

    private static string ExpectedOf(RegisterColumn column) => column.Choices.Count > 2
        ? $"{column.Expected}。可选：{string.Join("、", column.Choices)}。"
        : column.Expected + "。";
}
