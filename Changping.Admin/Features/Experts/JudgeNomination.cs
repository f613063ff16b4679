using Changping.Admin.Features.Policies.Verdicts;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Eligibility;
using Changping.Domain.Experts;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Experts;

/// <summary>按今日重算: what the rules would say today of a nomination as it stands; nothing is written.</summary>
public sealed class JudgeNomination(IDbContextFactory<AdminDbContext> contexts, NominationJudgement judgement, OfficeClock clock)
{
    /// <exception cref="PolicySilentException">No version of the policy applies today.</exception>
    public async Task<Verdict> RunAsync(Actor actor, NominationId id, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var nomination = await context.Nominations.AsNoTracking().Include(candidate => candidate.Relaxations)
            .StandingAsync(candidate => candidate.Id == id, cancel);
        var institution = await context.Institutions.AsNoTracking().FirstAsync(candidate => candidate.Id == nomination.Facts.InstitutionId, cancel);
        return await judgement.AskAsync(context, nomination, institution, clock.Today, cancel);
    }
}
