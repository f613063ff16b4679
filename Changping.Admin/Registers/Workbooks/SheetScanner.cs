using System.Globalization;
using System.Runtime.CompilerServices;

namespace Changping.Admin.Registers.Workbooks;

/// <summary>Walks a sheet row by row, forward only. Of a row, it holds the cells that have a value, in a reused array.</summary>
internal sealed class SheetScanner(Utf8Xml sheet, SharedStrings strings, NumberFormats formats, int mostRows) : IDisposable
{
    private const int MostRowNumber = 1_048_576;

    // An import is over before the runtime would find out which few methods run by the million.
    private const MethodImplOptions AtOnce = MethodImplOptions.AggressiveOptimization;

    private readonly TextCollector _collector = new();

    private (int Column, CellValue Value)[] _cells = new (int, CellValue)[64];
    private int _count;
    private int _rowsRead;

    /// <summary>As Excel shows it, from 1.</summary>
    public int Row { get; private set; }

    public ReadOnlySpan<(int Column, CellValue Value)> Cells => _cells.AsSpan(0, _count);

    /// <summary>False at the end of the sheet.</summary>
    public bool Next()
    {
        while (sheet.Next())
        {
            if (sheet.Starts("row"u8))
            {
                var empty = sheet.IsEmpty;
                BeginRow();
                if (!empty)
                {
                    ReadRow();
                }

                return true;
            }
        }

        return false;
    }

    public void Dispose() => sheet.Dispose();

    private void BeginRow()
    {
        _count = 0;
        var row = Row + 1;
        while (sheet.NextAttribute(out var name, out var value))
        {
            if (name.SequenceEqual("r"u8))
            {
                row = CellReference.Whole(value);
            }
        }

        if (row <= Row || row > MostRowNumber)
        {
            throw WorkbookRefusedException.Damaged();
        }

        Row = row;
        if (++_rowsRead > mostRows)
        {
            throw new WorkbookRefusedException("too-many-rows", $"工作表超过 {mostRows:#,##0} 行；请删去下方的空行，或拆分后上传。");
        }
    }

    [MethodImpl(AtOnce)]
    private void ReadRow()
    {
        var column = -1;
        while (sheet.Next())
        {
            if (sheet.Starts("c"u8))
            {
                column = ReadCell(column + 1);
            }
            else if (sheet.Ends("row"u8))
            {
                return;
            }
        }
    }

    [MethodImpl(AtOnce)]
    private int ReadCell(int column)
    {
        var style = 0;
        var type = ContentType.Number;
        var empty = sheet.IsEmpty;
        while (sheet.NextAttribute(out var name, out var value))
        {
            if (name.Length == 1)
            {
                switch (name[0])
                {
                    case (byte)'r':
                        column = CellReference.ColumnOf(value);
                        break;
                    case (byte)'s':
                        style = CellReference.Whole(value);
                        break;
                    case (byte)'t':
                        type = ContentTypes.Read(value);
                        break;
                }
            }
        }

        if (column >= CellReference.MostColumns)
        {
            throw WorkbookRefusedException.Damaged();
        }

        if (!empty)
        {
            Add(column, ReadContent(type, style));
        }

        return column;
    }

    /// <summary>The value of v, or the runs of an inline string; formulas and phonetic guides are passed over.</summary>
    [MethodImpl(AtOnce)]
    private CellValue ReadContent(ContentType type, int style)
    {
        _collector.Clear();
        var plain = default(CellValue);
        var sounding = false;
        while (sheet.Next() && !sheet.Ends("c"u8))
        {
            if (sheet.Is("rPh"u8))
            {
                sounding = !sheet.IsEnd && !sheet.IsEmpty;
            }
            else if (!sheet.IsEnd && !sheet.IsEmpty && (sheet.Is("v"u8) || (sheet.Is("t"u8) && !sounding)))
            {
                if (type is ContentType.Text or ContentType.Error)
                {
                    sheet.AppendText(_collector);
                }
                else
                {
                    plain = Plain(sheet.RawText(), type, style);
                }
            }
        }

        return type switch
        {
            ContentType.Text => CellValue.OfText(_collector.ToString()),
            ContentType.Error => new(CellKind.Error, _collector.ToString(), 0),
            _ => plain,
        };
    }

    [MethodImpl(AtOnce)]
    private CellValue Plain(ReadOnlySpan<byte> text, ContentType type, int style)
    {
        if (text.IsEmpty)
        {
            return default;
        }

        return type switch
        {
            ContentType.Shared => CellValue.OfText(strings[CellReference.Whole(text)]),
            ContentType.Boolean => new(CellKind.Boolean, null, text.SequenceEqual("1"u8) || text.SequenceEqual("true"u8) ? 1 : 0),
            _ => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
                ? new(formats[style], null, number)
                : throw WorkbookRefusedException.Damaged(),
        };
    }

    private void Add(int column, CellValue value)
    {
        if (value.Kind is CellKind.Empty)
        {
            return;
        }

        if (_count == _cells.Length)
        {
            // More cells than columns: some column comes twice.
            Array.Resize(ref _cells, _count < CellReference.MostColumns ? _count * 2 : throw WorkbookRefusedException.Damaged());
        }

        _cells[_count++] = (column, value);
    }
}
