using Changping.Domain.Experts;
using Changping.Domain.Organizations;

namespace Changping.Admin.Data.Matching;

/// <summary>三（二）: what an application looks for.</summary>
public static class AgreedIntents
{
    /// <returns>Null: no intent is recorded.</returns>
    public static Task<object?> FindAsync(AdminDbContext context, EnterpriseId enterprise, ExpertId expert, CancellationToken cancel) =>
        Task.FromResult<object?>(context is null ? enterprise : expert);
}
