using Changping.Admin.Files.Attachments;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Attachments;

/// <summary>What goes wrong on the way of a file: sent twice, cancelled halfway, another thing than its name says.</summary>
public sealed class SentTwiceTests
{
    private readonly Guid _subject = Guid.CreateVersion7();

    [Fact]
    public async Task One_scan_uploaded_twice_counted_as_two_proofs()
    {
        await using var office = await TestOffice.OpenAsync();
        var first = await AddAsync(office, "鉴定意见.pdf");
        var refused = await Assert.ThrowsAsync<FileRefusedException>(() => AddAsync(office, "鉴定意见（二）.pdf"));
        Assert.Contains("与这里已有的附件“鉴定意见.pdf”内容完全相同，没有重复保存", refused.Message, StringComparison.Ordinal);
        Assert.Single(await RowsAsync(office, _subject));
        Assert.Single(Stored(office));

        // Elsewhere it proves something else, and once it is taken out it may come in again.
        await AddAsync(office, "鉴定意见.pdf", Guid.CreateVersion7());
        await office.Get<RemoveAttachment>().RunAsync(TestOffice.Officer, first, "名称有误", default);
        await AddAsync(office, "鉴定意见（正式）.pdf");
        Assert.Equal(2, (await RowsAsync(office, _subject)).Count);
    }

    [Fact]
    public async Task Of_two_who_upload_the_same_at_once_one_is_told()
    {
        await using var office = await TestOffice.OpenAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Record.ExceptionAsync(() => AddAsync(office, "协议.pdf"))));
        Assert.Equal(3, answers.OfType<FileRefusedException>().Count());
        Assert.Single(await RowsAsync(office, _subject));
        Assert.Single(Stored(office));
    }

    [Fact]
    public async Task An_upload_cancelled_halfway_leaves_nothing()
    {
        await using var office = await TestOffice.OpenAsync();
        using var cancel = new CancellationTokenSource();
        await using var halfway = new StoppedStream(SampleFiles.PdfOf(2 << 20), cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            office.Get<AddAttachment>().RunAsync(TestOffice.Officer, RecordKind.Need, _subject, "大.pdf", halfway, cancel.Token));
        Assert.Empty(await RowsAsync(office, _subject));
        Assert.Empty(Stored(office));
    }

    [Theory]
    [InlineData("svg", "图.png")]
    [InlineData("svg", "图.svg")]
    [InlineData("html", "材料.pdf")]
    public async Task What_a_browser_would_run_is_not_taken_under_any_name(string kind, string name)
    {
        await using var office = await TestOffice.OpenAsync();
        var refused = await Assert.ThrowsAsync<FileRefusedException>(() => office.Get<AddAttachment>().RunAsync(
            TestOffice.Officer, RecordKind.Intent, _subject, name, new MemoryStream(SampleFiles.Of(kind)), default));
        Assert.Contains("不是 PDF、PNG、JPEG、DOCX 或 XLSX", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Stored(office));
    }

    private Task<Guid> AddAsync(TestOffice office, string name, Guid? subject = null) =>
        office.Get<AddAttachment>().RunAsync(TestOffice.Officer, RecordKind.Appointment, subject ?? _subject, name, new MemoryStream(SampleFiles.Pdf), default);

    private static Task<IReadOnlyList<Attachment>> RowsAsync(TestOffice office, Guid subject) =>
        office.AskAsync(context => AttachmentRows.OfAsync(context, [subject], default));

    private static string[] Stored(TestOffice office) =>
        Directory.GetFiles(Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(office.DatabaseFile)!, "attachments")).FullName);

    /// <summary>Gives its first piece; then whoever waits for it has had enough.</summary>
    private sealed class StoppedStream(Stream inner, CancellationTokenSource cancel) : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var read = await inner.ReadAsync(buffer, cancellationToken);
            await cancel.CancelAsync();
            return read;
        }
    }
}
