using System.Globalization;
using Changping.Admin.Registers.Workbooks;
using Changping.Domain.Common;

namespace Changping.Admin.Registers.Cells;

/// <summary>Amounts as people write them; in yuan, or in the unit of the header or of the cell itself.</summary>
internal static class MoneyCell
{
    /// <summary>Ten billion yuan: beyond any project of a district, so a slip of the unit.</summary>
    private const decimal Most = 10_000_000_000m;

    /// <param name="value">A number or a text.</param>
    /// <param name="unit">What 1 means by the header, in yuan; a unit in the cell goes before it.</param>
    public static CellReading<Money> Read(CellValue value, decimal unit) => value.Kind switch
    {
        // Through 15 digits, as Excel shows it: 0.1+0.2 is 0.3.
        CellKind.Number when Math.Abs(value.Number) < 1e15 => Of((decimal)value.Number, unit),
        CellKind.Number => TooLarge(),
        CellKind.Text => OfText(CellText.Compact(value.Text!), unit),
        _ => NotAnAmount(),
    };

    private static CellReading<Money> OfText(string compact, decimal unit)
    {
        var text = compact.AsSpan().TrimStart("¥￥");
        if (text.EndsWith("整"))
        {
            text = text[..^1];
        }

        if (text.EndsWith("元"))
        {
            unit = 1m;
            text = text[..^1];
        }

        if (text.EndsWith("万"))
        {
            unit = 10_000m;
            text = text[..^1];
        }

        return HasSoundSeparators(text)
            && decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture, out var number)
                ? Of(number, unit)
                : NotAnAmount();
    }

    private static CellReading<Money> Of(decimal number, decimal unit)
    {
        if (number < 0)
        {
            return CellReading<Money>.Fault("amount-negative", "金额不能为负数。");
        }

        if (number > Most)
        {
            return TooLarge();
        }

        var yuan = number * unit;
        return yuan > Most ? TooLarge()
            : yuan * 100 != decimal.Truncate(yuan * 100) ? CellReading<Money>.Fault("amount-decimals", "金额最多两位小数（精确到分）。")
            : CellReading<Money>.Of(Money.FromYuan(yuan));
    }

    /// <summary>A comma stands before every three digits of the whole part, or nowhere: 1,00 is a slip of the hand.</summary>
    private static bool HasSoundSeparators(ReadOnlySpan<char> text)
    {
        var point = text.IndexOf('.');
        if (point >= 0 && text[point..].Contains(','))
        {
            return false;
        }

        var whole = point < 0 ? text : text[..point];
        var first = whole.IndexOf(',');
        if (first < 0)
        {
            return true;
        }

        for (var fromEnd = 1; fromEnd <= whole.Length - first; fromEnd++)
        {
            if (whole[^fromEnd] == ',' != (fromEnd % 4 == 0))
            {
                return false;
            }
        }

        return first is >= 1 and <= 3;
    }

    private static CellReading<Money> TooLarge() => CellReading<Money>.Fault("amount-too-large", "金额超过 100 亿元，请核对单位（元或万元）。");

    private static CellReading<Money> NotAnAmount() => CellReading<Money>.Fault("amount-shape", "金额应为数字，如 300000 或 300,000.00，可带“元”“万元”。");
}
