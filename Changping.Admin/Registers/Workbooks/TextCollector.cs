using System.Globalization;
using System.Xml;

namespace Changping.Admin.Registers.Workbooks;

/// <summary>Gathers the text of one cell in a reused buffer, so that a number or an index makes no string.</summary>
internal sealed class TextCollector
{
    /// <summary>Excel's own limit is 32,767; entities and escapes may make the written text longer.</summary>
    private const int MostCharacters = 8 * 32_767;

    private char[] _buffer = new char[256];

    public int Length { get; private set; }

    public ReadOnlySpan<char> Span => _buffer.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Append(XmlReader text)
    {
        while (true)
        {
            if (Length == _buffer.Length)
            {
                Grow();
            }

            var read = text.ReadValueChunk(_buffer, Length, _buffer.Length - Length);
            if (read == 0)
            {
                return;
            }

            Length += read;
        }
    }

    /// <summary>The text with _x000D_ and its like turned back into what they stand for.</summary>
    public override string ToString()
    {
        var text = new string(Span);
        return text.Contains("_x", StringComparison.Ordinal) ? Unescape(text) : text;
    }

    private static string Unescape(string text)
    {
        var result = new System.Text.StringBuilder(text.Length);
        for (var position = 0; position < text.Length; position++)
        {
            if (position + 7 <= text.Length && text[position] == '_' && text[position + 1] == 'x' && text[position + 6] == '_'
                && ushort.TryParse(text.AsSpan(position + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                // Half a surrogate pair is no text, and the base library throws on it later.
                result.Append(char.IsSurrogate((char)code) ? '\uFFFD' : (char)code);
                position += 6;
            }
            else
            {
                result.Append(text[position]);
            }
        }

        return result.ToString();
    }

    private void Grow()
    {
        if (_buffer.Length >= MostCharacters)
        {
            throw new WorkbookRefusedException("cell-too-long", "有单元格的文字超过 Excel 的上限（32,767 字），请缩短后上传。");
        }

        Array.Resize(ref _buffer, _buffer.Length * 2);
    }
}
