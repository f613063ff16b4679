using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Changping.Admin.Tests.Registers.Support;

/// <summary>Workbooks whose headers lie about what is in them.</summary>
internal static class LyingWorkbook
{
    /// <summary>200 MB of one letter in a part, whose headers then say that it is a thousand bytes long.</summary>
    public static byte[] Bomb(IReadOnlyDictionary<string, string> parts, string part)
    {
        var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var entry = archive.CreateEntry(name).Open();
                if (name != part)
                {
                    entry.Write(Encoding.UTF8.GetBytes(text));
                    continue;
                }

                entry.Write("<a>"u8);
                var block = Encoding.ASCII.GetBytes(new string('a', 1 << 20));
                for (var megabyte = 0; megabyte < 200; megabyte++)
                {
                    entry.Write(block);
                }
            }
        }

        var bytes = file.ToArray();
        var size = 3 + (200 << 20);
        for (var position = 0; position + 4 <= bytes.Length; position++)
        {
            if (BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(position)) == size)
            {
                BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(position), 1_000);
            }
        }

        return bytes;
    }
}
