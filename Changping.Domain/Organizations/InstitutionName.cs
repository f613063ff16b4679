using System.Text;
using Changping.Domain.Identifiers;

namespace Changping.Domain.Organizations;

/// <summary>Names of institutions compare with width, brackets, blanks, unseen marks, middle dots and case folded; nothing else is guessed.</summary>
public static class InstitutionName
{
    public static string Fold(string name)
    {
        // Most names are Chinese characters alone; those need no new string.
        if (name.AsSpan().IndexOfAnyExceptInRange('\u4e00', '\u9fff') < 0)
        {
            return name;
        }

        var folded = new StringBuilder(name.Length);
        foreach (var letter in VisibleText.Compatible(VisibleText.Of(name)))
        {
            if (!IdentifierText.IsBlank(letter) && !VisibleText.IsMiddleDot(letter))
            {
                folded.Append(char.ToUpperInvariant(letter));
            }
        }

        return folded.ToString();
    }

    /// <summary>The party itself or a part of it: 清华大学 covers 清华大学材料学院. A unit without a name belongs to nobody.</summary>
    public static bool BelongsTo(string unit, string party) =>
        Fold(party) is { Length: > 0 } folded && Fold(unit).StartsWith(folded, StringComparison.Ordinal);
}
