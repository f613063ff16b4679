using Changping.Admin.Registers.Cells;

namespace Changping.Admin.Registers.Imports;

/// <summary>What a row became.</summary>
public interface IRowDraft<out TRow>
{
    TRow Row { get; }
}

/// <summary>Compares the rows of one file with the database and with each other, a chunk at a time.</summary>
public abstract class RowComparison<TRow, TDraft>(RegisterSchema<TRow> schema) where TRow : class where TDraft : class, IRowDraft<TRow>
{
    private readonly Dictionary<object, int> _seen = [];

    private readonly Func<TDraft, IReadOnlyList<string?>> _describe = draft => schema.Texts(draft.Row);

    public async Task<IReadOnlyList<PreviewRow<TDraft>>> CompareAsync(IReadOnlyList<ParsedRow<TRow>> rows, CancellationToken cancel)
    {
        await LoadAsync([.. rows.Where(row => row.Value is not null).Select(row => row.Value!)], cancel);
        var compared = new PreviewRow<TDraft>[rows.Count];
        for (var index = 0; index < rows.Count; index++)
        {
            compared[index] = Compare(rows[index]);
        }

        return compared;
    }

    /// <summary>A row that was accepted before; a correction must not repeat it.</summary>
    public virtual void Remember(int row, TDraft draft) => _seen[KeyOf(draft.Row).Key] = row;

    /// <summary>A last look at the whole file, corrections included: rows that are wrong only beside others are replaced, and what it finds is said.</summary>
    /// <param name="above">The texts above the file's header.</param>
    public virtual IReadOnlyList<string> Review(List<PreviewRow<TDraft>> rows, IReadOnlyList<string> above) => [];

    /// <summary>Fetches what the rows of a chunk are compared with, in a query or two.</summary>
    protected abstract Task LoadAsync(IReadOnlyList<TRow> rows, CancellationToken cancel);

    /// <summary>What two rows of one file may not share.</summary>
    protected abstract (object Key, RegisterColumn Column) KeyOf(TRow row);

    protected abstract string LabelOf(TRow row);

    protected abstract PreviewRow<TDraft> Compare(int number, TRow row, IReadOnlyList<RowNote> notes);

    /// <summary>What is on file of the same record; null where nothing is, or where the register only answers what went out.</summary>
    protected abstract TRow? OnFile(TRow row);

    /// <summary>Old → new of the columns that the row speaks of.</summary>
    /// <param name="before">What is on file.</param>
    protected List<FieldChange> Changes(TRow before, TRow now)
    {
        var changes = new List<FieldChange>();
        foreach (var column in schema.Columns)
        {
            if (column.Says(now) && column.Text(before) is var old && column.Text(now) is var text && old != text && !Repeats(column, old, text))
            {
                changes.Add(new FieldChange(column.Name, old, text));
            }
        }

        return changes;
    }

    /// <summary>A cell keeps no unseen characters and no blanks at its ends: what is on file with them comes back without, unchanged.</summary>
    private static bool Repeats(RegisterColumn column, string? old, string? now) => old is not null && now is not null && column.Kind switch
    {
        ColumnKind.Name => CellText.Name(old) == now,
        ColumnKind.Text or ColumnKind.LongText => CellText.Tidy(old) == now,
        _ => false,
    };

    /// <summary>A row that the rules or the other records refuse, with the fault at its column.</summary>
    protected PreviewRow<TDraft> Faulty(
        int number, TRow row, RegisterColumn column, string? value, string code, string message, IReadOnlyList<RowNote> notes) => new()
        {
            Row = number,
            Label = LabelOf(row),
            Fate = RowFate.Faulty,
            Issues = [new RowIssue(number, column.Name, value, code, message)],
            Notes = notes,
            Typed = schema.Texts(row),
        };

    private PreviewRow<TDraft> Compare(ParsedRow<TRow> given)
    {
        var parsed = Completed(given);
        var compared = CompareWhole(parsed);
        compared.Absent = parsed.Absent;
        return compared;
    }

    /// <summary>Where the sheet has no such column, what is on file stays as it is: a cell that is not there empties nothing.</summary>
    private ParsedRow<TRow> Completed(ParsedRow<TRow> parsed)
    {
        if (parsed.Absent.Count == 0 || parsed.Value is not { } row || OnFile(row) is not { } before)
        {
            return parsed;
        }

        var texts = schema.Columns.ToDictionary(column => column.Name,
            column => column.Text(parsed.Absent.Contains(column) && column.Says(row) ? before : row));
        return RegisterReader.Parse(parsed.RowNumber, texts, schema) with { Notes = parsed.Notes, Absent = parsed.Absent };
    }

    private PreviewRow<TDraft> CompareWhole(ParsedRow<TRow> parsed)
    {
        if (parsed.Value is not { } row)
        {
            return new PreviewRow<TDraft>
            {
                Row = parsed.RowNumber,
                Label = parsed.Texts.FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) ?? "",
                Fate = RowFate.Faulty,
                Issues = parsed.Issues,
                Notes = parsed.Notes,
                Typed = parsed.Texts,
            };
        }

        var (key, column) = KeyOf(row);
        if (!_seen.TryAdd(key, parsed.RowNumber))
        {
            return Faulty(parsed.RowNumber, row, column, LabelOf(row), "duplicate-row", $"与第 {SheetRow.Text(_seen[key])} 行重复，请只保留一行。", parsed.Notes);
        }

        var compared = Compare(parsed.RowNumber, row, parsed.Notes);
        compared.Describe = _describe;
        return compared;
    }
}
