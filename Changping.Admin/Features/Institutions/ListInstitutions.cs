using Changping.Admin.Components.Dialogs;
using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Office;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Institutions;

/// <summary>An institution that no list speaks for and that nobody settled or proposed to.</summary>
internal sealed record PendingInstitution(InstitutionId Id, string Name);

/// <summary>A page of 派出单位. Whether a list speaks for an institution is known to the files alone, so those are asked first.</summary>
public sealed class ListInstitutions(IDbContextFactory<AdminDbContext> contexts, PolicyLibrary policies)
{
    public async Task<ListPage<InstitutionListRow>> RunAsync(Actor actor, ListQuery query, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var directory = policies.References.Institutions;
        var narrowed = Narrowed(context, query);
        var (all, pending) = (await narrowed.CountAsync(cancel), await PendingAsync(narrowed, directory, cancel));
        var confirmed = await narrowed.CountAsync(institution => institution.IsConfirmed && institution.Proposed == null, cancel);
        var proposed = await narrowed.CountAsync(institution => institution.Proposed != null, cancel);
        var counts = new Dictionary<string, int>
        {
            [nameof(InstitutionStanding.Confirmed)] = confirmed,
            [nameof(InstitutionStanding.Listed)] = all - confirmed - proposed - pending.Count,
            [nameof(InstitutionStanding.Pending)] = pending.Count,
            [nameof(InstitutionStanding.Proposed)] = proposed,
        };

        var found = await Sorted(Standing(narrowed, query.Status, [.. pending.Select(one => one.Id)]), query).Skip(query.Skip).Take(query.PageSize)
            .ToListAsync(cancel);
        var names = found.Select(institution => institution.Name).ToList();
        var nominations = await context.NominationListings.Where(listing => names.Contains(listing.Institution))
            .GroupBy(listing => listing.Institution).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        return new ListPage<InstitutionListRow>(
            [.. found.Select(institution => Row(institution, directory, nominations.GetValueOrDefault(institution.Name)))],
            query.Status is { } status ? counts.GetValueOrDefault(status) : all,
            counts);
    }

    /// <summary>All that the filter lets through; not more than can be looked through, and one.</summary>
    internal async Task<IReadOnlyList<InstitutionId>> IdsAsync(ListQuery query, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await (await MatchingAsync(context, policies.References.Institutions, query, cancel))
            .OrderBy(institution => AdminDbContext.NameOrder(institution.Name))
            .Select(institution => institution.Id).Take(Batch.Most + 1).ToListAsync(cancel);
    }

    /// <summary>The whole filter, as the list and its export mean it.</summary>
    internal static async Task<IQueryable<SendingInstitution>> MatchingAsync(
        AdminDbContext context, InstitutionDirectory directory, ListQuery query, CancellationToken cancel)
    {
        var narrowed = Narrowed(context, query);
        return Standing(narrowed, query.Status, query.Status is null ? [] : [.. (await PendingAsync(narrowed, directory, cancel)).Select(one => one.Id)]);
    }

    internal static IOrderedQueryable<SendingInstitution> Sorted(IQueryable<SendingInstitution> institutions, ListQuery query) =>
        query is { SortKey: "name", Descending: true }
            ? institutions.OrderByDescending(institution => AdminDbContext.NameOrder(institution.Name))
            : query is { SortKey: "name" }
                ? institutions.OrderBy(institution => AdminDbContext.NameOrder(institution.Name))
                : institutions.OrderBy(institution => institution.IsConfirmed).ThenBy(institution => AdminDbContext.NameOrder(institution.Name));

    private static IQueryable<SendingInstitution> Narrowed(AdminDbContext context, ListQuery query)
    {
        var institutions = context.Institutions.AsNoTracking();
        foreach (var word in query.Text?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            var folded = InstitutionName.Fold(word);
            institutions = institutions.Where(institution => institution.FoldedName.Contains(folded) || AdminDbContext.IsNamed(institution.Name, word));
        }

        return institutions;
    }

    private static IQueryable<SendingInstitution> Standing(IQueryable<SendingInstitution> institutions, string? status,
        List<InstitutionId> pending) => status switch
        {
            null => institutions,
            nameof(InstitutionStanding.Confirmed) => institutions.Where(institution => institution.IsConfirmed && institution.Proposed == null),
            nameof(InstitutionStanding.Listed) =>
                institutions.Where(institution => !institution.IsConfirmed && institution.Proposed == null && !pending.Contains(institution.Id)),
            nameof(InstitutionStanding.Proposed) => institutions.Where(institution => institution.Proposed != null),
            nameof(InstitutionStanding.Pending) => institutions.Where(institution => pending.Contains(institution.Id)),
            _ => institutions.Where(_ => false),
        };

    /// <summary>Names only, and only of those that no officer settled.</summary>
    internal static async Task<List<PendingInstitution>> PendingAsync(IQueryable<SendingInstitution> narrowed, InstitutionDirectory directory,
        CancellationToken cancel)
    {
        var open = await narrowed.Where(institution => !institution.IsConfirmed && institution.Proposed == null)
            .Select(institution => new PendingInstitution(institution.Id, institution.Name)).ToListAsync(cancel);
        return [.. open.Where(institution => directory.Find(institution.Name) is not { Grounds.Count: > 0 })];
    }

    private static InstitutionListRow Row(SendingInstitution institution, InstitutionDirectory directory, int nominations)
    {
        var listed = institution.IsConfirmed ? null : directory.Find(institution.Name);
        var kinds = institution.IsConfirmed ? institution.Kinds : [.. listed?.Grounds.Select(ground => ground.Kind) ?? []];
        return new InstitutionListRow(
            institution.Id,
            institution.Name,
            InstitutionStandings.Of(institution, directory),
            institution is { IsConfirmed: true, Kinds.Count: 0 } ? "不属于所列各类" : InstitutionsRegister.KindsText(kinds),
            institution.Evidence ?? (listed is null ? null : string.Join("；", listed.Grounds.Select(ground => ground.Evidence).Distinct())),
            institution.Location,
            nominations);
    }
}
