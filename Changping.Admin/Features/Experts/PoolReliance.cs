using Changping.Admin.Store;
using Changping.Domain.Matching;
using Changping.Domain.Projects;
using Changping.Domain.TalentPool;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Experts;

/// <summary>What was built on an admission since, or after a leaving: what somebody rests on is not undone.</summary>
internal static class PoolReliance
{
    public static async Task<PoolStepCase> CaseAsync(AdminDbContext context, PoolEntry entry, CancellationToken cancel) => new(
        entry.State == PoolState.Left ? await AfterLeavingAsync(context, entry, cancel) : await OnAdmissionAsync(context, entry, cancel),
        await PoolPlaces.OfAsync(context, entry.ExpertId, cancel));

    private static async Task<IReadOnlyList<string>> AfterLeavingAsync(AdminDbContext context, PoolEntry entry, CancellationToken cancel) =>
        [.. (await context.PoolEntries.Where(later => later.ExpertId == entry.ExpertId && later.Id != entry.Id && later.State == PoolState.Admitted)
            .OrderBy(later => later.Number).Select(later => later.Number).ToListAsync(cancel)).Select(number => $"入库 {number}")];

    private static async Task<IReadOnlyList<string>> OnAdmissionAsync(AdminDbContext context, PoolEntry entry, CancellationToken cancel)
    {
        var (expert, since) = (entry.ExpertId, entry.AdmittedOn);
        var intents = await context.CooperationIntents.Where(intent => intent.ExpertId == expert && intent.ProposedOn >= since
            && intent.State != IntentState.Withdrawn)
            .OrderBy(intent => intent.Number).Select(intent => intent.Number).ToListAsync(cancel);
        var projects = await context.Projects.IgnoreQueryFilters()
            .Where(project => project.ExpertId == expert && (project.DraftedOn == null || project.DraftedOn >= since)
                && project.State != ProjectState.Withdrawn && project.State != ProjectState.Rejected)
            .OrderBy(project => project.Number).Select(project => project.Number).ToListAsync(cancel);
        var contacts = await context.MatchContacts.CountAsync(contact => contact.ExpertId == expert && contact.ContactedOn >= since, cancel);
        return
        [
            .. projects.Select(number => $"项目 {number}"), .. intents.Select(number => $"合作意向 {number}"),
            .. contacts > 0 ? (string[])[$"对接联系 {contacts} 次"] : [],
        ];
    }
}
