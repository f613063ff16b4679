using Changping.Admin.Documents;
using Changping.Admin.Office;
using Changping.Admin.Office.Audit;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Documents;

/// <summary>三（三）: each paper has a number, and stays as it was issued.</summary>
public sealed class IssueDocumentTests
{
    private static readonly Actor Member = new(Guid.NewGuid(), "吴成员", Role.Member.Permissions());
    private readonly Guid _subject = Guid.CreateVersion7();

    [Fact]
    public async Task A_paper_is_numbered_hashed_and_comes_back_as_it_was_issued()
    {
        await using var office = await TestOffice.OpenAsync();
        var issued = await IssueAsync(office, SampleContents.DistrictLetter);

        Assert.Equal(("2026-聘书-001", 1, "昌平区聘书 2026-聘书-001 陈样例.docx"), (issued.Number, issued.Edition, issued.FileName));
        Assert.Equal(new UsedTemplate("昌平区聘书.docx", new TemplateFolder(Papers.Folder).Of(DocumentKind.DistrictLetter).Used.TemplateHash), issued.Template);
        var opened = await ReadAsync(office, issued.Id);
        Assert.Equal(issued.File.Hash, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(opened)));
        Assert.Contains("编号：2026-聘书-001", Papers.Lines(opened));
        Assert.Contains("2026年11月23日", Papers.Lines(opened));
        Assert.Equal(["李经办 颁发区聘书 昌平区聘书 2026-聘书-001", "王负责 下载文书 昌平区聘书 2026-聘书-001"], await TrailAsync(office));
    }

    [Fact]
    public async Task A_changed_paper_is_a_new_edition_of_the_same_number_and_the_older_stays_readable()
    {
        await using var office = await TestOffice.OpenAsync();
        var first = await IssueAsync(office, SampleContents.Agreement);
        office.Time.Advance(TimeSpan.FromDays(40));
        var second = await IssueAsync(office, SampleContents.Agreement with { Post = "首席科学家" });

        Assert.Equal((first.Number, 2), (second.Number, second.Edition));
        var rows = await office.AskAsync(context => IssuedDocuments.OfAsync(context, [_subject], default));
        Assert.Equal([null, new DateOnly(2027, 1, 2)], rows.Select(row => row.SupersededOn));
        Assert.DoesNotContain(Papers.Lines(await ReadAsync(office, first.Id)), line => line.Contains("首席科学家", StringComparison.Ordinal));
        Assert.Contains(Papers.Lines(await ReadAsync(office, second.Id)), line => line.Contains("首席科学家", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Several_papers_of_one_command_have_numbers_of_their_own()
    {
        await using var office = await TestOffice.OpenAsync();
        var issue = office.Get<IssueDocument>();
        await office.Get<CommandTransaction>().RunAsync(TestOffice.Officer, CommandKind.IssueDistrictLetter, null, async context =>
        {
            await issue.IssueAsync(context, SampleContents.DistrictLetter, RecordKind.Appointment, Guid.CreateVersion7(), TestOffice.Officer, default);
            await issue.IssueAsync(context, SampleContents.DistrictLetter with { Expert = "魏样例" }, RecordKind.Appointment, Guid.CreateVersion7(),
                TestOffice.Officer, default);
            await issue.IssueAsync(context, SampleContents.CompanyLetter, RecordKind.Appointment, Guid.CreateVersion7(), TestOffice.Officer, default);
        }, default);

        Assert.Equal(["2026-企聘-001", "2026-聘书-001", "2026-聘书-002"],
            (await office.AskAsync(context => context.IssuedDocuments.Select(document => document.Number).ToListAsync())).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_file_that_was_changed_or_lost_is_reported_and_not_served()
    {
        await using var office = await TestOffice.OpenAsync();
        var issued = await IssueAsync(office, SampleContents.DistrictLetter);
        var path = Path.Combine(Path.GetDirectoryName(office.DatabaseFile)!, "documents", issued.File.StoredName);
        await File.AppendAllTextAsync(path, " ");
        Assert.Contains("SHA-256 不符", (await Assert.ThrowsAsync<FileRefusedException>(() => ReadAsync(office, issued.Id))).Message, StringComparison.Ordinal);
        File.Delete(path);
        Assert.Contains("不在存储目录", (await Assert.ThrowsAsync<FileRefusedException>(() => ReadAsync(office, issued.Id))).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(await TrailAsync(office), line => line.Contains("下载", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_paper_takes_the_whole_command_with_it_and_no_number()
    {
        await using var office = await TestOffice.OpenAsync();
        await Assert.ThrowsAsync<FileRefusedException>(() => IssueAsync(office, SampleContents.DistrictLetter with { Expert = "" }));
        Assert.Equal("2026-聘书-001", (await IssueAsync(office, SampleContents.DistrictLetter)).Number);
    }

    [Fact]
    public async Task Two_people_who_issue_the_same_paper_at_once_do_not_both_succeed_with_one_edition()
    {
        await using var office = await TestOffice.OpenAsync();
        await using var beside = office.Beside();
        await Race.RunAsync(() => IssueAsync(office, SampleContents.Agreement), () => IssueAsync(beside, SampleContents.Agreement));

        var rows = await office.AskAsync(context => IssuedDocuments.OfAsync(context, [_subject], default));
        Assert.Equal(rows.Count, rows.Select(row => row.Edition).Distinct().Count());
        Assert.Single(rows, row => row.SupersededOn is null);
    }

    [Fact]
    public async Task Who_may_only_read_issues_nothing_but_may_read()
    {
        await using var office = await TestOffice.OpenAsync();
        await Assert.ThrowsAsync<NotPermittedException>(() => IssueAsync(office, SampleContents.DistrictLetter, Member));
        var issued = await IssueAsync(office, SampleContents.DistrictLetter, TestOffice.Approver);
        Assert.NotNull(await office.Get<ReadIssuedDocument>().RunAsync(Member, issued.Id, default));
        Assert.Null(await office.Get<ReadIssuedDocument>().RunAsync(Member, Guid.NewGuid(), default));
    }

    private Task<IssuedDocument> IssueAsync(TestOffice office, DocumentContent content, Actor? actor = null)
    {
        var issue = office.Get<IssueDocument>();
        var who = actor ?? TestOffice.Officer;
        return office.Get<CommandTransaction>()
            .RunAsync(who, CommandKind.IssueDistrictLetter, null,
                context => issue.IssueAsync(context, content, RecordKind.Project, _subject, who, default), default);
    }

    private static async Task<byte[]> ReadAsync(TestOffice office, Guid id)
    {
        var opened = await office.Get<ReadIssuedDocument>().RunAsync(TestOffice.Approver, id, default);
        await using var content = opened!.Content;
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy);
        return copy.ToArray();
    }

    private Task<List<string>> TrailAsync(TestOffice office) => office.AskAsync(context => context.AuditEntries.Where(entry => entry.SubjectId == _subject)
        .OrderBy(entry => entry.Sequence).Select(entry => $"{entry.ActorName} {entry.Kind.ChineseName()} {entry.Subject}").ToListAsync());
}
