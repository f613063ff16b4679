using System.Linq.Expressions;
using Changping.Admin.Components.Lists;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Service.Visits;

/// <summary>A contact with whose it is, to filter and sort by.</summary>
internal sealed class ContactJoin
{
    public required Contact Contact { get; init; }

    public required ServiceJoin Service { get; init; }
}

/// <summary>A line of 联系走访.</summary>
public sealed record ContactRow(Contact Contact, string Project, string Expert, string Enterprise)
{
    /// <summary>The reader may know what was said of thinking and life.</summary>
    public bool HasRemarks { get; init; }

    public string? Thinking => HasRemarks ? Contact.Thinking : null;

    public string? Living => HasRemarks ? Contact.Living : null;

    public bool IsOpen => Contact.FollowUp is not null && Contact.SettledOn is null;

    /// <summary>The day by which it was to be done has passed.</summary>
    public bool IsLate(DateOnly today) => IsOpen && Contact.FollowUpBy < today;
}

/// <summary>联系走访: filtered, sorted and paged by the database.</summary>
public sealed class ListContacts(IDbContextFactory<AdminDbContext> contexts, OfficeClock clock)
{
    /// <summary>States: with a follow-up that is open, settled, or without.</summary>
    public const string Open = "open", Settled = "settled", None = "none";

    /// <summary>A filter: what was to be done about it is due.</summary>
    public const string Due = "due";

    public async Task<ListPage<ContactRow>> RunAsync(Actor actor, ListQuery query, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var counts = await Matching(context, query with { Status = null }, clock.Today)
            .GroupBy(row => row.Contact.FollowUp == null ? None : row.Contact.SettledOn == null ? Open : Settled)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        var ids = await Sorted(Matching(context, query, clock.Today), query)
            .Select(row => row.Contact.Id).Skip(query.Skip).Take(query.PageSize).ToListAsync(cancel);
        var rows = await (
            from contact in context.Contacts.AsNoTracking()
            where ids.Contains(contact.Id)
            join appointment in context.Appointments on contact.AppointmentId equals appointment.Id
            join project in context.Projects on appointment.ProjectId equals project.Id
            join expert in context.Experts on appointment.ExpertId equals expert.Id
            join enterprise in context.Enterprises on appointment.EnterpriseId equals enterprise.Id
            select new ContactRow(contact, project.Number, expert.Details.Name, enterprise.Name)).ToDictionaryAsync(row => row.Contact.Id, cancel);
        var total = query.Status is { } status ? counts.GetValueOrDefault(status) : counts.Values.Sum();
        var remarks = actor.May(Permission.ReadRemarks);
        return new([.. ids.Where(rows.ContainsKey).Select(id => rows[id] with { HasRemarks = remarks })], total, counts);
    }

    internal static IQueryable<ContactJoin> Matching(AdminDbContext context, ListQuery query, DateOnly today)
    {
        var services = ServiceJoin.Containing(ServiceJoin.All(context, today), query.Text);
        if (query.Filters.TryGetValue("project", out var project))
        {
            services = services.Where(row => row.Project.Number == project);
        }

        var rows =
            from service in services
            join contact in context.Contacts on service.Appointment.Id equals contact.AppointmentId
            select new ContactJoin { Contact = contact, Service = service };
        if (query.Filters.TryGetValue("channel", out var word) && Enum.TryParse<ContactChannel>(word, out var channel))
        {
            rows = rows.Where(row => row.Contact.Channel == channel);
        }

        if (query.Filters.TryGetValue("from", out var fromText) && DateOnly.TryParse(fromText, System.Globalization.CultureInfo.InvariantCulture, out var from))
        {
            rows = rows.Where(row => row.Contact.HeldOn >= from);
        }

        if (query.Filters.ContainsKey(Due))
        {
            var due = DueBy(context, today).Select(contact => contact.Id);
            rows = rows.Where(row => due.Contains(row.Contact.Id));
        }

        return query.Status switch
        {
            Open => rows.Where(row => row.Contact.FollowUp != null && row.Contact.SettledOn == null),
            Settled => rows.Where(row => row.Contact.SettledOn != null),
            None => rows.Where(row => row.Contact.FollowUp == null),
            _ => rows,
        };
    }

    /// <summary>With a follow-up that is to be done by that day.</summary>
    internal static IQueryable<Contact> DueBy(AdminDbContext context, DateOnly day) =>
        context.Contacts.Where(contact => contact.FollowUp != null && contact.SettledOn == null && contact.FollowUpBy <= day);

    internal static IQueryable<ContactJoin> Sorted(IQueryable<ContactJoin> rows, ListQuery query) => query.SortKey switch
    {
        "expert" => By(rows, query, row => row.Service.Expert.Details.Name),
        "enterprise" => By(rows, query, row => row.Service.Enterprise.Name),
        "day" => By(rows, query, row => row.Contact.HeldOn),
        "by" when query.Descending => By(rows, query, row => row.Contact.FollowUpBy),
        "by" => rows.OrderBy(row => row.Contact.FollowUpBy == null).ThenBy(row => row.Contact.FollowUpBy).ThenBy(row => row.Contact.Id),
        _ => rows.OrderByDescending(row => row.Contact.HeldOn).ThenByDescending(row => row.Contact.Id),
    };

    private static IOrderedQueryable<ContactJoin> By<TKey>(IQueryable<ContactJoin> rows, ListQuery query, Expression<Func<ContactJoin, TKey>> key) =>
        (query.Descending ? rows.OrderByDescending(key) : rows.OrderBy(key)).ThenBy(row => row.Contact.Id);
}
