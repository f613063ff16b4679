using Changping.Domain.Common;
using Changping.Domain.Funding;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Data.Funds;

/// <summary>四（二）4: what a project was granted of the one cap; what came back is free again.</summary>
public static class CommercialisationSums
{
    public static async Task<Money> OfAsync(AdminDbContext context, ProjectId project, CancellationToken cancel) =>
        new(await Counted(context).Where(grant => grant.ProjectId == project).SumAsync(grant => grant.Amount.Fen, cancel));

    /// <summary>Live grants, and what was recovered of them; a grant recovered whole counts no more, nor does its correction.</summary>
    private static IQueryable<Grant> Counted(AdminDbContext context) => context.Grants.Where(grant => grant.Instrument == Instrument.Commercialisation
        && ((grant.CorrectsId == null && grant.State != GrantState.Released && grant.State != GrantState.Reversed)
            || (grant.CorrectsId != null && grant.State == GrantState.Paid
                && context.Grants.Any(paid => paid.Id == grant.CorrectsId && paid.State == GrantState.Paid))));
}
