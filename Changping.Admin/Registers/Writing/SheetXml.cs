using System.Buffers;
using System.Globalization;
using System.Text;

namespace Changping.Admin.Registers.Writing;

/// <summary>Writes the rows of a sheet as they come. There is no way to write a formula.</summary>
internal sealed class SheetXml(Stream part) : IDisposable
{
    /// <summary>Excel calls a longer text damage and repairs the file.</summary>
    private const int MostCharacters = 32_767;

    private static readonly int SerialZero = new DateOnly(1899, 12, 30).DayNumber;

    // What cannot stand in XML as it is: marks, controls, surrogates (to be looked at in pairs), and the underscore of _x000D_.
    private static readonly SearchValues<char> Special = SearchValues.Create(
        "<>&_\uFFFE\uFFFF" + string.Concat(Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0xD800, 0x800)).Select(code => (char)code)));

    // What a cell begins with by its style, behind its reference: a register has hundreds of thousands of cells and a dozen styles.
    private static readonly byte[][] Styled = [.. Enum.GetValues<CellStyle>().Select(style => Encoding.UTF8.GetBytes($"\" s=\"{(int)style}"))];

    private readonly Utf8Sink _xml = new(part);
    private readonly List<byte[]> _columns = [];
    private readonly byte[] _digits = new byte[20];
    private int _rowLength;
    private int _column;

    public int Row { get; private set; }

    public void Raw(string xml) => _xml.Write(xml);

    /// <param name="height">In points; null lets the program choose.</param>
    public void BeginRow(double? height = null)
    {
        Row++;
        _column = 0;
        Row.TryFormat(_digits, out _rowLength, default, CultureInfo.InvariantCulture);
        _xml.Write("<row r=\""u8);
        _xml.Write(_digits.AsSpan(0, _rowLength));
        if (height is { } points)
        {
            _xml.Write(string.Create(CultureInfo.InvariantCulture, $"\" ht=\"{points}\" customHeight=\"1"));
        }

        _xml.Write("\">"u8);
    }

    public void EndRow() => _xml.Write("</row>"u8);

    public void Text(string? text, CellStyle style)
    {
        Open(style);
        if (string.IsNullOrEmpty(text))
        {
            _xml.Write("\"/>"u8);
            return;
        }

        // Blanks at the ends would be dropped; to say so of every cell makes the sheet a quarter longer.
        _xml.Write(char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])
            ? "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8
            : "\" t=\"inlineStr\"><is><t>"u8);
        Escape(text.Length <= MostCharacters ? text : string.Concat(text.AsSpan(0, MostCharacters - 1), "…"));
        _xml.Write("</t></is></c>"u8);
    }

    public void Count(long? number, CellStyle style) => Number(number, style, scaled: false);

    /// <param name="fen">Written as yuan, digit by digit: no floating point on the way.</param>
    /// <param name="style">One with two places.</param>
    public void Money(long? fen, CellStyle style) => Number(fen, style, scaled: true);

    public void Cell(ExportKind kind, ExportValue value)
    {
        switch (kind)
        {
            case ExportKind.Text:
                Text(value.Text, CellStyle.Text);
                break;
            case ExportKind.LongText:
                Text(value.Text, CellStyle.LongText);
                break;
            case ExportKind.Date:
                Number(value.Number - SerialZero, CellStyle.Date, scaled: false);
                break;
            case ExportKind.Money:
                Money(value.Number, CellStyle.Money);
                break;
            case ExportKind.Count:
                Count(value.Number, CellStyle.Count);
                break;
        }
    }

    public void Dispose() => _xml.Dispose();

    private void Number(long? number, CellStyle style, bool scaled)
    {
        Open(style);
        if (number is not { } known)
        {
            _xml.Write("\"/>"u8);
            return;
        }

        _xml.Write("\"><v>"u8);
        if (!scaled)
        {
            _xml.Write(known);
        }
        else
        {
            if (known < 0)
            {
                _xml.Write("-"u8);
            }

            var magnitude = Math.Abs(known);
            _xml.Write(magnitude / 100);
            _xml.Write([(byte)'.', (byte)('0' + (magnitude / 10 % 10)), (byte)('0' + (magnitude % 10))]);
        }

        _xml.Write("</v></c>"u8);
    }

    private void Open(CellStyle style)
    {
        if (_column == _columns.Count)
        {
            _columns.Add(Encoding.UTF8.GetBytes($"<c r=\"{SheetReference.Column(_column)}"));
        }

        _xml.Write(_columns[_column++]);
        _xml.Write(_digits.AsSpan(0, _rowLength));
        _xml.Write(Styled[(int)style]);
    }

    private void Escape(ReadOnlySpan<char> text)
    {
        int special;
        while ((special = text.IndexOfAny(Special)) >= 0)
        {
            _xml.Write(text[..special]);
            var taken = 1;
            switch (text[special])
            {
                case '<':
                    _xml.Write("&lt;"u8);
                    break;
                case '>':
                    _xml.Write("&gt;"u8);
                    break;
                case '&':
                    _xml.Write("&amp;"u8);
                    break;
                case '\n':
                    _xml.Write("\n"u8);
                    break;
                case '_' when special + 1 >= text.Length || text[special + 1] != 'x':
                    _xml.Write("_"u8);
                    break;
                case var high when char.IsHighSurrogate(high) && special + 1 < text.Length && char.IsLowSurrogate(text[special + 1]):
                    _xml.Write(text.Slice(special, 2));
                    taken = 2;
                    break;
                case var half when char.IsSurrogate(half):
                    _xml.Write("\uFFFD"u8);
                    break;
                case var other:
                    _xml.Write(string.Create(CultureInfo.InvariantCulture, $"_x{(int)other:X4}_"));
                    break;
            }

            text = text[(special + taken)..];
        }

        _xml.Write(text);
    }
}
