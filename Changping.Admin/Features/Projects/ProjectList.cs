using System.Linq.Expressions;
using Changping.Admin.Components.Dialogs;
using Changping.Admin.Components.Lists;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Projects;

/// <summary>A project as the list shows it.</summary>
/// <param name="End">The last day of service, as it is or was served.</param>
/// <param name="Subsidy">已补贴: of the project subsidy what was confirmed, what came back as its opposite, and what was paid before the office began.</param>
public sealed record ProjectLine(
    ProjectId Id, string Number, string Title, string Enterprise, string Expert, ProjectField Field, Money TotalCost, ProjectState State,
    DateOnly? EstablishedOn, DateOnly? Start, DateOnly? End, Money Subsidy);

/// <summary>合作项目 of one page: ids first, then their rows; sums of the whole filter.</summary>
public sealed class ProjectList(IDbContextFactory<AdminDbContext> contexts, OfficeClock clock)
{
    /// <summary>Filters in the address: a milestone and the year in which it was reached; where the project came from.</summary>
    internal const string Milestone = "milestone", In = "in", Origin = "origin", Registered = "register";

    public async Task<ListPage<ProjectLine>> RunAsync(Actor actor, ListQuery query, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var today = clock.Today;
        var counts = query.Counted?.States ?? await ProjectJoin.Matching(context, query with { Status = null }, today)
            .GroupBy(line => line.Project.State)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key.ToString(), group => group.Count, cancel);
        var matching = ProjectJoin.Matching(context, query, today);
        var ids = await Sorted(matching, query).Select(line => line.Project.Id).Skip(query.Skip).Take(query.PageSize).ToListAsync(cancel);
        var rows = await RowsAsync(context, ids, cancel);
        var total = query.Status is { } status ? counts.GetValueOrDefault(status) : counts.Values.Sum();
        return new([.. ids.Where(rows.ContainsKey).Select(id => rows[id])], total, counts)
        {
            Totals = query.Counted?.Totals
            ?? await TotalsAsync(context, matching, cancel)
        };
    }

    /// <summary>All that the filter lets through, in the order of the list; not more than can be looked through, and one.</summary>
    internal async Task<IReadOnlyList<ProjectId>> IdsAsync(ListQuery query, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await Sorted(ProjectJoin.Matching(context, query, clock.Today), query).Select(line => line.Project.Id).Take(Batch.Most + 1).ToListAsync(cancel);
    }

    private static async Task<Dictionary<string, string>> TotalsAsync(AdminDbContext context, IQueryable<ProjectJoin> matching, CancellationToken cancel)
    {
        var cost = await matching.SumAsync(line => line.Project.Facts.TotalCost.Fen, cancel);
        var subsidy = await matching.SumAsync(line => line.Project.Opening.Subsidy.Fen, cancel)
            + await context.Grants.Subsidised().Join(matching, grant => grant.ProjectId, line => line.Project.Id, (grant, _) => grant.Amount.Fen)
                .SumAsync(cancel);
        return new() { ["cost"] = new Money(cost).ToString(), ["subsidy"] = new Money(subsidy).ToString() };
    }

    private static async Task<Dictionary<ProjectId, ProjectLine>> RowsAsync(AdminDbContext context, List<ProjectId> ids, CancellationToken cancel)
    {
        var subsidies = context.Grants.Subsidised();
        return await (
            from project in context.Projects
            where ids.Contains(project.Id)
            join found in context.Appointments on project.Id equals found.ProjectId into appointments
            from appointment in appointments.DefaultIfEmpty()
            join enterprise in context.Enterprises on project.EnterpriseId equals enterprise.Id
            join expert in context.Experts on project.ExpertId equals expert.Id
            select new ProjectLine(
                project.Id, project.Number, project.Facts.Title, enterprise.Name, expert.Details.Name, project.Facts.Field, project.Facts.TotalCost,
                project.State,
                project.EstablishedOn, appointment == null ? null : appointment.Start, appointment == null ? null : appointment.LastDayServed,
                new Money(project.Opening.Subsidy.Fen + subsidies.Where(grant => grant.ProjectId == project.Id).Sum(grant => grant.Amount.Fen))))
            .ToDictionaryAsync(row => row.Id, cancel);
    }

    internal static IQueryable<ProjectJoin> Sorted(IQueryable<ProjectJoin> lines, ListQuery query) => query.SortKey switch
    {
        "number" => By(lines, query, line => line.Project.Number),
        "title" => By(lines, query, line => line.Project.Facts.Title),
        "enterprise" => By(lines, query, line => line.Enterprise.Name),
        "expert" => By(lines, query, line => line.Expert.Details.Name),
        "cost" => By(lines, query, line => line.Project.Facts.TotalCost.Fen),
        "established" => By(lines, query, line => line.Project.EstablishedOn),
        "start" => By(lines, query, line => line.Appointment!.Start),
        "end" => By(lines, query, line => line.Appointment!.LastDayServed),
        _ => lines.OrderByDescending(line => line.Project.Number),
    };

    private static IOrderedQueryable<ProjectJoin> By<TKey>(IQueryable<ProjectJoin> lines, ListQuery query, Expression<Func<ProjectJoin, TKey>> key) =>
        (query.Descending ? lines.OrderByDescending(key) : lines.OrderBy(key)).ThenBy(line => line.Project.Number);
}

/// <summary>The years and industries that occur, for the query bar.</summary>
public sealed class ProjectFilters(IDbContextFactory<AdminDbContext> contexts)
{
    public async Task<(IReadOnlyList<int> Years, IReadOnlyList<string> Industries)> RunAsync(Actor actor, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var years = await context.Projects.Where(project => project.EstablishedOn != null).Select(project => project.EstablishedOn!.Value.Year)
            .Distinct().OrderByDescending(year => year).ToListAsync(cancel);
        var industries = await context.Enterprises.Where(enterprise => context.Projects.Any(project => project.EnterpriseId == enterprise.Id))
            .Select(enterprise => enterprise.Industry).Distinct().OrderBy(industry => industry).ToListAsync(cancel);
        return (years, industries);
    }
}
