using Changping.Admin.Registers.Workbooks;

namespace Changping.Admin.Registers;

internal sealed partial class RegisterHeader
{
    /// <summary>Reads a row of headers, whether it is a whole one or not.</summary>
    /// <param name="texts">By column of the sheet.</param>
    /// <param name="apart">Columns of the sheet that name two of the register but whose values do not split: unknown.</param>
    /// <exception cref="WorkbookRefusedException">A required column comes twice.</exception>
    public static RegisterHeader Read(RegisterSchema schema, IReadOnlyDictionary<int, string> texts, LinesAbove lines, ColumnMapping mapping,
        IReadOnlySet<int> apart)
    {
        var header = new RegisterHeader(schema, mapping, lines);
        header.Take(texts, apart);
        foreach (var column in schema.Columns)
        {
            if (lines.For(column) is { } said)
            {
                header._served.Add((column, said.Value, said.Words));
            }
        }

        return header;
    }

    /// <summary>
    /// Takes in a second row of headers below the first, as under 单位意见: cells that stand below no known column, of which one at least is known.
    /// </summary>
    public bool TryExtend(ReadOnlySpan<(int Column, CellValue Value)> below)
    {
        var texts = new Dictionary<int, string>();
        foreach (var (column, value) in below)
        {
            if (value.Kind is not CellKind.Text || IsKnown(column))
            {
                return false;
            }

            texts[column] = value.Text!;
        }

        if (!texts.Values.Any(text => HeaderText.Of(text).Key is var key && (_mapping.Find(key) is not null || _schema.ByHeader.ContainsKey(key))))
        {
            return false;
        }

        Take(texts, new HashSet<int>());
        return true;
    }

    private void Take(IReadOnlyDictionary<int, string> texts, IReadOnlySet<int> apart)
    {
        var open = texts.Where(pair => !apart.Contains(pair.Key)).OrderBy(pair => pair.Key).Select(pair => (Place: pair.Key, Text: pair.Value)).ToList();
        foreach (var (place, text) in open.ToList())
        {
            if (_mapping.Find(HeaderText.Of(text).Key) is { } mapped)
            {
                open.Remove((place, text));
                TakeMapped(place, text, mapped);
            }
        }

        // Who names two columns names neither alone, also where one of them would be found without the other: 职务（职称）.
        var pairs = open.Select(header => (header.Place, header.Text, Pair: CombinedColumn.Named(_schema, header.Text)))
            .Where(header => header.Pair is not null).ToList();
        open.RemoveAll(header => pairs.Exists(pair => pair.Place == header.Place));
        foreach (var column in _schema.Columns)
        {
            if (!IsPlaced(column) && !_mapping.Speaks(column))
            {
                Place(column, open);
            }
        }

        foreach (var (place, _, named) in pairs)
        {
            if (!named!.Any(column => IsPlaced(column) || _mapping.Speaks(column)))
            {
                _pairs[place] = named!;
            }
        }

        foreach (var (place, text) in texts)
        {
            _texts[place] = text;
        }

        Settle();
    }

    private void TakeMapped(int place, string text, MappedHeader mapped)
    {
        if (mapped.Ours is [var one])
        {
            Put(place, text, one);
        }
        else if (mapped.Ours.Count > 1)
        {
            _pairs[place] = mapped.Ours;
        }
    }

    private void Place(RegisterColumn column, List<(int Place, string Text)> open)
    {
        // The name goes before any alias, and an alias before a less likely one.
        foreach (var name in column.Aliases.Prepend(column.Name))
        {
            var found = open.FindAll(header => !_columns.ContainsKey(header.Place) && HeaderText.Of(header.Text).Key == name);
            if (found.Count > 1 && column.Required)
            {
                throw new WorkbookRefusedException("duplicate-column", $"表头中“{column.Name}”出现了 {found.Count} 次，请只保留一列。");
            }

            if (found.Count > 0)
            {
                Put(found[0].Place, found[0].Text, column);
                return;
            }
        }
    }

    private void Put(int place, string text, RegisterColumn column)
    {
        if (IsPlaced(column))
        {
            throw new WorkbookRefusedException("duplicate-column", $"表头中“{column.Name}”出现了 2 次，请只保留一列。");
        }

        _columns[place] = column;
        _units[column.Index] = HeaderText.Of(text).Unit ?? _units[column.Index];
    }

    private void Settle()
    {
        _slots = new int[Known == 0 ? 0 : _columns.Keys.Concat(_pairs.Keys).Max() + 1];
        Array.Fill(_slots, -1);
        foreach (var (place, column) in _columns)
        {
            _slots[place] = column.Index;
        }
    }
}
