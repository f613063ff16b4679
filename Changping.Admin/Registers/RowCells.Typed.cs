using System.Text.RegularExpressions;
using Changping.Admin.Registers.Cells;
using Changping.Admin.Registers.Workbooks;
using Changping.Domain.Common;

namespace Changping.Admin.Registers;

/// <content>What the cells hold as it was typed, what cannot be taken of any kind, and what is to be doubted.</content>
internal sealed partial class RowCells
{
    /// <summary>More is beyond any project of a district, and likelier a slip of the unit; itself it is not doubted.</summary>
    private static readonly Money Proportionate = Domain.Common.Money.FromYuan(100_000_000);

    /// <summary>The cells as typed; an amount in 万元 by its header carries the unit, so that it can be read again without one.</summary>
    public string?[] Texts()
    {
        var texts = new string?[schema.Columns.Count];
        foreach (var column in schema.Columns)
        {
            texts[column.Index] = Typed(column);
        }

        return texts;
    }

    private string? Typed(RegisterColumn column)
    {
        var value = _values[column.Index];
        var text = CellText.Typed(value, date1904);
        return (column.Kind, value.Kind) switch
        {
            // A number 2019.1 may be October: as text it would pass for January, so both are shown.
            (ColumnKind.Date or ColumnKind.PartialDate, CellKind.Number) when DateCell.Read(value, date1904).Code is "date-ambiguous" => $"{text} 或 {text}0",
            (ColumnKind.Money, CellKind.Number) when units[column.Index] == 10_000m => text + "万元",
            (ColumnKind.Money, CellKind.Text) when units[column.Index] == 10_000m && !text!.Contains('元', StringComparison.Ordinal) => text + "万元",
            _ => text,
        };
    }

    /// <summary>False for an empty cell, which is a fault where something is required, and for an error value, which always is.</summary>
    private bool TryTake(RegisterColumn column, out CellValue value)
    {
        value = CellMark.Undo(_values[column.Index]);
        if (value.Kind is CellKind.Error)
        {
            Fault(column, "cell-error", $"单元格是错误值 {value.Text}，请改为实际内容。");
            return false;
        }

        if (value.Kind is CellKind.Unsaved)
        {
            Fault(column, "formula-without-value", "单元格是公式而没有保存结果，请在 Excel 或 WPS 中打开并保存后再上传。");
            return false;
        }

        if (value.Kind is CellKind.Covered)
        {
            Fault(column, "merged-cells", "单元格与其他列合并，看不出内容属于哪一列；请取消合并后逐格填写。");
            return false;
        }

        if (!IsEmpty(column))
        {
            return true;
        }

        if (!column.MayBeEmpty)
        {
            Fault(column, "required", $"必填：{column.Expected}。");
        }

        return false;
    }

    /// <summary>An amount that may not be the one that the sender sees: scaled by its format, shared by several rows, or out of all proportion.</summary>
    private void DoubtAmount(RegisterColumn column, CellValue value, Money? amount)
    {
        if (amount is not { } read)
        {
            return;
        }

        if (value.IsScaled)
        {
            Doubt(column, $"数字格式会缩放显示或加上单位，看到的数与所存的不同；所存的是 {CellText.Typed(value, date1904)}，读作 {read} 元，请核对单位。");
        }

        if (value.IsShared)
        {
            Doubt(column, $"金额与其他行合并在一格，每行都读作 {read} 元，请核对是否应逐行分开填写。");
        }

        if (read > Proportionate)
        {
            Doubt(column, $"{read} 元超过 1 亿元，请核对单位（元或万元）。");
        }
    }

    /// <summary>What became of a long number; an address such as lee+cp@example.cn is none.</summary>
    [GeneratedRegex(@"^[0-9](\.[0-9]+)?E\+[0-9]+$")]
    private static partial Regex InPowersOfTen();
}
