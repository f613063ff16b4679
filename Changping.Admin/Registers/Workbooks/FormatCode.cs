using System.Buffers;

namespace Changping.Admin.Registers.Workbooks;

/// <summary>How a number is shown.</summary>
/// <param name="Kind">Number, date or month.</param>
/// <param name="IsScaled">Divided, or with a unit such as 万 or %: what is shown is not what is stored.</param>
internal readonly record struct ShownNumber(CellKind Kind, bool IsScaled);

/// <summary>Judges a number format by its first section: the ones for negatives and text say nothing more.</summary>
internal static class FormatCode
{
    /// <summary>Units that a reader of the sheet multiplies by.</summary>
    private static readonly SearchValues<char> Units = SearchValues.Create("万亿千百仟佰萬億%‰");

    /// <summary>
    /// Outside quotes and brackets d, y or e (the year in a Chinese Excel) make a date; a year and a month without d a month; a comma behind the last digit
    /// divides by a thousand.
    /// </summary>
    public static ShownNumber Read(ReadOnlySpan<char> code)
    {
        bool year = false, month = false, day = false, number = false, divided = false, unit = false;
        if (code.StartsWith("General", StringComparison.OrdinalIgnoreCase))
        {
            // Its letters are no pattern, but a unit may follow: General"万元".
            code = code["General".Length..];
            number = true;
        }

        for (var position = 0; position < code.Length; position++)
        {
            var letter = code[position];
            if (letter == ';')
            {
                break;
            }

            if (letter is '"' or '[')
            {
                var end = code[(position + 1)..].IndexOf(letter == '"' ? '"' : ']');
                var inside = end < 0 ? code[(position + 1)..] : code.Slice(position + 1, end);
                unit |= letter == '"' && inside.ContainsAny(Units);
                position += inside.Length + 1;
                continue;
            }

            unit |= Units.Contains(letter);
            switch (letter)
            {
                // The mark of a literal; WPS writes it as Chinese users type it.
                case '\\' or '!':
                    unit |= position + 1 < code.Length && Units.Contains(code[position + 1]);
                    position++;
                    break;
                case '_' or '*':
                    position++;
                    break;
                case 'y' or 'Y' or 'e' or 'E' or 'b' or 'B' when !number:
                    year = true;
                    break;
                case 'm' or 'M':
                    month = true;
                    break;
                case 'd' or 'D':
                    day = true;
                    break;
                case ',':
                    divided |= number;
                    break;
                case '0' or '#' or '?':
                    (number, divided) = (true, false);
                    break;
            }
        }

        var kind = number || !(year || day) ? CellKind.Number
            : year && month && !day ? CellKind.Month
            : CellKind.Date;
        return new(kind, kind is CellKind.Number && (divided || unit));
    }
}
