using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Commercialisation;

/// <summary>四（二）4: what a project was granted of the one cap, before the office began too; what came back is free again.</summary>
public static class CommercialisationSums
{
    public static async Task<Money> OfAsync(AdminDbContext context, ProjectId project, CancellationToken cancel) =>
        new(await context.Grants.Counted().Where(grant => grant.ProjectId == project && grant.Instrument == Instrument.Commercialisation)
            .SumAsync(grant => grant.Amount.Fen, cancel)
            + await context.Projects.Where(candidate => candidate.Id == project).Select(candidate => candidate.Opening.Commercialisation.Fen)
                .FirstOrDefaultAsync(cancel));
}
