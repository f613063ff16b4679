using Changping.Admin.Store;
using Changping.Domain.Experts;
using Changping.Domain.Matching;
using Changping.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Matching;

/// <summary>双向选择 as a project application needs it.</summary>
public static class AgreedIntents
{
    /// <returns>The latest intent that both sides agreed to and nobody withdrew; null where there is none.</returns>
    public static Task<CooperationIntent?> FindAsync(AdminDbContext context, EnterpriseId enterprise, ExpertId expert, CancellationToken cancel) =>
        context.CooperationIntents
            .Where(intent => intent.EnterpriseId == enterprise && intent.ExpertId == expert && intent.State == IntentState.Agreed)
            .OrderByDescending(intent => intent.AgreedOn).ThenByDescending(intent => intent.Number)
            .FirstOrDefaultAsync(cancel);
}
