using Changping.Admin.Registers;

namespace Changping.Admin.Data.Imports;

/// <summary>Compares the rows of one file with the database and with each other, a chunk at a time.</summary>
public abstract class RowComparison<TRow> where TRow : class
{
    private readonly Dictionary<object, int> _seen = [];

    public async Task<IReadOnlyList<PreviewRow>> CompareAsync(IReadOnlyList<ParsedRow<TRow>> rows, CancellationToken cancel)
    {
        await LoadAsync([.. rows.Where(row => row.Value is not null).Select(row => row.Value!)], cancel);
        var compared = new PreviewRow[rows.Count];
        for (var index = 0; index < rows.Count; index++)
        {
            compared[index] = Compare(rows[index]);
        }

        return compared;
    }

    /// <summary>A row that was accepted before; a correction must not repeat it.</summary>
    public virtual void Remember(int row, object draft) => _seen[KeyOf(draft)] = row;

    /// <summary>A last look at the whole file, corrections included: rows that are wrong only beside others are replaced, and what it finds is said.</summary>
    /// <param name="above">The texts above the file's header.</param>
    public virtual IReadOnlyList<string> Review(List<PreviewRow> rows, IReadOnlyList<string> above) => [];

    /// <summary>Fetches what the rows of a chunk are compared with, in a query or two.</summary>
    protected abstract Task LoadAsync(IReadOnlyList<TRow> rows, CancellationToken cancel);

    /// <summary>What two rows of one file may not share.</summary>
    protected abstract (object Key, string Column) KeyOf(TRow row);

    protected abstract object KeyOf(object draft);

    protected abstract string LabelOf(TRow row);

    protected abstract PreviewRow Compare(int number, TRow row, IReadOnlyList<RowNote> notes);

    /// <summary>A row that the rules or the other records refuse, with the fault at its column.</summary>
    protected PreviewRow Faulty(int number, TRow row, string column, string? value, string code, string message, IReadOnlyList<RowNote> notes) => new()
    {
        Row = number,
        Label = LabelOf(row),
        Fate = RowFate.Faulty,
        Issues = [new RowIssue(number, column, value, code, message)],
        Notes = notes,
        Texts = Texts(row),
    };

    /// <summary>The cells of an accepted row in the order of the register's columns, for correcting it.</summary>
    protected abstract IReadOnlyList<string?> Texts(TRow row);

    private PreviewRow Compare(ParsedRow<TRow> parsed)
    {
        if (parsed.Value is not { } row)
        {
            return new PreviewRow
            {
                Row = parsed.RowNumber,
                Label = parsed.Texts.FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) ?? "",
                Fate = RowFate.Faulty,
                Issues = parsed.Issues,
                Notes = parsed.Notes,
                Texts = parsed.Texts,
            };
        }

        var (key, column) = KeyOf(row);
        if (_seen.TryAdd(key, parsed.RowNumber))
        {
            var compared = Compare(parsed.RowNumber, row, parsed.Notes);
            compared.Describe ??= _ => Texts(row);
            return compared;
        }

        return Faulty(parsed.RowNumber, row, column, LabelOf(row), "duplicate-row", $"与第 {_seen[key]} 行重复，请只保留一行。", parsed.Notes);
    }
}
