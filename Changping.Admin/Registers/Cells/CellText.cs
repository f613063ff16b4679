using System.Globalization;
using System.Text;
using Changping.Admin.Registers.Workbooks;
using Changping.Domain.Identifiers;

namespace Changping.Admin.Registers.Cells;

/// <summary>The text of a cell as a person means it.</summary>
internal static class CellText
{
    /// <summary>As it would be typed again: what a correction starts from.</summary>
    public static string? Typed(CellValue value, bool date1904) => value.Kind switch
    {
        CellKind.Empty => null,
        CellKind.Text or CellKind.Error => value.Text,
        CellKind.Unsaved => CellMark.Unsaved,
        CellKind.Covered => CellMark.Covered + value.Text,
        CellKind.Boolean => value.Number > 0 ? "TRUE" : "FALSE",
        CellKind.Date or CellKind.Month => DateCell.FromSerial(value.Number, date1904) is { } day
            ? value.Kind is CellKind.Month && day.Day == 1
                ? string.Create(CultureInfo.InvariantCulture, $"{day.Year}-{day.Month:00}")
                : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : OfNumber(value.Number),
        CellKind.Number => OfNumber(value.Number),
    };

    /// <summary>Beyond 15 digits a double has lost some: those keep the E, so that no invented digit is ever taken for typed.</summary>
    public static string OfNumber(double number) =>
        Math.Abs(number) is < 1e15 and > 1e-9 or 0
            ? ((decimal)number).ToString("0.###############", CultureInfo.InvariantCulture)
            : number.ToString("0.##############E+00", CultureInfo.InvariantCulture);

    /// <summary>Without blanks at either end and unseen characters inside; line breaks stay, as \n.</summary>
    public static string Tidy(string text)
    {
        if (IsSettled(text, blanksToo: true))
        {
            return text;
        }

        var tidy = new StringBuilder(text.Length);
        foreach (var typed in VisibleText.Of(text))
        {
            if (typed is '\n' || !IdentifierText.IsBlank(typed))
            {
                tidy.Append(typed);
            }
            else if (typed is not '\r' && char.IsWhiteSpace(typed))
            {
                tidy.Append(' ');
            }
        }

        return tidy.ToString().Trim();
    }

    /// <summary>
    /// A name: half-width letters, digits and blanks; no blank beside a Chinese, Japanese or Korean character (康 宁 is 康宁), one between words of any other
    /// script; one kind of middle dot.
    /// </summary>
    public static string Name(string text)
    {
        if (IsSettled(text, blanksToo: false))
        {
            return text;
        }

        var name = new StringBuilder(text.Length);
        var blank = false;
        foreach (var typed in VisibleText.Of(text))
        {
            if (IdentifierText.IsBlank(typed))
            {
                blank |= char.IsWhiteSpace(typed);
                continue;
            }

            var letter = Narrow(typed);
            if (blank && name.Length > 0 && PartsWords(letter) && PartsWords(name[^1]))
            {
                name.Append(' ');
            }

            blank = false;
            name.Append(letter);
        }

        return name.ToString();
    }

    /// <summary>Half-width, without any blank: for words to compare, dates and amounts.</summary>
    public static string Compact(string text)
    {
        if (IsSettled(text, blanksToo: false))
        {
            return text;
        }

        var compact = new StringBuilder(text.Length);
        foreach (var typed in VisibleText.Of(text))
        {
            if (!IdentifierText.IsBlank(typed))
            {
                compact.Append(IdentifierText.HalfWidth(typed));
            }
        }

        return compact.ToString();
    }

    /// <summary>Nothing, or what people put where there is nothing to say.</summary>
    public static bool IsEmpty(string text)
    {
        var trimmed = text.AsSpan().Trim();

        // Only a short text can be a placeholder; a longer one that begins with something seen is not looked through.
        return trimmed.Length == 0
            || ((trimmed.Length <= 4 || IdentifierText.IsBlank(trimmed[0])) && Tidy(text) is "" or "无" or "/" or "／" or "-" or "－" or "—" or "——"
                or "--" or "\\");
    }

    /// <summary>
    /// True of a text on which no folding acts, so that most cells go through uncopied: visible ASCII, Chinese characters and, where they are
    /// kept, Chinese punctuation and blanks inside.
    /// </summary>
    private static bool IsSettled(string text, bool blanksToo)
    {
        foreach (var letter in text)
        {
            var settled = letter is (>= '!' and <= '~') or (>= '\u4E00' and <= '\u9FFF') or '、' or '。'
                || (blanksToo && (letter is ' ' or '，' or '；' or '：' or '（' or '）'));
            if (!settled)
            {
                return false;
            }
        }

        return text.Length == 0 || (text[0] != ' ' && text[^1] != ' ');
    }

    /// <summary>Brackets and punctuation stay as typed: （北京） belongs to a Chinese name.</summary>
    private static char Narrow(char typed) => typed switch
    {
        (>= '０' and <= '９') or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ') => IdentifierText.HalfWidth(typed),
        _ => VisibleText.IsMiddleDot(typed) ? '·' : typed,
    };

    /// <summary>Belongs to a script that sets blanks between words; East Asian characters and their punctuation do not, nor does the dot inside a
    /// name.</summary>
    private static bool PartsWords(char letter) =>
        letter is not ((>= '\u1100' and <= '\u11FF') or (>= '\u2E80' and <= '\uA4CF') or (>= '\uA960' and <= '\uA97F')
        or (>= '\uAC00' and <= '\uDFFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE4F') or (>= '\uFF00' and <= '\uFFEF') or '·');
}
