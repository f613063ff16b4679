using System.Text.RegularExpressions;
using Changping.Admin.Registers.Cells;
using Changping.Admin.Registers.Workbooks;
using Changping.Domain.Common;
using Changping.Domain.Identifiers;

namespace Changping.Admin.Components.Forms;

/// <summary>Days and months as people type them; read like the cells of a register, and without a year they are of this one.</summary>
internal static partial class DayText
{
    private const string DayShape = "日期应形如 2026-11-23、20261123、2026年11月23日或 11-23";

    private const string MonthShape = "月份应形如 2026-11、202611、2026年11月或 11月";

    /// <param name="typed">Such as 2026-11-23, 20261123, 2026.11.23, 2026年11月23日, 11-23.</param>
    /// <param name="today">Whose year is meant where none is typed.</param>
    public static (DateOnly? Day, string? Fault) Read(string typed, DateOnly today)
    {
        var words = Narrow(typed);
        var reading = DateCell.Read(CellValue.OfText(WithoutYear().IsMatch(words) ? $"{today.Year}-{words}" : words), date1904: false);
        return reading.Code switch
        {
            null when !reading.Value.IsMonthOnly => (reading.Value.Earliest, null),
            null => (null, $"请写到日：{DayShape}"),
            "date-range" or "date-missing" => (null, reading.Message!.TrimEnd('。')),
            _ => (null, DayShape),
        };
    }

    /// <param name="typed">Such as 2026-11, 202611, 2026年11月, 11月; of a day its month.</param>
    public static (CalendarMonth? Month, string? Fault) ReadMonth(string typed, DateOnly today)
    {
        var words = Narrow(typed);
        var reading = DateCell.Read(CellValue.OfText(BareMonth().IsMatch(words) ? $"{today.Year}-{words}" : words), date1904: false);
        return reading.Code switch
        {
            null => (new CalendarMonth(reading.Value.Year, reading.Value.Month), null),
            "date-range" or "date-missing" => (null, reading.Message!.TrimEnd('。')),
            _ => (null, MonthShape),
        };
    }

    private static string Narrow(string typed) => string.Concat(typed.Trim().Select(IdentifierText.HalfWidth));

    [GeneratedRegex(@"^\d{1,2}\s*[-./、月－—。]\s*\d{1,2}\s*[日号]?$")]
    private static partial Regex WithoutYear();

    [GeneratedRegex(@"^\d{1,2}\s*月?$")]
    private static partial Regex BareMonth();
}
