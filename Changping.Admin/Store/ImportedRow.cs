using Changping.Domain.Policy;

namespace Changping.Admin.Store;

/// <summary>What a row of a register did.</summary>
public enum ImportedFate
{
    New,
    Changed,
    Unchanged,
    Faulty,
}

/// <summary>A row that came in, as the record of its import keeps it; of unchanged ones only those with a hint.</summary>
public sealed class ImportedRow
{
    public required ImportRecordId ImportId { get; init; }

    /// <summary>From 1, in the order of the file.</summary>
    public required int Position { get; init; }

    /// <summary>As Excel shows it.</summary>
    public required int Row { get; init; }

    public required string Label { get; init; }

    public required ImportedFate Fate { get; init; }

    /// <summary>Old → new, numbers masked.</summary>
    public IReadOnlyList<AuditChange> Changes { get; init; } = [];

    /// <summary>To be looked at, but no fault.</summary>
    public IReadOnlyList<string> Hints { get; init; } = [];

    /// <summary>Of a faulty row.</summary>
    public IReadOnlyList<ImportedFault> Faults { get; init; } = [];

    /// <summary>The cells of a faulty row as typed, in the order of the register's columns.</summary>
    public IReadOnlyList<string?> Cells { get; init; } = [];

    /// <summary>What it made or changed; empty where nothing.</summary>
    public IReadOnlyList<ImportedWrite> Writes { get; init; } = [];

    public bool HasHints { get; init; }

    /// <summary>Who looked at the hints; null while they stand open.</summary>
    public string? SettledBy { get; set; }

    public DateTimeOffset? SettledAt { get; set; }
}

/// <param name="Column">Of the register.</param>
public sealed record ImportedFault(string Column, string? Value, string Code, string Message);

/// <summary>A record that an import made, or the columns of one that it changed.</summary>
/// <param name="Changed">Of a changed record: what stood in the database before, and what stands there since; null of a new one.</param>
public sealed record ImportedWrite(RecordKind Kind, Guid Id, IReadOnlyList<ColumnChange>? Changed);

/// <param name="Column">Of the database.</param>
/// <param name="Before">As of <see cref="StoredCell"/>.</param>
public sealed record ColumnChange(string Column, StoredCell Before, StoredCell After);

/// <summary>A value as it stands in the database: a whole number, a text, or nothing.</summary>
public readonly record struct StoredCell(long? Number, string? Text);
