namespace Changping.Admin.Registers;

/// <summary>A fault of a cell: the row is not accepted.</summary>
/// <param name="Row">Its number by <see cref="SheetRow"/>: of the first sheet as Excel shows it.</param>
/// <param name="Column">The name of the column in the schema.</param>
/// <param name="Value">As typed; null when empty.</param>
/// <param name="Code">Stable, for scripts.</param>
/// <param name="Message">Chinese: what is wrong and what is expected.</param>
public sealed record RowIssue(int Row, string Column, string? Value, string Code, string Message);

/// <summary>Something to look at that is no fault: a date of birth that contradicts the identity number.</summary>
/// <param name="Row">Its number by <see cref="SheetRow"/>: of the first sheet as Excel shows it.</param>
/// <param name="Column">The name of the column in the schema.</param>
/// <param name="Message">Chinese.</param>
public sealed record RowNote(int Row, string Column, string Message)
{
    /// <summary>The row is written only once a person has said that it was looked at.</summary>
    public bool MustBeAcknowledged { get; init; }
}

/// <summary>One row of a register.</summary>
/// <param name="RowNumber">Its number by <see cref="SheetRow"/>: of the first sheet as Excel shows it.</param>
/// <param name="Value">Null when there is an issue.</param>
/// <param name="Issues">All of them, in the order of the columns' reading.</param>
/// <param name="Notes">Of good and faulty rows.</param>
/// <param name="Texts">Of a faulty row, the cells as typed in the order of the schema's columns, for correcting; of a good row, empty.</param>
public sealed record ParsedRow<TRow>(
    int RowNumber, TRow? Value, IReadOnlyList<RowIssue> Issues, IReadOnlyList<RowNote> Notes, IReadOnlyList<string?> Texts)
    where TRow : class
{
    public bool IsFaulty => Issues.Count > 0;

    /// <summary>Columns that its sheet does not have: the row says nothing of them, and what is on file stays.</summary>
    public IReadOnlyList<RegisterColumn> Absent { get; init; } = [];
}
