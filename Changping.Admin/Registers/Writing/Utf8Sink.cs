using System.Buffers.Text;
using System.Text;

namespace Changping.Admin.Registers.Writing;

/// <summary>Gathers text and numbers as UTF-8 on their way into a part of a package, without a string or an encoder between.</summary>
internal sealed class Utf8Sink(Stream part) : IDisposable
{
    private const int Size = 1 << 16;

    /// <summary>At most three bytes each.</summary>
    private const int MostCharacters = Size / 4;

    private const int LongestNumber = 20;

    private readonly byte[] _buffer = new byte[Size];
    private int _used;

    public void Write(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Size - _used)
        {
            Flush();
            if (utf8.Length > Size)
            {
                part.Write(utf8);
                return;
            }
        }

        utf8.CopyTo(_buffer.AsSpan(_used));
        _used += utf8.Length;
    }

    public void Write(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var taken = Math.Min(text.Length, MostCharacters);
            if (taken < text.Length && char.IsHighSurrogate(text[taken - 1]))
            {
                taken--;
            }

            Reserve(3 * taken);
            _used += Encoding.UTF8.GetBytes(text[..taken], _buffer.AsSpan(_used));
            text = text[taken..];
        }
    }

    public void Write(long number)
    {
        Reserve(LongestNumber);
        Utf8Formatter.TryFormat(number, _buffer.AsSpan(_used), out var written);
        _used += written;
    }

    public void Dispose()
    {
        Flush();
        part.Dispose();
    }

    private void Reserve(int bytes)
    {
        if (bytes > Size - _used)
        {
            Flush();
        }
    }

    private void Flush()
    {
        part.Write(_buffer.AsSpan(0, _used));
        _used = 0;
    }
}
