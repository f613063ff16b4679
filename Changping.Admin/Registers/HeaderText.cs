using System.Text;
using Changping.Domain.Identifiers;

namespace Changping.Admin.Registers;

/// <summary>A header as it is compared: half-width, without blanks, marks and a bracketed unit or note at its end.</summary>
/// <param name="Key">金额 of 金额（万元）*.</param>
/// <param name="Unit">In yuan; null when the header names none.</param>
internal readonly record struct HeaderText(string Key, decimal? Unit)
{
    private const string Label = "单位:";

    public static HeaderText Of(string typed)
    {
        var key = Folded(typed).Trim('*', ':', '★', '●');
        decimal? unit = null;
        while (key.EndsWith(')') && key.LastIndexOf('(') is > 0 and var bracket)
        {
            unit ??= UnitOf(key[(bracket + 1)..^1]);
            key = key[..bracket].TrimEnd('*', ':', '★');
        }

        return new HeaderText(key, unit);
    }

    /// <summary>Letters and digits alone: 职务职称 of 职务（职称） and of 职务/职称.</summary>
    public static string Letters(string typed) => string.Concat(Folded(typed).Where(char.IsLetterOrDigit));

    /// <summary>A line above the header such as 金额单位：万元 or 登记表（单位：万元）.</summary>
    public static decimal? UnitOfNote(string typed)
    {
        var (key, bracketed) = Of(typed);
        if (bracketed is not null)
        {
            return bracketed;
        }

        for (var at = key.IndexOf(Label, StringComparison.Ordinal); at >= 0; at = key.IndexOf(Label, at + 1, StringComparison.Ordinal))
        {
            // 编制单位：… has the same last two characters and is followed by a name.
            var rest = key[(at + Label.Length)..].Replace("人民币", "", StringComparison.Ordinal);
            if (rest.StartsWith("万元", StringComparison.Ordinal))
            {
                return 10_000m;
            }

            if (rest.StartsWith('元'))
            {
                return 1m;
            }
        }

        return null;
    }

    private static decimal? UnitOf(string text) => text.Replace(Label, "", StringComparison.Ordinal) switch
    {
        "元" or "人民币元" => 1m,
        "万元" or "人民币万元" => 10_000m,
        _ => null,
    };

    private static string Folded(string typed)
    {
        var folded = new StringBuilder(typed.Length);

        // The one character besides half a pair on which the base library refuses to normalise.
        foreach (var letter in VisibleText.Compatible(typed.Replace('\uFFFE', ' ')))
        {
            if (!IdentifierText.IsBlank(letter))
            {
                folded.Append(letter);
            }
        }

        return folded.ToString();
    }
}
