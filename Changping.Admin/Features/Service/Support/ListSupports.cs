using System.Linq.Expressions;
using Changping.Admin.Components.Lists;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Service.Support;

/// <summary>A request with whose it is, to filter and sort by.</summary>
internal sealed class SupportJoin
{
    public required SupportRequest Request { get; init; }

    public required ServiceJoin Service { get; init; }
}

/// <summary>A line of 医疗住房保障: kind and state, nothing of why.</summary>
public sealed record SupportRow(
    SupportRequestId Id, string Number, SupportKind Kind, SupportState State, string HandlingUnit, DateOnly ReceivedOn, DateOnly? ClosedOn,
    string Project, string Expert, string Enterprise);

/// <summary>医疗住房保障: filtered, sorted and paged by the database.</summary>
public sealed class ListSupports(IDbContextFactory<AdminDbContext> contexts, OfficeClock clock)
{
    public async Task<ListPage<SupportRow>> RunAsync(Actor actor, ListQuery query, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var counts = await Matching(context, query with { Status = null }, clock.Today).GroupBy(row => row.Request.State)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key.ToString(), group => group.Count, cancel);
        var ids = await Sorted(Matching(context, query, clock.Today), query)
            .Select(row => row.Request.Id).Skip(query.Skip).Take(query.PageSize).ToListAsync(cancel);
        var rows = await (
            from request in context.SupportRequests
            where ids.Contains(request.Id)
            join appointment in context.Appointments on request.AppointmentId equals appointment.Id
            join project in context.Projects on appointment.ProjectId equals project.Id
            join expert in context.Experts on appointment.ExpertId equals expert.Id
            join enterprise in context.Enterprises on appointment.EnterpriseId equals enterprise.Id
            select new SupportRow(request.Id, request.Number, request.Kind, request.State, request.HandlingUnit, request.ReceivedOn, request.ClosedOn,
                project.Number, expert.Details.Name, enterprise.Name)).ToDictionaryAsync(row => row.Id, cancel);
        var total = query.Status is { } status ? counts.GetValueOrDefault(status) : counts.Values.Sum();
        return new([.. ids.Where(rows.ContainsKey).Select(id => rows[id])], total, counts);
    }

    internal static IQueryable<SupportJoin> Matching(AdminDbContext context, ListQuery query, DateOnly today)
    {
        var rows =
            from service in ServiceJoin.All(context, today)
            join request in context.SupportRequests on service.Appointment.Id equals request.AppointmentId
            select new SupportJoin { Request = request, Service = service };
        if (query.Text is { } text)
        {
            rows = rows.Where(row => row.Request.Number.Contains(text) || AdminDbContext.IsNamed(row.Service.Expert.Details.Name, text)
                || AdminDbContext.IsNamed(row.Service.Enterprise.Name, text) || row.Service.Project.Number.Contains(text));
        }

        if (query.Filters.TryGetValue("kind", out var word) && Enum.TryParse<SupportKind>(word, out var kind))
        {
            rows = rows.Where(row => row.Request.Kind == kind);
        }

        return Enum.TryParse<SupportState>(query.Status, out var state) ? rows.Where(row => row.Request.State == state) : rows;
    }

    private static IQueryable<SupportJoin> Sorted(IQueryable<SupportJoin> rows, ListQuery query) => query.SortKey switch
    {
        "number" => By(rows, query, row => row.Request.Number),
        "expert" => By(rows, query, row => row.Service.Expert.Details.Name),
        "received" => By(rows, query, row => row.Request.ReceivedOn),
        _ => rows.OrderByDescending(row => row.Request.Number),
    };

    private static IOrderedQueryable<SupportJoin> By<TKey>(IQueryable<SupportJoin> rows, ListQuery query, Expression<Func<SupportJoin, TKey>> key) =>
        (query.Descending ? rows.OrderByDescending(key) : rows.OrderBy(key)).ThenBy(row => row.Request.Number);
}
