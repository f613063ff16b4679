using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Changping.Admin.Store.Sqlite;

/// <summary>
/// Rows on their way into the database, as SQLite takes them: text in UTF-8, whole numbers, nothing. Whoever fills it needs no connection, so that one
/// thread makes rows while another writes those made before.
/// </summary>
internal sealed class BulkRows
{
    private const byte Dash = (byte)'-';

    private readonly List<(PreparedStatement Into, int End)> _rows = [];
    private byte[] _bytes = new byte[1 << 16];
    private int _used;

    public void AddNothing() => Begin(BoundValue.Nothing, 0);

    public void AddOptional(string? value)
    {
        if (value is null)
        {
            AddNothing();
        }
        else
        {
            Add(value);
        }
    }

    public void Add(long value) => BinaryPrimitives.WriteInt64LittleEndian(Begin(BoundValue.Number, sizeof(long)), value);

    public void Add(int value) => Add((long)value);

    /// <summary>0 and 1, as EF writes them.</summary>
    public void Add(bool value) => Add(value ? 1L : 0L);

    public void Add(string value) => Encoding.UTF8.GetBytes(value, Begin(BoundValue.Text, Encoding.UTF8.GetByteCount(value)));

    /// <summary>In capitals, as EF writes them; put together from its digits, which is less work than to capitalise what a GUID writes.</summary>
    public void Add(Guid value)
    {
        Span<byte> bytes = stackalloc byte[16];
        Span<byte> digits = stackalloc byte[32];
        value.TryWriteBytes(bytes, bigEndian: true, out _);
        Convert.TryToHexString(bytes, digits, out _);
        var text = Begin(BoundValue.Text, 36);
        (text[8], text[13], text[18], text[23]) = (Dash, Dash, Dash, Dash);
        digits[..8].CopyTo(text);
        digits[8..12].CopyTo(text[9..]);
        digits[12..16].CopyTo(text[14..]);
        digits[16..20].CopyTo(text[19..]);
        digits[20..].CopyTo(text[24..]);
    }

    /// <summary>As ISO text.</summary>
    public void Add(DateOnly value) => value.TryFormat(Begin(BoundValue.Text, 10), out _, "O", CultureInfo.InvariantCulture);

    /// <summary>The row is complete.</summary>
    /// <param name="into">Whose values are just these, in their order.</param>
    public void End(PreparedStatement into) => _rows.Add((into, _used));

    /// <summary>Those that are complete.</summary>
    public int Count => _rows.Count;

    /// <summary>The values of a row, as <see cref="BoundValue"/> reads them.</summary>
    public ReadOnlySpan<byte> this[int row] => _bytes.AsSpan((row == 0 ? 0 : _rows[row - 1].End).._rows[row].End);

    /// <summary>In the order in which they were made; empty then, to be filled again.</summary>
    /// <returns>How many rows of the database were written.</returns>
    public int Write()
    {
        var (start, written) = (0, 0);
        foreach (var (into, end) in _rows)
        {
            written += into.Execute(_bytes.AsSpan(start..end));
            start = end;
        }

        _rows.Clear();
        _used = 0;
        return written;
    }

    private Span<byte> Begin(byte kind, int length)
    {
        var end = _used + BoundValue.HeadLength + length;
        if (end > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(end, _bytes.Length * 2));
        }

        _bytes[_used] = kind;
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(_used + 1), length);
        var value = _bytes.AsSpan(_used + BoundValue.HeadLength, length);
        _used = end;
        return value;
    }
}
