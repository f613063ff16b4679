using Changping.Admin.Documents;
using Changping.Admin.Features.Projects;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Reviews.Filings;

/// <summary>A project that a letter is to list.</summary>
/// <param name="Institution">That sent the expert; null where no nomination is on file.</param>
/// <param name="Letter">The letter in force that lists it already; null where none does.</param>
/// <param name="Blockers">Why it cannot be listed; empty where nothing is in the way.</param>
internal sealed record FilingCandidate(
    CooperationProject Project, string Enterprise, string Expert, string? Institution, IssuedDocument? Letter, IReadOnlyList<string> Blockers);

/// <summary>What a letter over some projects would list. Its rule: one letter speaks of one round; what a letter lists already is listed anew only
/// by a new edition of it.</summary>
/// <param name="Candidates">In the order of their numbers.</param>
/// <param name="Round">That reviewed them; null where none of them was reviewed here.</param>
/// <param name="Former">The letter that a new edition would replace; null for a letter of its own.</param>
/// <param name="Dropped">Numbers of projects that the former lists and the new edition does not.</param>
internal sealed record FilingLetterCase(IReadOnlyList<FilingCandidate> Candidates, ReviewRound? Round, IssuedDocument? Former, IReadOnlyList<string> Dropped)
{
    public static async Task<FilingLetterCase> ReadAsync(AdminDbContext context, IReadOnlyCollection<ProjectId> meant, DateOnly today, CancellationToken cancel)
    {
        var ids = meant.ToArray();
        var lines = await (
            from project in context.Projects.AsNoTracking().Include(candidate => candidate.Objections)
            where ids.Contains(project.Id)
            join enterprise in context.Enterprises on project.EnterpriseId equals enterprise.Id
            join expert in context.Experts on project.ExpertId equals expert.Id
            orderby project.Number
            select new { Project = project, Enterprise = enterprise.Name, Expert = expert.Details.Name }).ToListAsync(cancel);
        var experts = lines.Select(line => line.Project.ExpertId).ToArray();
        var institutions = (await context.NominationListings.Where(listing => experts.Contains(listing.ExpertId) && listing.IsAdmitted)
            .OrderByDescending(listing => listing.NominatedOn).Select(listing => new { listing.ExpertId, listing.Institution }).ToListAsync(cancel))
            .ToLookup(listing => listing.ExpertId, listing => listing.Institution);
        var letters = await FilingLetters.InForceAsync(context, ids, cancel);
        var former = letters.Values.Distinct().ToList() is [var only] && lines.All(line => letters.ContainsKey(line.Project.Id)) ? only : null;
        var round = await RoundAsync(context, [.. lines.Select(line => line.Project)], cancel);
        var way = await ProjectSteps.WayAsync(context, today, cancel);
        return new FilingLetterCase(
            [.. lines.Select(line => new FilingCandidate(
                line.Project, line.Enterprise, line.Expert, institutions[line.Project.ExpertId].FirstOrDefault(), letters.GetValueOrDefault(line.Project.Id),
                [.. Blockers(line.Project, round, former is null ? letters.GetValueOrDefault(line.Project.Id) : null, way.NoticeNeeded, today)]))],
            round, former, await DroppedAsync(context, former, ids, cancel));
    }

    /// <returns>The round of which the letter speaks.</returns>
    /// <exception cref="RuleViolationException">Nothing to list, or something that cannot be.</exception>
    public ReviewRound RequireRound()
    {
        var refused = Candidates.FirstOrDefault(candidate => candidate.Blockers.Count > 0) ?? (Round is null && Candidates is [var first, ..] ? first : null);
        return refused is not null ? throw new RuleViolationException(Clauses.Application, $"项目 {refused.Project.Number} {refused.Blockers[0]}")
            : Round ?? throw new RuleViolationException(Clauses.Application, "没有选择要列入备案函的项目");
    }

    public FilingLetterContent Paper(ReviewRound round, FilingLetterEntry entry) => new(
        round.Title, round.HeldOn,
        [.. Candidates.Select(candidate => new FilingLine(
            candidate.Project.Number, candidate.Project.Facts.Title, candidate.Enterprise, candidate.Expert, candidate.Institution ?? "—",
            round.Mean(candidate.Project.Id)?.Points(round.PassMark), candidate.Project.Facts.TotalCost))],
        entry.Contact, entry.Phone);

    /// <summary>That of most of them; of as many, the one of the first.</summary>
    private static async Task<ReviewRound?> RoundAsync(AdminDbContext context, IReadOnlyList<CooperationProject> projects, CancellationToken cancel) =>
        projects.Where(project => project.RoundId is not null).GroupBy(project => project.RoundId).MaxBy(group => group.Count())?.Key is { } id
            ? await WholeRounds.Of(context).AsNoTracking().FirstAsync(round => round.Id == id, cancel)
            : null;

    private static IEnumerable<string> Blockers(CooperationProject project, ReviewRound? round, IssuedDocument? listing, bool needsNotice, DateOnly today)
    {
        if (project.RoundId is not { } reviewed)
        {
            yield return "没有在本系统评审（如由登记表导入），不能列入备案函";
        }
        else if (round is not null && reviewed != round.Id)
        {
            yield return $"不是“{round.Title}”的项目；一份备案函只列同一轮次";
        }

        if (project.State == ProjectState.Passed)
        {
            foreach (var blocker in project.FilingBlockers(needsNotice, today))
            {
                yield return blocker.Message;
            }
        }
        else if (project.Facts.FilingNumber is null || project.State is ProjectState.Withdrawn or ProjectState.Terminated)
        {
            yield return $"项目{project.State.ChineseName()}，不在备案之列";
        }

        if (listing is not null)
        {
            yield return $"已列入备案函 {listing.Number}；另行发函请移除，换发须只选该函的项目";
        }
    }

    private static async Task<IReadOnlyList<string>> DroppedAsync(AdminDbContext context, IssuedDocument? former, ProjectId[] kept, CancellationToken cancel)
    {
        var listed = former?.Concerns.Select(concern => ProjectId.From(concern.SubjectId)).Except(kept).ToArray() ?? [];
        return await context.Projects.Where(project => listed.Contains(project.Id)).OrderBy(project => project.Number)
            .Select(project => project.Number).ToListAsync(cancel);
    }
}
