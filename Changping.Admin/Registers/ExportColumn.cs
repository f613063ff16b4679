using Changping.Domain.Common;

namespace Changping.Admin.Registers;

public enum ExportKind
{
    /// <summary>Text format, so that numbers of documents and accounts stay as they are and nothing becomes a formula.</summary>
    Text,

    /// <summary>Text that wraps.</summary>
    LongText,

    /// <summary>A true date, shown as 2026-11-01.</summary>
    Date,

    /// <summary>Yuan with two decimals.</summary>
    Money,
    Count,
}

/// <summary>A value on its way into a cell, without boxing.</summary>
/// <param name="Text">Of a text.</param>
/// <param name="Number">Fen of an amount, day number of a date, or a count; null leaves the cell empty.</param>
public readonly record struct ExportValue(string? Text, long? Number);

/// <summary>A column of a written register: its header, look, and where its value comes from.</summary>
/// <param name="Width">In characters of the default font.</param>
/// <param name="IsTotalled">An amount that the last line of an official register adds up.</param>
public sealed record ExportColumn<T>(string Header, ExportKind Kind, double Width, Func<T, ExportValue> Value, bool IsTotalled = false)
{
    /// <summary>What is shown of its text to those who need not know all of it; null where it is shown as it is.</summary>
    public Func<string, string>? Mask { get; init; }

    /// <summary>The same column with its numbers masked.</summary>
    public ExportColumn<T> Masked() => Mask is not { } mask ? this
        : this with { Value = row => Value(row) is { Text: { Length: > 0 } text } value ? value with { Text = mask(text) } : Value(row) };

    /// <summary>A long text takes several lines instead of a wide column, so that the sheet prints on fewer pages.</summary>
    public ExportColumn<T> Wrapped(double most) =>
        Width > most && Kind is ExportKind.Text or ExportKind.LongText ? this with { Kind = ExportKind.LongText, Width = Math.Min(Width, most) } : this;
}

/// <summary>Makes the columns of a written register.</summary>
public static class ExportColumn
{
    public static ExportColumn<T> Text<T>(string header, double width, Func<T, string?> value) =>
        new(header, ExportKind.Text, width, row => new ExportValue(value(row), null));

    public static ExportColumn<T> LongText<T>(string header, double width, Func<T, string?> value) =>
        new(header, ExportKind.LongText, width, row => new ExportValue(value(row), null));

    public static ExportColumn<T> Date<T>(string header, Func<T, DateOnly?> value, double width = 12) =>
        new(header, ExportKind.Date, width, row => new ExportValue(null, value(row)?.DayNumber));

    /// <summary>As text: a month alone must not become a day.</summary>
    public static ExportColumn<T> PartialDate<T>(string header, Func<T, PartialDate?> value, double width = 12) =>
        Text<T>(header, width, row => value(row)?.ToString());

    /// <summary>是, 否, or nothing.</summary>
    public static ExportColumn<T> YesNo<T>(string header, Func<T, bool?> value, double width = 8) =>
        Text<T>(header, width, row => value(row) switch { true => "是", false => "否", null => null });

    /// <param name="header">Names the unit: 金额（元）.</param>
    public static ExportColumn<T> Money<T>(string header, Func<T, Money?> value, double width = 16, bool total = false) =>
        new(header, ExportKind.Money, width, row => new ExportValue(null, value(row)?.Fen), total);

    public static ExportColumn<T> Count<T>(string header, Func<T, long?> value, double width = 8) =>
        new(header, ExportKind.Count, width, row => new ExportValue(null, value(row)));
}
