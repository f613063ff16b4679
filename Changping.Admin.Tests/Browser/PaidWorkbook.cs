using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Changping.Admin.Tests.Browser;

/// <summary>The finance bureau's workbook as another program reads it.</summary>
/// <param name="Texts">Of all its sheets.</param>
/// <param name="Amounts">Of the body, in yuan.</param>
/// <param name="Total">The number in the line 合计.</param>
/// <param name="Accounts">Of the body; only cells stored as text.</param>
internal sealed record PaidWorkbook(IReadOnlyList<string> Texts, IReadOnlyList<decimal> Amounts, decimal Total, IReadOnlyList<string> Accounts,
    IReadOnlyList<string> Formulas)
{
    public static PaidWorkbook Read(string path)
    {
        using var document = SpreadsheetDocument.Open(path, isEditable: false);
        var strings = document.WorkbookPart!.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(item => item.InnerText)
            .ToList() ?? [];
        var first = (WorksheetPart)document.WorkbookPart.GetPartById(document.WorkbookPart.Workbook.Descendants<Sheet>().First().Id!.Value!);
        var rows = first.Worksheet.Descendants<Row>()
            .Select(row => row.Elements<Cell>()
            .ToDictionary(cell => Column(cell), cell => (Text: Text(cell, strings), IsText: cell.DataType is not null))).ToList();
        var header = rows.First(row => row.Values.Any(cell => cell.Text == "银行账号"));
        var account = header.First(cell => cell.Value.Text == "银行账号").Key;
        var amount = header.First(cell => cell.Value.Text is "发放金额" or "核定金额").Key;
        var body = rows.SkipWhile(row => row != header).Skip(1)
            .TakeWhile(row => !row.Values.Any(cell => cell.Text.StartsWith("合计", StringComparison.Ordinal))).ToList();
        var total = rows.SkipWhile(row => row != header).First(row => row.Values.Any(cell => cell.Text.StartsWith("合计", StringComparison.Ordinal)));
        return new PaidWorkbook(
            [.. document.WorkbookPart.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<Cell>()).Select(cell => Text(cell, strings))],
            [.. body.Select(row => Number(row[amount].Text))],
            Number(total[amount].Text),
            [.. body.Select(row => row[account]).Where(cell => cell.IsText).Select(cell => cell.Text)],
            [.. document.WorkbookPart.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<CellFormula>()).Select(formula => formula.Text)]);
    }

    private static string Column(Cell cell) => new([.. cell.CellReference!.Value!.TakeWhile(char.IsAsciiLetter)]);

    /// <summary>A blank cell of a text column may have the type of a shared string and no value.</summary>
    private static string Text(Cell cell, List<string> strings) => cell switch
    {
        { DataType.InnerText: "s", CellValue: { } index } => strings[int.Parse(index.Text, CultureInfo.InvariantCulture)],
        { InlineString: { } inline } => inline.InnerText,
        _ => cell.CellValue?.Text ?? "",
    };

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
