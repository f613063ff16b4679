using Changping.Admin.Store;
using Changping.Domain.Policy;

namespace Changping.Admin.Registers.Imports;

/// <summary>What importing a row would do.</summary>
public enum RowFate
{
    New,
    Changed,
    Unchanged,
    Faulty,
}

/// <param name="Column">Of the register.</param>
public sealed record FieldChange(string Column, string? Old, string? New);

/// <summary>One row of a register, compared with the database; nothing is written.</summary>
public abstract record PreviewRow
{
    /// <summary>Its number by <see cref="SheetRow"/>: of the first sheet as Excel shows it.</summary>
    public required int Row { get; init; }

    /// <summary>Whom or what it is about, as the preview shows it.</summary>
    public required string Label { get; init; }

    public required RowFate Fate { get; init; }

    public IReadOnlyList<FieldChange> Changes { get; init; } = [];

    public IReadOnlyList<RowIssue> Issues { get; init; } = [];

    public IReadOnlyList<RowNote> Notes { get; init; } = [];

    /// <summary>It would be written, and a note of it says what a person has to look at before.</summary>
    public bool MustBeAcknowledged => Fate is RowFate.New or RowFate.Changed && Notes.Any(note => note.MustBeAcknowledged);

    /// <inheritdoc cref="ParsedRow{TRow}.Absent"/>
    internal IReadOnlyList<RegisterColumn> Absent { get; set; } = [];

    /// <summary>What the rules say of it, in the words of the screen; null where a register asks none.</summary>
    public string? Outcome { get; init; }

    /// <summary>What it became; null where nothing is written of it.</summary>
    internal abstract object? Written { get; }

    /// <summary>Its cells in the order of the register's columns: of a faulty row as typed, of any other as they will be kept.</summary>
    public abstract IReadOnlyList<string?> Texts { get; }
}

/// <summary>A row with what it became: for the register's own commit and its verdicts.</summary>
public sealed record PreviewRow<TDraft> : PreviewRow where TDraft : class
{
    /// <summary>Null of a faulty row.</summary>
    public TDraft? Draft { get; init; }

    /// <summary>The cells as typed; null where they are made of the draft when a screen asks for them: most of a file is never looked at.</summary>
    public IReadOnlyList<string?>? Typed { get; init; }

    internal Func<TDraft, IReadOnlyList<string?>>? Describe { get; set; }

    internal override object? Written => Draft;

    public override IReadOnlyList<string?> Texts => Typed ?? (Draft is { } draft ? Describe?.Invoke(draft) : null) ?? [];
}

/// <summary>What importing a file would do, row by row.</summary>
public abstract record ImportPreview
{
    public required RegisterSchema Schema { get; init; }

    public required string FileName { get; init; }

    /// <summary>In the order of the file.</summary>
    public abstract IReadOnlyList<PreviewRow> Rows { get; }

    public required IReadOnlyList<string> IgnoredColumns { get; init; }

    /// <summary>SHA-256 of the file; null of rows that came from elsewhere.</summary>
    public string? Hash { get; init; }

    /// <summary>The file as the store keeps it, for the record of the import; null of rows that came from elsewhere, which have none.</summary>
    public StoredFile? Kept { get; init; }

    /// <summary>The texts above the file's header.</summary>
    public IReadOnlyList<string> Above { get; init; } = [];

    /// <summary>What its headers were taken for; null where the program knew every one, and of rows that came from elsewhere.</summary>
    public HeaderGlance? Glance { get; init; }

    /// <summary>What a person said of its headers, now or of an earlier file like it.</summary>
    public ColumnMapping Mapping { get; init; } = ColumnMapping.None;

    /// <summary>What was found in reading it; among the remarks.</summary>
    internal IReadOnlyList<string> Found { get; init; } = [];

    /// <summary>What is to be said of its contents as a whole.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>What of the file was read.</summary>
    public FileReading Reading { get; init; } = FileReading.None;

    /// <summary>A person says of every changed row that it was looked at, not only where a note asks for it.</summary>
    public bool AsksForEveryChange { get; init; }

    /// <summary>Rows that a person did not accept; they are not among the rows any more.</summary>
    public int NotAccepted { get; protected init; }

    /// <summary>A person has said which of the rows that ask for it were looked at.</summary>
    public bool IsAcknowledged { get; protected init; }

    /// <summary>What was asked instead of each row's own date.</summary>
    public required DateOnly? AsOf { get; init; }

    /// <summary>The audit's last entry when it was compared; later changes of what the rules rest on ask for a new preview.</summary>
    public required long SeenUntil { get; init; }

    public int Count(RowFate fate) => Rows.Count(row => row.Fate == fate);

    public bool HasFaults => Rows.Any(row => row.Fate == RowFate.Faulty);

    public IEnumerable<RowIssue> Faults => Rows.SelectMany(row => row.Issues);

    /// <summary>Why nothing of it can be written, whatever is skipped; null where something can, or where all is on file already.</summary>
    public string? Emptiness => Rows.Count == 0 ? $"文件中没有《{Schema.Title}》的数据行，没有可写入的内容。"
        : Rows.All(row => row.Fate == RowFate.Faulty) ? $"文件中 {Rows.Count} 行都有误，没有可写入的内容。"
        : null;

    /// <summary>All that is to be said of the file and its contents, beside a list of the rows that were passed over.</summary>
    public IReadOnlyList<string> ListedRemarks => [.. Remarks, .. Reading.Remarks(Schema.Title), .. Emptiness is { } none ? [none] : Array.Empty<string>()];

    /// <summary>The same where those rows are not listed.</summary>
    public IReadOnlyList<string> AllRemarks => [.. ListedRemarks, .. Reading.PassedRemark is { } passed ? [passed] : Array.Empty<string>()];

    /// <summary>Whether a person has to say of a row that it was looked at.</summary>
    public bool Asks(PreviewRow row) => row.MustBeAcknowledged || (AsksForEveryChange && row.Fate == RowFate.Changed);

    /// <summary>Of the rows that ask for it, with only those that a person accepted, by their numbers.</summary>
    public abstract ImportPreview Accepting(IReadOnlySet<int> accepted);
}

/// <summary>The same with what each row became.</summary>
public sealed record ImportPreview<TDraft> : ImportPreview where TDraft : class
{
    /// <inheritdoc cref="ImportPreview.Rows"/>
    public required IReadOnlyList<PreviewRow<TDraft>> Compared { get; init; }

    public override IReadOnlyList<PreviewRow> Rows => Compared;

    /// <summary>Of the new and changed rows: what a commit writes.</summary>
    public List<TDraft> Written => [.. Compared.Where(row => row.Fate is RowFate.New or RowFate.Changed).Select(row => row.Draft!)];

    public override ImportPreview Accepting(IReadOnlySet<int> accepted)
    {
        var taken = Compared.Where(row => !Asks(row) || accepted.Contains(row.Row)).ToList();
        return this with { Compared = taken, NotAccepted = Compared.Count - taken.Count, IsAcknowledged = true };
    }
}

/// <summary>What a commit wrote.</summary>
public sealed record ImportResult(int New, int Changed, int Unchanged, int SkippedFaulty)
{
    /// <summary>Null of rows that came from no file, and where nothing was written.</summary>
    public ImportRecordId? Record { get; init; }
}
