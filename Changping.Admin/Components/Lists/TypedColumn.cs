using System.Globalization;
using Changping.Admin.Registers;

namespace Changping.Admin.Components.Lists;

/// <summary>A column of a list as it leaves: what is shown as amounts, counts or days becomes such cells, so that a workbook adds and sorts them.</summary>
public static class TypedColumn
{
    private const string ShownDay = "yyyy-MM-dd";

    /// <param name="width">In characters.</param>
    /// <param name="isNumber">Right-aligned on the screen: a number of a document never is.</param>
    /// <param name="rows">A text for each column; the type holds only where every filled cell is of it.</param>
    /// <param name="index">Of the column.</param>
    public static ExportColumn<IReadOnlyList<string?>> Of(string title, double width, bool isNumber, IReadOnlyList<IReadOnlyList<string?>> rows, int index)
    {
        var filled = rows.Select(row => row[index]).Where(text => !string.IsNullOrEmpty(text)).ToList();
        if (filled.Count == 0)
        {
            return Text();
        }

        if (isNumber && filled.TrueForAll(text => CountOf(text) is not null))
        {
            return ExportColumn.Count<IReadOnlyList<string?>>(title, row => CountOf(row[index]), width);
        }

        if (isNumber && filled.TrueForAll(text => FenOf(text) is not null))
        {
            return new(title, ExportKind.Money, width, row => new ExportValue(null, FenOf(row[index])));
        }

        return filled.TrueForAll(text => DayOf(text) is not null) ? ExportColumn.Date<IReadOnlyList<string?>>(title, row => DayOf(row[index]), width) : Text();

        ExportColumn<IReadOnlyList<string?>> Text() => ExportColumn.Text<IReadOnlyList<string?>>(title, width, row => row[index]);
    }

    private static long? CountOf(string? text) =>
        long.TryParse(text, NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count) ? count : null;

    /// <summary>As <c>Money</c> shows it: two places at most.</summary>
    private static long? FenOf(string? text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var yuan) && yuan * 100 is var fen && fen == decimal.Truncate(fen)
        && fen is >= long.MinValue and <= long.MaxValue ? (long)fen : null;

    private static DateOnly? DayOf(string? text) =>
        DateOnly.TryParseExact(text, ShownDay, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
