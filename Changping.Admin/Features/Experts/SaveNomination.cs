using Changping.Admin.Office;
using Changping.Admin.Office.Audit;
using Changping.Admin.Store;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Experts;

/// <summary>Writes a checked form: the person, the nomination and its verdict.</summary>
public sealed class SaveNomination(ExpertImport import, IDbContextFactory<AdminDbContext> contexts)
{
    /// <param name="opened">What the form was filled from; null of a new nomination.</param>
    /// <returns>The number of the nomination.</returns>
    /// <exception cref="ConflictException">What it was checked against changed meanwhile; nothing was written.</exception>
    public async Task<string> RunAsync(Actor actor, NominationCheck check, FormVersion? opened, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);

        var (person, facts) = check.Preview.Compared[0].Draft!.Versions;
        FormVersion.RequireUnchanged(opened, "该推荐", person, facts);

        // Who saves a form has its notes before them.
        var accepted = check.Preview.Accepting(check.Preview.Rows.Select(row => row.Row).ToHashSet());
        await import.CommitAsync(actor, accepted, skipFaulty: false, cancel);
        var row = check.Preview.Compared[0].Draft!.Row;
        var (kind, document, day) = (row.DocumentKind, row.DocumentNumber, row.NominatedOn);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await (from nomination in context.Nominations
                      from expert in context.Experts
                      where (nomination.ExpertId == expert.Id || nomination.ExpertId == expert.MergedInto) && expert.DocumentKind == kind
                          && expert.DocumentNumber == document && nomination.NominatedOn == day
                      select nomination.Number).FirstAsync(cancel);
    }
}
