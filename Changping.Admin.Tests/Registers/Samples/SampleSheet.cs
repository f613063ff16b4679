using System.Globalization;
using ClosedXML.Excel;

namespace Changping.Admin.Tests.Registers.Samples;

/// <summary>A workbook as an office would type it; everything is text unless it is said to be a number.</summary>
internal sealed class SampleSheet : IDisposable
{
    private readonly XLWorkbook _workbook = new();

    public SampleSheet(string name)
    {
        _workbook.Properties.Author = "样例";
        _workbook.Properties.LastModifiedBy = "样例";
        Sheet = _workbook.AddWorksheet(name);
    }

    public IXLWorksheet Sheet { get; }

    public void Row(int row, params object?[] cells)
    {
        for (var index = 0; index < cells.Length; index++)
        {
            var cell = Sheet.Cell(row, index + 1);
            switch (cells[index])
            {
                case string text:
                    cell.Style.NumberFormat.SetFormat("@");
                    cell.SetValue<string>(text);
                    break;
                case double number:
                    cell.SetValue(number);
                    break;
                case decimal amount:
                    cell.SetValue(amount).Style.NumberFormat.SetFormat("#,##0.00");
                    break;
                case DateOnly day:
                    cell.SetValue(day.ToDateTime(TimeOnly.MinValue)).Style.NumberFormat.SetFormat("yyyy/m/d");
                    break;
            }
        }
    }

    public void Title(int row, string text, int columns)
    {
        Row(row, text);
        Sheet.Range(row, 1, row, columns).Merge();
    }

    public byte[] ToBytes()
    {
        foreach (var column in Sheet.ColumnsUsed())
        {
            column.Width = 16;
        }

        using var file = new MemoryStream();
        _workbook.SaveAs(file);
        return file.ToArray();
    }

    public void Dispose() => _workbook.Dispose();

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
