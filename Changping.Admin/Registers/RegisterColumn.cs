
namespace Changping.Admin.Registers;

/// <summary>What a column holds: how its cells are read, and how templates format and check them.</summary>
public enum ColumnKind
{
    Text,

    /// <summary>Several sentences.</summary>
    LongText,

    /// <summary>Of a person or an organisation: blanks inside Chinese names do not count.</summary>
    Name,

    /// <summary>Digits and letters that are no number: text format, nothing rounded.</summary>
    Identifier,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A day or a month.</summary>
    PartialDate,
    Money,
    YesNo,

    /// <summary>A whole number, written as one.</summary>
    Count,

    /// <summary>One of <see cref="RegisterColumn.Choices"/>.</summary>
    Choice,

    /// <summary>One or several of <see cref="RegisterColumn.Choices"/>, separated by 、.</summary>
    Choices,
}

/// <summary>What a column may say of itself beside its name and kind.</summary>
public sealed record ColumnTraits<TRow>
{
    /// <inheritdoc cref="RegisterColumn.Aliases"/>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <inheritdoc cref="RegisterColumn.Required"/>
    public bool Required { get; init; }

    /// <summary>Of a required column: a cell may be empty; whether that is enough, the rules say.</summary>
    public bool MayBeEmpty { get; init; }

    /// <inheritdoc cref="RegisterColumn.Choices"/>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>In a written register, in characters of the default font.</summary>
    public double Width { get; init; } = 12;

    /// <inheritdoc cref="RegisterColumn.Mask"/>
    public Func<string, string>? Mask { get; init; }

    /// <inheritdoc cref="RegisterColumn.IsShown"/>
    public bool IsShown { get; init; }

    /// <inheritdoc cref="RegisterColumn.LineAbove"/>
    public LineAbove? LineAbove { get; init; }

    /// <inheritdoc cref="RegisterColumn.Knows"/>
    public Func<string, bool>? Knows { get; init; }

    /// <summary>False of a row that leaves what is on file as it is, such as an empty cell; null: every row speaks of it.</summary>
    public Func<TRow, bool>? Says { get; init; }
}

/// <summary>A column of a register, found by its name or an alias wherever it stands.</summary>
public abstract class RegisterColumn
{
    /// <summary>Its place in the register, not in the file.</summary>
    public required int Index { get; init; }

    public required string Name { get; init; }

    public required ColumnKind Kind { get; init; }

    /// <summary>A Chinese sentence without full stop: what to fill in.</summary>
    public required string Expected { get; init; }

    /// <summary>Other headers in use, the likeliest first.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The header must have it.</summary>
    public bool Required { get; init; }

    /// <summary>A cell may be empty.</summary>
    public bool MayBeEmpty { get; init; }

    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>What may stand above the header for rows that leave it open; null where nothing does.</summary>
    public LineAbove? LineAbove { get; init; }

    /// <summary>True of a word that surely is this column's, so that a combined column is not split the wrong way round; null where words do not
    /// tell.</summary>
    public Func<string, bool>? Knows { get; init; }

    /// <summary>What a screen shows of its text to those who need not know all of it; null where it is shown as it is.</summary>
    public Func<string, string>? Mask { get; init; }

    /// <summary>The page of the record shows it as it stands, under its name.</summary>
    public bool IsShown { get; init; }
}

/// <summary>A column that knows its value in a row, whether that came in or stands on file.</summary>
public abstract class RegisterColumn<TRow> : RegisterColumn
{
    /// <summary>As it is written into a workbook.</summary>
    public required Func<TRow, ExportValue> Value { get; init; }

    /// <summary>As it would be typed: for old → new, for corrections, for forms and for the page of a record.</summary>
    public required Func<TRow, string?> Text { get; init; }

    /// <inheritdoc cref="ColumnTraits{TRow}.Says"/>
    public required Func<TRow, bool> Says { get; init; }

    /// <inheritdoc cref="ColumnTraits{TRow}.Width"/>
    public double Width { get; init; }

    /// <summary>The same column of a written register.</summary>
    /// <param name="rowOf">The row within what is exported.</param>
    public ExportColumn<T> Export<T>(Func<T, TRow> rowOf) => new(
        Kind is ColumnKind.Money ? $"{Name}（元）" : Name,
        Kind switch
        {
            ColumnKind.LongText => ExportKind.LongText,
            ColumnKind.Date => ExportKind.Date,
            ColumnKind.Money => ExportKind.Money,
            ColumnKind.Count => ExportKind.Count,
            _ => ExportKind.Text,
        },
        Width,
        item => Value(rowOf(item)))
    { Mask = Mask };
}

/// <summary>A column that knows how its cells are read.</summary>
/// <typeparam name="TRow">Of its register.</typeparam>
/// <typeparam name="T">What a cell becomes; its default where it is empty or faulty.</typeparam>
public sealed class RegisterColumn<TRow, T> : RegisterColumn<TRow>
{
    private readonly Func<RowCells, RegisterColumn, T> _read;

    internal RegisterColumn(Func<RowCells, RegisterColumn, T> read) => _read = read;

    internal T Read(RowCells cells) => _read(cells, this);
}
