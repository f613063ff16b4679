using System.Globalization;
using Changping.Admin.Registers.Writing;
using Changping.Domain.Common;

namespace Changping.Admin.Documents;

/// <summary>Values as official papers write them.</summary>
public static class DocumentText
{
    /// <summary>2026年11月23日: no leading zeros.</summary>
    public static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    /// <summary>Room for a pen, where the day is not settled yet.</summary>
    public const string DayToWrite = "　　年　月　日";

    /// <inheritdoc cref="Day(DateOnly)"/>
    /// <returns>Null where there is no day yet.</returns>
    public static string? Day(DateOnly? day) => day is { } known ? Day(known) : null;

    /// <summary>800,000.00, the unit being the template's.</summary>
    public static string Figures(Money amount) => amount.ToString();

    /// <summary>人民币捌拾万元整.</summary>
    public static string Capitals(Money amount) => RmbCapitals.Of(amount);

    /// <summary>Such as 82.5: a score as it was given, without trailing zeros.</summary>
    public static string Score(decimal? score) => score?.ToString("0.##", CultureInfo.InvariantCulture) ?? "—";

    /// <summary>The result of a review, with the two places that the pages show.</summary>
    public static string Result(decimal? mean) => mean?.ToString("0.00", CultureInfo.InvariantCulture) ?? "—";
}
