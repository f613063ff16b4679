namespace Changping.Admin.Registers.Workbooks;

/// <summary>Cells that are shown as one, with the value of the first.</summary>
/// <param name="FirstRow">As Excel shows it.</param>
/// <param name="LastRow">Inclusive.</param>
/// <param name="FirstColumn">From 0.</param>
/// <param name="LastColumn">Inclusive.</param>
internal readonly record struct MergedArea(int FirstRow, int LastRow, int FirstColumn, int LastColumn)
{
    public bool IsOneColumn => FirstColumn == LastColumn;

    /// <summary>B2:D5.</summary>
    /// <exception cref="WorkbookRefusedException">Not two cells.</exception>
    public static MergedArea Of(ReadOnlySpan<byte> reference)
    {
        var colon = reference.IndexOf((byte)':');
        var first = colon < 0 ? reference : reference[..colon];
        var last = reference[(colon + 1)..];
        return new MergedArea(RowOf(first), RowOf(last), CellReference.ColumnOf(first), CellReference.ColumnOf(last));
    }

    private static int RowOf(ReadOnlySpan<byte> reference) => CellReference.Whole(reference[Math.Max(reference.IndexOfAnyInRange((byte)'0', (byte)'9'), 0)..]);
}
