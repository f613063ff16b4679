using Changping.Admin.Store;
using Changping.Domain.Experts;
using Changping.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Enterprises.Payees;

/// <summary>Whose account: exactly one of both.</summary>
public readonly record struct PayeeKey(ExpertId? ExpertId, EnterpriseId? EnterpriseId)
{
    public static PayeeKey Of(ExpertId expert) => new(expert, null);

    public static PayeeKey Of(EnterpriseId enterprise) => new(null, enterprise);

    internal async Task<PayeeAccountFile> FileAsync(AdminDbContext context, CancellationToken cancel) => (await OwnerAsync(context, cancel)).File;

    internal async Task<(object Owner, PayeeAccountFile File)> OwnerAsync(AdminDbContext context, CancellationToken cancel)
    {
        var (expertId, enterpriseId) = (ExpertId, EnterpriseId);
        if (expertId is not null)
        {
            var expert = await context.Experts.FirstAsync(expert => expert.Id == expertId, cancel);
            return (expert, expert.Account);
        }

        var enterprise = await context.Enterprises.FirstAsync(enterprise => enterprise.Id == enterpriseId, cancel);
        return (enterprise, enterprise.Account);
    }
}
