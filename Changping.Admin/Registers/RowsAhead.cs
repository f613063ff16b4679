using System.Collections.Concurrent;
using Changping.Admin.Registers.Workbooks;

namespace Changping.Admin.Registers;

/// <summary>The rows of a sheet, forward only, unpacked and scanned by a second thread while the first makes of them what the register holds.</summary>
internal sealed class RowsAhead : IDisposable
{
    private const int MostAhead = 4;

    private readonly ConcurrentBag<ScannedRows> _spare = [];
    private readonly IEnumerator<ScannedRows> _all;
    private ScannedRows? _some;
    private int _index;

    /// <param name="scanner">At the row before the first that is wanted; nobody else moves it meanwhile.</param>
    public RowsAhead(SheetScanner scanner) => _all = ReadAhead.Of(Scan(scanner), MostAhead).GetEnumerator();

    /// <inheritdoc cref="SheetScanner.Row"/>
    public int Row => _some![_index].Number;

    /// <inheritdoc cref="SheetScanner.IsHidden"/>
    public bool IsHidden => _some![_index].IsHidden;

    public ReadOnlySpan<(int Column, CellValue Value)> Cells => _some!.Cells(_index);

    /// <summary>False at the end of the sheet; the scanner is there too then.</summary>
    public bool Next()
    {
        if (_some is { } some && ++_index >= some.Count)
        {
            some.Clear();
            _spare.Add(some);
            _some = null;
        }

        if (_some is null && _all.MoveNext())
        {
            (_some, _index) = (_all.Current, 0);
        }

        return _some is not null;
    }

    public void Dispose() => _all.Dispose();

    private IEnumerable<ScannedRows> Scan(SheetScanner scanner)
    {
        var rows = new ScannedRows();
        while (scanner.Next())
        {
            rows.Add(scanner);
            if (rows.IsFull)
            {
                yield return rows;
                rows = _spare.TryTake(out var spare) ? spare : new ScannedRows();
            }
        }

        if (rows.Count > 0)
        {
            yield return rows;
        }
    }
}
