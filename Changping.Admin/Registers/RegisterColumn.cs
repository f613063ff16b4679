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

    /// <summary>One of <see cref="RegisterColumn.Choices"/>.</summary>
    Choice,

    /// <summary>One or several of <see cref="RegisterColumn.Choices"/>, separated by 、.</summary>
    Choices,
}

/// <summary>A column of a register, found by its name or an alias wherever it stands.</summary>
public sealed class RegisterColumn
{
    internal RegisterColumn(int index, string name) => (Index, Name) = (index, name);

    /// <summary>Its place in the schema, not in the file.</summary>
    public int Index { get; }

    public string Name { get; }

    public ColumnKind Kind { get; init; } = ColumnKind.Text;

    /// <summary>Other headers in use, the likeliest first.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The header must have it.</summary>
    public bool Required { get; init; }

    /// <summary>The header must have it, but a cell may be empty: whether that is enough, the rules say.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>A Chinese sentence without full stop: what to fill in.</summary>
    public required string Expected { get; init; }

    public IReadOnlyList<string> Choices { get; init; } = [];
}
