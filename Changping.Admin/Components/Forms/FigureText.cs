using System.Globalization;
using System.Numerics;
using Changping.Domain.Identifiers;

namespace Changping.Admin.Components.Forms;

/// <summary>Figures as people type and paste them: full-width ones, blanks around, commas between.</summary>
public static class FigureText
{
    public static bool IsEmpty(string typed) => Plain(typed).Length == 0;

    /// <param name="places">Digits behind the point at most.</param>
    public static bool TryRead<T>(string typed, int places, out T number)
        where T : struct, INumber<T> =>
        T.TryParse(Plain(typed), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)
        && decimal.CreateChecked(number) is var exact && decimal.Round(exact, places) == exact;

    private static string Plain(string typed) => string.Concat(typed.Select(IdentifierText.HalfWidth)).Trim().Replace(",", "", StringComparison.Ordinal);
}
