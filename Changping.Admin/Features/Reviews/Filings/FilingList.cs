using Changping.Admin.Components.Dialogs;
using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Projects;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Reviews.Filings;

/// <summary>Where a passed project stands on its way to the filing.</summary>
public enum FilingStanding
{
    Unpublished,
    InNotice,
    Objected,
    Ready,
    Filed,
}

/// <param name="Institution">That sent the expert; null where the pool does not have them.</param>
/// <param name="OpenObjections">Not answered yet.</param>
public sealed record FilingRow(
    ProjectId Id, string Number, string Title, string Enterprise, string Expert, string? Institution, ProjectField Field, long CostFen,
    DateOnly? NoticeFrom, DateOnly? NoticeTo, int OpenObjections, string? FilingNumber, DateOnly? FiledOn, ProjectState State)
{
    /// <summary>The letter in force that lists it; null where none does.</summary>
    public (Guid Id, string Number)? Letter { get; init; }

    /// <summary>On the day of the list.</summary>
    public FilingStanding Standing { get; init; }
}

/// <summary>备案: projects that passed review, from the public notice to the number of the filing.</summary>
public sealed class FilingList(IDbContextFactory<AdminDbContext> contexts, OfficeClock clock)
{
    public async Task<ListPage<FilingRow>> RunAsync(Actor actor, ListQuery query, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var way = await ProjectSteps.WayAsync(context, clock.Today, cancel);
        var narrowed = Narrowed(context, query);
        var counts = await ProjectStandings.CountAsync(narrowed, way, FilingStandings.Of, cancel);
        var rows = await Rows(context, Sorted(Matching(context, query, way), query).Skip(query.Skip).Take(query.PageSize)).ToListAsync(cancel);
        ProjectId[] ids = [.. rows.Select(row => row.Id)];
        var standings = await ProjectStandings.OfAsync(context, ids, way, FilingStandings.Of, cancel);
        var letters = await FilingLetters.InForceAsync(context, ids, cancel);
        rows = [.. rows.Select(row => row with
        {
            Standing = standings[row.Id],
            Letter = letters.TryGetValue(row.Id, out var letter) ? (letter.Id, letter.Number) : null,
        })];
        return new(rows, query.Status is { } status ? counts.GetValueOrDefault(status) : await narrowed.CountAsync(cancel), counts);
    }

    /// <inheritdoc cref="ProjectList.IdsAsync"/>
    internal async Task<IReadOnlyList<ProjectId>> IdsAsync(ListQuery query, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var way = await ProjectSteps.WayAsync(context, clock.Today, cancel);
        return await Sorted(Matching(context, query, way), query).Select(line => line.Project.Id).Take(Batch.Most + 1).ToListAsync(cancel);
    }

    /// <summary>The whole filter, as the list and its export mean it.</summary>
    internal static IQueryable<ProjectJoin> Matching(AdminDbContext context, ListQuery query, ProjectWay way) =>
        ProjectStandings.Matching(context, Narrowed(context, query), query.Status, way, FilingStandings.Of);

    internal static IQueryable<ProjectJoin> Sorted(IQueryable<ProjectJoin> lines, ListQuery query) => (query.SortKey, query.Descending) switch
    {
        ("filed", false) => lines.OrderBy(line => line.Project.Facts.FiledOn).ThenBy(line => line.Project.Number),
        ("filed", true) => lines.OrderByDescending(line => line.Project.Facts.FiledOn).ThenBy(line => line.Project.Number),
        ("number", true) => lines.OrderByDescending(line => line.Project.Number),
        ("number", false) => lines.OrderBy(line => line.Project.Number),

        // What waits comes before what is done.
        _ => lines.OrderBy(line => line.Project.State != ProjectState.Passed).ThenByDescending(line => line.Project.Number),
    };

    internal static IQueryable<FilingRow> Rows(AdminDbContext context, IQueryable<ProjectJoin> lines) =>
        from line in lines
        let project = line.Project
        select new FilingRow(
            project.Id, project.Number, project.Facts.Title, line.Enterprise.Name, line.Expert.Details.Name,
            context.NominationListings.Where(listing => listing.ExpertId == project.ExpertId && listing.IsAdmitted)
                .OrderByDescending(listing => listing.NominatedOn).Select(listing => listing.Institution).FirstOrDefault(),
            project.Facts.Field, project.Facts.TotalCost.Fen,
            project.Notice == null ? null : project.Notice.From, project.Notice == null ? null : project.Notice.To,
            project.Objections.Count(objection => objection.Answer == null), project.Facts.FilingNumber, project.Facts.FiledOn, project.State);

    /// <summary>Registered projects were filed before; of those only what the register says is known. What was withdrawn is filed no more.</summary>
    private static IQueryable<ProjectJoin> Narrowed(AdminDbContext context, ListQuery query)
    {
        var lines = ProjectJoin.All(context).Where(line => line.Project.State == ProjectState.Passed
            || (line.Project.Facts.FilingNumber != null && line.Project.State != ProjectState.Withdrawn));
        if (query.Text is { } text)
        {
            var folded = InstitutionName.Fold(text);
            lines = lines.Where(line => line.Project.Number.Contains(text) || line.Project.Facts.Title.Contains(text)
                || line.Enterprise.SearchText.Contains(folded) || AdminDbContext.IsNamed(line.Expert.Details.Name, text)
                || line.Project.Facts.FilingNumber!.Contains(text));
        }

        return lines;
    }
}
