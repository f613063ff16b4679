using System.IO.Compression;
using System.Xml;
using Changping.Admin.Registers.Workbooks;
using Changping.Admin.Store;

namespace Changping.Admin.Files.Attachments;

/// <summary>What a file is by its bytes. Its name and what the browser says of it are claims of whoever sent it.</summary>
internal static class ContentSniffer
{
    private const long MostOfDirectory = 1 << 20;

    /// <exception cref="FileRefusedException">None of the formats that may be uploaded.</exception>
    public static AttachmentFormat Sniff(Stream file, string name)
    {
        var start = new byte[8];
        file.Position = 0;
        var read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return start.AsSpan(0, read) switch
        {
            [0x25, 0x50, 0x44, 0x46, 0x2D, ..] => AttachmentFormat.Pdf,
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] => AttachmentFormat.Png,
            [0xFF, 0xD8, 0xFF, ..] => AttachmentFormat.Jpeg,
            [0x50, 0x4B, 0x03, 0x04, ..] => OfficeFormat(file, name),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => throw Refused(name, "是旧版 Office 文件或设有打开密码", "请另存为不加密的 .docx、.xlsx 或 PDF 后上传"),
            _ => throw Refused(name, "的内容不是 PDF、PNG、JPEG、DOCX 或 XLSX", "扫描件请存为 PDF 后上传"),
        };
    }

    private static AttachmentFormat OfficeFormat(Stream file, string name)
    {
        try
        {
            CentralDirectory.Check(file, WorkbookLimits.Default);
            file.Position = 0;
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            var types = ContentTypes(archive);
            if (types.Any(type => type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)
                || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)))
            {
                throw Refused(name, "含宏", "请另存为不含宏的 .docx、.xlsx 或 PDF 后上传");
            }

            return types.Contains(AttachmentFormat.Docx.MediaType() + ".main+xml") ? AttachmentFormat.Docx
                : types.Contains(AttachmentFormat.Xlsx.MediaType() + ".main+xml") ? AttachmentFormat.Xlsx
                : throw Refused(name, "是压缩包", "请解压后逐个上传");
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or EndOfStreamException or WorkbookRefusedException)
        {
            throw Refused(name, "已损坏或不完整", "请重新保存后上传", broken);
        }
    }

    private static HashSet<string> ContentTypes(ZipArchive archive)
    {
        var types = new HashSet<string>(StringComparer.Ordinal);
        if (archive.GetEntry("[Content_Types].xml") is not { } part)
        {
            return types;
        }

        using var content = part.Open();
        using var xml = XmlReader.Create(content,
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostOfDirectory });
        while (xml.Read())
        {
            if (xml.NodeType is XmlNodeType.Element && xml.GetAttribute("ContentType") is { } type)
            {
                types.Add(type);
            }
        }

        return types;
    }

    private static FileRefusedException Refused(string name, string what, string cure, Exception? inner = null) => new($"“{name}”{what}，没有保存；{cure}。", inner);
}
