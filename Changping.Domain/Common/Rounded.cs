using System.Globalization;

namespace Changping.Domain.Common;

/// <summary>How a figure is shown that is not shown whole: always half up, never cut off. Every page asks here.</summary>
public static class Rounded
{
    /// <summary>Beside parts that are rounded each for itself.</summary>
    public const string Note = "金额按万元四舍五入，各项之和与合计可能略有出入。";

    private const long FenOfWan = 1_000_000;

    /// <summary>万元 with two decimals: 12.35 for 123,450.00 to 123,549.99 yuan.</summary>
    public static string Wan(Money amount) => Of(amount).ToString("#,##0.00", CultureInfo.InvariantCulture);

    /// <summary>A share with one decimal, such as 5.8%; null without a whole.</summary>
    public static string? Percent(long part, long whole) =>
        whole > 0 ? Half(100m * part / whole, 1).ToString("#,##0.0", CultureInfo.InvariantCulture) + "%" : null;

    public static string? Percent(Money part, Money whole) => Percent(part.Fen, whole.Fen);

    /// <summary>Whether what is shown in 万元 of the parts adds up to what is shown of the whole; where it does not, <see cref="Note"/> belongs beside
    /// it.</summary>
    public static bool AddsUp(IEnumerable<Money> parts, Money whole) => parts.Sum(Of) == Of(whole);

    private static decimal Of(Money amount) => Half((decimal)amount.Fen / FenOfWan, 2);

    /// <summary>A half goes away from zero, so that an opposite amount shows as its opposite.</summary>
    private static decimal Half(decimal value, int places) => decimal.Round(value, places, MidpointRounding.AwayFromZero);
}
