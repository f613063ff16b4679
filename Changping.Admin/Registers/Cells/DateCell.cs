using Changping.Admin.Registers.Workbooks;
using Changping.Domain.Common;
using Changping.Domain.Identifiers;

namespace Changping.Admin.Registers.Cells;

/// <summary>Dates as people and Excel write them; between 1900 and 2100, to the day or only to the month.</summary>
internal static class DateCell
{
    public const string Expected = "日期应形如 2019-07-01、2019.7.1、2019年7月1日或 20190701";

    private const int DaysFrom1900To1904 = 1_462;
    private const int LastSerial = 73_415;
    private const double HalfASecond = 0.5 / 86_400;

    private static readonly DateOnly SerialZero = new(1899, 12, 30);

    public static CellReading<PartialDate> Read(CellValue value, bool date1904) => value.Kind switch
    {
        CellKind.Date or CellKind.Month => OfSerial(value, date1904),
        CellKind.Number => OfNumber(value.Number, date1904),
        CellKind.Text => OfText(value.Text!),
        _ => NotADate(),
    };

    /// <summary>
    /// The day of a serial as Excel shows it: within half a second before midnight, which is what a sum of floating numbers loses, it is the next day.
    /// Null outside 1900 to 2100, and for the 29 February 1900 that only Excel knows.
    /// </summary>
    public static DateOnly? FromSerial(double serial, bool date1904)
    {
        if (!(serial >= 0 && serial <= LastSerial + 1))
        {
            return null;
        }

        var days = (int)(serial + HalfASecond) + (date1904 ? DaysFrom1900To1904 : 0);
        return days switch
        {
            < 1 or 60 or > LastSerial => null,
            < 60 => SerialZero.AddDays(days + 1),
            _ => SerialZero.AddDays(days),
        };
    }

    /// <summary>A plain number in a date column: 20190701, 201907, 2019.7, or a serial that lost its format.</summary>
    private static CellReading<PartialDate> OfNumber(double number, bool date1904)
    {
        var whole = Math.Round(number);
        if (whole > 2_101 && Math.Abs(number - whole) <= HalfASecond)
        {
            number = whole;
        }

        if (number != Math.Truncate(number))
        {
            var hundredths = Math.Round(number * 100);
            if (number is < 1900 or >= 2101 || Math.Abs(number * 100 - hundredths) > 1e-6)
            {
                return NotADate();
            }

            var (year, month) = ((int)number, (int)hundredths % 100);

            // 2019.1 as a number is January or October: Excel drops the zero of 2019.10.
            return month == 10
                ? CellReading<PartialDate>.Fault("date-ambiguous", "单元格是数字，分不清 1 月还是 10 月；请改为文本，如 2019-01 或 2019-10。")
                : Of(year, month < 13 ? month : month % 10 == 0 ? month / 10 : 0, null);
        }

        return number switch
        {
            >= 1_900_01_01 and <= 2_100_12_31 => Of((int)number / 10_000, (int)number / 100 % 100, (int)number % 100),
            >= 1_900_01 and <= 2_100_12 => Of((int)number / 100, (int)number % 100, null),
            >= 1900 and <= 2100 => YearOnly(),
            _ => OfSerial(new CellValue(CellKind.Date, null, number), date1904),
        };
    }

    private static CellReading<PartialDate> OfSerial(CellValue value, bool date1904) =>
        FromSerial(value.Number, date1904) is not { } day ? NotADate()
        : value.Kind is CellKind.Month && day.Day == 1 ? CellReading<PartialDate>.Of(PartialDate.InMonth(day.Year, day.Month))
        : CellReading<PartialDate>.Of(PartialDate.OnDay(day));

    private static CellReading<PartialDate> OfText(string text)
    {
        Span<int> groups = stackalloc int[3];
        Span<int> lengths = stackalloc int[3];
        var (count, inDigits) = (0, false);
        foreach (var typed in VisibleText.Of(text))
        {
            var letter = IdentifierText.HalfWidth(typed);
            if (char.IsAsciiDigit(letter))
            {
                if (!inDigits && ++count > 3)
                {
                    return NotADate();
                }

                inDigits = true;
                if (++lengths[count - 1] > 8)
                {
                    return NotADate();
                }

                groups[count - 1] = groups[count - 1] * 10 + letter - '0';
                continue;
            }

            inDigits = false;
            if (count == 3 && letter is ' ' or 'T')
            {
                // A time of day follows, as databases write it; it says nothing here.
                break;
            }

            if (!IdentifierText.IsBlank(letter) && letter is not ('-' or '.' or '/' or '年' or '月' or '日' or '号' or '、' or '－' or '—' or '。'))
            {
                return NotADate();
            }
        }

        return (count, lengths[0]) switch
        {
            (1, 8) => Of(groups[0] / 10_000, groups[0] / 100 % 100, groups[0] % 100),
            (1, 6) => Of(groups[0] / 100, groups[0] % 100, null),
            (1, 4) => YearOnly(),
            (2, 4) when lengths[1] <= 2 => Of(groups[0], groups[1], null),
            (3, 4) when lengths[1] <= 2 && lengths[2] <= 2 => Of(groups[0], groups[1], groups[2]),
            _ => NotADate(),
        };
    }

    private static CellReading<PartialDate> Of(int year, int month, int? day) =>
        year is < 1900 or > 2100 ? CellReading<PartialDate>.Fault("date-range", $"年份 {year} 不在 1900 至 2100 之间。")
        : month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) ? CellReading<PartialDate>.Fault("date-missing", "没有这一天，请核对月、日。")
        : CellReading<PartialDate>.Of(day is { } known ? PartialDate.OnDay(new DateOnly(year, month, known)) : PartialDate.InMonth(year, month));

    private static CellReading<PartialDate> YearOnly() => CellReading<PartialDate>.Fault("date-year-only", "只有年份，请补月份，如 2019-07。");

    private static CellReading<PartialDate> NotADate() => CellReading<PartialDate>.Fault("date-shape", Expected + "。");
}
