using Changping.Admin.Registers.Workbooks;

namespace Changping.Admin.Registers;

/// <summary>A register being read: its rows come once, in the order of the sheet, and none is kept.</summary>
public sealed class RegisterReading<TRow> : IDisposable where TRow : class
{
    private readonly AdmittedWorkbook _workbook;
    private readonly SheetScanner _scanner;
    private readonly RegisterHeader _header;
    private readonly RegisterSchema<TRow> _schema;
    private readonly RowCells _cells;
    private readonly List<int> _passedOver = [];

    internal RegisterReading(
        AdmittedWorkbook workbook, SheetScanner scanner, RegisterHeader header, RegisterSchema<TRow> schema, string sheet, bool date1904)
    {
        (_workbook, _scanner, _header, _schema, Sheet, HeaderRow) = (workbook, scanner, header, schema, sheet, header.Row);
        _cells = new RowCells(schema, date1904, header.Units);
        Rows = ReadRows();
    }

    /// <summary>The name of the sheet that is read.</summary>
    public string Sheet { get; }

    /// <summary>As Excel shows it.</summary>
    public int HeaderRow { get; }

    /// <summary>The texts that stand above the header.</summary>
    public IReadOnlyList<string> Above => _header.Above;

    /// <summary>What was taken from above the header, and how combined columns were split; complete after the last row.</summary>
    public IEnumerable<string> Remarks => _header.Remarks;

    /// <summary>What its headers are taken for; null where every one of them is known.</summary>
    public HeaderGlance? Glance => _header.Glance;

    /// <summary>Headers of the file that the register does not know.</summary>
    public IReadOnlyList<string> IgnoredColumns => _header.Ignored;

    /// <summary>Rows with something in a known column that were taken for lines below the table (合计, 制表人); complete after the last row.</summary>
    public IReadOnlyList<int> PassedOver => _passedOver;

    /// <summary>Good and faulty rows. To be enumerated once.</summary>
    /// <remarks>Enumerating throws <see cref="WorkbookRefusedException"/> where the file turns out to be damaged or too large further down.</remarks>
    public IEnumerable<ParsedRow<TRow>> Rows { get; }

    public void Dispose()
    {
        _scanner.Dispose();
        _workbook.Dispose();
    }

    private IEnumerable<ParsedRow<TRow>> ReadRows()
    {
        while (Next())
        {
            if (!TakeCells())
            {
                continue;
            }

            if (FooterRow.IsNoData(_schema, _cells, _scanner.Cells) || _schema.PassesOver(_cells))
            {
                _passedOver.Add(_scanner.Row);
                continue;
            }

            _header.Serve(_cells);
            yield return RegisterReader.Parse(_scanner.Row, _cells, _schema);
        }
    }

    private bool Next()
    {
        try
        {
            return _scanner.Next();
        }
        catch (Exception broken) when (RegisterReader.IsDamage(broken))
        {
            throw WorkbookRefusedException.Damaged(broken);
        }
    }

    /// <summary>False when no known column has anything in it.</summary>
    private bool TakeCells()
    {
        _cells.Begin(_scanner.Row);
        var any = false;
        foreach (var (column, value) in _scanner.Cells)
        {
            if (_header.Put(_cells, column, value))
            {
                any |= value.Kind is not CellKind.Text || !string.IsNullOrWhiteSpace(value.Text);
            }
        }

        return any;
    }
}
