namespace Changping.Admin.Registers.Workbooks;

internal enum CellKind : byte
{
    Empty,
    Text,
    Number,

    /// <summary>A number shown as a date.</summary>
    Date,

    /// <summary>A number shown as year and month only: what became of 2024年11月 when Excel read it.</summary>
    Month,
    Boolean,
    Error,
}

/// <summary>What a cell holds; of a formula, the value it last had.</summary>
/// <param name="Text">Of a text; of an error, its name.</param>
/// <param name="Number">Of a number; of a date, its serial in the workbook's own system; of a boolean, 1 for true.</param>
internal readonly record struct CellValue(CellKind Kind, string? Text, double Number)
{
    public static CellValue OfText(string? text) => string.IsNullOrEmpty(text) ? default : new(CellKind.Text, text, 0);
}
