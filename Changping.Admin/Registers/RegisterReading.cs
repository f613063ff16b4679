using Changping.Admin.Registers.Workbooks;

namespace Changping.Admin.Registers;

/// <summary>A register being read: its rows come once, in the order of its sheets, and none is kept.</summary>
public sealed class RegisterReading<TRow> : IDisposable where TRow : class
{
    private const int MostPassedOver = 500;
    private const int MostOfWords = 80;

    private readonly AdmittedWorkbook _workbook;
    private readonly SheetSearch _search;
    private readonly RegisterSchema<TRow> _schema;
    private readonly HeldText _held;
    private readonly List<PassedRow> _passedOver = [];
    private readonly Dictionary<string, IReadOnlyList<MergedArea>> _merged = [];

    internal RegisterReading(AdmittedWorkbook workbook, SheetSearch search, RegisterSchema<TRow> schema)
    {
        (_workbook, _search, _schema, _held) = (workbook, search, schema, new HeldText(workbook.Limits));
        Rows = ReadRows();
    }

    /// <summary>The name of the sheet that is read; of several, the first.</summary>
    public string Sheet => _search.Taken[0].Name;

    /// <summary>All that are read; <see cref="SheetRow"/> counts them.</summary>
    public IReadOnlyList<string> Sheets => [.. _search.Taken.Select(sheet => sheet.Name)];

    /// <summary>Other visible sheets with the register's header, not read.</summary>
    public IReadOnlyList<string> OtherSheets => _search.Others;

    /// <summary>Hidden sheets with the register's header, not read.</summary>
    public IReadOnlyList<string> HiddenSheets => _search.Hidden;

    /// <summary>As Excel shows it.</summary>
    public int HeaderRow => _search.Taken[0].HeaderRow;

    /// <summary>The texts that stand above the header.</summary>
    public IReadOnlyList<string> Above => [.. _search.Taken.SelectMany(sheet => sheet.Header.Above)];

    /// <summary>What was taken from above the header, and how combined columns were split; complete after the last row.</summary>
    public IEnumerable<string> Remarks => _search.Taken.SelectMany(sheet => sheet.Header.Remarks).Distinct();

    /// <summary>What its headers are taken for; null where every one of them is known.</summary>
    public HeaderGlance? Glance => _search.Taken.Select(sheet => sheet.Header.Glance).FirstOrDefault(glance => glance is not null);

    /// <summary>All headers, as they stand in the first sheet.</summary>
    public IReadOnlyCollection<string> Headers => [.. _search.Taken[0].Header.Texts.Values];

    /// <summary>Headers of the file that the register does not know.</summary>
    public IReadOnlyList<string> IgnoredColumns => [.. _search.Taken.SelectMany(sheet => sheet.Header.Ignored).Distinct()];

    /// <summary>Rows with words in them that were taken for lines around the table (合计, 制表人); complete after the last row, and no more than 500.</summary>
    public IReadOnlyList<PassedRow> PassedOver => _passedOver;

    /// <summary>How many of the rows are hidden or filtered away in the file; complete after the last row.</summary>
    public int HiddenRows { get; private set; }

    /// <summary>Good and faulty rows. To be enumerated once.</summary>
    /// <remarks>Enumerating throws <see cref="WorkbookRefusedException"/> where the file turns out to be damaged or too large further down.</remarks>
    public IEnumerable<ParsedRow<TRow>> Rows { get; }

    /// <summary>
    /// The merged areas by sheet, where rows of a table have any; null where there are none, or they were known. A file names them below its rows: such a
    /// file is read again with what was found.
    /// </summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<MergedArea>>? ToReadAgain => _merged.Count > 0 ? _merged : null;

    public void Dispose()
    {
        _search.Taken.ForEach(sheet => sheet.Dispose());
        _workbook.Dispose();
    }

    private IEnumerable<ParsedRow<TRow>> ReadRows()
    {
        for (var index = 0; index < _search.Taken.Count; index++)
        {
            foreach (var row in ReadRows(_search.Taken[index], index))
            {
                yield return row;
            }
        }
    }

    private IEnumerable<ParsedRow<TRow>> ReadRows(OpenedSheet sheet, int index)
    {
        var (scanner, header, headerRow) = (sheet.Scanner, sheet.Header, sheet.HeaderRow);
        var merged = new MergedCells(sheet.Merged ?? [], header, headerRow);
        var cells = new RowCells(_schema, _search.Date1904, header.Units);
        using var rows = new RowsAhead(scanner);
        while (Next(rows))
        {
            var number = SheetRow.Of(index, rows.Row);
            var any = TakeCells(rows, header, cells, number);
            merged.Apply(rows.Row, rows.Cells, cells);
            if (!any || FooterRow.IsNoData(_schema, cells, rows.Cells, header.Above) || _schema.PassesOver(cells))
            {
                PassOver(rows, number);
                continue;
            }

            HiddenRows += rows.IsHidden ? 1 : 0;
            header.Serve(cells);
            yield return RegisterReader.Parse(number, cells, _schema) with { Absent = header.Absent };
        }

        if (sheet.Merged is null && new MergedCells(scanner.Merged, header, headerRow).Any)
        {
            _merged[sheet.Name] = scanner.Merged;
        }
    }

    private static bool Next(RowsAhead rows)
    {
        try
        {
            return rows.Next();
        }
        catch (Exception broken) when (RegisterReader.IsDamage(broken))
        {
            throw WorkbookRefusedException.Damaged(broken);
        }
    }

    /// <summary>False when no known column has anything in it.</summary>
    private bool TakeCells(RowsAhead rows, RegisterHeader header, RowCells cells, int number)
    {
        cells.Begin(number);
        var any = false;
        foreach (var (column, value) in rows.Cells)
        {
            if (header.Put(cells, column, value))
            {
                any |= value.Kind is not CellKind.Text || !string.IsNullOrWhiteSpace(value.Text);
                if (value.Text is { } text)
                {
                    _held.Add(text);
                }
            }
        }

        return any;
    }

    /// <summary>Numbers alone, as of lines that were numbered and never filled, are not worth a mention.</summary>
    private void PassOver(RowsAhead rows, int number)
    {
        var texts = new List<string>();
        foreach (var (_, value) in rows.Cells)
        {
            if (value is { Kind: CellKind.Text, Text: { } text } && Cells.CellText.Tidy(text) is { Length: > 0 } words && !words.All(char.IsAsciiDigit))
            {
                texts.Add(words.ReplaceLineEndings(" "));
            }
        }

        if (texts.Count > 0 && _passedOver.Count < MostPassedOver)
        {
            var words = string.Join(" ", texts);
            _passedOver.Add(new PassedRow(number, words.Length <= MostOfWords ? words : words[..MostOfWords] + "…"));
        }
    }
}
