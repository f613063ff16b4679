using System.Buffers;
using System.Globalization;
using System.Text;

namespace Changping.Admin.Store;

/// <summary>Names of files as they are shown and offered for saving; never used to find anything on the server.</summary>
public static class FileNames
{
    private const int Most = 120;

    /// <summary>What some system takes for more than a letter of a name.</summary>
    private static readonly SearchValues<char> Harmful = SearchValues.Create("<>:\"/\\|?*%;");

    /// <summary>The last part of a path, without what could lead elsewhere or reverse how it reads, its ending that of the content.</summary>
    /// <param name="extension">With the dot.</param>
    public static string Clean(string typed, string extension)
    {
        var last = typed[(typed.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new StringBuilder();
        foreach (var rune in last.EnumerateRunes())
        {
            // Format characters can turn "exe.pdf" round on the screen.
            var harmless = Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator)
                && rune != Rune.ReplacementChar && !(rune.IsBmp && Harmful.Contains((char)rune.Value));
            clean.Append(harmless ? rune.ToString() : "");
        }

        var name = clean.ToString().TrimEnd(' ', '.', '\u3000');
        var stem = (name.EndsWith(extension, StringComparison.OrdinalIgnoreCase) ? name[..^extension.Length] : name).Trim(' ', '.', '\u3000');
        return (stem.Length == 0 ? "附件" : Cut(stem)) + extension;
    }

    private static string Cut(string stem) => stem.Length <= Most ? stem : stem[..(char.IsHighSurrogate(stem[Most - 1]) ? Most - 1 : Most)];
}
