using System.Text;

namespace Changping.Admin.Registers.Workbooks;

/// <summary>What a file is by its first bytes, whatever its name says.</summary>
internal static class FileKind
{
    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static void Check(Stream file, WorkbookLimits limits)
    {
        if (file.Length == 0)
        {
            throw new WorkbookRefusedException("empty", "文件是空的（0 字节），请重新选择文件。");
        }

        if (file.Length > limits.FileBytes)
        {
            throw new WorkbookRefusedException("too-large", $"文件超过 {limits.FileBytes >> 20} MB，请删去图片或拆分后上传。");
        }

        var start = new byte[8];
        file.Position = 0;
        var read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        if (start.AsSpan().StartsWith(CompoundFile))
        {
            throw IsEncrypted(file)
                ? new WorkbookRefusedException("encrypted", "文件设有打开密码，无法读取；请取消密码（文件—信息—保护工作簿）后上传。")
                : new WorkbookRefusedException("old-xls", "这是旧版 Excel 文件（.xls）；请用 Excel 或 WPS 另存为 .xlsx 后上传。");
        }

        if (!start.AsSpan(0, read).StartsWith(Zip))
        {
            throw new WorkbookRefusedException("not-xlsx", "文件不是 Excel 工作簿（可能是 CSV、文本或网页）；请用 Excel 或 WPS 打开后另存为 .xlsx 再上传。");
        }
    }

    /// <summary>A workbook with a password is a compound file that holds a stream of this name.</summary>
    private static bool IsEncrypted(Stream file)
    {
        var marker = Encoding.Unicode.GetBytes("EncryptedPackage");
        var head = new byte[(int)Math.Min(file.Length, 1 << 20)];
        file.Position = 0;
        file.ReadExactly(head);
        if (head.AsSpan().IndexOf(marker) >= 0)
        {
            return true;
        }

        file.Position = file.Length - head.Length;
        file.ReadExactly(head);
        return head.AsSpan().IndexOf(marker) >= 0;
    }
}
