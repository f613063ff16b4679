using Changping.Admin.Office;
using Changping.Admin.Office.Audit;
using Changping.Admin.Store;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Reviews;

/// <summary>One round for the office. A reader who sits on the panel themself sees only what a panel member may.</summary>
public sealed class ShowRound(IDbContextFactory<AdminDbContext> contexts, OfficeClock clock)
{
    /// <returns>Null where no round has the number.</returns>
    public async Task<RoundView?> RunAsync(Actor actor, string number, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var round = await WholeRounds.Of(context).AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Number == number, cancel);
        if (round is null)
        {
            return null;
        }

        var panel = await Rounds.PanelAsync(context, round, cancel);
        if (round.State == RoundState.Open)
        {
            // As it would be decided now.
            round.Recheck(panel, await Rounds.PartiesAsync(context, round, cancel), clock.Today);
        }

        var reviewer = await Rounds.ReviewerOfAsync(context, actor, cancel);
        var own = reviewer is not null && round.Members.Any(member => member.ReviewerId == reviewer.Id) ? reviewer.Id : (ReviewerId?)null;
        var papers = await AttachmentRows.OfAsync(context, [round.Id.Value], cancel);
        var signed = papers.Any(paper => paper.RemovedAt is null);
        var rows = await RowsAsync(context, round, own, cancel);
        var trail = await AuditTrail.OfAsync(context, [round.Id.Value], cancel);
        return new RoundView(
            round.Id, round.Number, round.Title, round.HeldOn, round.State, round.PassMark, round.PanelAtLeast, round.Indicators, round.PreparedBy.Name,
            round.OpenedOn, round.ClosedOn, round.ClosedBy?.Name, round.Panel, [.. round.Members.Where(member => !member.IsOnPanel)],
            Enterable(round, panel, rows, actor, signed), Gaps(round), own is null ? await IssuedDocuments.OfAsync(context, [round.Id.Value], cancel) : [],
            own is null ? papers : [], round.WhyNotClose(actor.Person(), signed), own, round.Version, own is null ? trail : WithoutScores(trail));
    }

    private static IReadOnlyList<RoundRow> Enterable(ReviewRound round, IReadOnlyList<Reviewer> panel, IReadOnlyList<RoundRow> rows, Actor actor, bool signed)
    {
        var why = panel.ToDictionary(member => member.Id, member => round.WhyNotEnter(member, actor.Id, signed));
        return [.. rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => cell with { WhyNotEnter = why[cell.Reviewer] })] })];
    }

    /// <summary>The rows of a round for a reader; <see cref="MyReviews"/> shows its own the same way.</summary>
    internal static async Task<IReadOnlyList<RoundRow>> RowsAsync(AdminDbContext context, ReviewRound round, ReviewerId? own, CancellationToken cancel)
    {
        var ids = round.Projects.Select(project => project.ProjectId).ToArray();
        var names = await (
            from project in context.Projects.AsNoTracking()
            where ids.Contains(project.Id)
            join enterprise in context.Enterprises on project.EnterpriseId equals enterprise.Id
            join expert in context.Experts on project.ExpertId equals expert.Id
            select new { project.Id, project.Number, project.Facts.Title, Enterprise = enterprise.Name, Expert = expert.Details.Name })
                .ToDictionaryAsync(row => row.Id, cancel);
        return
        [
            .. from project in round.Projects.OrderBy(project => project.Sequence)
               let name = names[project.ProjectId]
               select new RoundRow(
                   project.ProjectId, project.Sequence, name.Number, name.Title, name.Enterprise, name.Expert,
                   [.. round.Panel.Select(member => Cell(round, project.ProjectId, member, own))], Result(round, project, own)),
        ];
    }

    private static RoundCell Cell(ReviewRound round, ProjectId project, PanelMember member, ReviewerId? own)
    {
        var assignment = round.Assignment(project, member.ReviewerId)!;
        var sheet = round.Sheet(project, member.ReviewerId);
        var sees = own is null || own == member.ReviewerId || SeesAll(round, project, own.Value);
        return new RoundCell(member.ReviewerId, member.Name, round.Standing(assignment), assignment.WhyRecused, sees ? sheet : null, sheet is not null && !sees)
        {
            Declaration = sees ? assignment.Declaration : null,
        };
    }

    private static RoundResult? Result(ReviewRound round, ReviewedProject project, ReviewerId? own)
    {
        if (own is { } member && !SeesAll(round, project.ProjectId, member))
        {
            return null;
        }

        if (project.Outcome is { } outcome)
        {
            return new RoundResult(outcome, project.OutcomeReason!, IsFinal: true);
        }

        if (round.State == RoundState.Draft)
        {
            return null;
        }

        var (expected, reason) = round.Result(project.ProjectId);
        return new RoundResult(expected, reason, IsFinal: false);
    }

    /// <summary>Members see each other's scores only afterwards, and never where they had to keep out.</summary>
    private static bool SeesAll(ReviewRound round, ProjectId project, ReviewerId member) =>
        round.State == RoundState.Closed && round.Assignment(project, member) is { IsClear: true };

    private static IReadOnlyList<string> Gaps(ReviewRound round) => round.State switch
    {
        RoundState.Draft => round.OpeningGaps(),
        RoundState.Open => round.ScoringGaps(),
        RoundState.Closed => [],
    };

    private static List<AuditEntry> WithoutScores(IReadOnlyList<AuditEntry> trail) => [.. trail.Select(entry => new AuditEntry
    {
        CommandId = entry.CommandId,
        At = entry.At,
        ActorId = entry.ActorId,
        ActorName = entry.ActorName,
        Kind = entry.Kind,
        SubjectKind = entry.SubjectKind,
        SubjectId = entry.SubjectId,
        Subject = entry.Subject,
        Changes = [],
    })];
}
