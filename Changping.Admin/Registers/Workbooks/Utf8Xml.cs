using System.Runtime.CompilerServices;

namespace Changping.Admin.Registers.Workbooks;

/// <summary>
/// Steps through the tags of a large part, forward only. It knows just as much XML as sheets and shared strings are made of: UTF-8,
/// elements, text, CDATA, comments. It makes no string for a tag, an attribute or a number, which is what reading ten thousand rows costs
/// with a general reader. A document type is refused, entities are the five of XML and character numbers.
/// </summary>
internal sealed class Utf8Xml(Stream part) : IDisposable
{
    // An import is over before the runtime would find out which few methods run by the million.
    private const MethodImplOptions AtOnce = MethodImplOptions.AggressiveOptimization;

    private readonly SlidingBuffer _buffer = new(part);
    private int _depth;
    private bool _rootSeen;
    private (int Start, int Length) _name;
    private (int Start, int End) _attributes;

    public bool IsEnd { get; private set; }

    /// <summary>Of a start tag: closed at once, as in &lt;v/&gt;.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>Without prefix. Valid, as everything read from the tag, until the next step.</summary>
    public bool Is(ReadOnlySpan<byte> name) => _buffer.Span(_name.Start, _name.Length).SequenceEqual(name);

    public bool Starts(ReadOnlySpan<byte> name) => !IsEnd && Is(name);

    public bool Ends(ReadOnlySpan<byte> name) => IsEnd && Is(name);

    /// <summary>Goes to the next tag; false at the end of a complete document.</summary>
    /// <exception cref="WorkbookRefusedException">What is there is no such XML.</exception>
    [MethodImpl(AtOnce)]
    public bool Next()
    {
        while (_buffer.FindMarkup(passText: true))
        {
            var kind = _buffer.Position + 1 < _buffer.End ? _buffer[_buffer.Position + 1] : _buffer.Peek(1);
            if (kind == '?')
            {
                _buffer.Pass("?>"u8);
            }
            else if (kind == '!')
            {
                _buffer.Pass(_buffer.At("<!--"u8) ? "-->"u8 : _buffer.At("<![CDATA["u8) && _depth > 0 ? "]]>"u8 : throw WorkbookRefusedException.Damaged());
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
        var rest = _buffer.Span(_attributes.Start, _attributes.End - _attributes.Start);
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
        var start = _buffer.Position;
        return !_buffer.FindMarkup(passText: false, ref start)
            ? throw WorkbookRefusedException.Damaged()
            : _buffer.Span(start, _buffer.Position - start).Trim(" \t\r\n"u8);
    }

    /// <summary>Adds the text from here to the next tag, CDATA included.</summary>
    public void AppendText(TextCollector collector)
    {
        while (true)
        {
            var start = _buffer.Position;
            if (!_buffer.FindMarkup(passText: false, ref start))
            {
                throw WorkbookRefusedException.Damaged();
            }

            collector.AppendXml(_buffer.Span(start, _buffer.Position - start));
            if (_buffer.At("<!--"u8))
            {
                _buffer.Pass("-->"u8);
            }
            else if (_buffer.At("<![CDATA["u8))
            {
                var length = _buffer.Pass("]]>"u8);
                collector.AppendUtf8(_buffer.Span(_buffer.Position - length + 9, length - 12));
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
        var tag = _buffer.Span(_buffer.Position, length);
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

        _name = (_buffer.Position + from + prefix, nameLength - prefix);
        _attributes = (_buffer.Position + from + nameLength, _buffer.Position + from + inner.Length);
        _buffer.Position += length;
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
        var closing = _buffer.Span(_buffer.Position, _buffer.End - _buffer.Position).IndexOf((byte)'>');
        if (closing > 0 && _buffer.Span(_buffer.Position + 1, closing) is var inner && inner.IndexOfAny((byte)'\'', (byte)'<') < 0
            && inner.Count((byte)'"') % 2 == 0)
        {
            // Every quote before it is closed.
            return closing + 1;
        }

        var length = 1;
        var quote = default(byte);
        while (true)
        {
            for (; _buffer.Position + length < _buffer.End; length++)
            {
                var letter = _buffer[_buffer.Position + length];
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

            if (!_buffer.Fill(_buffer.Position))
            {
                throw WorkbookRefusedException.Damaged();
            }
        }
    }
}
