using Bunit;
using Changping.Admin.Components.Dialogs;
using Changping.Admin.Documents;
using Changping.Admin.Features.Projects.Steps;
using Changping.Admin.Features.Reviews;
using Changping.Admin.Features.Reviews.Filings;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Documents;
using Changping.Admin.Tests.Features.Shared;
using Changping.Admin.Tests.Support;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Projects;

/// <summary>三（三）: papers go round for signatures before the step that registers them; printing one registers nothing.</summary>
public sealed class PrintDraftTests
{
    private static readonly AgreementSoFar Open = new(new AgreementWords("", "", "", "", "保留人事关系", ""), null);

    [Fact]
    public async Task An_agreement_is_printed_before_it_is_signed_and_leaves_no_number_no_document_and_no_appointment()
    {
        await using var office = await TestOffice.OpenAsync();
        var project = await office.EstablishAsync(1);
        var before = await CountsAsync(office);
        var paper = Papers.Lines(await PrintAsync(office, project, ProjectAction.SignAgreement, Open));
        Assert.Contains("协议编号：", paper);
        Assert.Contains(paper, line => line.Contains("自＿＿＿＿起至＿＿＿＿止", StringComparison.Ordinal));
        Assert.DoesNotContain(paper, line => line.Contains("协议-001", StringComparison.Ordinal));

        var words = new AgreementWords("赵总", "钱处", "测一", "副总经理", "保留人事关系", "三方共有");
        paper = Papers.Lines(await PrintAsync(office, project, ProjectAction.SignAgreement, new AgreementSoFar(words, new DateOnly(2026, 12, 1))));
        Assert.Contains(paper, line => line.Contains("自2026年12月1日起至2028年11月30日止", StringComparison.Ordinal));
        Assert.Equal(before, await CountsAsync(office));
        Assert.Equal(ProjectState.Established, (await office.ProjectAsync(project)).State);

        // The step itself then takes the first number.
        await office.TakeAsync(project, TestOffice.Officer, ProjectAction.SignAgreement, terms: EstablishedProjects.Terms);
        Assert.Equal("2026-协议-001", await office.AskAsync(context => context.IssuedDocuments.Select(document => document.Number).SingleAsync()));
        Assert.Equal(["李经办 打印草稿 三方合作协议", "李经办 打印草稿 三方合作协议"], await PrintedAsync(office, project.Value));
    }

    [Fact]
    public async Task Each_letter_is_printed_before_it_is_issued_and_not_after()
    {
        await using var office = await TestOffice.OpenAsync();
        var project = await office.SignAsync(1);
        foreach (var (action, line) in new[] { (ProjectAction.IssueDistrictLetter, "特颁此证"), (ProjectAction.IssueEnterpriseLetter, "此聘") })
        {
            var before = await CountsAsync(office);
            var paper = string.Concat(Papers.Lines(await PrintAsync(office, project, action)));
            Assert.Contains(line, paper, StringComparison.Ordinal);
            Assert.DoesNotContain("-001", paper, StringComparison.Ordinal);
            Assert.Equal(before, await CountsAsync(office));
            await office.TakeAsync(project, TestOffice.Officer, action, EstablishedProjects.Established);
            Assert.Contains("不能重复颁发", (await Assert.ThrowsAsync<RuleViolationException>(() => PrintAsync(office, project, action))).Message,
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Minutes_and_the_letter_of_filing_are_printed_before_they_are_issued()
    {
        await using var office = await TestOffice.OpenAsync();
        var project = await office.AddSubmittedAsync(1);
        var round = await office.PassAsync(await office.AddReviewersAsync(3), project);
        office.Time.Advance(TimeSpan.FromDays(7));
        var before = await CountsAsync(office);
        var minutes = await FetchAsync(office, await office.Get<PrintMinutesDraft>()
            .RunAsync(TestOffice.Officer, new MinutesEntry(round.Number, "", "", null), default));
        Assert.Contains(Papers.Lines(minutes), line => line.Contains("同意“联合攻关1”通过评审", StringComparison.Ordinal));
        Assert.Contains(Papers.Lines(minutes), line => line.Contains("＿＿＿＿", StringComparison.Ordinal));
        var letter = await FetchAsync(office, await office.Get<PrintFilingLetterDraft>()
            .RunAsync(TestOffice.Officer, new FilingLetterEntry([project]), default));
        Assert.Contains(Papers.Lines(letter), line => line.Contains("请予备案", StringComparison.Ordinal));
        Assert.Equal(before, await CountsAsync(office));
        Assert.Equal(["李经办 打印草稿 评审会议纪要", "李经办 打印草稿 备案函"], await PrintedAsync(office, round.Id.Value));

        var both = ReviewOffice.First with { Permissions = Role.Reviewer.Permissions().Union(Role.Officer.Permissions()).ToHashSet() };
        await Assert.ThrowsAsync<RuleViolationException>(() => office.Get<PrintMinutesDraft>()
            .RunAsync(both, new MinutesEntry(round.Number, "", "", null), default));
        await Assert.ThrowsAsync<RuleViolationException>(() => office.Get<PrintFilingLetterDraft>()
            .RunAsync(TestOffice.Officer, new FilingLetterEntry([]), default));
    }

    [Theory]
    [InlineData(Role.Approver)]
    [InlineData(Role.Member)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Reviewer)]
    public async Task Who_does_not_take_the_step_prints_no_draft_of_it(Role role)
    {
        await using var office = await TestOffice.OpenAsync();
        var actor = new Actor(Guid.NewGuid(), "别人", role.Permissions());
        foreach (var print in new Func<Task>[]
        {
            () => office.Get<PrintProjectDraft>().RunAsync(actor, default, ProjectAction.SignAgreement, Open, default),
            () => office.Get<PrintProjectDraft>().RunAsync(actor, default, ProjectAction.IssueDistrictLetter, null, default),
            () => office.Get<PrintMinutesDraft>().RunAsync(actor, new MinutesEntry("2026-评审-001", "", "", null), default),
            () => office.Get<PrintFilingLetterDraft>().RunAsync(actor, new FilingLetterEntry([]), default),
        })
        {
            await Assert.ThrowsAsync<NotPermittedException>(print);
        }
    }

    [Fact]
    public async Task A_step_that_makes_no_paper_or_is_not_due_has_no_draft()
    {
        await using var office = await TestOffice.OpenAsync();
        var project = await office.AddSubmittedAsync(1);
        await Assert.ThrowsAsync<RuleViolationException>(() => PrintAsync(office, project, ProjectAction.SignAgreement, Open));
        await Assert.ThrowsAsync<RuleViolationException>(() => PrintAsync(office, project, ProjectAction.Withdraw));
        Assert.Empty(await PrintedAsync(office, project.Value));
    }

    [Fact]
    public async Task A_draft_is_fetched_once_within_minutes_and_by_nobody_else()
    {
        await using var office = await TestOffice.OpenAsync();
        var project = await office.EstablishAsync(1);
        var id = await PrintedIdAsync(office, project, ProjectAction.SignAgreement, Open);
        Assert.Null(office.Get<DraftDocument>().Take(id, TestOffice.SecondOfficer.Id));
        await using (var file = office.Get<DraftDocument>().Take(id, TestOffice.Officer.Id)!.Content)
        {
            Assert.True(file.Length > 0);
        }

        Assert.Null(office.Get<DraftDocument>().Take(id, TestOffice.Officer.Id));
        id = await PrintedIdAsync(office, project, ProjectAction.SignAgreement, Open);
        office.Time.Advance(TimeSpan.FromMinutes(6));
        Assert.Null(office.Get<DraftDocument>().Take(id, TestOffice.Officer.Id));
    }

    [Fact]
    public async Task The_button_stands_in_the_dialog_of_the_step_and_prints_what_is_entered_so_far()
    {
        await using var office = await TestOffice.OpenAsync();
        var project = await office.EstablishAsync(1);
        await using var screen = await office.SignedInAsync(TestOffice.Officer, Role.Officer);
        var dialogs = screen.RenderDialogs();
        var page = screen.Render<Changping.Admin.Features.Projects.ProjectPage>(part => part.Add(one => one.Number, "2026-项目-9001"));
        page.WaitForElement(".btn.primary");
        _ = page.Find(".page-head .btn.primary").ClickAsync(new());
        dialogs.WaitForElement(".mud-dialog-actions");
        await dialogs.FillAsync("聘任岗位", "首席科学家");
        await dialogs.FindComponent<DraftButton>().Find("button").ClickAsync(new());
        var asked = screen.JSInterop.VerifyInvoke("changping.download");
        var address = (string)asked.Arguments[0]!;
        Assert.StartsWith("/documents/drafts/", address, StringComparison.Ordinal);
        Assert.Contains(Papers.Lines(await FetchAsync(office, Guid.Parse(address.Split('/')[^1]))), line => line.Contains("首席科学家", StringComparison.Ordinal));
        Assert.Equal(ProjectState.Established, (await office.ProjectAsync(project)).State);
        Assert.NotEmpty(dialogs.FindAll(".mud-dialog-actions"));
    }

    private static async Task<byte[]> PrintAsync(TestOffice office, ProjectId project, ProjectAction action, AgreementSoFar? agreement = null) =>
        await FetchAsync(office, await PrintedIdAsync(office, project, action, agreement));

    private static Task<Guid> PrintedIdAsync(TestOffice office, ProjectId project, ProjectAction action, AgreementSoFar? agreement) =>
        office.Get<PrintProjectDraft>().RunAsync(TestOffice.Officer, project, action, agreement, default);

    private static async Task<byte[]> FetchAsync(TestOffice office, Guid id)
    {
        await using var file = office.Get<DraftDocument>().Take(id, TestOffice.Officer.Id)!.Content;
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy);
        Assert.Empty(Papers.Faults(copy.ToArray()));
        Assert.NotEmpty(Papers.Ask(copy.ToArray(), document => document.MainDocumentPart!.HeaderParts
            .SelectMany(part => part.Header.Descendants<DocumentFormat.OpenXml.Vml.TextPath>()).Where(text => text.String == "草稿").ToList()));
        return copy.ToArray();
    }

    private static Task<(int Documents, int Numbers, int Appointments, int Files)> CountsAsync(TestOffice office) => office.AskAsync(async context => (
        await context.IssuedDocuments.CountAsync(), (await context.NumberSequences.ToListAsync()).Sum(sequence => sequence.Last),
        await context.Appointments.CountAsync(),
        Directory.Exists(Stored(office)) ? Directory.GetFiles(Stored(office)).Length : 0));

    private static string Stored(TestOffice office) => Path.Combine(Path.GetDirectoryName(office.DatabaseFile)!, "documents");

    private static Task<List<string>> PrintedAsync(TestOffice office, Guid subject) => office.AskAsync(async context =>
        (await context.AuditEntries.AsNoTracking().Where(entry => entry.SubjectId == subject && entry.Kind == CommandKind.PrintDraft)
            .OrderBy(entry => entry.Sequence).ToListAsync())
        .Select(entry => $"{entry.ActorName} 打印草稿 {Assert.Single(entry.Changes).New}").ToList());
}
