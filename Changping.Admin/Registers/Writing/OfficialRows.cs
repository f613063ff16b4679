using Changping.Domain.Common;

namespace Changping.Admin.Registers.Writing;

/// <summary>The numbered rows of a printed sheet, from the header to the totals.</summary>
/// <param name="columns">Without 序号, which stands before them.</param>
internal sealed class OfficialRows<T>(SheetXml sheet, IReadOnlyList<ExportColumn<T>> columns)
{
    /// <summary>Of 序号; takes numbers up to 99,999.</summary>
    public const double NumberWidth = 6;

    /// <summary>In points; Excel takes no higher one.</summary>
    private const int HighestRow = 409;

    private readonly Money[] _totals = new Money[columns.Count];

    public static double[] Widths(IReadOnlyList<ExportColumn<T>> columns) => [NumberWidth, .. columns.Select(column => column.Width)];

    public Money TotalOf(ExportColumn<T> column) => _totals[columns.ToList().IndexOf(column)];

    public void WriteHeader()
    {
        sheet.BeginRow(32);
        sheet.Text("序号", CellStyle.OfficialHeader);
        foreach (var column in columns)
        {
            sheet.Text(column.Header, CellStyle.OfficialHeader);
        }

        sheet.EndRow();
    }

    public void WriteRow(int number, T item)
    {
        var lines = columns.Where(column => column.Kind is ExportKind.LongText).Select(column => LinesOf(column.Value(item).Text ?? "", column.Width))
            .DefaultIfEmpty(1).Max();
        sheet.BeginRow(Math.Clamp(15 * lines + 4, 22, HighestRow));
        sheet.Count(number, CellStyle.Count);
        for (var index = 0; index < columns.Count; index++)
        {
            var value = columns[index].Value(item);
            sheet.Cell(columns[index].Kind, value);
            _totals[index] += columns[index].Kind is ExportKind.Money ? new Money(value.Number ?? 0) : default;
        }

        sheet.EndRow();
    }

    public void WriteTotals()
    {
        sheet.BeginRow(24);
        sheet.Text("合计", CellStyle.TotalLabel);
        for (var index = 0; index < columns.Count; index++)
        {
            if (columns[index].IsTotalled)
            {
                sheet.Money(_totals[index].Fen, CellStyle.TotalMoney);
            }
            else
            {
                sheet.Text(null, CellStyle.Text);
            }
        }

        sheet.EndRow();
    }

    /// <summary>A Chinese character takes two of the width's units. Excel does not fit the height of rows that it did not write itself.</summary>
    private static int LinesOf(string text, double width) => text.Split('\n').Sum(line =>
    {
        var length = 0.0;
        foreach (var letter in line)
        {
            length += letter < 0x2E80 ? 1.05 : 2.1;
        }

        return Math.Max(1, (int)Math.Ceiling(length / Math.Max(1, width - 1)));
    });
}
