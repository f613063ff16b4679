using System.Linq.Expressions;
using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Policies.Settings;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Service;

/// <summary>在岗名册: filtered, sorted and paged by the database; the last contact is read for the page only.</summary>
public sealed class ListServices(IDbContextFactory<AdminDbContext> contexts, OfficeClock clock)
{
    /// <summary>Filters in the address: the year of the first day of service; on duty today.</summary>
    internal const string Begun = "begun", Duty = "duty", On = "on";

    public async Task<ListPage<ServiceRow>> RunAsync(Actor actor, ListQuery query, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var today = clock.Today;
        var rules = ServiceRules.Of(await CommitteeBook.SettingsAsync(context, cancel));
        var counts = query.Counted?.States ?? await Matching(context, query with { Status = null }, today, rules).GroupBy(row => row.Status)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        var ids = await Sorted(Matching(context, query, today, rules), query)
            .Select(row => row.Appointment.Id).Skip(query.Skip).Take(query.PageSize).ToListAsync(cancel);
        var rows = await RowsAsync(context, ids, today, rules, cancel);
        var total = query.Status is { } status ? counts.GetValueOrDefault(status) : counts.Values.Sum();
        return new([.. ids.Where(rows.ContainsKey).Select(id => rows[id])], total, counts);
    }

    internal static IQueryable<ServiceJoin> Matching(AdminDbContext context, ListQuery query, DateOnly today, ServiceRules rules)
    {
        var services = ServiceJoin.Containing(ServiceJoin.All(context, today), query.Text);
        if (DueFilter.Of(query.Filters.GetValueOrDefault(DueFilter.Name), context, today, rules) is { } due)
        {
            var ids = due.Select(row => row.Appointment.Id);
            services = services.Where(row => ids.Contains(row.Appointment.Id));
        }

        if (query.Filters.TryGetValue("industry", out var industry))
        {
            services = services.Where(row => row.Enterprise.Industry == industry);
        }

        if (query.Filters.TryGetValue("ending", out var digits) && int.TryParse(digits, out var days) && days is > 0 and <= 731)
        {
            var until = today.AddDays(days);
            services = ServiceJoin.OnDuty(services).Where(row => row.End <= until);
        }

        if (query.Filters.TryGetValue(CaseScope.InstitutionFilter, out var institution))
        {
            var experts = CaseScope.ExpertsOf(context, institution);
            services = services.Where(row => experts.Contains(row.Project.ExpertId));
        }

        if (YearDays.Of(query.Filters, Begun) is { } year)
        {
            services = ServiceJoin.Begun(services, year);
        }

        if (query.Filters.GetValueOrDefault(Duty) == On)
        {
            services = ServiceJoin.OnDuty(services);
        }

        return query.Status is { } status ? services.Where(row => row.Status == status) : services;
    }

    private static async Task<Dictionary<AppointmentId, ServiceRow>> RowsAsync(
        AdminDbContext context, List<AppointmentId> ids, DateOnly today, ServiceRules rules, CancellationToken cancel)
    {
        var rows = await ServiceJoin.All(context, today).Where(row => ids.Contains(row.Appointment.Id)).Select(row => new
        {
            row.Appointment.Id,
            row.Project.Number,
            Expert = row.Expert.Details.Name,
            Enterprise = row.Enterprise.Name,
            row.Enterprise.Industry,
            row.Appointment.Post,
            row.Appointment.Start,
            row.End,
            row.Status,
            IsExtended = row.Appointment.PlainLastDay != null,
            LastContact = context.Contacts.Where(contact => contact.AppointmentId == row.Appointment.Id).Max(contact => (DateOnly?)contact.HeldOn),
            LastCheck = context.MidtermChecks.Where(check => check.AppointmentId == row.Appointment.Id).OrderByDescending(check => check.Number)
                .FirstOrDefault(),
        }).ToListAsync(cancel);
        return rows.ToDictionary(row => row.Id, row => new ServiceRow(
            row.Number, row.Expert, row.Enterprise, row.Industry, row.Post, new DateRange(row.Start, row.End), Enum.Parse<ServiceStatus>(row.Status),
            row.IsExtended,
            row.LastContact, row.LastCheck, today, rules));
    }

    private static IQueryable<ServiceJoin> Sorted(IQueryable<ServiceJoin> services, ListQuery query) => query.SortKey switch
    {
        "number" => By(services, query, row => row.Project.Number),
        "expert" => By(services, query, row => row.Expert.Details.Name),
        "enterprise" => By(services, query, row => row.Enterprise.Name),
        "start" => By(services, query, row => row.Appointment.Start),
        "end" => By(services, query, row => row.End),
        _ => services.OrderByDescending(row => row.Project.Number),
    };

    private static IOrderedQueryable<ServiceJoin> By<TKey>(IQueryable<ServiceJoin> services, ListQuery query, Expression<Func<ServiceJoin, TKey>> key) =>
        (query.Descending ? services.OrderByDescending(key) : services.OrderBy(key)).ThenBy(row => row.Project.Number);
}

/// <summary>The industries that occur, for the query bar.</summary>
public sealed class ServiceIndustries(IDbContextFactory<AdminDbContext> contexts)
{
    public async Task<IReadOnlyList<string>> RunAsync(Actor actor, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Enterprises.Where(enterprise => context.Appointments.Any(appointment => appointment.EnterpriseId == enterprise.Id))
            .Select(enterprise => enterprise.Industry).Distinct().OrderBy(industry => industry).ToListAsync(cancel);
    }
}
