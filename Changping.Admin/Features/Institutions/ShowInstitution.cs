using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Office;
using Changping.Admin.Office.Audit;
using Changping.Admin.Store;
using Changping.Domain.Eligibility;
using Changping.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Institutions;

/// <summary>A nomination by the institution.</summary>
public sealed record NominationOfInstitution(string Number, string Name, string? Discipline, DateOnly NominatedOn, Overall Overall, bool IsAdmitted);

/// <param name="Listed">What the reference lists know of it; null where it is on none.</param>
/// <param name="Similar">A listed name that its name begins with, where it is on none.</param>
/// <param name="Open">Nominations not yet admitted: they are judged again when the kinds are settled.</param>
/// <param name="Latest">The latest nominations, of <paramref name="Nominations"/> in all.</param>
public sealed record InstitutionView(
    SendingInstitution Institution,
    InstitutionStanding Standing,
    ListedInstitution? Listed,
    string? Similar,
    int Nominations,
    int Open,
    IReadOnlyList<NominationOfInstitution> Latest,
    IReadOnlyList<AuditEntry> Trail);

/// <summary>One sending institution with what the lists say, its nominations and what happened.</summary>
public sealed class ShowInstitution(IDbContextFactory<AdminDbContext> contexts, PolicyLibrary policies)
{
    private const int Shown = 15;

    /// <returns>Null where there is none.</returns>
    public async Task<InstitutionView?> RunAsync(Actor actor, InstitutionId id, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (await context.Institutions.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == id, cancel) is not { } institution)
        {
            return null;
        }

        var directory = policies.References.Institutions;
        var listed = directory.Find(institution.Name);
        var nominations = context.NominationListings.AsNoTracking().Where(listing => listing.Institution == institution.Name);
        return new InstitutionView(
            institution,
            InstitutionStandings.Of(institution, directory),
            listed,
            listed is null ? directory.Suggest(institution.Name) : null,
            await nominations.CountAsync(cancel),
            await nominations.CountAsync(listing => !listing.IsAdmitted, cancel),
            await nominations.OrderByDescending(listing => listing.NominatedOn).ThenByDescending(listing => listing.Number).Take(Shown)
                .Select(listing => new NominationOfInstitution(listing.Number, listing.Name, listing.Discipline, listing.NominatedOn,
                    listing.Overall, listing.IsAdmitted))
                .ToListAsync(cancel),
            await AuditTrail.OfAsync(context, [id.Value], cancel));
    }
}
