using System.Globalization;
using System.Xml;

namespace Changping.Admin.Registers.Workbooks;

/// <summary>Walks a sheet row by row, forward only. Of a row, it holds the cells that have a value, in a reused array.</summary>
internal sealed class SheetScanner(XmlReader sheet, SharedStrings strings, NumberFormats formats, int mostRows) : IDisposable
{
    private const int MostColumns = 16_384;
    private const int MostRowNumber = 1_048_576;

    // Names are atoms of the reader's table: comparing references is enough.
    private readonly string _row = sheet.NameTable.Add("row");
    private readonly string _cell = sheet.NameTable.Add("c");
    private readonly string _value = sheet.NameTable.Add("v");
    private readonly string _text = sheet.NameTable.Add("t");
    private readonly string _phonetic = sheet.NameTable.Add("rPh");
    private readonly string _reference = sheet.NameTable.Add("r");
    private readonly string _style = sheet.NameTable.Add("s");
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
        while (sheet.Read())
        {
            if (sheet.NodeType is XmlNodeType.Element && (object)sheet.LocalName == _row)
            {
                BeginRow();
                if (!sheet.IsEmptyElement)
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
        var number = sheet.GetAttribute(_reference);
        var row = number is null ? Row + 1 : int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture);
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

    private void ReadRow()
    {
        var column = -1;
        while (sheet.Read())
        {
            if (sheet.NodeType is XmlNodeType.Element && (object)sheet.LocalName == _cell)
            {
                column = ReadCell(column + 1);
            }
            else if (sheet.NodeType is XmlNodeType.EndElement && (object)sheet.LocalName == _row)
            {
                return;
            }
        }
    }

    private int ReadCell(int column)
    {
        var style = 0;
        var type = "n";
        var empty = sheet.IsEmptyElement;
        while (sheet.MoveToNextAttribute())
        {
            var name = sheet.LocalName;
            if ((object)name == _reference)
            {
                column = ColumnOf(sheet.Value);
            }
            else if ((object)name == _style)
            {
                style = int.TryParse(sheet.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : 0;
            }
            else if ((object)name == _text)
            {
                type = sheet.Value;
            }
        }

        if (column >= MostColumns)
        {
            throw WorkbookRefusedException.Damaged();
        }

        if (!empty)
        {
            CollectText();
            if (_collector.Length > 0)
            {
                Add(column, ValueOf(type, style));
            }
        }

        return column;
    }

    /// <summary>The text of v, or of the runs of an inline string; formulas and phonetic guides are passed over.</summary>
    private void CollectText()
    {
        _collector.Clear();
        var (collecting, sounding) = (false, false);
        while (sheet.Read())
        {
            switch (sheet.NodeType)
            {
                case XmlNodeType.Element:
                    var name = sheet.LocalName;
                    collecting = !sheet.IsEmptyElement && ((object)name == _value || ((object)name == _text && !sounding));
                    sounding |= (object)name == _phonetic && !sheet.IsEmptyElement;
                    break;
                case XmlNodeType.EndElement:
                    if ((object)sheet.LocalName == _cell)
                    {
                        return;
                    }

                    collecting = false;
                    sounding &= (object)sheet.LocalName != _phonetic;
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA when collecting:
                    _collector.Append(sheet);
                    break;
            }
        }
    }

    private CellValue ValueOf(string type, int style)
    {
        switch (type)
        {
            case "s":
                return int.TryParse(_collector.Span, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                    ? CellValue.OfText(strings[index])
                    : throw WorkbookRefusedException.Damaged();
            case "inlineStr" or "str" or "d":
                return CellValue.OfText(_collector.ToString());
            case "b":
                return new(CellKind.Boolean, null, _collector.Span is "1" or "true" ? 1 : 0);
            case "e":
                return new(CellKind.Error, _collector.ToString(), 0);
        }

        if (!double.TryParse(_collector.Span, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            throw WorkbookRefusedException.Damaged();
        }

        return new(formats[style], null, number);
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
            Array.Resize(ref _cells, _count < MostColumns ? _count * 2 : throw WorkbookRefusedException.Damaged());
        }

        _cells[_count++] = (column, value);
    }

    /// <summary>The letters of AB12 as a number from 0.</summary>
    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var letter in reference)
        {
            if (!char.IsAsciiLetter(letter))
            {
                break;
            }

            column = column * 26 + (letter & ~0x20) - 'A' + 1;
            if (column > MostColumns)
            {
                throw WorkbookRefusedException.Damaged();
            }
        }

        return column - 1;
    }
}
