using System.Buffers.Binary;

namespace Changping.Admin.Store.Sqlite;

/// <summary>A value in <see cref="BulkRows"/>: its kind, the length of what follows, and that.</summary>
internal static class BoundValue
{
    public const byte Nothing = 0;
    public const byte Number = 1;
    public const byte Text = 2;
    public const int HeadLength = 1 + sizeof(int);

    /// <summary>The first value of a row, head and all; empty behind the last.</summary>
    public static ReadOnlySpan<byte> First(ReadOnlySpan<byte> row) =>
        row.IsEmpty ? row : row[..(HeadLength + BinaryPrimitives.ReadInt32LittleEndian(row[1..]))];
}
