using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Experts;
using Changping.Domain.Matching;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Matching;

/// <summary>What happened between companies and experts before, in three questions for a whole list.</summary>
internal static class MatchHistories
{
    /// <summary>Of one need with many experts.</summary>
    public static async Task<IReadOnlyDictionary<ExpertId, MatchHistory>> OfExpertsAsync(
        AdminDbContext context, EnterpriseNeed need, IReadOnlyList<ExpertId> experts, DateOnly today, CancellationToken cancel)
    {
        var contacts = await (from contact in context.MatchContacts
                              join other in context.Needs on contact.NeedId equals other.Id
                              where other.EnterpriseId == need.EnterpriseId && experts.Contains(contact.ExpertId)
                              group contact by contact.ExpertId into one
                              select new { one.Key, Count = one.Count(), Last = one.Max(contact => contact.ContactedOn) })
            .ToDictionaryAsync(row => row.Key, cancel);
        var withdrawn = (await context.CooperationIntents.Where(intent => intent.NeedId == need.Id && intent.State == IntentState.Withdrawn)
            .OrderBy(intent => intent.WithdrawnOn).Select(intent => new { intent.ExpertId, intent.WithdrawReason }).ToListAsync(cancel))
            .ToLookup(row => row.ExpertId, row => row.WithdrawReason);
        var service = await ServiceAsync(context, experts, today, cancel);
        return experts.ToDictionary(id => id, id => new MatchHistory(
            contacts.GetValueOrDefault(id)?.Count ?? 0, contacts.GetValueOrDefault(id)?.Last, service[id].LastOrDefault()?.Company,
            service[id].LastOrDefault()?.Until, withdrawn[id].LastOrDefault()));
    }

    /// <summary>Of one expert with many needs.</summary>
    public static async Task<IReadOnlyDictionary<NeedId, MatchHistory>> OfNeedsAsync(
        AdminDbContext context, ExpertId expert, IReadOnlyList<EnterpriseNeed> needs, DateOnly today, CancellationToken cancel)
    {
        var contacts = await (from contact in context.MatchContacts
                              where contact.ExpertId == expert
                              join need in context.Needs on contact.NeedId equals need.Id
                              group contact by need.EnterpriseId into one
                              select new { one.Key, Count = one.Count(), Last = one.Max(contact => contact.ContactedOn) })
            .ToDictionaryAsync(row => row.Key, cancel);
        var withdrawn = (await context.CooperationIntents.Where(intent => intent.ExpertId == expert && intent.State == IntentState.Withdrawn)
            .OrderBy(intent => intent.WithdrawnOn).Select(intent => new { intent.NeedId, intent.WithdrawReason }).ToListAsync(cancel))
            .ToLookup(row => row.NeedId, row => row.WithdrawReason);
        var serves = (await ServiceAsync(context, [expert], today, cancel))[expert].LastOrDefault();
        return needs.ToDictionary(need => need.Id, need => new MatchHistory(
            contacts.GetValueOrDefault(need.EnterpriseId)?.Count ?? 0, contacts.GetValueOrDefault(need.EnterpriseId)?.Last, serves?.Company,
            serves?.Until, withdrawn[need.Id].LastOrDefault()));
    }

    private sealed record Service(ExpertId Expert, string Company, DateOnly Until);

    private static async Task<ILookup<ExpertId, Service>> ServiceAsync(AdminDbContext context, IReadOnlyList<ExpertId> experts, DateOnly today,
        CancellationToken cancel) => (await (
        from appointment in context.Appointments.Where(AppointmentFilters.Serves(today))
        where experts.Contains(appointment.ExpertId)
        join enterprise in context.Enterprises on appointment.EnterpriseId equals enterprise.Id
        orderby appointment.LastDayServed
        select new Service(appointment.ExpertId, enterprise.Name, appointment.LastDayServed)).ToListAsync(cancel)).ToLookup(row => row.Expert);
}
