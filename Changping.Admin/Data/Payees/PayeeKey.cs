using Changping.Domain.Experts;
using Changping.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Data.Payees;

/// <summary>Whose account: exactly one of both.</summary>
public readonly record struct PayeeKey(ExpertId? ExpertId, EnterpriseId? EnterpriseId)
{
    internal async Task<PayeeAccountFile> FileAsync(AdminDbContext context, CancellationToken cancel)
    {
        var (expertId, enterpriseId) = (ExpertId, EnterpriseId);
        return expertId is not null
            ? (await context.Experts.FirstAsync(expert => expert.Id == expertId, cancel)).Account
            : (await context.Enterprises.FirstAsync(enterprise => enterprise.Id == enterpriseId, cancel)).Account;
    }
}
