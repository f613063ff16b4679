using Changping.Admin.Office;
using Changping.Admin.Office.Audit;
using Changping.Admin.Store;
using Changping.Domain.Experts;
using Changping.Domain.Matching;
using Changping.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Matching.Needs;

/// <param name="Number">The expert's own, with which an application begins.</param>
/// <param name="Nomination">Number of the nomination, by which the record is found.</param>
public sealed record KnownExpert(ExpertId Id, string Number, string Name, string Nomination, string Institution);

/// <param name="Leading">The leading industry it belongs to; null where none.</param>
/// <param name="Contacts">The latest first.</param>
/// <param name="Intents">Live ones first, each group the latest first.</param>
/// <param name="Experts">All who stand in contacts or intents.</param>
/// <param name="Projects">Numbers of the company's projects with these experts, but for those given up.</param>
/// <param name="Trail">The newest first.</param>
public sealed record NeedView(
    EnterpriseNeed Need, HostEnterprise Enterprise, string? Leading, IReadOnlyList<MatchContact> Contacts, IReadOnlyList<CooperationIntent> Intents,
    IReadOnlyDictionary<ExpertId, KnownExpert> Experts, IReadOnlyDictionary<ExpertId, string> Projects, IReadOnlyList<AuditEntry> Trail)
{
    /// <summary>Uploaded to the need itself.</summary>
    public IReadOnlyList<Attachment> Files { get; init; } = [];

    /// <summary>How many hang on each of its contacts and intents that has any.</summary>
    public IReadOnlyDictionary<Guid, int> FileCounts { get; init; } = new Dictionary<Guid, int>();

    /// <summary>Whoever looks at it entered it.</summary>
    public bool IsOwn { get; init; }

    public CooperationIntent? Agreed => Intents.FirstOrDefault(intent => intent.IsAgreed);

    /// <summary>Agreed on, and no project of it yet.</summary>
    public CooperationIntent? ToApply => Intents.FirstOrDefault(intent => intent.IsAgreed && !Projects.ContainsKey(intent.ExpertId));

    public CooperationIntent? Waiting => Intents.FirstOrDefault(intent => intent.IsLive && !intent.IsAgreed);
}

/// <summary>One need with its contacts, its intents and what happened.</summary>
public sealed class ShowNeed(IDbContextFactory<AdminDbContext> contexts)
{
    /// <returns>Null where no need has the number.</returns>
    public async Task<NeedView?> RunAsync(Actor actor, string number, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (await context.Needs.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Number == number, cancel) is not { } need)
        {
            return null;
        }

        var enterprise = await context.Enterprises.AsNoTracking().FirstAsync(candidate => candidate.Id == need.EnterpriseId, cancel);
        var contacts = await context.MatchContacts.AsNoTracking().Where(contact => contact.NeedId == need.Id)
            .OrderByDescending(contact => contact.ContactedOn).ThenByDescending(contact => contact.Id).ToListAsync(cancel);
        var intents = await context.CooperationIntents.AsNoTracking().Where(intent => intent.NeedId == need.Id)
            .OrderBy(intent => intent.State == IntentState.Withdrawn).ThenByDescending(intent => intent.Number).ToListAsync(cancel);
        ExpertId[] ids = [.. contacts.Select(contact => contact.ExpertId).Concat(intents.Select(intent => intent.ExpertId)).Distinct()];
        var experts = await (
            from listing in context.NominationListings
            where ids.Contains(listing.ExpertId)
            join expert in context.Experts on listing.ExpertId equals expert.Id
            orderby listing.Number descending
            select new KnownExpert(expert.Id, expert.Number, listing.Name, listing.Number, listing.Institution)).ToListAsync(cancel);
        var leading = (await LeadingIndustryBook.OfAsync(context, cancel)).NameOf(enterprise.Industry, need.Field);
        Guid[] parts = [.. contacts.Select(contact => contact.Id.Value), .. intents.Select(intent => intent.Id.Value)];
        var trail = await AuditTrail.OfAsync(context, [need.Id.Value, .. parts], cancel);
        return new NeedView(
            need, enterprise, leading, contacts, intents, experts.DistinctBy(expert => expert.Id).ToDictionary(expert => expert.Id),
            await ProjectsAsync(context, need.EnterpriseId, ids, cancel), trail)
        {
            IsOwn = await DiscardNeed.EnteredByAsync(context, need.Id, cancel) == actor.Id,
            Files = await AttachmentRows.OfAsync(context, [need.Id.Value], cancel),
            FileCounts = await AttachmentRows.CountAsync(context, parts, cancel),
        };
    }

    private static async Task<Dictionary<ExpertId, string>> ProjectsAsync(AdminDbContext context, EnterpriseId enterprise, ExpertId[] experts,
        CancellationToken cancel) =>
        (await AgreedIntents.Projects(context)
            .Where(project => project.EnterpriseId == enterprise && experts.Contains(project.ExpertId))
            .OrderByDescending(project => project.Number).Select(project => new { project.ExpertId, project.Number }).ToListAsync(cancel))
        .DistinctBy(project => project.ExpertId).ToDictionary(project => project.ExpertId, project => project.Number);
}
