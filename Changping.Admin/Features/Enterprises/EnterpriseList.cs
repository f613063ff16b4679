using Changping.Admin.Components.Dialogs;
using Changping.Admin.Components.Lists;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Enterprises;

/// <summary>An enterprise as the list shows it.</summary>
/// <param name="Account">none, recorded or pending.</param>
public sealed record EnterpriseLine(
    EnterpriseId Id, string Name, string CreditCode, string Industry, string RegisteredAddress, bool? IsHighTech, string Account, int Projects, int OnDuty);

/// <summary>科技型企业 of one page: ids first, then their rows.</summary>
public sealed class EnterpriseList(IDbContextFactory<AdminDbContext> contexts, OfficeClock clock)
{
    public const string None = "none", Recorded = "recorded", Pending = "pending";

    public async Task<ListPage<EnterpriseLine>> RunAsync(Actor actor, ListQuery query, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var counts = query.Counted?.States ?? await Matching(context, query with { Status = null })
            .GroupBy(enterprise => enterprise.Account.Proposed != null ? Pending : enterprise.Account.Current != null ? Recorded : None)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        var onDuty = context.Appointments.Where(AppointmentFilters.OnDuty(clock.Today));
        var ids = await Sorted(context, Matching(context, query), query).Select(enterprise => enterprise.Id).Skip(query.Skip).Take(query.PageSize)
            .ToListAsync(cancel);
        var rows = await context.Enterprises.AsNoTracking().Where(enterprise => ids.Contains(enterprise.Id))
            .Select(enterprise => new EnterpriseLine(
                enterprise.Id, enterprise.Name, enterprise.CreditCode, enterprise.Industry, enterprise.RegisteredAddress, enterprise.IsHighTech,
                enterprise.Account.Proposed != null ? Pending : enterprise.Account.Current != null ? Recorded : None,
                context.Projects.Count(project => project.EnterpriseId == enterprise.Id),
                onDuty.Count(appointment => appointment.EnterpriseId == enterprise.Id)))
            .ToDictionaryAsync(row => row.Id, cancel);
        var total = query.Status is { } status ? counts.GetValueOrDefault(status) : counts.Values.Sum();
        return new([.. ids.Where(rows.ContainsKey).Select(id => rows[id])], total, counts);
    }

    /// <summary>All that the filter lets through; not more than can be looked through, and one.</summary>
    internal async Task<IReadOnlyList<EnterpriseId>> IdsAsync(ListQuery query, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await Sorted(context, Matching(context, query), query).Select(enterprise => enterprise.Id).Take(Batch.Most + 1).ToListAsync(cancel);
    }

    /// <summary>All that the list's filters let through; its export reads the same.</summary>
    internal static IQueryable<HostEnterprise> Matching(AdminDbContext context, ListQuery query)
    {
        var enterprises = context.Enterprises.AsNoTracking();
        if (query.Text is { } text)
        {
            var folded = InstitutionName.Fold(text);
            enterprises = enterprises.Where(enterprise => enterprise.SearchText.Contains(folded));
        }

        if (query.Filters.TryGetValue("industry", out var industry))
        {
            enterprises = enterprises.Where(enterprise => enterprise.Industry == industry);
        }

        if (query.Filters.TryGetValue("hightech", out var wanted))
        {
            bool? highTech = wanted switch { "yes" => true, "no" => false, _ => null };
            enterprises = enterprises.Where(enterprise => enterprise.IsHighTech == highTech);
        }

        if (query.Filters.TryGetValue("park", out var named))
        {
            BusinessPark? park = Enum.TryParse<BusinessPark>(named, out var known) ? known : null;
            enterprises = enterprises.Where(enterprise => enterprise.Park == park);
        }

        return query.Status switch
        {
            Pending => enterprises.Where(enterprise => enterprise.Account.Proposed != null),
            Recorded => enterprises.Where(enterprise => enterprise.Account.Current != null && enterprise.Account.Proposed == null),
            None => enterprises.Where(enterprise => enterprise.Account.Current == null && enterprise.Account.Proposed == null),
            _ => enterprises,
        };
    }

    internal static IOrderedQueryable<HostEnterprise> Sorted(AdminDbContext context, IQueryable<HostEnterprise> enterprises, ListQuery query) =>
        (query.SortKey, query.Descending) switch
        {
            ("code", false) => enterprises.OrderBy(enterprise => enterprise.CreditCode),
            ("code", true) => enterprises.OrderByDescending(enterprise => enterprise.CreditCode),
            ("industry", false) => enterprises.OrderBy(enterprise => enterprise.Industry).ThenBy(enterprise => enterprise.NameOrder),
            ("industry", true) => enterprises.OrderByDescending(enterprise => enterprise.Industry).ThenBy(enterprise => enterprise.NameOrder),
            ("projects", false) => enterprises.OrderBy(enterprise => context.Projects.Count(project => project.EnterpriseId == enterprise.Id))
                .ThenBy(enterprise => enterprise.NameOrder),
            ("projects", true) => enterprises.OrderByDescending(enterprise => context.Projects.Count(project => project.EnterpriseId == enterprise.Id))
                .ThenBy(enterprise => enterprise.NameOrder),
            (_, true) => enterprises.OrderByDescending(enterprise => enterprise.NameOrder).ThenBy(enterprise => enterprise.Id),
            _ => enterprises.OrderBy(enterprise => enterprise.NameOrder).ThenBy(enterprise => enterprise.Id),
        };
}

/// <summary>The industries that occur, for the query bar.</summary>
public sealed class EnterpriseIndustries(IDbContextFactory<AdminDbContext> contexts)
{
    private const int Most = 60;

    public async Task<IReadOnlyList<string>> RunAsync(Actor actor, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Enterprises.Select(enterprise => enterprise.Industry).Distinct().OrderBy(industry => industry).Take(Most).ToListAsync(cancel);
    }
}
