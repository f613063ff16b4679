using System.Text;

namespace Changping.Domain.Identifiers;

/// <summary>A text as it is seen: what copying from web pages, chats and scanned forms leaves behind unseen is out, and look-alikes are the
/// characters they look like.</summary>
public static class VisibleText
{
    private const char FirstKangxi = '\u2F00';
    private const char LastKangxi = '\u2FD5';

    /// <summary>Radicals that Unicode's EquivalentUnifiedIdeograph equates with a character, pair by pair; the Kangxi block follows from
    /// compatibility.</summary>
    private const string RadicalPairs =
        "⺁厂⺄乙⺈刀⺊卜⺌小⺍小⺎兀⺒巳⺓幺⺝月⺟母⺠民⺧牛⺩王⺫目⺬示⺮竹⺶羊⺼肉⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟";

    private static readonly Dictionary<char, char> Radicals = Pairs();

    /// <summary>
    /// Without zero-width, bidirectional and variation marks; radicals as characters; letters and their accents composed. Blanks, line breaks, width and
    /// case stay. The same text where nothing of that is in it.
    /// </summary>
    public static string Of(string text)
    {
        foreach (var letter in text)
        {
            if (letter >= '\u00AD' && letter is not (>= '\u4E00' and <= '\u9FFF') && IsSuspect(letter))
            {
                return Cleaned(text);
            }
        }

        return text;
    }

    /// <summary>
    /// The compatibility form: full-width letters as narrow ones, ligatures and circled signs as what they mean. Most texts are of signs that are
    /// their own form,
    /// which is told here without asking Unicode's tables.
    /// </summary>
    public static string Compatible(string text)
    {
        foreach (var letter in text)
        {
            if (letter > '\u007F' && letter is not (>= '\u4E00' and <= '\u9FFF'))
            {
                return text.Normalize(NormalizationForm.FormKC);
            }
        }

        return text;
    }

    /// <summary>Takes no room on screen or paper: joiners, marks of direction, selectors of a glyph, fillers, noncharacters.</summary>
    public static bool IsUnseen(char letter) => letter >= '\u00AD' && letter is '\u00AD' or '\u034F' or '\u061C' or '\u115F' or '\u1160' or '\u17B4' or '\u17B5'
        or (>= '\u180B' and <= '\u180F') or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F')
        or '\u3164' or (>= '\uFE00' and <= '\uFE0F') or '\uFEFF' or '\uFFA0' or (>= '\uFFF9' and <= '\uFFFC') or '\uFFFE' or '\uFFFF';

    /// <summary>The dot between the parts of a name, however it was typed.</summary>
    public static bool IsMiddleDot(char letter) =>
        letter is '·' or '•' or '・' or '‧' or '．' or '∙' or '⋅' or '･' or '\u0387' or '\u16EB' or '\u2E31' or '\u2E33' or '\u25E6' or '\u2981' or '\uA78F';

    private static bool IsSuspect(char letter) =>
        IsUnseen(letter) || char.IsSurrogate(letter) || letter is (>= '\u0300' and <= '\u036F') or (>= '\u2E80' and <= LastKangxi)
            or (>= '\uF900' and <= '\uFAFF');

    private static string Cleaned(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.IsBmp)
            {
                // Selectors and tags of the supplementary plane are unseen, its last two of each plane no characters.
                if (rune.Value is < 0xE0000 or > 0xE0FFF && (rune.Value & 0xFFFE) != 0xFFFE)
                {
                    clean.Append(rune);
                }
            }
            else if ((char)rune.Value is var letter && !IsUnseen(letter))
            {
                clean.Append(letter is >= FirstKangxi and <= LastKangxi ? letter.ToString().Normalize(NormalizationForm.FormKC)[0]
                    : Radicals.GetValueOrDefault(letter, letter));
            }
        }

        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    private static Dictionary<char, char> Pairs()
    {
        var pairs = new Dictionary<char, char>();
        for (var position = 0; position < RadicalPairs.Length; position += 2)
        {
            pairs[RadicalPairs[position]] = RadicalPairs[position + 1];
        }

        return pairs;
    }
}
