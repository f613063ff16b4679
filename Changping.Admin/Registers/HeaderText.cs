using System.Text;
using Changping.Domain.Identifiers;

namespace Changping.Admin.Registers;

/// <summary>A header as it is compared: half-width, without blanks, marks and a bracketed unit or note at its end.</summary>
/// <param name="Key">金额 of 金额（万元）*.</param>
/// <param name="Unit">In yuan; null when the header names none.</param>
internal readonly record struct HeaderText(string Key, decimal? Unit)
{
    public static HeaderText Of(string typed)
    {
        var folded = new StringBuilder(typed.Length);
        foreach (var letter in typed.Normalize(NormalizationForm.FormKC))
        {
            if (!IdentifierText.IsBlank(letter))
            {
                folded.Append(letter);
            }
        }

        var key = folded.ToString().Trim('*', ':', '★', '●');
        decimal? unit = null;
        while (key.EndsWith(')') && key.LastIndexOf('(') is > 0 and var bracket)
        {
            unit ??= UnitOf(key[(bracket + 1)..^1]);
            key = key[..bracket].TrimEnd('*', ':', '★');
        }

        return new HeaderText(key, unit);
    }

    /// <summary>A line above the header such as 金额单位：万元.</summary>
    public static decimal? UnitOfNote(string typed)
    {
        var key = Of(typed).Key;
        var at = key.IndexOf("单位:", StringComparison.Ordinal);
        return at < 0 ? null : UnitOf(key[(at + 3)..]);
    }

    private static decimal? UnitOf(string text) => text.Replace("单位:", "", StringComparison.Ordinal) switch
    {
        "元" or "人民币元" => 1m,
        "万元" or "人民币万元" => 10_000m,
        _ => null,
    };
}
