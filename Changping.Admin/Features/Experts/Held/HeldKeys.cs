using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Experts;
using Changping.Domain.Funds;
using Changping.Domain.Projects;
using Changping.Domain.TalentPool;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Experts.Held;

/// <summary>By what the records about persons name them.</summary>
/// <param name="Experts">The record of each, and those of the same person that were merged into it.</param>
internal sealed record HeldKeys(
    ExpertId[] Experts, NominationId[] Nominations, PoolEntryId[] Entries, ProjectId[] Projects, AppointmentId[] Appointments, GrantId[] Grants)
{
    public static async Task<HeldKeys> OfAsync(AdminDbContext context, IReadOnlyCollection<ExpertId> people, CancellationToken cancel)
    {
        ExpertId[] experts = [.. await WithMergedAsync(context, people, cancel)];
        var projects = await context.Projects.IgnoreQueryFilters().Where(of => experts.Contains(of.ExpertId)).Select(of => of.Id).ToArrayAsync(cancel);
        return new HeldKeys(
            experts,
            await context.Nominations.Where(of => experts.Contains(of.ExpertId)).Select(of => of.Id).ToArrayAsync(cancel),
            await context.PoolEntries.Where(of => experts.Contains(of.ExpertId)).Select(of => of.Id).ToArrayAsync(cancel),
            projects,
            await context.Appointments.IgnoreQueryFilters().Where(of => experts.Contains(of.ExpertId)).Select(of => of.Id).ToArrayAsync(cancel),
            await context.Grants.IgnoreQueryFilters().Where(of => experts.Contains(of.ExpertId)).Select(of => of.Id).ToArrayAsync(cancel));
    }

    /// <summary>The record that is kept of the same person, of any that was merged into another; itself of one that was not.</summary>
    public static async Task<Func<ExpertId, ExpertId>> KeptAsync(AdminDbContext context, CancellationToken cancel)
    {
        var merged = await context.Experts.Where(expert => expert.MergedInto != null)
            .ToDictionaryAsync(expert => expert.Id, expert => expert.MergedInto!.Value, cancel);
        return id =>
        {
            while (merged.TryGetValue(id, out var into))
            {
                id = into;
            }

            return id;
        };
    }

    private static async Task<IEnumerable<ExpertId>> WithMergedAsync(AdminDbContext context, IReadOnlyCollection<ExpertId> people, CancellationToken cancel)
    {
        var kept = await KeptAsync(context, cancel);
        var wanted = people.Select(kept).ToHashSet();
        var merged = await context.Experts.Where(expert => expert.MergedInto != null).Select(expert => expert.Id).ToListAsync(cancel);
        return wanted.Concat(merged.Where(id => wanted.Contains(kept(id)))).Distinct();
    }
}
