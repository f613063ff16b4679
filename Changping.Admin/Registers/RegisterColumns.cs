using System.Globalization;
using Changping.Domain.Common;

namespace Changping.Admin.Registers;

/// <summary>The columns of one register in the order in which they are declared, each here and nowhere else.</summary>
/// <remarks>
/// A declaration says of a column its name, what is expected, how a cell is read, and where its value stands in a row. From that follow the
/// template, the reading with its faults, the comparison with what is on file, the export, and the fields of forms.
/// </remarks>
internal sealed class RegisterColumns<TRow> where TRow : class
{
    private readonly List<RegisterColumn<TRow>> _all = [];

    public IReadOnlyList<RegisterColumn<TRow>> All => _all;

    public RegisterColumn<TRow, string?> Text(string name, string expected, Func<TRow, string?> of, ColumnTraits<TRow>? traits = null) =>
        Add(name, ColumnKind.Text, expected, static (cells, column) => cells.Text(column), of, traits);

    public RegisterColumn<TRow, string?> LongText(string name, string expected, Func<TRow, string?> of, ColumnTraits<TRow>? traits = null) =>
        Add(name, ColumnKind.LongText, expected, static (cells, column) => cells.Text(column), of, traits);

    public RegisterColumn<TRow, string?> Name(string name, string expected, Func<TRow, string?> of, ColumnTraits<TRow>? traits = null) =>
        Add(name, ColumnKind.Name, expected, static (cells, column) => cells.Name(column), of, traits);

    public RegisterColumn<TRow, T?> Identifier<T>(
        string name, string expected, IdentifierParser<T> parse, Func<TRow, string?> of, ColumnTraits<TRow>? traits = null) where T : class =>
        Add(name, ColumnKind.Identifier, expected, (cells, column) => cells.Identifier(column, parse), of, traits);

    /// <param name="traits">With the words to choose from.</param>
    public RegisterColumn<TRow, T?> Choice<T>(string name, string expected, WordParser<T> parse, Func<TRow, string?> of,
        ColumnTraits<TRow> traits) where T : struct =>
        Add(name, ColumnKind.Choice, expected, (cells, column) => cells.Word(column, parse), of, traits);

    public RegisterColumn<TRow, bool?> YesNo(string name, string expected, Func<TRow, bool?> of, ColumnTraits<TRow>? traits = null) => Add(
        name, ColumnKind.YesNo, expected, static (cells, column) => cells.YesNo(column),
        row => of(row) switch { true => "是", false => "否", null => null }, (traits ?? new()) with { Choices = ["是", "否"] });

    /// <summary>As text also where it is written: a month alone must not become a day.</summary>
    public RegisterColumn<TRow, PartialDate?> PartialDate(string name, string expected, Func<TRow, PartialDate?> of, ColumnTraits<TRow>? traits = null) =>
        Add(name, ColumnKind.PartialDate, expected, static (cells, column) => cells.PartialDate(column), row => of(row)?.ToString(), traits);

    public RegisterColumn<TRow, DateOnly?> Date(string name, string expected, Func<TRow, DateOnly?> of, ColumnTraits<TRow>? traits = null) => Add(
        name, ColumnKind.Date, expected, static (cells, column) => cells.Day(column),
        row => of(row)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), traits, row => of(row)?.DayNumber);

    public RegisterColumn<TRow, Money?> Money(string name, string expected, Func<TRow, Money?> of, ColumnTraits<TRow>? traits = null) =>
        Add(name, ColumnKind.Money, expected, static (cells, column) => cells.Money(column), row => of(row)?.ToString(), traits, row => of(row)?.Fen);

    /// <summary>A column that is read in a way of its own.</summary>
    /// <param name="number">Its value as it is written, where that is no text: day, fen or count.</param>
    public RegisterColumn<TRow, T> Add<T>(
        string name, ColumnKind kind, string expected, Func<RowCells, RegisterColumn, T> read, Func<TRow, string?> text,
        ColumnTraits<TRow>? traits, Func<TRow, long?>? number = null)
    {
        traits ??= new();
        var column = new RegisterColumn<TRow, T>(read)
        {
            Index = _all.Count,
            Name = name,
            Kind = kind,
            Expected = expected,
            Aliases = traits.Aliases,
            Required = traits.Required,
            MayBeEmpty = !traits.Required || traits.MayBeEmpty,
            Choices = traits.Choices,
            LineAbove = traits.LineAbove,
            Knows = traits.Knows,
            Width = traits.Width,
            Mask = traits.Mask,
            IsShown = traits.IsShown,
            Says = traits.Says ?? (static _ => true),
            Text = text,
            Value = number is null ? row => new ExportValue(text(row), null) : row => new ExportValue(null, number(row)),
        };
        _all.Add(column);
        return column;
    }
}
