namespace Changping.Admin.Registers.Workbooks;

/// <summary>Some rows of a sheet with their cells, held until they are looked at; its arrays are used again for later rows.</summary>
internal sealed class ScannedRows
{
    private const int MostRows = 200;

    /// <summary>A row may have 200,000 characters: such ones go singly.</summary>
    private const int MostCharacters = 100_000;

    private const int MostCells = 16_384;

    private readonly List<(int Number, bool IsHidden, int End)> _rows = new(MostRows);
    private (int Column, CellValue Value)[] _cells = new (int, CellValue)[32 * MostRows];
    private int _characters;

    public int Count => _rows.Count;

    public bool IsFull => Count >= MostRows || End >= MostCells || _characters >= MostCharacters;

    private int End => Count == 0 ? 0 : _rows[^1].End;

    /// <param name="index">From 0.</param>
    public (int Number, bool IsHidden) this[int index] => (_rows[index].Number, _rows[index].IsHidden);

    /// <param name="index">Of the row, from 0.</param>
    public ReadOnlySpan<(int Column, CellValue Value)> Cells(int index) => _cells.AsSpan((index == 0 ? 0 : _rows[index - 1].End).._rows[index].End);

    public void Clear()
    {
        // The texts of rows that are done with must not outlive them.
        Array.Clear(_cells, 0, End);
        _rows.Clear();
        _characters = 0;
    }

    /// <summary>The row at which a scanner stands.</summary>
    public void Add(SheetScanner scanner)
    {
        var start = End;
        var cells = scanner.Cells;
        if (start + cells.Length > _cells.Length)
        {
            Array.Resize(ref _cells, Math.Max(start + cells.Length, _cells.Length * 2));
        }

        cells.CopyTo(_cells.AsSpan(start));
        _rows.Add((scanner.Row, scanner.IsHidden, start + cells.Length));
        _characters += scanner.Characters;
    }
}
