using Changping.Admin.Components.Dialogs;
using Changping.Admin.Components.Lists;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Organizations;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Projects.Stages;

/// <summary>What an established project still needs before its expert begins.</summary>
public enum AgreementStanding
{
    ToSign,
    ToLetter,
    ToStart,
    Done,
}

public sealed record AgreementRow(
    ProjectId Id, string Number, string Title, string Enterprise, string Expert, DateOnly? EstablishedOn,
    DateOnly? SignedOn, int Version, string? DistrictLetter, string? EnterpriseLetter, DateOnly? Start)
{
    /// <summary>On the day of the list.</summary>
    public AgreementStanding Standing { get; init; }
}

/// <summary>协议与聘书: established projects, from the agreement to the first day of service.</summary>
public sealed class AgreementList(IDbContextFactory<AdminDbContext> contexts, OfficeClock clock)
{
    public async Task<ListPage<AgreementRow>> RunAsync(Actor actor, ListQuery query, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var way = await ProjectSteps.WayAsync(context, clock.Today, cancel);
        var narrowed = Narrowed(context, query);
        var counts = await ProjectStandings.CountAsync(narrowed, way, AgreementStandings.Of, cancel);
        var matching = ProjectStandings.Matching(context, narrowed, query.Status, way, AgreementStandings.Of);
        var rows = await Sorted(matching, query).Skip(query.Skip).Take(query.PageSize)
            .Select(line => new AgreementRow(
                line.Project.Id, line.Project.Number, line.Project.Facts.Title, line.Enterprise.Name, line.Expert.Details.Name,
                line.Project.EstablishedOn, line.Project.AgreementSignedOn, line.Project.AgreementVersion,
                line.Project.DistrictLetter == null ? null : line.Project.DistrictLetter.Number,
                line.Project.EnterpriseLetter == null ? null : line.Project.EnterpriseLetter.Number,
                line.Appointment == null ? null : (DateOnly?)line.Appointment.Start))
            .ToListAsync(cancel);
        var standings = await ProjectStandings.OfAsync(context, [.. rows.Select(row => row.Id)], way, AgreementStandings.Of, cancel);
        rows = [.. rows.Select(row => row with { Standing = standings[row.Id] })];
        return new(rows, query.Status is { } status ? counts.GetValueOrDefault(status) : await narrowed.CountAsync(cancel), counts);
    }

    /// <inheritdoc cref="ProjectList.IdsAsync"/>
    internal async Task<IReadOnlyList<ProjectId>> IdsAsync(ListQuery query, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var way = await ProjectSteps.WayAsync(context, clock.Today, cancel);
        var matching = ProjectStandings.Matching(context, Narrowed(context, query), query.Status, way, AgreementStandings.Of);
        return await Sorted(matching, query).Select(line => line.Project.Id).Take(Batch.Most + 1).ToListAsync(cancel);
    }

    private static IQueryable<ProjectJoin> Sorted(IQueryable<ProjectJoin> lines, ListQuery query) => (query.SortKey, query.Descending) switch
    {
        ("signed", false) => lines.OrderBy(line => line.Project.AgreementSignedOn).ThenBy(line => line.Project.Number),
        ("signed", true) => lines.OrderByDescending(line => line.Project.AgreementSignedOn).ThenBy(line => line.Project.Number),
        ("number", false) => lines.OrderBy(line => line.Project.Number),
        ("number", true) => lines.OrderByDescending(line => line.Project.Number),

        // What waits comes before what is done.
        _ => lines.OrderBy(line => line.Project.State == ProjectState.Established ? 0 : line.Project.State == ProjectState.AgreementSigned ? 1 : 2)
            .ThenByDescending(line => line.Project.Number),
    };

    private static IQueryable<ProjectJoin> Narrowed(AdminDbContext context, ListQuery query)
    {
        var lines = ProjectJoin.All(context).Where(line => line.Project.EstablishedOn != null && line.Project.State != ProjectState.Withdrawn);
        if (query.Text is { } text)
        {
            var folded = InstitutionName.Fold(text);
            lines = lines.Where(line => line.Project.Number.Contains(text) || line.Project.Facts.Title.Contains(text)
                || line.Enterprise.SearchText.Contains(folded) || AdminDbContext.IsNamed(line.Expert.Details.Name, text));
        }

        return lines;
    }
}
