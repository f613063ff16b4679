using System.Globalization;
using Changping.Admin.Files;
using Changping.Domain.Common;

namespace Changping.Admin.Tests.Tables;

/// <summary>One case of a table. A cell that cannot be read is told with file, line, column, what stands there, and what is expected.</summary>
public sealed class CaseRow
{
    private readonly CsvRow _row;

    internal CaseRow(CsvRow row) => _row = row;

    /// <summary>Null where the cell is empty: the form says nothing.</summary>
    public string? Text(string column) => _row[column].Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Separated by 、 or ；.</summary>
    public IReadOnlyList<string> List(string column) => _row[column].Split(['、', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public DateOnly Day(string column) => OptionalDay(column) ?? throw Wrong(column, "日期，如 2026-11-23");

    public DateOnly? OptionalDay(string column) => Text(column) is not { } text ? null
        : CaseTable.TryDay(text, out var day) ? day
        : throw Wrong(column, "日期，如 2026-11-23");

    public CalendarMonth Month(string column) =>
        CaseTable.TryMonth(_row[column], out var first) ? CalendarMonth.Of(first) : throw Wrong(column, "年月，如 2026年4月");

    /// <summary>A day, or only a month.</summary>
    public PartialDate? DayOrMonth(string column) => Text(column) is not { } text ? null
        : CaseTable.TryDay(text, out var day) ? PartialDate.OnDay(day)
        : CaseTable.TryMonth(text, out var first) ? PartialDate.InMonth(first.Year, first.Month)
        : throw Wrong(column, "日期或年月，如 2024-11-23、2024年11月");

    public Money Yuan(string column) => OptionalYuan(column) ?? throw Wrong(column, "金额（元）");

    public Money? OptionalYuan(string column) => Text(column) is { } text ? ToYuan(column, text) : null;

    /// <summary>Several amounts, separated by ；.</summary>
    public IReadOnlyList<Money> Yuans(string column) => [.. List(column).Select(text => ToYuan(column, text))];

    public int Count(string column) => OptionalCount(column) ?? throw Wrong(column, "整数");

    public int? OptionalCount(string column) => Text(column) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count
        : throw Wrong(column, "整数");

    /// <param name="column">Its header.</param>
    /// <param name="yes">The word for true.</param>
    /// <param name="no">The word for false.</param>
    public bool Is(string column, string yes, string no) => Maybe(column, yes, no) ?? throw Wrong(column, $"{yes}或{no}");

    /// <summary>Null where the cell is empty.</summary>
    public bool? Maybe(string column, string yes, string no) => Text(column) switch
    {
        null => null,
        var text when text == yes => true,
        var text when text == no => false,
        _ => throw Wrong(column, $"{yes}、{no}或空白"),
    };

    /// <param name="column">Its header.</param>
    /// <param name="name">The Chinese name of each member, as the screens have it.</param>
    public T One<T>(string column, Func<T, string> name) where T : struct, Enum =>
        Maybe(column, name) ?? throw Wrong(column, Names(name));

    public T? Maybe<T>(string column, Func<T, string> name) where T : struct, Enum =>
        Text(column) is { } text ? Named(column, text, name) : null;

    public IReadOnlyList<T> Several<T>(string column, Func<T, string> name) where T : struct, Enum =>
        [.. List(column).Select(text => Named(column, text, name))];

    /// <summary>As the runner shows the case.</summary>
    public override string ToString() => $"{Path.GetFileNameWithoutExtension(_row.Path)} 第 {_row.Line} 行：{_row[CaseTable.Reason]}";

    private T Named<T>(string column, string text, Func<T, string> name) where T : struct, Enum
    {
        foreach (var member in Enum.GetValues<T>())
        {
            if (CaseTable.Fold(name(member)) == CaseTable.Fold(text))
            {
                return member;
            }
        }

        throw Wrong(column, Names(name));
    }

    private Money ToYuan(string column, string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var yuan)
            && decimal.Round(yuan, 2) == yuan
            ? Money.FromYuan(yuan)
            : throw Wrong(column, "金额（元），至多两位小数");

    private DataFileException Wrong(string column, string expected) => _row.Wrong($"“{column}”是“{_row[column]}”，应为{expected}");

    private static string Names<T>(Func<T, string> name) where T : struct, Enum => string.Join("、", Enum.GetValues<T>().Select(name));
}
