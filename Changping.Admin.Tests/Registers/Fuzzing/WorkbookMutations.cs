using System.IO.Compression;
using System.Text;

namespace Changping.Admin.Tests.Registers.Fuzzing;

/// <summary>Damages a good workbook in one to four places: its bytes, its parts, their tags and attributes, or its cells. The same seed damages it
/// the same.</summary>
internal sealed class WorkbookMutations(int seed)
{
    private readonly Random _random = new(seed);

    public byte[] Of(byte[] good)
    {
        var parts = Unpack(good);
        if (_random.Next(5) > 1)
        {
            return Pack(WellFormed(parts));
        }

        for (var left = _random.Next(1, 5); left > 0; left--)
        {
            MutatePart(parts);
        }

        var packed = Pack(parts);
        if (_random.Next(3) == 0)
        {
            for (var left = _random.Next(1, 9); left > 0; left--)
            {
                packed[_random.Next(packed.Length)] ^= (byte)(1 << _random.Next(8));
            }
        }

        return _random.Next(10) == 0 ? packed[..^_random.Next(1, packed.Length)] : packed;
    }

    /// <summary>One or two parts, a sheet among them most often, damaged so that every reader of XML still takes them.</summary>
    private List<(string Name, string Text)> WellFormed(List<(string Name, string Text)> parts)
    {
        var mutations = new PartMutations(_random);
        for (var left = _random.Next(1, 3); left > 0; left--)
        {
            var index = PartToDamage(parts);
            parts[index] = (parts[index].Name, mutations.Of(parts[index].Text));
        }

        return parts;
    }

    /// <summary>Most of what can go wrong stands in a sheet.</summary>
    private int PartToDamage(List<(string Name, string Text)> parts) => _random.Next(2) == 0
        ? Math.Max(0, parts.FindIndex(part => part.Name.Contains("worksheets/sheet", StringComparison.Ordinal)))
        : _random.Next(parts.Count);

    private void MutatePart(List<(string Name, string Text)> parts)
    {
        var index = PartToDamage(parts);
        var (name, text) = parts[index];
        switch (_random.Next(8))
        {
            case 0:
                parts.RemoveAt(index);
                break;
            case 1:
                parts.Add((name, text));
                break;
            case 2:
                parts[index] = (name + (_random.Next(2) == 0 ? "x" : "/../x"), text);
                break;
            default:
                parts[index] = (name, Mutate(text));
                break;
        }
    }

    private string Mutate(string text)
    {
        if (text.Length < 8)
        {
            return text + HostileWords.All[_random.Next(HostileWords.All.Count)];
        }

        var (at, length) = Span(text);
        return _random.Next(5) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, text.Substring(at, length)),
            2 => text.Insert(at, string.Concat(Enumerable.Repeat(text.Substring(at, length), _random.Next(2, 200)))),
            3 => text.Insert(at, HostileWords.All[_random.Next(HostileWords.All.Count)]),
            _ => text.Remove(at, length).Insert(at, HostileWords.All[_random.Next(HostileWords.All.Count)]),
        };
    }

    /// <summary>A tag, what stands between two tags, the value of an attribute, or any few letters.</summary>
    private (int At, int Length) Span(string text)
    {
        var (open, close) = _random.Next(4) switch { 0 => ('<', '>'), 1 => ('>', '<'), 2 => ('"', '"'), _ => ('\0', '\0') };
        var from = _random.Next(text.Length - 1);
        var at = open == '\0' ? from : text.IndexOf(open, from);
        var end = at < 0 ? -1 : open == '\0' ? Math.Min(text.Length - 1, from + _random.Next(1, 30)) : text.IndexOf(close, at + 1);
        return end < 0 ? (from, 1) : open == '<' ? (at, end + 1 - at) : open == '\0' ? (at, end - at) : (at + 1, end - at - 1);
    }

    private static List<(string Name, string Text)> Unpack(byte[] good)
    {
        using var archive = new ZipArchive(new MemoryStream(good));
        return [.. archive.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return (entry.FullName, reader.ReadToEnd());
        })];
    }

    private static byte[] Pack(List<(string Name, string Text)> parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return file.ToArray();
    }
}
