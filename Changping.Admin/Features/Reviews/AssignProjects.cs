using Changping.Admin.Features.Matching;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Reviews;

/// <summary>Puts applied-for projects on the list of a round; all of them or none.</summary>
public sealed class AssignProjects(CommandTransaction commands, OfficeClock clock)
{
    /// <exception cref="RuleViolationException">The round is closed, or a project is not to be reviewed now.</exception>
    public Task RunAsync(Actor actor, ReviewRoundId id, IReadOnlyList<ProjectId> projects, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, CommandKind.AssignProjects, null, async context =>
        {
            if (projects.Count == 0)
            {
                throw new RuleViolationException(Clauses.Application, "没有选择要编入的项目");
            }

            var round = await Rounds.LoadAsync(context, id, cancel);
            var panel = await Rounds.PanelAsync(context, round, cancel);
            var wanted = projects.Distinct().ToArray();
            var known = await context.Projects.Where(project => wanted.Contains(project.Id)).ToDictionaryAsync(project => project.Id, cancel);
            var unfinished = await context.ReviewRounds.Where(other => other.State != RoundState.Closed)
                .ToDictionaryAsync(other => other.Id, other => other.Number, cancel);
            foreach (var project in known.Values)
            {
                if (project is { State: ProjectState.UnderReview, RoundId: { } busy } && unfinished.TryGetValue(busy, out var number))
                {
                    throw new RuleViolationException(Clauses.Application, $"项目 {project.Number} 正在 {number} 评审中，该轮结束而没有结果时才能编入下一轮");
                }
            }

            foreach (var parties in await ProjectInterests.ReadAsync(context, wanted, cancel))
            {
                round.Assign(parties, panel, clock.Today);
                known[parties.Id].AssignTo(round.Id);
            }
        }, cancel);
    }
}

/// <summary>A project that could be put on the list now.</summary>
/// <param name="Leading">The leading industry that the company belongs to; null where it is none.</param>
/// <param name="Conflicts">Panel members who must keep out of it, with the reason.</param>
/// <param name="Remaining">Members who may score it.</param>
public sealed record AssignableProject(
    ProjectId Id, string Number, string Title, string Enterprise, string Expert, string? Leading, IReadOnlyList<string> Conflicts, int Remaining);

/// <summary>三 序: all that may be assigned by the table of project states, companies of leading industries first, each in the order of their
/// application.</summary>
public sealed class AssignableProjects(IDbContextFactory<AdminDbContext> contexts, OfficeClock clock)
{
    private static readonly ProjectState[] From =
        [.. ProjectLifecycle.Table.Where(row => row.Action == ProjectAction.AssignToRound).Select(row => row.From)];

    public async Task<IReadOnlyList<AssignableProject>> RunAsync(Actor actor, ReviewRoundId id, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var round = await Rounds.LoadAsync(context, id, cancel);
        var panel = await Rounds.PanelAsync(context, round, cancel);

        // One that is still in an unfinished round waits for that one.
        var projects = await (
            from project in context.Projects.AsNoTracking()
            where From.Contains(project.State)
                && !context.ReviewRounds.Any(other => other.Id == project.RoundId && (other.State != RoundState.Closed || other.Id == id))
            join enterprise in context.Enterprises on project.EnterpriseId equals enterprise.Id
            orderby project.SubmittedOn, project.Number
            select new { project.Id, project.Facts.Title, enterprise.Industry }).ToListAsync(cancel);
        var book = await LeadingIndustryBook.OfAsync(context, cancel);
        var parties = (await ProjectInterests.ReadAsync(context, [.. projects.Select(project => project.Id)], cancel)).ToDictionary(party => party.Id);
        return [.. projects.Select(project => (Project: project, Leading: book.NameOf(project.Industry))).OrderBy(queued => queued.Leading is null)
            .Select(queued =>
        {
            var (project, leading) = queued;
            var party = parties[project.Id];
            var conflicts = panel.Select(reviewer => (reviewer.Name, Found: ConflictCheck.Of(reviewer, party, round.JudgedOn(clock.Today))))
                .Where(pair => pair.Found.Count > 0).ToList();
            return new AssignableProject(project.Id, party.Number, project.Title, party.Enterprise, party.Expert.Name, leading,
                [.. conflicts.Select(pair => $"{pair.Name}回避：{string.Join("；", pair.Found)}")], panel.Count - conflicts.Count);
        })];
    }
}
