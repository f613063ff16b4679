namespace Changping.Admin.Registers.Workbooks;

/// <summary>A file that is not read at all: not a workbook, not a harmless one, or without the register's columns.</summary>
/// <param name="code">Stable, for scripts: macro, missing-columns.</param>
/// <param name="message">Chinese: what is wrong and what to do.</param>
public class WorkbookRefusedException(string code, string message, Exception? inner = null) : Exception(message, inner)
{
    public string Code { get; } = code;

    internal static WorkbookRefusedException Damaged(Exception? inner = null) =>
        new("damaged", "文件已损坏或不完整，无法读取；请用 Excel 或 WPS 打开后另存为 .xlsx 再上传。", inner);
}
