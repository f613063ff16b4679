using System.Linq.Expressions;
using Changping.Admin.Components.Lists;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Funds;
using Changping.Domain.Organizations;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Commercialisation;

internal sealed class ApplicationJoin
{
    public required CommercialisationApplication Application { get; init; }

    public required CooperationProject Project { get; init; }

    public required Expert Expert { get; init; }

    public required HostEnterprise Enterprise { get; init; }
}

/// <summary>A line of 转化补贴.</summary>
/// <param name="Project">Its number.</param>
public sealed record ApplicationRow(
    CommercialisationId Id, string Number, CommercialisationState State, int Sequence, string Project, string Title, string Expert, string Enterprise,
    DateOnly AppliedOn, Money Investment, Money Granted);

/// <summary>转化补贴 applications: filtered, sorted, added up and paged by the database.</summary>
public sealed class ListApplications(IDbContextFactory<AdminDbContext> contexts)
{
    public async Task<ListPage<ApplicationRow>> RunAsync(Actor actor, ListQuery query, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var counts = await Matching(context, query with { Status = null }).GroupBy(row => row.Application.State)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key.ToString(), group => group.Count, cancel);
        var found = Matching(context, query);
        var sums = await found.GroupBy(_ => 1)
            .Select(group => new
            {
                Count = group.Count(),
                Investment = group.Sum(row => row.Application.Investment.Fen),
                Granted = group.Sum(row => row.Application.Granted.Fen)
            })
            .FirstOrDefaultAsync(cancel);
        var ids = await Sorted(found, query).Select(row => row.Application.Id).Skip(query.Skip).Take(query.PageSize).ToListAsync(cancel);
        var rows = await (
            from row in All(context)
            where ids.Contains(row.Application.Id)
            select new ApplicationRow(
                row.Application.Id, row.Application.Number, row.Application.State, row.Application.Sequence, row.Project.Number, row.Project.Facts.Title,
                row.Expert.Details.Name, row.Enterprise.Name, row.Application.AppliedOn, row.Application.Investment, row.Application.Granted))
            .ToDictionaryAsync(row => row.Id, cancel);
        return new([.. ids.Where(rows.ContainsKey).Select(id => rows[id])], sums?.Count ?? 0, counts)
        {
            Totals = new Dictionary<string, string>
            {
                ["investment"] = new Money(sums?.Investment ?? 0).ToString(),
                ["granted"] = new Money(sums?.Granted ?? 0).ToString(),
            },
        };
    }

    internal static IQueryable<ApplicationJoin> Matching(AdminDbContext context, ListQuery query)
    {
        var rows = All(context);
        if (query.Text is { } text)
        {
            var folded = InstitutionName.Fold(text);
            rows = rows.Where(row => row.Application.Number.Contains(text) || row.Project.Number.Contains(text) || row.Project.Facts.Title.Contains(text)
                || AdminDbContext.IsNamed(row.Expert.Details.Name, text) || row.Enterprise.SearchText.Contains(folded));
        }

        if (query.Filters.TryGetValue("year", out var word) && int.TryParse(word, out var year) && year is > 1900 and < 3000)
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            rows = rows.Where(row => row.Application.AppliedOn >= first && row.Application.AppliedOn <= last);
        }

        return Enum.TryParse<CommercialisationState>(query.Status, out var state) ? rows.Where(row => row.Application.State == state) : rows;
    }

    private static IQueryable<ApplicationJoin> All(AdminDbContext context) =>
        from application in context.CommercialisationApplications.AsNoTracking()
        join project in context.Projects on application.ProjectId equals project.Id
        join expert in context.Experts on project.ExpertId equals expert.Id
        join enterprise in context.Enterprises on project.EnterpriseId equals enterprise.Id
        select new ApplicationJoin { Application = application, Project = project, Expert = expert, Enterprise = enterprise };

    private static IQueryable<ApplicationJoin> Sorted(IQueryable<ApplicationJoin> rows, ListQuery query) => query.SortKey switch
    {
        "number" => By(rows, query, row => row.Application.Number),
        "enterprise" => By(rows, query, row => row.Enterprise.Name),
        "project" => By(rows, query, row => row.Project.Number),
        "applied" => By(rows, query, row => row.Application.AppliedOn),
        "investment" => By(rows, query, row => row.Application.Investment.Fen),
        "granted" => By(rows, query, row => row.Application.Granted.Fen),
        _ => rows.OrderBy(row => row.Application.State != CommercialisationState.Proposed).ThenByDescending(row => row.Application.Number),
    };

    private static IOrderedQueryable<ApplicationJoin> By<TKey>(IQueryable<ApplicationJoin> rows, ListQuery query,
        Expression<Func<ApplicationJoin, TKey>> key) =>
        (query.Descending ? rows.OrderByDescending(key) : rows.OrderBy(key)).ThenBy(row => row.Application.Number);
}
