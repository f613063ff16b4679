using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Changping.Admin.Tests.Features.Funds.Batches;

/// <summary>A sheet of a workbook as the Open XML SDK reads it.</summary>
internal sealed class Workbook
{
    private readonly List<Dictionary<string, (string Text, bool IsText)>> _rows;
    private readonly Dictionary<string, string> _columns = [];
    private readonly int _header;
    private readonly byte[] _file;

    /// <param name="name">Of the sheet; the first one where it is null.</param>
    public Workbook(byte[] file, string? name = null)
    {
        _file = file;
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        var sheets = document.WorkbookPart!.Workbook.Descendants<Sheet>().ToList();
        var index = sheets.FindIndex(sheet => name is null || sheet.Name == name);
        var part = (WorksheetPart)document.WorkbookPart.GetPartById(sheets[index].Id!.Value!);
        var strings = document.WorkbookPart.SharedStringTablePart?.SharedStringTable.Select(item => item.InnerText).ToList() ?? [];
        _rows = [.. part.Worksheet.Descendants<Row>().Select(row => row.Elements<Cell>().ToDictionary(Column, cell => Value(cell, strings)))];
        _header = _rows.FindIndex(row => row.Values.Any(cell => cell.Text == "序号"));
        foreach (var (column, cell) in _rows[_header])
        {
            _columns[cell.Text] = column;
        }

        IsLandscape = part.Worksheet.Descendants<PageSetup>().Single().Orientation?.Value == OrientationValues.Landscape;
        Repeated = document.WorkbookPart.Workbook.Descendants<DefinedName>()
            .Single(title => title.Name == "_xlnm.Print_Titles" && title.LocalSheetId?.Value == index).Text;
        HasFormula = part.Worksheet.Descendants<CellFormula>().Any();
    }

    /// <summary>Another sheet of the same file.</summary>
    public Workbook Sheet(string name) => new(_file, name);

    public bool IsLandscape { get; }

    public string Repeated { get; }

    public bool HasFormula { get; }

    public IReadOnlyList<string> Headers => [.. _rows[_header].Values.Select(cell => cell.Text)];

    /// <summary>From the first numbered row to the last.</summary>
    public int Lines => _rows.Skip(_header + 1).TakeWhile(row => row["A"].Text != "合计").Count();

    /// <param name="line">From 1.</param>
    public (string Text, bool IsText) this[int line, string header] => _rows[_header + line].GetValueOrDefault(_columns[header]);

    public string Total(string header) => _rows.Single(row => row.GetValueOrDefault("A").Text == "合计")[_columns[header]].Text;

    public IEnumerable<string> Texts => _rows.SelectMany(row => row.Values).Select(cell => cell.Text);

    private static string Column(Cell cell) => string.Concat(cell.CellReference!.Value!.TakeWhile(char.IsLetter));

    private static (string, bool) Value(Cell cell, List<string> strings) =>
        cell.DataType?.Value == CellValues.SharedString && cell.InnerText.Length > 0 ? (strings[int.Parse(cell.InnerText, CultureInfo.InvariantCulture)], true)
        : cell.DataType?.Value is CellValues.InlineString or CellValues.String ? (cell.InnerText, true)
        : (cell.InnerText.Length == 0 ? "" : decimal.Parse(cell.InnerText, CultureInfo.InvariantCulture).ToString("0.##", CultureInfo.InvariantCulture), false);
}
