namespace Changping.Admin.Registers.Writing;

/// <summary>A plain list as a workbook: what stands above its rows, and its columns.</summary>
/// <param name="Title">Also the name of the sheet.</param>
/// <param name="Unit">编制单位.</param>
/// <param name="Period">期间 or the filter in words; null when the list has none.</param>
/// <param name="Columns">At least one.</param>
public sealed record ExportTable<T>(string Title, string Unit, string? Period, IReadOnlyList<ExportColumn<T>> Columns)
{
    /// <summary>Lines below the rows, such as sums by state.</summary>
    public IReadOnlyList<string> Closing { get; init; } = [];

    /// <summary>What the list has no room for on paper, on a second sheet with a line for each row; empty for none.</summary>
    public IReadOnlyList<ExportColumn<T>> Details { get; init; } = [];
}
