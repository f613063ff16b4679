using Changping.Admin.Registers.Cells;
using Changping.Admin.Registers.Workbooks;

namespace Changping.Admin.Registers;

/// <summary>Which column of a sheet is which of the register.</summary>
internal sealed class RegisterHeader
{
    /// <summary>What else may stand in a register without being worth a mention.</summary>
    private const string RowNumber = "序号";

    private readonly Dictionary<int, RegisterColumn> _columns = [];
    private readonly Dictionary<int, string> _ignored = [];
    private readonly decimal[] _units;
    private int[] _slots = [];

    private RegisterHeader(RegisterSchema schema, decimal unit)
    {
        _units = new decimal[schema.Columns.Count];
        Array.Fill(_units, unit);
    }

    /// <summary>The texts that stand above the header: title, unit, batch, check total.</summary>
    public IReadOnlyList<string> Above { get; set; } = [];

    /// <summary>Headers of the file that the register does not know, in their order.</summary>
    public IReadOnlyList<string> Ignored => [.. _ignored.OrderBy(pair => pair.Key).Select(pair => pair.Value).Where(text => HeaderText.Of(text).Key != RowNumber)];

    /// <summary>By column of the schema: what 1 means, in yuan.</summary>
    public IReadOnlyList<decimal> Units => _units;

    /// <summary>The column of the schema at a column of the sheet; -1 for an unknown one.</summary>
    public int SlotOf(int sheetColumn) => (uint)sheetColumn < (uint)_slots.Length ? _slots[sheetColumn] : -1;

    /// <summary>The columns of the sheet that are read, with their columns of the schema.</summary>
    public IEnumerable<(int Column, int Slot)> Places => _columns.Select(pair => (pair.Key, pair.Value.Index));

    /// <summary>The required columns that a row of headers lacks; a header made of it where none is missing.</summary>
    /// <exception cref="WorkbookRefusedException">A required column comes twice.</exception>
    public static RegisterHeader? Match(RegisterSchema schema, IReadOnlyDictionary<int, string> texts, decimal unit, out IReadOnlyList<string> missing)
    {
        var header = new RegisterHeader(schema, unit);
        foreach (var column in schema.Columns)
        {
            header.Place(column, texts);
        }

        missing = [.. schema.Columns.Where(column => column.Required && !header._columns.ContainsValue(column)).Select(column => column.Name)];
        if (missing.Count > 0)
        {
            return null;
        }

        header.Settle(texts);
        return header;
    }

    /// <summary>
    /// Takes in a second row of headers below the first, as under 单位意见: every filled cell must be a known column not placed yet.
    /// </summary>
    public bool TryExtend(RegisterSchema schema, ReadOnlySpan<(int Column, CellValue Value)> below)
    {
        var texts = new Dictionary<int, string>();
        foreach (var (column, value) in below)
        {
            if (value.Kind is not CellKind.Text || SlotOf(column) >= 0)
            {
                return false;
            }

            texts[column] = value.Text!;
        }

        var added = schema.Columns.Where(column => !_columns.ContainsValue(column)).ToList();
        foreach (var column in added)
        {
            Place(column, texts);
        }

        if (texts.Count == 0 || texts.Keys.Any(place => !_columns.ContainsKey(place)))
        {
            foreach (var place in texts.Keys)
            {
                _columns.Remove(place);
            }

            return false;
        }

        Settle(texts);
        return true;
    }

    private void Place(RegisterColumn column, IReadOnlyDictionary<int, string> texts)
    {
        // The name goes before any alias, and an alias before a less likely one.
        foreach (var name in column.Aliases.Prepend(column.Name))
        {
            var places = texts.Where(pair => !_columns.ContainsKey(pair.Key) && HeaderText.Of(pair.Value).Key == name).Select(pair => pair.Key).Order().ToList();
            if (places.Count > 1 && column.Required)
            {
                throw new WorkbookRefusedException("duplicate-column", $"表头中“{column.Name}”出现了 {places.Count} 次，请只保留一列。");
            }

            if (places.Count > 0)
            {
                _columns[places[0]] = column;
                _units[column.Index] = HeaderText.Of(texts[places[0]]).Unit ?? _units[column.Index];
                return;
            }
        }
    }

    private void Settle(IReadOnlyDictionary<int, string> texts)
    {
        foreach (var (place, text) in texts)
        {
            _ignored.Remove(place);
            if (!_columns.ContainsKey(place))
            {
                _ignored[place] = CellText.Tidy(text).ReplaceLineEndings("");
            }
        }

        _slots = new int[_columns.Keys.Max() + 1];
        Array.Fill(_slots, -1);
        foreach (var (place, column) in _columns)
        {
            _slots[place] = column.Index;
        }
    }
}
