using Changping.Admin.Registers.Cells;
using Changping.Admin.Registers.Workbooks;

namespace Changping.Admin.Registers;

/// <summary>Looks ahead at what stands below the header, before the rows are read one by one.</summary>
internal static class SheetSurvey
{
    /// <param name="scanner">Behind the header; closed when done.</param>
    /// <param name="header">To tell the lines below the table from its rows.</param>
    /// <param name="most">Rows to look at.</param>
    /// <param name="places">The columns of the sheet that are asked about.</param>
    /// <returns>By column of the sheet, its filled cells as they would be typed, in their order.</returns>
    public static Dictionary<int, List<string>> Rows(
        SheetScanner scanner, RegisterHeader header, RegisterSchema schema, bool date1904, int most, IReadOnlyCollection<int> places)
    {
        using var closing = scanner;
        var found = places.ToDictionary(place => place, _ => new List<string>());
        var cells = new RowCells(schema, date1904, header.Units);
        for (var row = 0; row < most && scanner.Next(); row++)
        {
            cells.Begin(scanner.Row);
            var known = false;
            foreach (var (column, value) in scanner.Cells)
            {
                if (header.ColumnAt(column) is { } ours)
                {
                    cells.Set(ours.Index, value);
                    known = true;
                }
            }

            if (known && FooterRow.IsNoData(schema, cells, scanner.Cells, header.Above))
            {
                continue;
            }

            foreach (var (column, value) in scanner.Cells)
            {
                if (found.TryGetValue(column, out var values) && CellText.Typed(value, date1904) is { } text && !string.IsNullOrWhiteSpace(text))
                {
                    values.Add(text);
                }
            }
        }

        return found;
    }
}
