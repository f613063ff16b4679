using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Changping.Admin.Registers.Workbooks;

/// <summary>Gathers the runs of one text in a reused buffer.</summary>
internal sealed class TextCollector
{
    /// <summary>Excel's own limit is 32,767; escapes may make the written text longer.</summary>
    private const int MostCharacters = 8 * 32_767;

    private const int LongestKept = 40;

    // The same words come in most rows of a column; each is held once. By a few bits of their hash: a newcomer takes the place.
    private readonly string?[] _kept = new string?[2048];

    private char[] _buffer = new char[1024];

    public int Length { get; private set; }

    public void Clear() => Length = 0;

    /// <summary>Text as it stands in XML, with entities.</summary>
    public void AppendXml(ReadOnlySpan<byte> raw)
    {
        int mark;
        while ((mark = raw.IndexOf((byte)'&')) >= 0)
        {
            AppendUtf8(raw[..mark]);
            raw = raw[(mark + 1)..];
            var end = raw.IndexOf((byte)';');
            if (end < 0)
            {
                throw WorkbookRefusedException.Damaged();
            }

            Advance(XmlEntity.Read(raw[..end]).EncodeToUtf16(Reserve(2)));
            raw = raw[(end + 1)..];
        }

        AppendUtf8(raw);
    }

    /// <exception cref="WorkbookRefusedException">No UTF-8.</exception>
    public void AppendUtf8(ReadOnlySpan<byte> utf8)
    {
        if (Utf8.ToUtf16(utf8, Reserve(utf8.Length), out _, out var written, replaceInvalidSequences: false) != OperationStatus.Done)
        {
            throw WorkbookRefusedException.Damaged();
        }

        Advance(written);
    }

    /// <summary>The text with _x000D_ and its like turned back into what they stand for.</summary>
    public override string ToString()
    {
        var written = _buffer.AsSpan(0, Length);
        if (Length > LongestKept)
        {
            return Plain(new string(written));
        }

        ref var kept = ref _kept[string.GetHashCode(written) & (_kept.Length - 1)];
        if (kept is null || !written.SequenceEqual(kept))
        {
            kept = new string(written);
        }

        return Plain(kept);
    }

    private static string Plain(string text) => text.Contains("_x", StringComparison.Ordinal) ? Unescape(text) : text;

    /// <summary>Room for so many characters more.</summary>
    private Span<char> Reserve(int characters)
    {
        var needed = Length + characters;
        if (needed > _buffer.Length)
        {
            // The bytes of a text are at most three times its characters.
            Array.Resize(ref _buffer, needed <= 3 * MostCharacters ? Math.Max(needed, _buffer.Length * 2) : throw TooLong());
        }

        return _buffer.AsSpan(Length, characters);
    }

    private void Advance(int characters)
    {
        Length += characters;
        if (Length > MostCharacters)
        {
            throw TooLong();
        }
    }

    private static string Unescape(string text)
    {
        var result = new StringBuilder(text.Length);
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

    private static WorkbookRefusedException TooLong() => new("cell-too-long", "有单元格的文字超过 Excel 的上限（32,767 字），请缩短后上传。");
}
