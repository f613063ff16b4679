using Bunit;
using Changping.Admin.Components.Attachments;
using Changping.Admin.Store;
using Microsoft.AspNetCore.Components.Forms;

namespace Changping.Admin.Tests.Features.Shared;

/// <summary>Files on screen, and files on their way in.</summary>
public sealed class AttachmentPreviewTests
{
    [Fact]
    public async Task Pictures_and_PDF_are_shown_one_after_another_and_what_else_there_is_only_downloads()
    {
        await using var context = new ScreenContext();
        var dialogs = context.RenderDialogs();
        Attachment[] rows =
        [
            StoredFileListTests.Uploaded("照片.png", AttachmentFormat.Png), StoredFileListTests.Uploaded("台账.xlsx", AttachmentFormat.Xlsx),
            StoredFileListTests.Uploaded("协议.pdf"), StoredFileListTests.Uploaded("意见.docx", AttachmentFormat.Docx),
        ];
        var list = context.Render<AttachmentList>(part => part.Add(one => one.Rows, rows));
        Assert.Equal(["预览 照片.png", "预览 协议.pdf"], list.FindAll("button").Select(button => button.GetAttribute("aria-label")));
        Assert.Equal(4, list.FindAll("a[download]").Count);

        await list.FindAll("button")[0].ClickAsync(new());
        var frame = dialogs.WaitForElement("iframe");
        Assert.Equal(("", $"/attachments/{rows[0].Id}/preview", "照片.png"),
            (frame.GetAttribute("sandbox"), frame.GetAttribute("src"), frame.GetAttribute("title")));
        Assert.Contains("第 1 份，共 2 份", dialogs.Markup, StringComparison.Ordinal);
        await Button(dialogs, "下一份").ClickAsync(new());

        // A PDF is shown by no browser in a frame with the attribute: of it the answer carries the sandbox.
        frame = dialogs.Find("iframe");
        Assert.Equal((null, $"/attachments/{rows[2].Id}/preview#navpanes=0"), (frame.GetAttribute("sandbox"), frame.GetAttribute("src")));
        Assert.Empty(dialogs.FindAll("button[disabled]"));
        Assert.Equal($"/attachments/{rows[2].Id}", dialogs.Find("a[download]").GetAttribute("href"));
        await Button(dialogs, "关闭").ClickAsync(new());
        dialogs.WaitForState(() => dialogs.FindAll("iframe").Count == 0);
    }

    [Fact]
    public async Task Several_files_come_in_one_after_another_and_one_that_is_refused_keeps_no_other_out()
    {
        await using var context = new ScreenContext();
        var taken = new List<string>();
        var list = Taking(context, async (upload, cancel) =>
        {
            await upload.Content.CopyToAsync(Stream.Null, cancel);
            taken.Add(upload.Name);
            if (upload.Name == "二.pdf")
            {
                throw new FileRefusedException("是压缩包，没有保存。");
            }
        });
        list.FindComponent<InputFile>().UploadFiles(File("一.pdf"), File("二.pdf"), File("三.pdf"));
        list.WaitForElement("[role=alert]");
        Assert.Equal(["一.pdf", "二.pdf", "三.pdf"], taken);
        Assert.Equal("二.pdf：是压缩包，没有保存。", list.Find("[role=alert]").TextContent);
    }

    [Fact]
    public async Task An_upload_says_how_far_it_is_and_is_cancelled_with_all_that_would_follow()
    {
        await using var context = new ScreenContext();
        var taken = new List<string>();
        var halfway = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var list = Taking(context, async (upload, cancel) =>
        {
            taken.Add(upload.Name);
            await upload.Content.ReadExactlyAsync(new byte[500], cancel);
            if (upload.Name == "二.pdf")
            {
                halfway.SetResult();
                await Task.Delay(Timeout.Infinite, cancel);
            }
        });
        var sending = Task.Run(() => list.FindComponent<InputFile>().UploadFiles(File("一.pdf"), File("二.pdf"), File("三.pdf")));
        await halfway.Task;
        list.WaitForState(() => list.Markup.Contains("66%", StringComparison.Ordinal));
        Assert.Contains("正在上传 二.pdf（第 2 份，共 3 份）", list.Markup, StringComparison.Ordinal);
        await list.FindAll("button").Single(button => button.TextContent == "取消").ClickAsync(new());
        await sending;
        list.WaitForElement("[role=alert]");
        Assert.Equal("已取消：“二.pdf”起的 2 份没有上传。", list.Find("[role=alert]").TextContent);
        Assert.Equal(["一.pdf", "二.pdf"], taken);
    }

    [Fact]
    public async Task Twenty_one_files_at_once_were_dropped_without_a_word()
    {
        await using var context = new ScreenContext();
        var taken = new List<string>();
        var list = Taking(context, (upload, _) =>
        {
            taken.Add(upload.Name);
            return Task.CompletedTask;
        });
        list.FindComponent<InputFile>().UploadFiles([.. Enumerable.Range(1, 21).Select(number => File($"{number}.pdf"))]);
        Assert.Contains("一次最多 20 份，这次选了 21 份", list.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        list.FindComponent<InputFile>().UploadFiles([.. Enumerable.Range(1, 20).Select(number => File($"{number}.pdf"))]);
        list.WaitForState(() => taken.Count == 20);
        Assert.Empty(list.FindAll("[role=alert]"));
    }

    private static IRenderedComponent<AttachmentList> Taking(ScreenContext context, Func<AttachmentUpload, CancellationToken, Task> take) =>
        context.Render<AttachmentList>(part => part.Add(one => one.Rows, []).Add(one => one.OnUpload, take));

    private static InputFileContent File(string name) => InputFileContent.CreateFromBinary(new byte[500], name);

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<MudBlazor.MudDialogProvider> dialogs, string text) =>
        dialogs.FindAll("button").Single(button => button.TextContent == text);
}
