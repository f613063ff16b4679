using Changping.Admin.Registers.Cells;
using Changping.Admin.Registers.Workbooks;

namespace Changping.Admin.Registers;

/// <summary>
/// Tells the lines around a table from its rows. A row with two filled required cells (amounts apart, which totals have too) is data, unless they are all
/// labels: 制表人：… 审核人：…. A row that says whom it is about is data too, however little else it says.
/// </summary>
internal static class FooterRow
{
    /// <summary>A name may spread over a second column; a text over more is a title.</summary>
    private const int MostOfName = 2;

    /// <param name="schema">The register.</param>
    /// <param name="row">Its cells in known columns.</param>
    /// <param name="all">All its cells: 合计 often stands under 序号, which no register knows.</param>
    /// <param name="above">The texts above the header: a title that is repeated is none of the rows.</param>
    public static bool IsNoData(RegisterSchema schema, RowCells row, ReadOnlySpan<(int Column, CellValue Value)> all, IReadOnlyList<string> above)
    {
        var lone = all.Length == 1;
        var (others, solid, filled, headers) = (0, default(CellValue), 0, 0);
        foreach (var column in schema.Columns)
        {
            var value = row[column.Index];
            if (value.Kind is CellKind.Covered || row.IsEmpty(column))
            {
                continue;
            }

            filled++;
            headers += headers == filled - 1 && IsHeader(value, column) ? 1 : 0;
            if (column.Required && column.Kind is not ColumnKind.Money && !IsLabel(value, lone, above, schema))
            {
                (others, solid) = (others + 1, value);
            }

            // Enough for nearly every row of a table: two cells that are no labels and no headers.
            if (others >= 2 && headers < filled)
            {
                return false;
            }
        }

        return others == 0 || headers == filled || (lone && row.Covered >= MostOfName) || (others == 1 && filled <= 2 && IsLabelled(all, solid));
    }

    /// <summary>The header again, as at the top of each printed page.</summary>
    private static bool IsHeader(CellValue value, RegisterColumn column) =>
        value is { Kind: CellKind.Text, Text: { Length: <= 40 } text } && HeaderText.Of(text).Key is var key
            && (key == column.Name || column.Aliases.Contains(key));

    private static bool IsLabel(CellValue value, bool lone, IReadOnlyList<string> above, RegisterSchema schema) =>
        value is { Kind: CellKind.Text, Text: { } text }
        && (FooterText.IsTotal(text) || FooterText.IsLabel(text)
            || (lone && (FooterText.IsSection(text) || above.Contains(text) || CellText.Compact(text) == schema.Title)));

    /// <summary>What stands to the left says what the one cell is: a name behind 填表人：, a figure behind 合计. Whatever follows a name says nothing
    /// against it.</summary>
    private static bool IsLabelled(ReadOnlySpan<(int Column, CellValue Value)> all, CellValue solid)
    {
        foreach (var (_, value) in all)
        {
            if (value == solid)
            {
                return false;
            }

            if (value is { Kind: CellKind.Text, Text: { } text })
            {
                return FooterText.IsLabel(text)
                    || (FooterText.IsTotal(text) && (solid is not { Kind: CellKind.Text, Text: { } figure } || FooterText.IsFigure(figure)));
            }
        }

        return false;
    }
}
