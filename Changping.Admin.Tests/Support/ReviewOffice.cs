using Changping.Admin.Features.Enterprises;
using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Projects.Steps;
using Changping.Admin.Features.Reviews;
using Changping.Admin.Files.Attachments;
using Changping.Admin.Office;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Admin.Tests.Attachments;
using Changping.Domain.Common;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Support;

/// <summary>An office with applications handed in and a round over them.</summary>
internal static class ReviewOffice
{
    /// <summary>The account of the first reviewer.</summary>
    public static readonly Actor First = Reviewer(1);

    public static readonly Actor Second = Reviewer(2);

    private static Actor Reviewer(int number) => new(new Guid($"00000000-0000-0000-0000-0000000000e{number}"), $"评审{number}", Role.Reviewer.Permissions());

    /// <summary>A project that was applied for on the office's day; expert and company of the same number.</summary>
    /// <param name="drafts">Who begins it; an officer where not given, as for the others.</param>
    /// <param name="changes">Who changes it before it is handed in; nobody where not given.</param>
    public static async Task<ProjectId> AddSubmittedAsync(this TestOffice office, int number, Actor? drafts = null, Actor? changes = null,
        Actor? submits = null)
    {
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(number));
        await TestOffice.ImportAsync(office.Get<EnterpriseImport>(), EnterprisesRegister.Schema, Rows.Enterprise(number));
        var nominations = await office.AskAsync(context => context.Nominations.Where(nomination => !nomination.IsAdmitted)
            .Select(nomination => nomination.Id).ToListAsync());
        await office.Get<AdmitToPool>().RunAsync(TestOffice.Officer, nominations, default);
        var (code, document) = (Rows.CreditCode(number), Rows.CitizenNumber(number));
        var id = Id.New<ProjectId>();
        await office.Get<CommandTransaction>().RunAsync(drafts ?? TestOffice.Officer, CommandKind.DraftApplication, null, async context =>
        {
            var enterprise = await context.Enterprises.FirstAsync(candidate => candidate.CreditCode == code);
            var expert = await context.Experts.FirstAsync(candidate => candidate.DocumentNumber == document);
            context.Projects.Add(CooperationProject.Draft(
                id, $"2026-项目-9{number:000}", enterprise.Id, expert.Id,
                new ProjectFacts
                {
                    Title = $"联合攻关{number}",
                    Field = ProjectField.NaturalSciences,
                    TotalCost = Money.FromYuan(800_000),
                    Goals = [new(ResultKind.JointResearch, null, "攻克界面难题")]
                },
                (drafts ?? TestOffice.Officer).Person(), TestOffice.Day));
        }, default);
        if (changes is not null)
        {
            await office.Get<CommandTransaction>().RunAsync(changes, CommandKind.ChangeApplication, null, async context =>
            {
                var project = await context.Projects.SingleAsync(candidate => candidate.Id == id);
                project.Redraft(project.EnterpriseId, project.ExpertId,
                    project.Facts with { Goals = [new(ResultKind.JointResearch, null, "攻克界面和成本难题")] }, changes.Person());
            }, default);
        }

        await office.AgreeAsync(code, document);
        await office.Get<MoveProject>().RunAsync(submits ?? TestOffice.Officer, new ProjectMove(id, ProjectAction.Submit), default);
        return id;
    }

    /// <param name="unit">Of the first of them; the others work at a unit that touches no project.</param>
    public static async Task<IReadOnlyList<ReviewerId>> AddReviewersAsync(this TestOffice office, int count, string unit = "北京某大学")
    {
        var ids = new List<ReviewerId>();
        for (var number = 1; number <= count; number++)
        {
            ids.Add(await office.Get<SaveReviewer>().RunAsync(TestOffice.Officer, new ReviewerDraft(
                null, new ReviewerDetails($"评审{number}", number == 1 ? unit : "北京某大学", "教授", "材料", null, []), null, 0), default));
        }

        var linked = ids.Take(2).ToArray();
        await office.Get<CommandTransaction>().RunAsync(TestOffice.Officer, CommandKind.LinkReviewerAccount, null, async context =>
        {
            foreach (var reviewer in await context.Reviewers.Where(reviewer => linked.Contains(reviewer.Id)).ToListAsync())
            {
                reviewer.LinkAccount(reviewer.Name == First.Name ? First.Id : Second.Id);
            }
        }, default);
        return ids;
    }

    public static RoundPlan Plan(int passMark = 70) => new("第一轮项目评审", TestOffice.Day, passMark, ReviewCriterion.Defaults);

    /// <summary>Who enters for a member: the first two have accounts, for the others an officer does from the signed paper.</summary>
    public static Actor By(int member) => member switch { 0 => First, 1 => Second, _ => TestOffice.Officer };

    /// <summary>The signed declarations and score sheets, in one file.</summary>
    public static Task<Guid> AttachPaperAsync(this TestOffice office, ReviewRoundId round) => office.Get<AddAttachment>().RunAsync(
        TestOffice.Officer, RecordKind.Round, round.Value, "评审签字件.pdf", SampleFiles.Scan(), default);

    /// <summary>A round over the projects; open, its signed paper attached.</summary>
    public static async Task<OpenedRound> OpenRoundAsync(this TestOffice office, IReadOnlyList<ReviewerId> panel, params ProjectId[] projects)
    {
        var number = await office.Get<PrepareRound>().RunAsync(TestOffice.Officer, new RoundArrangement(Plan(), panel), default);
        var id = await office.AskAsync(context => context.ReviewRounds.Where(round => round.Number == number).Select(round => round.Id).SingleAsync());
        await office.Get<AssignProjects>().RunAsync(TestOffice.Officer, id, projects, default);
        await office.Get<OpenRound>().RunAsync(TestOffice.Officer, id, default);
        await office.AttachPaperAsync(id);
        return new OpenedRound(id, number, panel, projects);
    }

    /// <summary>Null where none is attached.</summary>
    public static Task<Guid?> PaperAsync(this TestOffice office, OpenedRound round) => office.AskAsync(context =>
        context.Attachments.Where(attachment => attachment.SubjectId == round.Id.Value && attachment.RemovedAt == null)
            .Select(attachment => (Guid?)attachment.Id).FirstOrDefaultAsync());

    public static async Task DeclareAsync(this TestOffice office, Actor actor, OpenedRound round, int member, params ConflictGround[] grounds)
    {
        var paper = await office.PaperAsync(round);
        await office.Get<DeclareInterest>().RunAsync(actor, new InterestEntry(
            round.Id, round.Panel[member], round.Projects, grounds, grounds.Length == 0 ? null : "说明", paper), default);
    }

    public static Task ScoreAsync(this TestOffice office, Actor actor, OpenedRound round, int member, int points, int project = 0, int basedOn = 0) =>
        office.Get<ScoreProject>().RunAsync(actor, new SheetEntry(
            round.Id, round.Projects[project], round.Panel[member], [.. ReviewCriterion.Defaults.Select(_ => points)], null, basedOn), default);

    public static async Task CloseAsync(this TestOffice office, Actor actor, OpenedRound round, Dictionary<ProjectId, string>? returned = null) =>
        await office.Get<CloseRound>().RunAsync(actor, new RoundClosing(round.Id, returned ?? [], await office.VersionAsync(round)), default);

    public static Task<int> VersionAsync(this TestOffice office, OpenedRound round) =>
        office.AskAsync(context => context.ReviewRounds.Where(candidate => candidate.Id == round.Id).Select(candidate => candidate.Version).SingleAsync());

    public static async Task<CooperationProject> ProjectAsync(this TestOffice office, ProjectId id) =>
        await office.AskAsync(context => context.Projects.AsNoTracking().SingleAsync(project => project.Id == id));
}

internal sealed record OpenedRound(ReviewRoundId Id, string Number, IReadOnlyList<ReviewerId> Panel, IReadOnlyList<ProjectId> Projects);
