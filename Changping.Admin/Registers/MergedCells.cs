using Changping.Admin.Registers.Workbooks;

namespace Changping.Admin.Registers;

/// <summary>
/// Gives merged cells of a table what they show: an area that spans rows of one column has its value in each of them; what an area of several columns
/// covers is told apart from a blank, and becomes a fault.
/// </summary>
internal sealed class MergedCells
{
    private readonly List<(int Slot, int Column, MergedArea Area)> _pieces = [];
    private readonly Dictionary<int, (int Column, MergedArea Area, CellValue Value)> _active = [];
    private int _next;

    /// <param name="areas">Of the sheet; those that begin in the header or above belong to it.</param>
    /// <param name="header">Which columns are read.</param>
    /// <param name="headerRow">Its last row.</param>
    public MergedCells(IReadOnlyList<MergedArea> areas, RegisterHeader header, int headerRow)
    {
        List<(int Column, int Slot)> known = [.. header.Places];
        foreach (var area in areas)
        {
            foreach (var (column, slot) in known)
            {
                if (area.FirstRow > headerRow && column >= area.FirstColumn && column <= area.LastColumn)
                {
                    _pieces.Add((slot, column, area));
                }
            }
        }

        _pieces.Sort((one, other) => one.Area.FirstRow.CompareTo(other.Area.FirstRow));
    }

    /// <summary>Whether the rows of a table have merged cells, so that reading without them would take what looks filled for blank.</summary>
    public bool Any => _pieces.Count > 0;

    /// <param name="row">As Excel shows it; rows come in order.</param>
    /// <param name="cells">What the row holds itself.</param>
    /// <param name="target">The same by column of the register; gets what is merged.</param>
    public void Apply(int row, ReadOnlySpan<(int Column, CellValue Value)> cells, RowCells target)
    {
        for (; _next < _pieces.Count && _pieces[_next].Area.FirstRow <= row; _next++)
        {
            // Of a row that the file leaves out, nothing is to be shared.
            var (slot, column, area) = _pieces[_next];
            _active[slot] = (column, area, area.FirstRow == row ? ValueAt(cells, area.FirstColumn) : default);
        }

        foreach (var (slot, (column, area, value)) in _active)
        {
            if (row > area.LastRow)
            {
                _active.Remove(slot);
            }
            else if (area.IsOneColumn)
            {
                target.Set(slot, value with { IsShared = true });
            }
            else if (row > area.FirstRow || column > area.FirstColumn)
            {
                target.Set(slot, value.Kind is CellKind.Empty ? default : new CellValue(CellKind.Covered, value.Text, value.Number));
            }
        }
    }

    private static CellValue ValueAt(ReadOnlySpan<(int Column, CellValue Value)> cells, int column)
    {
        foreach (var (at, value) in cells)
        {
            if (at == column)
            {
                return value;
            }
        }

        return default;
    }
}
