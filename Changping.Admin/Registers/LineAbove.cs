namespace Changping.Admin.Registers;

/// <summary>A line above the header that says for the whole file what a column says for a row, such as 填报时间：2026-10-20.</summary>
/// <param name="Labels">What stands before its colon, the likeliest first.</param>
public sealed record LineAbove(IReadOnlyList<string> Labels)
{
    /// <summary>A day that stands alone above the header counts without a label, where it is the only one.</summary>
    public bool TakesLoneDay { get; init; }

    /// <summary>Serves only rows that fill this column; null where it serves all.</summary>
    public RegisterColumn? Beside { get; init; }
}
