using System.Buffers.Binary;

namespace Changping.Admin.Registers.Workbooks;

/// <summary>
/// Counts the entries of a zip file before anything else reads it: a directory of a million entries costs a reader seconds
/// and memory, and its own count can lie.
/// </summary>
internal static class CentralDirectory
{
    private const uint EndSignature = 0x06054B50;
    private const uint HeaderSignature = 0x02014B50;
    private const int EndLength = 22;
    private const int HeaderLength = 46;

    public static void Check(Stream file, WorkbookLimits limits)
    {
        var (offset, declared) = FindEnd(file);
        if (declared > limits.Entries)
        {
            throw TooManyEntries();
        }

        var header = new byte[HeaderLength];
        var count = 0;
        long compressed = 0;
        file.Position = offset;
        while (file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) == HeaderLength
            && BinaryPrimitives.ReadUInt32LittleEndian(header) == HeaderSignature)
        {
            if (++count > limits.Entries)
            {
                throw TooManyEntries();
            }

            // Entries that share their data are the other kind of bomb: together they claim more than the file holds.
            compressed += BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(20));
            if (compressed > file.Length)
            {
                throw WorkbookRefusedException.Damaged();
            }

            file.Position += Short(header, 28) + Short(header, 30) + Short(header, 32);
        }

        if (count != declared)
        {
            throw WorkbookRefusedException.Damaged();
        }
    }

    private static (long Offset, int Entries) FindEnd(Stream file)
    {
        var tail = new byte[(int)Math.Min(file.Length, EndLength + ushort.MaxValue)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        for (var position = tail.Length - EndLength; position >= 0; position--)
        {
            var end = tail.AsSpan(position);
            if (BinaryPrimitives.ReadUInt32LittleEndian(end) == EndSignature)
            {
                var offset = BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
                var entries = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]);

                // The 64-bit form is for archives over 4 GB; in a small file it only serves to confuse readers.
                return offset < file.Length && entries != ushort.MaxValue ? (offset, entries) : throw WorkbookRefusedException.Damaged();
            }
        }

        throw WorkbookRefusedException.Damaged();
    }

    private static int Short(byte[] header, int at) => BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(at));

    private static WorkbookRefusedException TooManyEntries() =>
        new("too-many-entries", "文件内的部件过多，不像一份登记表；请把数据复制到空白模板后上传。");
}
