namespace Changping.Admin.Registers;

/// <summary>A section of a form, with the columns that it asks for.</summary>
public sealed record FormSection(string Title, IReadOnlyList<RegisterColumn> Columns);

/// <summary>The columns of a register; what templates and readers need to know of any.</summary>
public abstract class RegisterSchema(string word, string title, IReadOnlyList<RegisterColumn> columns)
{
    private Dictionary<string, RegisterColumn>? _byHeader;

    /// <summary>Of the command line: experts.</summary>
    public string Word => word;

    /// <summary>Of the form, and of its template's file.</summary>
    public string Title => title;

    public IReadOnlyList<RegisterColumn> Columns => columns;

    /// <summary>By its name and by each alias.</summary>
    public IReadOnlyDictionary<string, RegisterColumn> ByHeader => _byHeader ??= columns
        .SelectMany(column => column.Aliases.Prepend(column.Name), (column, name) => (name, column)).DistinctBy(pair => pair.name)
        .ToDictionary(pair => pair.name, pair => pair.column);

    /// <summary>The column that says whose form it is; null where no column does.</summary>
    public virtual RegisterColumn? Sender => null;
}

/// <summary>A register whose rows become <typeparamref name="TRow"/>: columns and shapes only, no rule of the policy.</summary>
public abstract class RegisterSchema<TRow>(string word, string title, IReadOnlyList<RegisterColumn<TRow>> columns)
    : RegisterSchema(word, title, columns) where TRow : class
{
    public new IReadOnlyList<RegisterColumn<TRow>> Columns => columns;

    /// <summary>The cells of a row as they would be typed, in the order of the columns.</summary>
    public string?[] Texts(TRow row) => [.. columns.Select(column => column.Text(row))];

    /// <summary>All columns as those of a written register.</summary>
    /// <param name="rowOf">The row within what is exported.</param>
    public IEnumerable<ExportColumn<T>> Exports<T>(Func<T, TRow> rowOf) => columns.Select(column => column.Export(rowOf));

    /// <summary>Whether a row is none of this register's, such as a project that is not established yet: it is passed over, and told.</summary>
    internal virtual bool PassesOver(RowCells cells) => false;

    /// <summary>Reads every cell, so that all faults come at once. What it returns is dropped when any cell is faulty.</summary>
    internal abstract TRow Read(RowCells cells);
}
