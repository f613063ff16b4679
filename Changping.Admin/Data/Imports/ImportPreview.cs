using Changping.Admin.Registers;

namespace Changping.Admin.Data.Imports;

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
public sealed record PreviewRow
{
    private readonly IReadOnlyList<string?>? _texts;

    public required int Row { get; init; }

    /// <summary>Whom or what it is about, as the preview shows it.</summary>
    public required string Label { get; init; }

    public required RowFate Fate { get; init; }

    public IReadOnlyList<FieldChange> Changes { get; init; } = [];

    public IReadOnlyList<RowIssue> Issues { get; init; } = [];

    public IReadOnlyList<RowNote> Notes { get; init; } = [];

    /// <summary>What the rules say of it, in the words of the screen; null where a register asks none.</summary>
    public string? Outcome { get; init; }

    /// <summary>Its cells in the order of the register's columns: of a faulty row as typed, of any other as they will be kept.</summary>
    public IReadOnlyList<string?> Texts
    {
        get => _texts ?? Describe?.Invoke(Draft) ?? [];
        init => _texts = value;
    }

    /// <summary>Makes the texts of an accepted row when a screen asks for them: most of a file is never looked at. Given the draft.</summary>
    internal Func<object?, IReadOnlyList<string?>>? Describe { get; set; }

    /// <summary>What the row became: for the register's own commit and its verdicts.</summary>
    public object? Draft { get; init; }
}

/// <summary>What importing a file would do, row by row.</summary>
public sealed record ImportPreview
{
    public required RegisterSchema Schema { get; init; }

    public required string FileName { get; init; }

    /// <summary>In the order of the file.</summary>
    public required IReadOnlyList<PreviewRow> Rows { get; init; }

    public required IReadOnlyList<string> IgnoredColumns { get; init; }

    /// <summary>SHA-256 of the file; null of rows that came from elsewhere.</summary>
    public string? Hash { get; init; }

    /// <summary>The texts above the file's header.</summary>
    public IReadOnlyList<string> Above { get; init; } = [];

    /// <summary>What is to be said of the file as a whole.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Changed rows that a person did not accept; they are not among the rows any more.</summary>
    public int NotAccepted { get; private init; }

    /// <summary>What was asked instead of each row's own date.</summary>
    public required DateOnly? AsOf { get; init; }

    /// <summary>The audit's last entry when it was compared; later changes of what the rules rest on ask for a new preview.</summary>
    public required long SeenUntil { get; init; }

    public int Count(RowFate fate) => Rows.Count(row => row.Fate == fate);

    public bool HasFaults => Rows.Any(row => row.Fate == RowFate.Faulty);

    public IEnumerable<RowIssue> Faults => Rows.SelectMany(row => row.Issues);

    /// <summary>With only those changed rows that a person accepted, by their numbers.</summary>
    public ImportPreview Accepting(IReadOnlySet<int> changed)
    {
        var taken = Rows.Where(row => row.Fate != RowFate.Changed || changed.Contains(row.Row)).ToList();
        return this with { Rows = taken, NotAccepted = Rows.Count - taken.Count };
    }
}

/// <summary>What a commit wrote.</summary>
public sealed record ImportResult(int New, int Changed, int Unchanged, int SkippedFaulty);
