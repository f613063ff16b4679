using System.Runtime.CompilerServices;

namespace Changping.Admin.Registers.Workbooks;

/// <summary>A window on a stream of XML that slides forward; what is looked at lies in one piece.</summary>
internal sealed class SlidingBuffer(Stream part)
{
    /// <summary>Of one tag or one text; far more than 32,767 characters need.</summary>
    private const int MostBytes = 1 << 20;

    private byte[] _bytes = new byte[1 << 16];

    /// <summary>Where the reader stands. Whenever more is read, it moves together with the bytes.</summary>
    public int Position { get; set; }

    public int End { get; private set; }

    public byte this[int index] => _bytes[index];

    public Span<byte> Span(int start, int length) => _bytes.AsSpan(start, length);

    public bool FindMarkup(bool passText)
    {
        var start = Position;
        return FindMarkup(passText, ref start);
    }

    /// <summary>Goes to the next &lt;; false at the end. Text on the way is dropped, or kept in the buffer from <paramref name="start"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool FindMarkup(bool passText, ref int start)
    {
        while (true)
        {
            var found = _bytes.AsSpan(Position, End - Position).IndexOf((byte)'<');
            if (found >= 0)
            {
                Position += found;
                return true;
            }

            Position = End;
            var more = Fill(passText ? End : start);
            start = 0;
            if (!more)
            {
                return false;
            }
        }
    }

    /// <summary>Goes behind a terminator; the length passed, all of it still in the buffer.</summary>
    public int Pass(ReadOnlySpan<byte> terminator)
    {
        while (true)
        {
            var found = _bytes.AsSpan(Position, End - Position).IndexOf(terminator);
            if (found >= 0)
            {
                Position += found + terminator.Length;
                return found + terminator.Length;
            }

            if (!Fill(Position))
            {
                throw WorkbookRefusedException.Damaged();
            }
        }
    }

    /// <exception cref="WorkbookRefusedException">The stream ends before that.</exception>
    public byte Peek(int ahead)
    {
        while (End - Position <= ahead)
        {
            if (!Fill(Position))
            {
                throw WorkbookRefusedException.Damaged();
            }
        }

        return _bytes[Position + ahead];
    }

    /// <summary>False too where the stream ends before that.</summary>
    public bool At(ReadOnlySpan<byte> markup)
    {
        while (End - Position < markup.Length)
        {
            if (!Fill(Position))
            {
                return false;
            }
        }

        return _bytes.AsSpan(Position).StartsWith(markup);
    }

    /// <summary>Reads on, having moved what is kept, and the position with it, to the front. False at the end of the stream.</summary>
    public bool Fill(int keepFrom)
    {
        End -= keepFrom;
        Position -= keepFrom;
        _bytes.AsSpan(keepFrom, End).CopyTo(_bytes);
        if (End == _bytes.Length)
        {
            Array.Resize(ref _bytes, End < MostBytes ? End * 2 : throw new WorkbookRefusedException("cell-too-long", "有单元格的文字超过 Excel 的上限（32,767 字），请缩短后上传。"));
        }

        var read = part.Read(_bytes.AsSpan(End));
        End += read;
        return read > 0;
    }
}
