using Changping.Admin.Registers.Cells;
using Changping.Admin.Registers.Workbooks;

namespace Changping.Admin.Registers;

/// <summary>Which column of a sheet is which of the register.</summary>
internal sealed partial class RegisterHeader
{
    /// <summary>What else may stand in a register without being worth a mention.</summary>
    private const string RowNumber = "序号";

    /// <summary>Slots from here down are combined columns.</summary>
    private const int FirstCombined = -2;

    private readonly Dictionary<int, RegisterColumn> _columns = [];
    private readonly Dictionary<int, IReadOnlyList<RegisterColumn>> _pairs = [];
    private readonly List<(int Place, CombinedColumn Way)> _combined = [];
    private readonly List<(RegisterColumn Column, CellValue Value, string Words)> _served = [];
    private readonly SortedDictionary<int, string> _texts = [];
    private readonly RegisterSchema _schema;
    private readonly ColumnMapping _mapping;
    private readonly decimal[] _units;
    private readonly int[] _servedRows;
    private int[] _slots = [];
    private IReadOnlyList<RegisterColumn>? _absent;

    private RegisterHeader(RegisterSchema schema, ColumnMapping mapping, LinesAbove lines)
    {
        (_schema, _mapping, Lines) = (schema, mapping, lines);
        (_units, _servedRows) = (new decimal[schema.Columns.Count], new int[schema.Columns.Count]);
        Array.Fill(_units, lines.Unit?.Yuan ?? 1m);
    }

    /// <summary>What stands above the header: title, unit, batch, check total.</summary>
    public LinesAbove Lines { get; }

    /// <summary>Of the last row of headers, as Excel shows it.</summary>
    public int Row { get; set; }

    /// <summary>For a person who is to say what is what; null where the program knows every header.</summary>
    public HeaderGlance? Glance { get; set; }

    /// <summary>The columns of the sheet that are read, with their columns of the schema; but for combined ones.</summary>
    public IEnumerable<(int Column, int Slot)> Places => _columns.Select(pair => (pair.Key, pair.Value.Index));

    public IReadOnlyList<string> Above => Lines.Texts;

    /// <summary>Headers of the file that the register does not know, in their order.</summary>
    public IReadOnlyList<string> Ignored => [.. _texts.Where(pair => !IsKnown(pair.Key)).Select(pair => Shown(pair.Value)).Where(text => !IsRowNumber(text))];

    /// <summary>By column of the sheet, as they stand there.</summary>
    public IReadOnlyDictionary<int, string> Texts => _texts;

    /// <summary>By column of the sheet.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<RegisterColumn>> Pairs => _pairs;

    /// <summary>By column of the schema: what 1 means, in yuan.</summary>
    public IReadOnlyList<decimal> Units => _units;

    /// <summary>By column of the sheet: what names two columns of the register, and a value that cannot be split into them.</summary>
    public Dictionary<int, (IReadOnlyList<RegisterColumn> Columns, string? Value)> Apart { get; } = [];

    public int Known => _columns.Count + _pairs.Count;

    /// <summary>Required, neither placed nor said above the header.</summary>
    public IReadOnlyList<RegisterColumn> Missing => [.. NotPlaced().Where(column => column.Required)];

    /// <summary>Neither placed nor said above the header.</summary>
    public IReadOnlyList<RegisterColumn> Absent =>
        _absent ??= [.. NotPlaced()];

    /// <summary>What was taken from above the header; complete after the last row.</summary>
    public IEnumerable<string> Remarks =>
    [
        .. _served.Where(served => _servedRows[served.Column.Index] > 0)
            .Select(served => $"“{served.Column.Name}”有 {_servedRows[served.Column.Index]} 行未填，按表头上方的“{served.Words}”计。"),
        .. Lines.Unit is { Yuan: not 1m } unit && InUnitAbove() is { Count: > 0 } amounts
            ? [$"“{string.Join("”“", amounts)}”按表头上方写明的单位“{unit.Words}”计。"] : (string[])[],
        .. _combined.Select(each => $"“{Shown(_texts[each.Place])}”一列已拆为{CombinedColumn.Names(each.Way.Columns)}。"),
        .. Unsplit,
    ];

    public IEnumerable<string> Unsplit => Apart.OrderBy(each => each.Key).Select(each =>
        $"“{Shown(_texts[each.Key])}”{(each.Value.Value is { } value ? $"中的“{value}”" : "没有内容，")}分不出{CombinedColumn.Names(each.Value.Columns)}，没有猜测；请指定对应的列。");

    /// <summary>The column of the schema at a column of the sheet; -1 for an unknown one; below that a combined one.</summary>
    public int SlotOf(int sheetColumn) => (uint)sheetColumn < (uint)_slots.Length ? _slots[sheetColumn] : -1;

    /// <summary>The column of the schema at a column of the sheet; null for an unknown or combined one.</summary>
    public RegisterColumn? ColumnAt(int sheetColumn) => _columns.GetValueOrDefault(sheetColumn);

    /// <exception cref="WorkbookRefusedException">Somebody spoke of a header that the file does not have.</exception>
    public void RequireAll(ColumnMapping mapping)
    {
        var headers = _texts.Values.Select(text => HeaderText.Of(text).Key).ToHashSet(StringComparer.Ordinal);
        if (mapping.All.FirstOrDefault(each => !headers.Contains(each.Theirs)) is { } absent)
        {
            throw new WorkbookRefusedException("map-missing", $"文件的表头中没有“{absent.Theirs}”；有：{string.Join("、", _texts.Values.Select(Shown))}。");
        }
    }

    /// <summary>Moves a sheet from its beginning behind the header.</summary>
    public SheetScanner Behind(SheetScanner scanner)
    {
        while (scanner.Row < Row && scanner.Next())
        {
        }

        return scanner;
    }

    /// <summary>Says how the values of combined columns split, in the order of the sheet.</summary>
    public void Split(IEnumerable<(int Column, CombinedColumn Way)> ways)
    {
        foreach (var (column, way) in ways.OrderBy(pair => pair.Column))
        {
            _slots[column] = FirstCombined - _combined.Count;
            _combined.Add((column, way));
        }
    }

    /// <summary>Puts a cell into its column; a combined one into both.</summary>
    /// <returns>False for a cell of no known column.</returns>
    public bool Put(RowCells cells, int sheetColumn, CellValue value)
    {
        var slot = SlotOf(sheetColumn);
        if (slot >= 0)
        {
            cells.Set(slot, value);
        }
        else if (slot <= FirstCombined)
        {
            _combined[FirstCombined - slot].Way.Put(cells, value);
        }

        return slot != -1;
    }

    /// <summary>Fills what a row leaves open and a line above the header says for all rows.</summary>
    public void Serve(RowCells cells)
    {
        foreach (var (column, value, _) in _served)
        {
            if (cells.IsEmpty(column) && (column.LineAbove!.Beside is not { } beside || !cells.IsEmpty(beside)))
            {
                cells.Set(column.Index, value);
                _servedRows[column.Index]++;
            }
        }
    }

    public bool IsPlaced(RegisterColumn column) => _columns.ContainsValue(column) || _pairs.Values.Any(named => named.Contains(column));

    public static bool IsRowNumber(string header) => HeaderText.Of(header).Key == RowNumber;

    private IEnumerable<RegisterColumn> NotPlaced() => _schema.Columns.Where(column => !IsPlaced(column) && !_served.Exists(served => served.Column == column));

    private bool IsKnown(int place) => _columns.ContainsKey(place) || _pairs.ContainsKey(place);

    private List<string> InUnitAbove() =>
        [.. _columns.Where(pair => pair.Value.Kind is ColumnKind.Money && HeaderText.Of(_texts[pair.Key]).Unit is null).OrderBy(pair => pair.Key)
            .Select(pair => pair.Value.Name)];

    private static string Shown(string text) => CellText.Tidy(text).ReplaceLineEndings("");
}
