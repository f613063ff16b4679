using System.IO.Compression;
using System.Text;
using Changping.Admin.Documents;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Changping.Admin.Tests.Documents;

/// <summary>A template that the committee has changed is checked before anything is issued from it; the refusal names the file and the tag.</summary>
public sealed class TemplateRefusalTests
{
    [Fact]
    public void A_missing_control_is_named() => Refused(
        document => document.Tagged("姓名").Single().Remove(), "昌平区聘书.docx", "缺少内容控件“姓名”", "标记");

    [Fact]
    public void An_unknown_control_is_named() => Refused(
        document => document.Tagged("姓名").Single().SdtProperties!.GetFirstChild<Tag>()!.Val = "性名", "有不认识的内容控件“性名”", "缺少内容控件“姓名”");

    [Fact]
    public void A_control_without_tag_is_refused_for_it_would_go_out_unfilled() => Refused(
        document => document.Tagged("聘任岗位").Single().SdtProperties!.GetFirstChild<Tag>()!.Remove(), "内容控件“聘任岗位”没有标记");

    [Fact]
    public void A_row_that_is_not_repeated_is_named()
    {
        var file = Papers.Edited(DocumentKind.FilingLetter, document =>
        {
            var group = (SdtRow)document.Tagged("备案项目").Single();
            group.InsertBeforeSelf(group.SdtContentRow!.FirstChild!.CloneNode(deep: true));
            group.Remove();
        });
        Says(() => DocumentTemplate.Read(file, DocumentForms.Of(DocumentKind.FilingLetter)), "备案函.docx", "缺少重复行“备案项目”", "不认识的内容控件“序号”", "等共 9 处");
    }

    [Fact]
    public void A_control_missing_in_a_repeated_row_is_named_with_its_row()
    {
        var file = Papers.Edited(DocumentKind.Agreement, document => document.Tagged("签署人").Single().Remove());
        Says(() => DocumentTemplate.Read(file, DocumentForms.Of(DocumentKind.Agreement)), "重复行“签署方”中缺少内容控件“签署人”");
    }

    [Fact]
    public void Open_revisions_are_refused_for_they_would_be_issued_with_it() => Refused(
        document => document.MainDocumentPart!.Document.Body!.GetFirstChild<Paragraph>()!.Append(
            new InsertedRun(new Run(new Text("改"))) { Author = "委员会", Id = "900" }), "未接受的修订");

    [Fact]
    public void Linked_files_are_refused() => Refused(
        document => document.MainDocumentPart!.AddExternalRelationship("http://schemas.openxmlformats.org/officeDocument/2006/relationships/image",
            new Uri("http://example.invalid/a.png")), "链接了其他文件");

    [Fact]
    public void What_is_no_plain_docx_is_refused()
    {
        var form = DocumentForms.Of(DocumentKind.DistrictLetter);
        Says(() => DocumentTemplate.Read(Encoding.UTF8.GetBytes("聘书"), form), "昌平区聘书.docx", "不是 Word 文档");
        Says(() => DocumentTemplate.Read(File.ReadAllBytes(Path.Combine(SourceTree.DataDirectory, "samples", "enterprises.xlsx")), form), "不是");
        Says(() => DocumentTemplate.Read(Papers.Built(form.Kind)[..2000], form), "已损坏");
        Says(() => DocumentTemplate.Read(Papers.Edited(form.Kind,
            document => document.ChangeDocumentType(WordprocessingDocumentType.MacroEnabledDocument)), form), "不含宏");
        Says(() => DocumentTemplate.Read(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"), "昌平区聘书.docx"), form), "不存在");
    }

    [Fact]
    public void A_template_that_unpacks_to_hundreds_of_megabytes_is_refused_without_being_held()
    {
        var form = DocumentForms.Of(DocumentKind.DistrictLetter);
        using var file = new MemoryStream();
        using (var good = new ZipArchive(new MemoryStream(Papers.Built(form.Kind))))
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in good.Entries)
            {
                using var from = entry.Open();
                using var to = archive.CreateEntry(entry.FullName).Open();
                from.CopyTo(to);
            }

            using var part = archive.CreateEntry("word/note.xml").Open();
            var megabyte = Encoding.ASCII.GetBytes(new string(' ', 1 << 20));
            for (var written = 0; written < 200; written++)
            {
                part.Write(megabyte);
            }
        }

        var before = GC.GetTotalAllocatedBytes(precise: true);
        Says(() => DocumentTemplate.Read(file.ToArray(), form), "昌平区聘书.docx", "展开后超过 32 MB");
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 20 << 20);
    }

    [Fact]
    public void Replacing_checks_first_keeps_the_old_and_says_which_is_used()
    {
        var folder = Directory.CreateTempSubdirectory("templates").FullName;
        var templates = new TemplateFolder(folder);
        Assert.All(templates.States(), state => Assert.Contains("不存在", state.Fault, StringComparison.Ordinal));

        var first = templates.Replace(DocumentKind.DistrictLetter, Papers.Built(DocumentKind.DistrictLetter),
            new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(8)));
        Says(() => templates.Replace(DocumentKind.DistrictLetter, [1, 2, 3], default), "不是 Word 文档");
        Assert.Equal(first, templates.Of(DocumentKind.DistrictLetter).Used);

        var bolder = Papers.Edited(DocumentKind.DistrictLetter,
            document => document.MainDocumentPart!.Document.Body!.GetFirstChild<Paragraph>()!.Append(new Run(new Text("（副本）"))));
        Assert.NotEqual(first, templates.Replace(DocumentKind.DistrictLetter, bolder, new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(8))));
        Assert.Equal(["昌平区聘书.20261124-100000.bak", "昌平区聘书.docx"], Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Directory.Delete(folder, recursive: true);
    }

    private static void Refused(Action<WordprocessingDocument> edit, params string[] words) => Says(
        () => DocumentTemplate.Read(Papers.Edited(DocumentKind.DistrictLetter, edit), DocumentForms.Of(DocumentKind.DistrictLetter)), words);

    private static void Says(Action read, params string[] words)
    {
        var message = Assert.Throws<FileRefusedException>(read).Message;
        Assert.All(words, word => Assert.Contains(word, message, StringComparison.Ordinal));
    }
}
