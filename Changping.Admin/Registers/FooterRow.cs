using Changping.Admin.Registers.Cells;
using Changping.Admin.Registers.Workbooks;

namespace Changping.Admin.Registers;

/// <summary>
/// Tells the lines below a table from its rows. A row with two filled required cells (amounts apart, which totals have too)
/// is data, unless they are all labels: 制表人：… 审核人：….
/// </summary>
internal static class FooterRow
{
    private static readonly string[] Totals = ["合计", "总计", "小计", "共计", "本页小计", "累计", "大写", "金额大写"];

    private static readonly string[] Lines =
        ["制表", "填表", "审核", "复核", "负责人", "单位负责人", "经办人", "填报", "联系人:", "联系电话:", "备注:", "注:", "说明:", "单位(盖章)", "单位盖章", "盖章", "日期:", "合计:", "共计:", "总计:", "附:", "以上"];

    /// <param name="schema">The register.</param>
    /// <param name="row">Its cells in known columns.</param>
    /// <param name="all">All its cells: 合计 often stands under 序号, which no register knows.</param>
    public static bool IsNoData(RegisterSchema schema, RowCells row, ReadOnlySpan<(int Column, CellValue Value)> all)
    {
        var (filled, others) = (0, 0);
        foreach (var column in schema.Columns)
        {
            if (column.Required && column.Kind is not ColumnKind.Money && !row.IsEmpty(column))
            {
                filled++;
                others += IsLabel(row[column.Index]) ? 0 : 1;
            }

            // Enough for nearly every row of a table: two cells that are no labels.
            if (others == 2)
            {
                return false;
            }
        }

        return others == 0 || (filled == 1 && HasLabel(all));
    }

    private static bool HasLabel(ReadOnlySpan<(int Column, CellValue Value)> cells)
    {
        foreach (var (_, value) in cells)
        {
            if (IsLabel(value))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLabel(CellValue value)
    {
        if (value is not { Kind: CellKind.Text, Text: { } typed })
        {
            return false;
        }

        var text = CellText.Compact(typed);
        return Array.IndexOf(Totals, text) >= 0 || Array.Exists(Lines, line => text.StartsWith(line, StringComparison.Ordinal));
    }
}
