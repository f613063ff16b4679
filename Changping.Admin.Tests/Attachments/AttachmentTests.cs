using System.Security.Cryptography;
using Changping.Admin.Files.Attachments;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Attachments;

/// <summary>Uploaded files are known by their content, kept under names of ours, and given out as they came.</summary>
public sealed class AttachmentTests
{
    private static readonly Actor Member = new(Guid.NewGuid(), "吴成员", Role.Member.Permissions());
    private readonly Guid _subject = Guid.CreateVersion7();

    [Theory]
    [InlineData("pdf", "协议扫描件.pdf", "协议扫描件.pdf", AttachmentFormat.Pdf)]
    [InlineData("png", "盖章页.PNG", "盖章页.png", AttachmentFormat.Png)]
    [InlineData("jpeg", "照片.jpeg", "照片.jpeg", AttachmentFormat.Jpeg)]
    [InlineData("docx", "意见.docx", "意见.docx", AttachmentFormat.Docx)]
    [InlineData("xlsx", "台账.xlsx", "台账.xlsx", AttachmentFormat.Xlsx)]
    [InlineData("pdf", "协议.exe", "协议.exe.pdf", AttachmentFormat.Pdf)]
    [InlineData("png", "协议.pdf", "协议.pdf.png", AttachmentFormat.Png)]
    public async Task A_file_is_what_its_content_is_and_its_ending_follows(string kind, string name, string shown, AttachmentFormat format)
    {
        await using var office = await TestOffice.OpenAsync();
        var attachment = await AddedAsync(office, SampleFiles.Of(kind), name);
        Assert.Equal((shown, format, ScanOutcome.NotScanned), (attachment.FileName, attachment.Format, attachment.Scan));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(SampleFiles.Of(kind))), attachment.File.Hash);

        var opened = await office.Get<ReadAttachment>().RunAsync(Member, attachment.Id, default);
        Assert.Equal((shown, format.MediaType()), (opened!.FileName, opened.MediaType));
        using var copy = new MemoryStream();
        await opened.Content.CopyToAsync(copy);
        await opened.Content.DisposeAsync();
        Assert.Equal(SampleFiles.Of(kind), copy.ToArray());
    }

    [Theory]
    [InlineData("exe", "协议.pdf", "不是 PDF、PNG、JPEG、DOCX 或 XLSX")]
    [InlineData("html", "照片.png", "不是 PDF、PNG、JPEG、DOCX 或 XLSX")]
    [InlineData("compound", "台账.xls", "旧版 Office 文件或设有打开密码")]
    [InlineData("zip", "材料.docx", "是压缩包")]
    [InlineData("macro", "意见.docx", "含宏")]
    [InlineData("torn", "意见.docx", "已损坏或不完整")]
    [InlineData("empty", "空.pdf", "空的")]
    public async Task What_may_not_be_uploaded_is_refused_whatever_its_name_and_nothing_is_kept(string kind, string name, string says)
    {
        await using var office = await TestOffice.OpenAsync();
        var refused = await Assert.ThrowsAsync<FileRefusedException>(() => AddAsync(office, SampleFiles.Of(kind), name));
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
        Assert.Empty(Stored(office));
        Assert.Empty(await RowsAsync(office));
    }

    [Fact]
    public async Task Twenty_megabytes_pass_and_one_byte_more_does_not()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.Get<AddAttachment>()
            .RunAsync(TestOffice.Officer, RecordKind.Project, _subject, "满.pdf", SampleFiles.PdfOf(AddAttachment.MostBytes), default);
        var refused = await Assert.ThrowsAsync<FileRefusedException>(() =>
            office.Get<AddAttachment>()
                .RunAsync(TestOffice.Officer, RecordKind.Project, _subject, "多.pdf", SampleFiles.PdfOf(AddAttachment.MostBytes + 1), default));
        Assert.Contains("“多.pdf”超过 20 MB", refused.Message, StringComparison.Ordinal);
        Assert.Equal(20L << 20, Assert.Single(await RowsAsync(office)).File.Bytes);
        Assert.Single(Stored(office));
    }

    [Theory]
    [InlineData("../../../etc/cron.d/协议.pdf", "协议.pdf")]
    [InlineData("C:\\Windows\\system32\\协议.pdf", "协议.pdf")]
    [InlineData("协议\u202Efdp.exe", "协议fdp.exe.pdf")]
    [InlineData("a\r\nSet-Cookie: b.pdf", "aSet-Cookie b.pdf")]
    [InlineData("..", "附件.pdf")]
    [InlineData("", "附件.pdf")]
    [InlineData("   .pdf", "附件.pdf")]
    public async Task A_name_with_path_or_control_characters_harms_nothing(string name, string shown)
    {
        await using var office = await TestOffice.OpenAsync();
        Assert.Equal(shown, (await AddedAsync(office, SampleFiles.Pdf, name)).FileName);
        Assert.True(Guid.TryParseExact(Path.GetFileName(Assert.Single(Stored(office))), "N", out _));
    }

    [Fact]
    public async Task A_very_long_name_is_cut_before_its_ending()
    {
        await using var office = await TestOffice.OpenAsync();
        var name = (await AddedAsync(office, SampleFiles.Pdf, new string('长', 400) + ".pdf")).FileName;
        Assert.Equal(new string('长', 120) + ".pdf", name);
    }

    [Fact]
    public async Task A_removed_file_stays_on_the_disk_with_its_reason_and_is_not_given_out()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await AddAsync(office, SampleFiles.Pdf, "协议.pdf");
        Assert.Contains("理由", (await Assert.ThrowsAsync<FileRefusedException>(() => office.Get<RemoveAttachment>()
            .RunAsync(TestOffice.SecondOfficer, id, " ", default))).Message, StringComparison.Ordinal);
        await office.Get<RemoveAttachment>().RunAsync(TestOffice.SecondOfficer, id, "传错文件", default);

        var row = Assert.Single(await RowsAsync(office));
        Assert.Equal(("钱经办", "传错文件"), (row.RemovedBy!.Name, row.RemovalReason));
        Assert.Single(Stored(office));
        Assert.Contains("传错文件",
            (await Assert.ThrowsAsync<FileRefusedException>(() => office.Get<ReadAttachment>().RunAsync(TestOffice.Officer, id, default))).Message,
            StringComparison.Ordinal);
        Assert.Contains("已由 钱经办 移除",
            (await Assert.ThrowsAsync<FileRefusedException>(() => office.Get<RemoveAttachment>().RunAsync(TestOffice.Officer, id, "再移除", default)))
                .Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_was_changed_on_the_disk_is_not_given_out()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await AddAsync(office, SampleFiles.Pdf, "协议.pdf");
        await File.WriteAllBytesAsync(Stored(office).Single(), SampleFiles.Png);
        Assert.Contains("SHA-256 不符",
            (await Assert.ThrowsAsync<FileRefusedException>(() => office.Get<ReadAttachment>().RunAsync(TestOffice.Officer, id, default))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_only_read_neither_uploads_nor_removes()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await AddAsync(office, SampleFiles.Pdf, "协议.pdf");
        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<AddAttachment>()
            .RunAsync(Member, RecordKind.Project, _subject, "b.pdf", new MemoryStream(SampleFiles.Pdf), default));
        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<RemoveAttachment>().RunAsync(Member, id, "无", default));
        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<ReadAttachment>()
            .RunAsync(new Actor(Guid.NewGuid(), "无", new HashSet<Permission>()), id, default));
        Assert.Single(Stored(office));
    }

    [Fact]
    public async Task Upload_download_and_removal_stand_in_the_trail_of_the_record()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await AddAsync(office, SampleFiles.Pdf, "协议.pdf");
        await using (var opened = (await office.Get<ReadAttachment>().RunAsync(Member, id, default))!.Content)
        {
            Assert.True(opened.Length > 0);
        }

        await office.Get<RemoveAttachment>().RunAsync(TestOffice.Officer, id, "传错文件", default);
        Assert.Equal([("李经办", CommandKind.UploadAttachment), ("吴成员", CommandKind.DownloadAttachment), ("李经办", CommandKind.RemoveAttachment)],
            await office.AskAsync(context => context.AuditEntries
            .Where(entry => entry.SubjectId == _subject && entry.Subject == "附件 协议.pdf").OrderBy(entry => entry.Sequence)
            .Select(entry => ValueTuple.Create(entry.ActorName, entry.Kind)).ToListAsync()));
    }

    private Task<Guid> AddAsync(TestOffice office, byte[] content, string name) =>
        office.Get<AddAttachment>().RunAsync(TestOffice.Officer, RecordKind.Project, _subject, name, new MemoryStream(content), default);

    private async Task<Attachment> AddedAsync(TestOffice office, byte[] content, string name)
    {
        var id = await AddAsync(office, content, name);
        return (await RowsAsync(office)).Single(row => row.Id == id);
    }

    private Task<IReadOnlyList<Attachment>> RowsAsync(TestOffice office) => office.AskAsync(context => AttachmentRows.OfAsync(context, [_subject], default));

    private static string[] Stored(TestOffice office) =>
        Directory.GetFiles(Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(office.DatabaseFile)!, "attachments")).FullName);
}
