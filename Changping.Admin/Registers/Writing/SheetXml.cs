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

    private readonly StreamWriter _xml = new(part, new UTF8Encoding(false), 1 << 16);
    private readonly List<string> _columns = [];
    private int _column;

    public int Row { get; private set; }

    public void Raw(string xml) => _xml.Write(xml);

    /// <param name="height">In points; null lets the program choose.</param>
    public void BeginRow(double? height = null)
    {
        Row++;
        _column = 0;
        _xml.Write("<row r=\"");
        WriteNumber(Row);
        if (height is { } points)
        {
            _xml.Write(string.Create(CultureInfo.InvariantCulture, $"\" ht=\"{points}\" customHeight=\"1"));
        }

        _xml.Write("\">");
    }

    public void EndRow() => _xml.Write("</row>");

    public void Text(string? text, CellStyle style)
    {
        Open(style);
        if (string.IsNullOrEmpty(text))
        {
            _xml.Write("\"/>");
            return;
        }

        _xml.Write("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        Escape(text.Length <= MostCharacters ? text : string.Concat(text.AsSpan(0, MostCharacters - 1), "…"));
        _xml.Write("</t></is></c>");
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
            _xml.Write("\"/>");
            return;
        }

        _xml.Write("\"><v>");
        if (!scaled)
        {
            WriteNumber(known);
        }
        else
        {
            if (known < 0)
            {
                _xml.Write('-');
            }

            var magnitude = Math.Abs(known);
            WriteNumber(magnitude / 100);
            _xml.Write('.');
            _xml.Write((char)('0' + (magnitude / 10 % 10)));
            _xml.Write((char)('0' + (magnitude % 10)));
        }

        _xml.Write("</v></c>");
    }

    private void Open(CellStyle style)
    {
        if (_column == _columns.Count)
        {
            _columns.Add(SheetReference.Column(_column));
        }

        _xml.Write("<c r=\"");
        _xml.Write(_columns[_column++]);
        WriteNumber(Row);
        _xml.Write("\" s=\"");
        WriteNumber((int)style);
    }

    private void WriteNumber(long number)
    {
        Span<char> digits = stackalloc char[20];
        number.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        _xml.Write(digits[..length]);
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
                    _xml.Write("&lt;");
                    break;
                case '>':
                    _xml.Write("&gt;");
                    break;
                case '&':
                    _xml.Write("&amp;");
                    break;
                case '\n':
                    _xml.Write('\n');
                    break;
                case '_' when special + 1 >= text.Length || text[special + 1] != 'x':
                    _xml.Write('_');
                    break;
                case var high when char.IsHighSurrogate(high) && special + 1 < text.Length && char.IsLowSurrogate(text[special + 1]):
                    _xml.Write(text.Slice(special, 2));
                    taken = 2;
                    break;
                case var half when char.IsSurrogate(half):
                    _xml.Write('\uFFFD');
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
