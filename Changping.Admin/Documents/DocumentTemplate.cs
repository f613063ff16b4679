using System.Security.Cryptography;
using System.Xml;
using Changping.Admin.Store;
using DocumentFormat.OpenXml.Packaging;

namespace Changping.Admin.Documents;

/// <summary>A checked template, read whole: what was checked is what is filled, whatever happens to the file meanwhile.</summary>
public sealed class DocumentTemplate
{
    private const int MostFaults = 4;
    private const long MostBytes = 10L << 20;

    /// <summary>Of a template with pictures; the program that opens it holds some ten times as much.</summary>
    private const long MostUnpacked = 32L << 20;
    private const string PlainDocument = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private readonly byte[] _file;

    private DocumentTemplate(DocumentForm form, byte[] file) =>
        (Form, _file, Used) = (form, file, new UsedTemplate(form.FileName, Convert.ToHexStringLower(SHA256.HashData(file))));

    public DocumentForm Form { get; }

    /// <summary>Its name and hash, as issued documents keep them.</summary>
    public UsedTemplate Used { get; }

    /// <exception cref="FileRefusedException">Not there, no .docx, a control missing or unknown; names the file and every tag at fault.</exception>
    public static DocumentTemplate Read(string path, DocumentForm form)
    {
        var found = new FileInfo(path);
        if (!found.Exists)
        {
            throw Refused(form, $"不存在，应在 {found.DirectoryName}");
        }

        return found.Length <= MostBytes ? Read(File.ReadAllBytes(path), form) : throw Refused(form, $"超过 {MostBytes >> 20} MB");
    }

    /// <inheritdoc cref="Read(string, DocumentForm)"/>
    public static DocumentTemplate Read(byte[] file, DocumentForm form)
    {
        if (UnpackedSize.IsOver(MostUnpacked, file))
        {
            throw Refused(form, $"展开后超过 {MostUnpacked >> 20} MB");
        }

        try
        {
            using var document = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
            if (document.MainDocumentPart is not { Document.Body: not null } main || main.ContentType != PlainDocument)
            {
                throw Refused(form, "不是不含宏的 Word 文档（.docx）");
            }

            var faults = TemplateCheck.Faults(main, form).ToList();
            return faults.Count == 0 ? new DocumentTemplate(form, file) : throw Refused(form, Said(faults));
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException
            or ArgumentException or NotSupportedException)
        {
            throw Refused(form, "不是 Word 文档（.docx）或已损坏", broken);
        }
    }

    /// <returns>A document of its own: no control is left in it.</returns>
    public byte[] Fill(FilledForm values) => Made(values, $"{Form.Kind.ChineseName()} {values.Texts[DocumentForm.Number]}", _ => { });

    /// <returns>The same with 草稿 across each page, known by its title too.</returns>
    public byte[] FillDraft(FilledForm values) => Made(values, $"{Form.Kind.ChineseName()}（{DraftMark.Word}）", DraftMark.Put);

    private byte[] Made(FilledForm values, string title, Action<MainDocumentPart> finish)
    {
        using var file = new MemoryStream();
        file.Write(_file);
        using (var document = WordprocessingDocument.Open(file, isEditable: true))
        {
            ControlFilling.Fill(document.MainDocumentPart!, values);
            finish(document.MainDocumentPart!);
            document.PackageProperties.Title = title;
        }

        return file.ToArray();
    }

    /// <summary>The wrong file altogether has dozens of faults: the first few tell as much.</summary>
    private static string Said(List<string> faults) =>
        string.Join("；", faults.Take(MostFaults)) + (faults.Count > MostFaults ? $"；等共 {faults.Count} 处" : "");

    private static FileRefusedException Refused(DocumentForm form, string what, Exception? inner = null) =>
        new($"文书模板“{form.FileName}”{what}。内容控件的标记见 Word 的“开发工具—属性”，改正后再签发。", inner);
}
