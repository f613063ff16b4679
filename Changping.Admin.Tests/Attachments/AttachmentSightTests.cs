using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Reviews;
using Changping.Admin.Files.Attachments;
using Changping.Admin.Office;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Changping.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Attachments;

/// <summary>三（三）: a file is given out and shown to whom the page of its record shows it, and to nobody else; each address asks by itself.</summary>
public sealed class AttachmentSightTests
{
    private static readonly RecordKind[] Open =
    [
        RecordKind.Nomination, RecordKind.Enterprise, RecordKind.Expert, RecordKind.Need, RecordKind.Intent, RecordKind.MatchContact,
        RecordKind.Contact, RecordKind.Project,
        RecordKind.Round, RecordKind.Appointment, RecordKind.MidtermCheck, RecordKind.Evaluation, RecordKind.Commercialisation, RecordKind.Batch,
    ];

    public static TheoryData<RecordKind> Kinds => [.. Open, RecordKind.SupportRequest];

    [Theory, MemberData(nameof(Kinds))]
    public async Task Each_role_gets_what_its_page_shows_and_is_refused_the_rest(RecordKind kind)
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.AttachAsync(kind, await SubjectAsync(office, kind));
        foreach (var role in Enum.GetValues<Role>())
        {
            var actor = new Actor(Guid.NewGuid(), role.ChineseName(), role.Permissions());
            var shown = actor.May(Open.Contains(kind) ? Permission.Read : Permission.RevealPersonalData);
            Assert.Equal(shown ? null : typeof(NotPermittedException), await AnswerAsync(office, actor, id));
        }

        Assert.Equal(typeof(NotPermittedException), await AnswerAsync(office, new Actor(Guid.NewGuid(), "无", new HashSet<Permission>()), id));
    }

    /// <summary>Of a person only one who is there gets a file.</summary>
    private static async Task<Guid> SubjectAsync(TestOffice office, RecordKind kind)
    {
        if (kind is not (RecordKind.Nomination or RecordKind.Expert))
        {
            return Guid.NewGuid();
        }

        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert());
        var nomination = await office.AskAsync(context => context.Nominations.AsNoTracking().SingleAsync());
        return kind == RecordKind.Expert ? nomination.ExpertId.Value : nomination.Id.Value;
    }

    [Fact]
    public async Task A_member_of_a_parks_committee_gets_no_file_whose_page_is_not_theirs()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.AttachAsync(RecordKind.Enterprise, Guid.NewGuid());
        var member = new Actor(Guid.NewGuid(), "何成员", Role.Member.Permissions()) { Park = BusinessPark.FutureScienceCity };
        Assert.Null(await office.Get<ReadAttachment>().RunAsync(member, id, default));
        Assert.Null(await office.Get<PreviewAttachment>().RunAsync(member, id, default));
    }

    [Fact]
    public async Task Who_sat_on_the_panel_read_the_signed_sheets_of_the_others_by_their_address()
    {
        await using var office = await TestOffice.OpenAsync();
        var round = await office.OpenRoundAsync(await office.AddReviewersAsync(3), await office.AddSubmittedAsync(1));
        var papers = (await office.Get<ShowRound>().RunAsync(TestOffice.Officer, round.Number, default))!.Papers;
        var both = ReviewOffice.First with { Permissions = Role.Reviewer.Permissions().Union(Role.Officer.Permissions()).ToHashSet() };
        Assert.Equal(typeof(FileRefusedException), await AnswerAsync(office, both, papers[0].Id));
        await Assert.ThrowsAsync<FileRefusedException>(() => office.Get<ListAttachments>().RunAsync(both, RecordKind.Round, round.Id.Value, default));
        Assert.Null(await AnswerAsync(office, TestOffice.Officer, papers[0].Id));
    }

    [Fact]
    public async Task A_reviewer_sees_the_files_of_the_application_after_declaring_and_no_others()
    {
        await using var office = await TestOffice.OpenAsync();
        var (project, other) = (await office.AddSubmittedAsync(1), await office.AddSubmittedAsync(2));
        var round = await office.OpenRoundAsync(await office.AddReviewersAsync(3), project);
        var (file, foreign) = (await office.AttachAsync(RecordKind.Project, project.Value, "可行性报告.pdf"),
            await office.AttachAsync(RecordKind.Project, other.Value));
        Assert.Equal(typeof(RuleViolationException), await AnswerAsync(office, ReviewOffice.First, file));
        await office.DeclareAsync(ReviewOffice.First, round, 0);

        Assert.Null(await AnswerAsync(office, ReviewOffice.First, file));
        Assert.Equal("可行性报告.pdf", Assert.Single((await FileAsync(office, round))!.Files).FileName);
        Assert.Equal(typeof(RuleViolationException), await AnswerAsync(office, ReviewOffice.Second, file));
        Assert.Equal(typeof(NotPermittedException), await AnswerAsync(office, ReviewOffice.First, foreign));
        var signed = (await office.Get<ShowRound>().RunAsync(TestOffice.Officer, round.Number, default))!.Papers[0].Id;
        Assert.Equal(typeof(NotPermittedException), await AnswerAsync(office, ReviewOffice.First, signed));
        await Assert.ThrowsAsync<NotPermittedException>(() => office.AttachAsync(ReviewOffice.First, project.Value));
    }

    [Fact]
    public async Task Who_keeps_out_of_a_project_sees_none_of_its_files_before_or_after()
    {
        await using var office = await TestOffice.OpenAsync();
        var project = await office.AddSubmittedAsync(1);
        var file = await office.AttachAsync(RecordKind.Project, project.Value);
        var round = await office.OpenRoundAsync(await office.AddReviewersAsync(3, "清华大学"), project);
        Assert.Equal(typeof(RuleViolationException), await AnswerAsync(office, ReviewOffice.First, file));

        await office.DeclareAsync(ReviewOffice.Second, round, 1);
        Assert.Null(await AnswerAsync(office, ReviewOffice.Second, file));
        await office.DeclareAsync(ReviewOffice.Second, round, 1, ConflictGround.Kin);
        Assert.Equal(typeof(RuleViolationException), await AnswerAsync(office, ReviewOffice.Second, file));
    }

    [Fact]
    public async Task A_reviewer_who_was_replaced_still_opened_the_application()
    {
        await using var office = await TestOffice.OpenAsync();
        var project = await office.AddSubmittedAsync(1);
        var file = await office.AttachAsync(RecordKind.Project, project.Value);
        var reviewers = await office.AddReviewersAsync(4);
        var round = await office.OpenRoundAsync([.. reviewers.Take(3)], project);
        await office.DeclareAsync(ReviewOffice.First, round, 0);
        Assert.NotNull(await FileAsync(office, round));
        await office.Get<ReplaceMember>().RunAsync(TestOffice.Officer, round.Id, reviewers[0], reviewers[3], "出差", default);
        Assert.Null(await FileAsync(office, round));
        Assert.Equal(typeof(NotPermittedException), await AnswerAsync(office, ReviewOffice.First, file));
    }

    [Fact]
    public async Task What_came_in_after_the_review_ended_is_not_for_the_reviewers()
    {
        await using var office = await TestOffice.OpenAsync();
        var project = await office.AddSubmittedAsync(1);
        var round = await office.OpenRoundAsync(await office.AddReviewersAsync(3), project);
        var before = await office.AttachAsync(RecordKind.Project, project.Value, "申报书.pdf");
        for (var member = 0; member < 3; member++)
        {
            await office.DeclareAsync(ReviewOffice.By(member), round, member);
            await office.ScoreAsync(ReviewOffice.By(member), round, member, 80);
        }

        await office.CloseAsync(TestOffice.SecondOfficer, round);
        office.Time.Advance(TimeSpan.FromDays(1));
        var after = await office.AttachAsync(RecordKind.Project, project.Value, "协议扫描件.pdf");
        Assert.Null(await AnswerAsync(office, ReviewOffice.First, before));
        Assert.NotNull(await AnswerAsync(office, ReviewOffice.First, after));
        Assert.Equal(["申报书.pdf"], (await FileAsync(office, round))!.Files.Select(shown => shown.FileName));

        // What was taken out is not shown either.
        await office.Get<RemoveAttachment>().RunAsync(TestOffice.Officer, before, "传错", default);
        Assert.Empty((await FileAsync(office, round))!.Files);
    }

    private static Task<ReviewFile?> FileAsync(TestOffice office, OpenedRound round) =>
        office.Get<ReadReviewFile>().RunAsync(ReviewOffice.First, round.Number, "2026-项目-9001", default);

    /// <returns>The kind of refusal of both ways alike; null where the file was given out and shown.</returns>
    private static async Task<Type?> AnswerAsync(TestOffice office, Actor actor, Guid id)
    {
        var answers = new List<Type?>();
        foreach (var ask in new Func<Task<OpenedFile?>>[]
            { () => office.Get<ReadAttachment>().RunAsync(actor, id, default), () => office.Get<PreviewAttachment>().RunAsync(actor, id, default) })
        {
            OpenedFile? file = null;
            var refused = await Record.ExceptionAsync(async () => file = await ask());
            answers.Add(refused?.GetType());
            if (file is not null)
            {
                await file.Content.DisposeAsync();
            }
        }

        return Assert.Single(answers.Distinct());
    }
}
