using Bunit;
using Changping.Admin.Components.Attachments;
using Changping.Admin.Files.Attachments;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Microsoft.AspNetCore.Components.Forms;

namespace Changping.Admin.Tests.Features.Shared;

public sealed class StoredFileListTests
{
    private static readonly ActingPerson Officer = new(Guid.NewGuid(), "李经办");
    private static readonly DateTimeOffset At = new(2026, 11, 23, 2, 5, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_list_of_papers_tells_editions_apart_and_links_each()
    {
        await using var context = new ScreenContext();
        var first = Paper(null);
        var second = Paper(first);
        var list = context.Render<DocumentList>(part => part.Add(one => one.Rows, [second, first]));
        Assert.Equal(["第 2 版", "第 1 版"], list.FindAll("tbody tr").Select(row => row.QuerySelectorAll("td")[2].FirstChild!.TextContent.Trim()));
        Assert.Contains("2026-11-23 已被替代", list.FindAll("tbody tr")[1].TextContent, StringComparison.Ordinal);
        Assert.Equal([$"/documents/{second.Id}", $"/documents/{first.Id}"], list.FindAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_file_goes_to_the_deed_of_the_page_and_a_refusal_stands_in_the_list()
    {
        await using var context = new ScreenContext();
        var taken = new List<string>();
        var list = context.Render<AttachmentList>(part => part.Add(one => one.Rows, []).Add(one => one.OnUpload, (upload, _) =>
        {
            taken.Add(upload.Name);
            throw new FileRefusedException("“协议.pdf”是压缩包，没有保存。");
        }));
        list.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("x", "协议.pdf"));
        Assert.Equal("“协议.pdf”是压缩包，没有保存。", list.Find("[role=alert]").TextContent);
        Assert.Equal(["协议.pdf"], taken);
    }

    [Fact]
    public async Task A_file_beyond_the_limit_is_not_sent()
    {
        await using var context = new ScreenContext();
        var list = context.Render<AttachmentList>(part => part.Add(one => one.Rows, [])
            .Add(one => one.OnUpload, (_, _) => throw new InvalidOperationException("sent")));
        list.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(new byte[AddAttachment.MostBytes + 1], "大.pdf"));
        Assert.Contains("超过 20 MB 的上限，没有上传", list.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_removed_file_says_who_and_why_and_offers_no_download()
    {
        await using var context = new ScreenContext();
        var removed = Uploaded("协议.pdf");
        removed.Remove(Officer, At, "传错文件");
        var list = context.Render<AttachmentList>(part => part.Add(one => one.Rows, [Uploaded("新协议.pdf"), removed])
            .Add(one => one.OnRemove, (_, _) => Task.CompletedTask));
        Assert.Equal("新协议.pdf", Assert.Single(list.FindAll("tbody a")).TextContent);
        Assert.Contains("李经办 于 2026-11-23 10:05 移除：传错文件", list.FindAll("tbody tr")[1].TextContent, StringComparison.Ordinal);
        Assert.Equal(["预览", "移除…"], list.FindAll("button.link").Select(button => button.TextContent));
    }

    [Fact]
    public async Task Who_may_not_change_sees_why_instead_of_the_way()
    {
        await using var context = new ScreenContext();
        var list = context.Render<AttachmentList>(part => part
            .Add(one => one.Rows, [Uploaded("协议.pdf")]).Add(one => one.OnUpload, (_, _) => Task.CompletedTask).Add(one => one.WhyNot, "只有经办人可以上传附件"));
        Assert.Empty(list.FindComponents<InputFile>());
        Assert.Contains("只有经办人可以上传附件", list.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "1 KB")]
    [InlineData(1_048_575, "1023 KB")]
    [InlineData(20L << 20, "20.0 MB")]
    public void Sizes_are_short(long bytes, string shown) => Assert.Equal(shown, AttachmentList.Size(bytes));

    internal static Attachment Uploaded(string name, AttachmentFormat format = AttachmentFormat.Pdf) =>
        new(RecordKind.Project, Guid.NewGuid(), name, format, ScanOutcome.NotScanned,
            new StoredFile(Guid.NewGuid().ToString("N"), 34, new string('a', 64)), Officer, At);

    private static IssuedDocument Paper(IssuedDocument? former) => new(
        DocumentKind.Agreement, "2026-协议-001", "样例", (RecordKind.Project, Guid.NewGuid()), new UsedTemplate("三方合作协议.docx", new string('b', 64)),
        new StoredFile(Guid.NewGuid().ToString("N"), 34, new string('a', 64)), Officer, new DateOnly(2026, 11, 23), former);
}
