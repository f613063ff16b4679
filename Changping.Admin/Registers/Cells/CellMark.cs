using Changping.Admin.Registers.Workbooks;

namespace Changping.Admin.Registers.Cells;

/// <summary>
/// What stands in a text for a cell that holds no text, so that a faulty row stays faulty when it is read again, after another of its cells was corrected or
/// from the workbook of faulty rows.
/// </summary>
internal static class CellMark
{
    public const string Unsaved = "#公式无结果";
    public const string Covered = "#合并单元格：";

    public static CellValue Undo(CellValue value) => value is not { Kind: CellKind.Text, Text: ['#', ..] text } ? value : text switch
    {
        Unsaved => new(CellKind.Unsaved, null, 0),
        "#N/A" or "#REF!" or "#VALUE!" or "#NAME?" or "#DIV/0!" or "#NUM!" or "#NULL!" or "#SPILL!" or "#CALC!" or "#GETTING_DATA" =>
            new(CellKind.Error, text, 0),
        _ => text.StartsWith(Covered, StringComparison.Ordinal) ? new(CellKind.Covered, text[Covered.Length..], 0) : value,
    };
}
