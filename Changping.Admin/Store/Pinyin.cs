using System.Collections.Frozen;
using System.Text;

namespace Changping.Admin.Store;

/// <summary>
/// How Chinese names sound, for finding and sorting them; nothing of it is ever shown. The readings are data/reference/pinyin.csv, built into the program:
/// the database asks for them at every row.
/// </summary>
public static class Pinyin
{
    private const int First = 0x4E00;
    private const int Last = 0x9FFF;

    private static readonly Lazy<(string?[] Readings, FrozenDictionary<char, string> Surnames)> Table = new(Read);

    /// <summary>Which initials are sought, or null where what was typed is no such thing: letters alone, two at least.</summary>
    public static string? Sought(string typed)
    {
        var text = typed.Trim();
        return text.Length >= 2 && text.All(char.IsAsciiLetter) ? text.ToLowerInvariant() : null;
    }

    /// <summary>gtdc of 固态电池; letters and figures stay. A first character that sounds otherwise as a surname stands in both ways, a blank between: "dx sx" of 单雄.</summary>
    public static string Initials(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return "";
        }

        var written = new StringBuilder(name.Length * 2 + 1);
        foreach (var letter in name)
        {
            if (Reading(letter) is { } reading)
            {
                written.Append(reading[0]);
            }
            else if (char.IsAsciiLetterOrDigit(letter))
            {
                written.Append(char.ToLowerInvariant(letter));
            }
        }

        return Table.Value.Surnames.TryGetValue(name[0], out var surname) && written.Length > 0 && surname[0] != written[0]
            ? $"{written} {surname[0]}{written.ToString(1, written.Length - 1)}"
            : written.ToString();
    }

    /// <summary>By what names are put in order: their readings, the first as a surname; what has none as it stands.</summary>
    public static string Key(string? name)
    {
        var written = new StringBuilder();
        foreach (var (letter, isFirst) in (name ?? "").Select((letter, place) => (letter, place == 0)))
        {
            var reading = (isFirst ? Table.Value.Surnames.GetValueOrDefault(letter) : null) ?? Reading(letter);
            written.Append(reading ?? char.ToLowerInvariant(letter).ToString()).Append(' ');
        }

        return written.ToString();
    }

    private static string? Reading(char letter) => letter is >= (char)First and <= (char)Last ? Table.Value.Readings[letter - First] : null;

    private static (string?[] Readings, FrozenDictionary<char, string> Surnames) Read()
    {
        using var stream = typeof(Pinyin).Assembly.GetManifestResourceStream("pinyin.csv")!;
        using var reader = new StreamReader(stream);
        var readings = new string?[Last - First + 1];
        var surnames = new Dictionary<char, string>();
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var (letter, cells) = (line[0], line.Split(','));
            readings[letter - First] = string.Intern(cells[1]);
            if (cells[2].Length > 0)
            {
                surnames[letter] = string.Intern(cells[2]);
            }
        }

        return (readings, surnames.ToFrozenDictionary());
    }
}
