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

    /// <summary>A formula whose value was never saved: a program that reckons shows one, the file holds none.</summary>
    Unsaved,

    /// <summary>Covered by a merged area of several columns: it looks filled, and with what, nobody can say.</summary>
    Covered,
}

/// <summary>What a cell holds; of a formula, the value it last had.</summary>
/// <param name="Text">Of a text; of an error, its name; of a covered cell, the text that covers it.</param>
/// <param name="Number">Of a number; of a date, its serial in the workbook's own system; of a boolean, 1 for true.</param>
internal readonly record struct CellValue(CellKind Kind, string? Text, double Number)
{
    /// <summary>Its number format divides it or adds a unit: what is shown is not what is stored.</summary>
    public bool IsScaled { get; init; }

    /// <summary>It stands for several rows of its column.</summary>
    public bool IsShared { get; init; }

    public static CellValue OfText(string? text) => string.IsNullOrEmpty(text) ? default : new(CellKind.Text, text, 0);
}
