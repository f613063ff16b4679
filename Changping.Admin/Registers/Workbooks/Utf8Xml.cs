using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace Changping.Admin.Registers.Workbooks;

/// <summary>
/// Steps through the tags of a large part, forward only. It knows just as much XML as sheets and shared strings are made of: UTF-8,
/// elements, text, CDATA, comments. It makes no string for a tag, an attribute or a number, which is what reading ten thousand rows costs
/// with a general reader. A document type is refused, entities are the five of XML and character numbers.
/// </summary>
internal sealed class Utf8Xml(Stream part) : IDisposable
{
    /// <summary>Of one tag or one text; far more than 32,767 characters need.</summary>
    private const int MostBytes = 1 << 20;

    // An import is over before the runtime would find out which few methods run by the million.
    private const MethodImplOptions AtOnce = MethodImplOptions.AggressiveOptimization;

    private byte[] _buffer = new byte[1 << 16];
    private int _position;
    private int _end;
    private int _depth;
    private bool _rootSeen;
    private (int Start, int Length) _name;
    private (int Start, int End) _attributes;

    public bool IsEnd { get; private set; }

    /// <summary>Of a start tag: closed at once, as in &lt;v/&gt;.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>Without prefix. Valid, as everything read from the tag, until the next step.</summary>
    public bool Is(ReadOnlySpan<byte> name) => _buffer.AsSpan(_name.Start, _name.Length).SequenceEqual(name);

    public bool Starts(ReadOnlySpan<byte> name) => !IsEnd && Is(name);

    public bool Ends(ReadOnlySpan<byte> name) => IsEnd && Is(name);

    /// <summary>Goes to the next tag; false at the end of a complete document.</summary>
    /// <exception cref="WorkbookRefusedException">What is there is no such XML.</exception>
    [MethodImpl(AtOnce)]
    public bool Next()
    {
        while (FindMarkup(passText: true))
        {
            var kind = _position + 1 < _end ? _buffer[_position + 1] : Peek(1);
            if (kind == '?')
            {
                Pass("?>"u8);
            }
            else if (kind == '!')
            {
                Pass(At("<!--"u8) ? "-->"u8 : At("<![CDATA["u8) && _depth > 0 ? "]]>"u8 : throw WorkbookRefusedException.Damaged());
            }
            else
            {
                TakeTag();
                return true;
            }
        }

        return _rootSeen && _depth == 0 ? false : throw WorkbookRefusedException.Damaged();
    }

    /// <summary>The next attribute of the tag, its name without prefix, its value as it stands in the file.</summary>
    [MethodImpl(AtOnce)]
    public bool NextAttribute(out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        var rest = _buffer.AsSpan(_attributes.Start, _attributes.End - _attributes.Start);
        var equals = rest.IndexOf((byte)'=');
        if (equals < 0)
        {
            name = value = default;
            return false;
        }

        name = rest[..equals].Trim(" \t\r\n"u8);
        name = name[(name.IndexOf((byte)':') + 1)..];
        var open = equals + 1 + rest[(equals + 1)..].IndexOfAny((byte)'"', (byte)'\'');
        var length = open > equals ? rest[(open + 1)..].IndexOf(rest[open]) : -1;
        if (length < 0)
        {
            throw WorkbookRefusedException.Damaged();
        }

        value = rest.Slice(open + 1, length);
        _attributes.Start += open + length + 2;
        return true;
    }

    /// <summary>The text from here to the next tag, as it stands in the file: enough for numbers.</summary>
    public ReadOnlySpan<byte> RawText()
    {
        var start = _position;
        FindMarkup(passText: false, ref start);
        return _buffer.AsSpan(start, _position - start).Trim(" \t\r\n"u8);
    }

    /// <summary>Adds the text from here to the next tag, CDATA included.</summary>
    public void AppendText(TextCollector collector)
    {
        while (true)
        {
            var start = _position;
            if (!FindMarkup(passText: false, ref start))
            {
                throw WorkbookRefusedException.Damaged();
            }

            Append(_buffer.AsSpan(start, _position - start), collector);
            if (At("<!--"u8))
            {
                Pass("-->"u8);
            }
            else if (At("<![CDATA["u8))
            {
                var length = Pass("]]>"u8);
                AppendUtf8(_buffer.AsSpan(_position - length + 9, length - 12), collector);
            }
            else
            {
                return;
            }
        }
    }

    public void Dispose() => part.Dispose();

    [MethodImpl(AtOnce)]
    private void TakeTag()
    {
        var length = TagLength();
        var tag = _buffer.AsSpan(_position, length);
        IsEnd = tag[1] == '/';
        IsEmpty = !IsEnd && tag[^2] == '/';
        var from = IsEnd ? 2 : 1;
        var inner = tag[from..^(IsEmpty ? 2 : 1)];
        var nameLength = inner.IndexOfAny(" \t\r\n"u8);
        nameLength = nameLength < 0 ? inner.Length : nameLength;
        var prefix = inner[..nameLength].IndexOf((byte)':') + 1;
        if (nameLength - prefix <= 0)
        {
            throw WorkbookRefusedException.Damaged();
        }

        _name = (_position + from + prefix, nameLength - prefix);
        _attributes = (_position + from + nameLength, _position + from + inner.Length);
        _position += length;
        _depth += IsEnd ? -1 : IsEmpty ? 0 : 1;
        if (_depth < 0 || (_depth == 0 && !IsEnd && _rootSeen))
        {
            throw WorkbookRefusedException.Damaged();
        }

        _rootSeen = true;
    }

    /// <summary>To the &gt; outside quotes; the whole tag is in the buffer then.</summary>
    [MethodImpl(AtOnce)]
    private int TagLength()
    {
        var closing = _buffer.AsSpan(_position, _end - _position).IndexOf((byte)'>');
        if (closing > 0 && _buffer.AsSpan(_position + 1, closing).IndexOfAny((byte)'"', (byte)'\'', (byte)'<') < 0)
        {
            return closing + 1;
        }

        var length = 1;
        var quote = default(byte);
        while (true)
        {
            for (; _position + length < _end; length++)
            {
                var letter = _buffer[_position + length];
                if (quote != 0)
                {
                    quote = letter == quote ? (byte)0 : quote;
                }
                else if (letter is (byte)'"' or (byte)'\'')
                {
                    quote = letter;
                }
                else if (letter == '>')
                {
                    return length + 1;
                }
                else if (letter == '<')
                {
                    throw WorkbookRefusedException.Damaged();
                }
            }

            if (!Fill(_position))
            {
                throw WorkbookRefusedException.Damaged();
            }

            _position = 0;
        }
    }

    private bool FindMarkup(bool passText)
    {
        var start = _position;
        return FindMarkup(passText, ref start);
    }

    /// <summary>Goes to the next &lt;. Text on the way is dropped, or kept in the buffer from <paramref name="start"/> on.</summary>
    [MethodImpl(AtOnce)]
    private bool FindMarkup(bool passText, ref int start)
    {
        while (true)
        {
            var found = _buffer.AsSpan(_position, _end - _position).IndexOf((byte)'<');
            if (found >= 0)
            {
                _position += found;
                return true;
            }

            start = passText ? _end : start;
            var kept = _end - start;
            if (!Fill(start))
            {
                return false;
            }

            (start, _position) = (0, kept);
        }
    }

    /// <summary>Goes behind a terminator; the length passed, all of it still in the buffer.</summary>
    private int Pass(ReadOnlySpan<byte> terminator)
    {
        while (true)
        {
            var found = _buffer.AsSpan(_position, _end - _position).IndexOf(terminator);
            if (found >= 0)
            {
                _position += found + terminator.Length;
                return found + terminator.Length;
            }

            if (!Fill(_position))
            {
                throw WorkbookRefusedException.Damaged();
            }

            _position = 0;
        }
    }

    private byte Peek(int ahead)
    {
        while (_end - _position <= ahead)
        {
            if (!Fill(_position))
            {
                throw WorkbookRefusedException.Damaged();
            }

            _position = 0;
        }

        return _buffer[_position + ahead];
    }

    private bool At(ReadOnlySpan<byte> markup)
    {
        while (_end - _position < markup.Length)
        {
            if (!Fill(_position))
            {
                return false;
            }

            _position = 0;
        }

        return _buffer.AsSpan(_position).StartsWith(markup);
    }

    /// <summary>Reads on, having moved what is kept to the front.</summary>
    private bool Fill(int keepFrom)
    {
        _end -= keepFrom;
        _buffer.AsSpan(keepFrom, _end).CopyTo(_buffer);
        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _end < MostBytes ? _end * 2 : throw new WorkbookRefusedException("cell-too-long", "有单元格的文字超过 Excel 的上限（32,767 字），请缩短后上传。"));
        }

        var read = part.Read(_buffer.AsSpan(_end));
        _end += read;
        return read > 0;
    }

    private static void Append(ReadOnlySpan<byte> raw, TextCollector collector)
    {
        int mark;
        while ((mark = raw.IndexOf((byte)'&')) >= 0)
        {
            AppendUtf8(raw[..mark], collector);
            raw = raw[(mark + 1)..];
            var end = raw.IndexOf((byte)';');
            if (end < 0)
            {
                throw WorkbookRefusedException.Damaged();
            }

            collector.Append(XmlEntity.Read(raw[..end]));
            raw = raw[(end + 1)..];
        }

        AppendUtf8(raw, collector);
    }

    private static void AppendUtf8(ReadOnlySpan<byte> utf8, TextCollector collector)
    {
        if (Utf8.ToUtf16(utf8, collector.Reserve(utf8.Length), out _, out var written, replaceInvalidSequences: false) != System.Buffers.OperationStatus.Done)
        {
            throw WorkbookRefusedException.Damaged();
        }

        collector.Advance(written);
    }
}
