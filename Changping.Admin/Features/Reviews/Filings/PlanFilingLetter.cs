using Changping.Admin.Components.Dialogs;
using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Projects;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Reviews.Filings;

/// <param name="Rows">What the letter would list.</param>
/// <param name="Round">The name of the review it speaks of; null where there is none.</param>
/// <param name="Former">The letter that a new edition would replace, as 2026-备函-001 第 1 版; null for a new letter.</param>
/// <param name="Dropped">Projects that the former lists and the new edition would not.</param>
public sealed record FilingLetterPlan(IReadOnlyList<BatchRow> Rows, string? Round, string? Former, IReadOnlyList<string> Dropped);

/// <summary>What a filing letter over the ticked projects would be: put to the officer before anything is issued.</summary>
public sealed class PlanFilingLetter(IDbContextFactory<AdminDbContext> contexts, OfficeClock clock)
{
    /// <summary>More nobody reads through; the letter's list would run over many pages.</summary>
    public const int Most = 100;

    /// <param name="ids">Those ticked one by one; null where the whole filter is meant.</param>
    /// <exception cref="RuleViolationException">More than a letter can list.</exception>
    public async Task<FilingLetterPlan> RunAsync(Actor actor, ListQuery query, IReadOnlyList<ProjectId>? ids, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        ids ??= await FilingList.Matching(context, query, await ProjectSteps.WayAsync(context, clock.Today, cancel))
            .Select(line => line.Project.Id).Take(Most + 1).ToListAsync(cancel);
        if (ids.Count > Most)
        {
            throw new RuleViolationException(Clauses.Application, $"一份备案函最多列 {Most} 个项目，未作任何改动；请缩小条件或逐项勾选");
        }

        var found = await FilingLetterCase.ReadAsync(context, ids, clock.Today, cancel);
        return new FilingLetterPlan(
            [.. found.Candidates.Select(candidate => new BatchRow(
                candidate.Project.Id, $"{candidate.Project.Number} {candidate.Project.Facts.Title}",
                $"列入备案函（{candidate.Enterprise} · {candidate.Expert}）", candidate.Project.Facts.TotalCost)
            {
                Blockers = candidate.Blockers,
                Notes = Notes(candidate),
            })],
            found.Round?.Title, found.Former is { } former ? $"{former.Number} 第 {former.Edition} 版" : null, found.Dropped);
    }

    private static IReadOnlyList<string> Notes(FilingCandidate candidate) =>
    [
        .. candidate.Project.Facts.FilingNumber is { } number ? [$"已备案：{number}"] : (string[])[],
        .. candidate.Institution is null ? ["没有入库的推荐，派出单位栏为“—”"] : (string[])[],
    ];
}
