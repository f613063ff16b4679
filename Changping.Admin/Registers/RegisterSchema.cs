namespace Changping.Admin.Registers;

/// <summary>The columns of a register; what templates and readers need to know of any.</summary>
public abstract class RegisterSchema
{
    private readonly List<RegisterColumn> _columns = [];

    protected RegisterSchema(string word, string title) => (Word, Title) = (word, title);

    /// <summary>Of the command line: experts.</summary>
    public string Word { get; }

    /// <summary>Of the form, and of its template's file.</summary>
    public string Title { get; }

    public IReadOnlyList<RegisterColumn> Columns => _columns;

    protected RegisterColumn Required(string name, ColumnKind kind, string expected, IReadOnlyList<string>? aliases = null, IReadOnlyList<string>? choices = null, bool mayBeEmpty = false) =>
        Add(new RegisterColumn(_columns.Count, name)
        {
            Kind = kind,
            Expected = expected,
            Aliases = aliases ?? [],
            Choices = choices ?? [],
            Required = true,
            MayBeEmpty = mayBeEmpty,
        });

    protected RegisterColumn Optional(string name, ColumnKind kind, string expected, IReadOnlyList<string>? aliases = null, IReadOnlyList<string>? choices = null) =>
        Add(new RegisterColumn(_columns.Count, name)
        {
            Kind = kind,
            Expected = expected,
            Aliases = aliases ?? [],
            Choices = choices ?? [],
            MayBeEmpty = true,
        });

    private RegisterColumn Add(RegisterColumn column)
    {
        _columns.Add(column);
        return column;
    }
}

/// <summary>A register whose rows become <typeparamref name="TRow"/>: columns and shapes only, no rule of the policy.</summary>
public abstract class RegisterSchema<TRow>(string word, string title) : RegisterSchema(word, title) where TRow : class
{
    /// <summary>Reads every cell, so that all faults come at once. What it returns is dropped when any cell is faulty.</summary>
    internal abstract TRow? Read(RowCells row);
}
