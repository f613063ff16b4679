using System.IO.Compression;
using System.Xml;

namespace Changping.Admin.Registers.Workbooks;

/// <summary>
/// Lets in a plain .xlsx and nothing else. Everything is settled from the file's first bytes, its directory and its small parts,
/// before any sheet is opened.
/// </summary>
internal static class WorkbookGuard
{
    private const string PlainWorkbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    /// <param name="file">Seekable; stays open.</param>
    /// <exception cref="WorkbookRefusedException">Not a plain workbook within the limits.</exception>
    public static AdmittedWorkbook Admit(Stream file, WorkbookLimits limits)
    {
        if (!file.CanSeek)
        {
            throw new ArgumentException("The file is read more than once and must be seekable.", nameof(file));
        }

        FileKind.Check(file, limits);
        AdmittedWorkbook? workbook = null;
        try
        {
            CentralDirectory.Check(file, limits);
            file.Position = 0;
            workbook = new AdmittedWorkbook(new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true), limits);
            CheckNames(workbook);
            CheckContentType(workbook);
            CheckRelationships(workbook);
            return workbook;
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or EndOfStreamException)
        {
            workbook?.Dispose();
            throw WorkbookRefusedException.Damaged(broken);
        }
        catch
        {
            workbook?.Dispose();
            throw;
        }
    }

    private static void CheckNames(AdmittedWorkbook workbook)
    {
        foreach (var name in workbook.PartNames)
        {
            if (name.Length == 0 || name[0] == '/' || name.AsSpan().ContainsAny('\\', ':', '\0') || name.Contains("..", StringComparison.Ordinal))
            {
                throw WorkbookRefusedException.Damaged();
            }

            if (name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
                || name.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase)
                || name.Contains("/activeX/", StringComparison.OrdinalIgnoreCase))
            {
                throw Macro();
            }

            if (name.Contains("/externalLinks/", StringComparison.OrdinalIgnoreCase))
            {
                throw ExternalLink();
            }
        }

        if (!workbook.Has("[Content_Types].xml") || !workbook.Has("_rels/.rels"))
        {
            throw NotAWorkbook();
        }
    }

    private static void CheckContentType(AdmittedWorkbook workbook)
    {
        var plain = false;
        using var types = workbook.Open("[Content_Types].xml");
        while (types.Read())
        {
            if (types.NodeType is XmlNodeType.Element && types.GetAttribute("ContentType") is { } type)
            {
                if (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase))
                {
                    throw Macro();
                }

                plain |= type == PlainWorkbook;
            }
        }

        if (!plain)
        {
            throw NotAWorkbook();
        }
    }

    /// <summary>A web or mail address in a cell is external too, but nothing is ever fetched for it: those pass.</summary>
    private static void CheckRelationships(AdmittedWorkbook workbook)
    {
        foreach (var name in workbook.PartNames)
        {
            if (!name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            using var relationships = workbook.Open(name);
            while (relationships.Read())
            {
                if (relationships.NodeType is XmlNodeType.Element
                    && relationships.GetAttribute("TargetMode") == "External"
                    && relationships.GetAttribute("Type")?.EndsWith("/hyperlink", StringComparison.Ordinal) != true)
                {
                    throw ExternalLink();
                }
            }
        }
    }

    private static WorkbookRefusedException Macro() =>
        new("macro", "文件含宏或控件，不予读取；请另存为不含宏的“Excel 工作簿（.xlsx）”后上传。");

    private static WorkbookRefusedException ExternalLink() =>
        new("external-link", "文件链接了其他文件，不予读取；请在“数据—编辑链接”中断开链接，或把数据复制到空白模板后上传。");

    private static WorkbookRefusedException NotAWorkbook() =>
        new("not-xlsx", "文件不是 Excel 工作簿（.xlsx）；请用 Excel 或 WPS 另存为 .xlsx 后上传。");
}
