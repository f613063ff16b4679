using System.Globalization;

namespace Changping.Domain.Common;

/// <summary>An amount of renminbi in whole fen; never floating point. Yuan appear only at the edges.</summary>
/// <param name="Fen">1 yuan = 100 fen. May be negative: a correction is an opposite amount.</param>
public readonly record struct Money(long Fen) : IComparable<Money>
{
    public static readonly Money Zero = new(0);

    /// <param name="yuan">At most two decimals.</param>
    /// <exception cref="ArgumentException">More than two decimals: a fraction of a fen is not money.</exception>
    /// <exception cref="OverflowException">Beyond what whole fen can hold.</exception>
    public static Money FromYuan(decimal yuan)
    {
        var fen = yuan * 100m;
        return fen == decimal.Truncate(fen)
            ? new Money(decimal.ToInt64(fen))
            : throw new ArgumentException($"金额 {yuan} 元超过两位小数，最小单位为分。", nameof(yuan));
    }

    public decimal Yuan => Fen / 100m;

    /// <summary>Without the sign: a recovery is written down as what comes back.</summary>
    public Money Abs() => new(Math.Abs(Fen));

    /// <summary>The share, rounded down to the fen: public money is never rounded up.</summary>
    public Money Share(decimal rate) => new(decimal.ToInt64(decimal.Floor(Fen * rate)));

    /// <summary>Down to whole units.</summary>
    /// <param name="unit">More than zero.</param>
    public Money DownTo(Money unit) => new(Fen - (Fen % unit.Fen));

    public static Money Min(Money left, Money right) => new(Math.Min(left.Fen, right.Fen));

    public static Money Max(Money left, Money right) => new(Math.Max(left.Fen, right.Fen));

    public static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Zero, (sum, amount) => sum + amount);

    public static Money operator +(Money left, Money right) => new(left.Fen + right.Fen);

    public static Money operator -(Money left, Money right) => new(left.Fen - right.Fen);

    public static Money operator -(Money amount) => new(-amount.Fen);

    public static Money operator *(Money amount, int times) => new(amount.Fen * times);

    public static bool operator <(Money left, Money right) => left.Fen < right.Fen;

    public static bool operator >(Money left, Money right) => left.Fen > right.Fen;

    public static bool operator <=(Money left, Money right) => left.Fen <= right.Fen;

    public static bool operator >=(Money left, Money right) => left.Fen >= right.Fen;

    public int CompareTo(Money other) => Fen.CompareTo(other.Fen);

    /// <summary>As on screens and in registers: 300,000.00.</summary>
    public override string ToString() => Yuan.ToString("#,##0.00", CultureInfo.InvariantCulture);

    /// <summary>As in JSON: 300000.00.</summary>
    public string ToPlainText() => Yuan.ToString("0.00", CultureInfo.InvariantCulture);
}
