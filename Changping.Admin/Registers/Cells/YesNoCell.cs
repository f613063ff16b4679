using Changping.Admin.Registers.Workbooks;

namespace Changping.Admin.Registers.Cells;

internal static class YesNoCell
{
    public const string Expected = "应为“是”或“否”（也可填 合格/不合格、√/×）";

    public static CellReading<bool> Read(CellValue value)
    {
        if (value.Kind is CellKind.Boolean)
        {
            return CellReading<bool>.Of(value.Number > 0);
        }

        return value.Kind is not CellKind.Text ? Fault() : CellText.Compact(value.Text!) switch
        {
            "是" or "合格" or "符合" or "√" or "✓" or "✔" or "☑" or "✅" or "\uD83D\uDDF8" or "\uD83D\uDDF9" or "对" or "TRUE" or "True" or "true" or "Y"
                or "y" or "YES" or "Yes" or "yes" => CellReading<bool>.Of(true),
            "否" or "不合格" or "不符合" or "×" or "✕" or "✖" or "✗" or "✘" or "☒" or "❌" or "❎" or "╳" or "X" or "x" or "FALSE" or "False" or "false"
                or "N" or "n" or "NO" or "No" or "no" => CellReading<bool>.Of(false),
            _ => Fault(),
        };
    }

    private static CellReading<bool> Fault() => CellReading<bool>.Fault("yes-no", Expected + "。");
}
