using System.Collections.Frozen;
using System.Text;

namespace Changping.Domain.Organizations;

/// <summary>
/// How Chinese names sound, for finding and sorting them; nothing of it is ever shown. The readings are data/reference/pinyin.csv, built into the program:
/// the database asks for them at every row.
/// </summary>
public static class Pinyin
{
    private const int First = 0x4E00;
    private const int Last = 0x9FFF;

    private static readonly Lazy<SoundTable> Table = new(Read);

    /// <summary>Which initials are sought, or null where what was typed is no such thing: letters alone, two at least.</summary>
    public static string? Sought(string typed)
    {
        var text = typed.Trim();
        return text.Length >= 2 && text.All(char.IsAsciiLetter) ? text.ToLowerInvariant() : null;
    }

    /// <summary>gtdc of 固态电池; letters and figures stay. A first character that sounds otherwise as a surname stands in both ways, a blank between:
    /// "dx sx" of 单雄.</summary>
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

    /// <summary>shanxiongxin of 单雄信: the readings, of a first letter as a surname; what has none stands as it is.</summary>
    public static string Spelled(string name) => string.Concat(name.Select((letter, place) =>
        (place == 0 ? Table.Value.Surnames.GetValueOrDefault(letter) : null) ?? Reading(letter) ?? char.ToLowerInvariant(letter).ToString()));

    /// <summary>Whether somebody who typed this may mean the name: a part of it, or of its initials.</summary>
    public static bool Finds(string? name, string typed) => name is not null
        && (name.Contains(typed, StringComparison.OrdinalIgnoreCase)
        || (Sought(typed) is { } initials && Initials(name).Contains(initials, StringComparison.Ordinal)));

    /// <summary>
    /// By what names are put in order: one sign for each letter, in the order of the readings, of a first letter as a surname; no longer than the name, so
    /// that an index keeps it. What has no reading stands as it is, before all that has.
    /// </summary>
    public static string Order(string? name) => string.IsNullOrEmpty(name) ? "" : string.Create(name.Length, name, static (signs, written) =>
    {
        var table = Table.Value;
        for (var place = 0; place < signs.Length; place++)
        {
            var letter = written[place];
            signs[place] = place == 0 && table.SurnamePlaces.TryGetValue(letter, out var surname) ? surname
                : letter is >= (char)First and <= (char)Last && table.Places[letter - First] is > '\0' and var sign ? sign
                : char.ToLowerInvariant(letter);
        }
    });

    private static string? Reading(char letter) => letter is >= (char)First and <= (char)Last ? Table.Value.Readings[letter - First] : null;

    private static SoundTable Read()
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

        return SoundTable.Of(readings, surnames);
    }

    /// <param name="Readings">From the first of the letters on; null where none is known.</param>
    /// <param name="Places">The sign of each letter in the order of the readings.</param>
    private sealed record SoundTable(string?[] Readings, char[] Places, FrozenDictionary<char, string> Surnames, FrozenDictionary<char, char> SurnamePlaces)
    {
        public static SoundTable Of(string?[] readings, Dictionary<char, string> surnames)
        {
            var places = new char[readings.Length];
            Dictionary<char, char> surnamePlaces = [];
            var sounds = readings.Select((reading, place) => (Reading: reading, Letter: (char)(First + place), IsSurname: false))
                .Where(sound => sound.Reading is not null)
                .Concat(surnames.Select(surname => (Reading: (string?)surname.Value, Letter: surname.Key, IsSurname: true)))
                .OrderBy(sound => sound.Reading, StringComparer.Ordinal).ThenBy(sound => sound.Letter);
            var sign = (char)First;
            foreach (var (_, letter, isSurname) in sounds)
            {
                if (isSurname)
                {
                    surnamePlaces[letter] = sign++;
                }
                else
                {
                    places[letter - First] = sign++;
                }
            }

            return new SoundTable(readings, places, surnames.ToFrozenDictionary(), surnamePlaces.ToFrozenDictionary());
        }
    }
}
