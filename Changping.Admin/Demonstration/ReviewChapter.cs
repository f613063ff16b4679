using Changping.Admin.Demonstration.Invented;
using Changping.Admin.Features.Administration.Accounts;
using Changping.Admin.Features.Reviews;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;
using Microsoft.EntityFrameworkCore;
using static Changping.Admin.Demonstration.DemoOffice;

namespace Changping.Admin.Demonstration;

/// <summary>项目评审: two rounds that are over and one that runs, each over the projects that are applied for on its day.</summary>
internal sealed class ReviewChapter(DemoCalendar calendar)
{
    /// <summary>The one reviewer who signs in; for the others an officer enters the signed paper.</summary>
    private static readonly DemoAccount Account = DemoAccounts.All.Single(candidate => candidate.Role == Role.Reviewer);

    public void WriteInto(Agenda agenda)
    {
        agenda.On(DemoCalendar.Opening, 6, "15:00", EnterReviewersAsync);
        Round(agenda, calendar.Day(8, 19), "第一批合作项目评审", [1, 2, 3, 4, 5], close: true);
        Round(agenda, calendar.Day(4, 19), "第二批合作项目评审", [0, 2, 6], close: true);
        Round(agenda, calendar.Recently(5), "第三批合作项目评审", [0, 3, 5, 6, 7], close: false);
    }

    /// <summary>A round on a day: prepared five days before, opened over what is applied for by then, and scored by all, or by all but the first.</summary>
    /// <param name="panel">Places in <see cref="Panel.All"/>; an odd number of them.</param>
    public static void Round(Agenda agenda, DateOnly day, string title, IReadOnlyList<int> panel, bool close)
    {
        var name = $"{day.Year} 年{title}";
        agenda.On(day.AddDays(-5), "09:50", office => PrepareAsync(office, day, name, panel));
        agenda.On(day, "09:10", office => OpenAsync(office, name));
        agenda.On(day, "16:40", office => ScoreAsync(office, name, skipFirst: !close));
        if (close)
        {
            agenda.On(day, "17:20", office => CloseAsync(office, name));
        }
    }

    private static async Task EnterReviewersAsync(DemoOffice office)
    {
        foreach (var reviewer in Panel.All)
        {
            await office.Get<SaveReviewer>().RunAsync(Qian, new ReviewerDraft(null, reviewer, null, 0), office.Cancel);
        }

        // The account itself is made by the host, which may come later than the year.
        await office.Get<CommandTransaction>().RunAsync(Qian, CommandKind.LinkReviewerAccount, null, async context =>
        {
            (await context.Reviewers.SingleAsync(reviewer => reviewer.Name == Account.DisplayName, office.Cancel)).LinkAccount(Account.Id);
        }, office.Cancel);
    }

    private static async Task PrepareAsync(DemoOffice office, DateOnly day, string title, IReadOnlyList<int> panel)
    {
        var names = panel.Select(place => Panel.All[place].Name).ToList();
        var ids = await office.AskAsync(context => context.Reviewers.Where(reviewer => names.Contains(reviewer.Name))
            .ToDictionaryAsync(reviewer => reviewer.Name, reviewer => reviewer.Id, office.Cancel));
        await office.Get<PrepareRound>().RunAsync(
            Li, new RoundArrangement(new RoundPlan(title, day, 70, ReviewCriterion.Defaults), [.. names.Select(name => ids[name])]), office.Cancel);
    }

    /// <summary>With nothing applied for it stays in preparation.</summary>
    private static async Task OpenAsync(DemoOffice office, string title)
    {
        var round = await ReadAsync(office, title);
        var projects = await office.Get<AssignableProjects>().RunAsync(Li, round.Id, office.Cancel);
        if (projects.Count > 0)
        {
            await office.Get<AssignProjects>().RunAsync(Li, round.Id, [.. projects.Select(project => project.Id)], office.Cancel);
            await office.Get<OpenRound>().RunAsync(Li, round.Id, office.Cancel);
        }
    }

    private static async Task ScoreAsync(DemoOffice office, string title, bool skipFirst)
    {
        var round = await ReadAsync(office, title);
        if (round.State != RoundState.Open)
        {
            return;
        }

        var paper = await office.AttachAsync(Qian, RecordKind.Round, round.Id.Value, "评审签字件（演示）.pdf");
        foreach (var row in round.Projects)
        {
            foreach (var (cell, place) in row.Cells.Select((cell, place) => (cell, place)).Skip(skipFirst ? 1 : 0)
                .Where(pair => pair.cell.Standing == AssignmentStanding.Undeclared))
            {
                var by = cell.Name == Account.DisplayName ? Account.Actor : Qian;
                await office.Get<DeclareInterest>()
                    .RunAsync(by, new InterestEntry(round.Id, cell.Reviewer, [row.Id], [], null, by == Qian ? paper : null), office.Cancel);
                await office.Get<ScoreProject>().RunAsync(by, new SheetEntry(
                    round.Id, row.Id, cell.Reviewer, Panel.Points(row.Sequence, place), "技术路线清楚，企业投入落实", BasedOn: 0), office.Cancel);
            }
        }
    }

    private static async Task CloseAsync(DemoOffice office, string title)
    {
        var round = await ReadAsync(office, title);
        if (round.State == RoundState.Open)
        {
            await office.Get<CloseRound>().RunAsync(Li, new RoundClosing(round.Id, new Dictionary<ProjectId, string>(), round.Version), office.Cancel);
        }
    }

    private static async Task<RoundView> ReadAsync(DemoOffice office, string title)
    {
        var number = await office.AskAsync(context => context.ReviewRounds.Where(round => round.Title == title).Select(round => round.Number)
            .SingleAsync(office.Cancel));
        return (await office.Get<ShowRound>().RunAsync(Li, number, office.Cancel))!;
    }
}
