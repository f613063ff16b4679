using System.Globalization;
using System.Text;
using Changping.Admin.Files;

namespace Changping.Admin.Tests.Tables;

/// <summary>
/// Tables of cases beside this file: CSV in UTF-8 as Excel and WPS write it, a header in Chinese, one case a row, and in the last column why.
/// Who knows the policy can read them and add rows; a wrong row fails alone and is named by its file and line.
/// </summary>
internal static class CaseTable
{
    public const string Reason = "理由";

    /// <param name="file">Such as 四（二）3 奖励.csv.</param>
    /// <param name="columns">Those the test reads, in the order of the file; <see cref="Reason"/> follows them.</param>
    /// <exception cref="DataFileException">Not there, other columns, or a row of another length.</exception>
    public static TheoryData<CaseRow> Read(string file, params string[] columns) =>
        new(RowsOf(Path.Combine(AppContext.BaseDirectory, "Tables", file), columns));

    /// <inheritdoc cref="Read"/>
    /// <param name="path">Of the file.</param>
    /// <param name="columns">As above.</param>
    public static IEnumerable<CaseRow> RowsOf(string path, params string[] columns)
    {
        foreach (var row in CsvFile.Read(path))
        {
            yield return row.Columns.Keys.SequenceEqual([.. columns, Reason]) ? new CaseRow(row)
                : throw new DataFileException(path, "首行", $"各列应依次为：{string.Join("，", [.. columns, Reason])}");
        }
    }

    /// <summary>As the tables write a day; Excel turns the strokes.</summary>
    public static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy/M/d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>As the tables write a month, 2024年11月: Excel would take 2024-11 for a day and 2024.10 for a number.</summary>
    public static bool TryMonth(string text, out DateOnly firstDay) =>
        DateOnly.TryParseExact(text, "yyyy年M月", CultureInfo.InvariantCulture, DateTimeStyles.None, out firstDay);

    /// <summary>Width folded, so that a full-width figure or bracket does not make another word.</summary>
    public static string Fold(string text) => text.Normalize(NormalizationForm.FormKC).Trim();
}
