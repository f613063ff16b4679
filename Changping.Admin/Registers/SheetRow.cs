using System.Globalization;

namespace Changping.Admin.Registers;

/// <summary>One number for a row of a file that may be read from several sheets: of the first sheet it is the row's own.</summary>
public static class SheetRow
{
    /// <summary>More than Excel has rows.</summary>
    private const int RowsOfSheet = 1 << 21;

    /// <summary>How many sheets can be read together.</summary>
    public const int MostSheets = 500;

    /// <param name="sheet">From 0, among the sheets that are read.</param>
    /// <param name="row">As Excel shows it.</param>
    public static int Of(int sheet, int row) => sheet * RowsOfSheet + row;

    /// <summary>As Excel shows it.</summary>
    public static int Row(int number) => number % RowsOfSheet;

    /// <summary>From 0, among the sheets that are read.</summary>
    public static int Sheet(int number) => number / RowsOfSheet;

    /// <summary>12, or 12（第 2 张表） where another sheet than the first is meant.</summary>
    public static string Text(int number) => Sheet(number) == 0
        ? number.ToString(CultureInfo.InvariantCulture)
        : $"{Row(number)}（第 {Sheet(number) + 1} 张表）";
}

/// <summary>A row that was not taken for one of the register.</summary>
/// <param name="Row">Its number by <see cref="SheetRow"/>.</param>
/// <param name="Text">Its words, shortened.</param>
public sealed record PassedRow(int Row, string Text);
