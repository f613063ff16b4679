using Changping.Admin.Store;
using Changping.Domain.Experts;
using Changping.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Enterprises.Payees;

/// <param name="Record">The expert or the company, for the audit.</param>
internal sealed record PayeeOwner(object Record, string Name, PayeeAccountFile File);

/// <summary>Whose account: exactly one of both.</summary>
public readonly record struct PayeeKey(ExpertId? ExpertId, EnterpriseId? EnterpriseId)
{
    public static PayeeKey Of(ExpertId expert) => new(expert, null);

    public static PayeeKey Of(EnterpriseId enterprise) => new(null, enterprise);

    /// <summary>Where proofs of the account are filed.</summary>
    public (RecordKind Kind, Guid Id) Subject =>
        ExpertId is { } expert ? (RecordKind.Expert, expert.Value) : (RecordKind.Enterprise, EnterpriseId!.Value.Value);

    internal async Task<PayeeOwner> OwnerAsync(AdminDbContext context, CancellationToken cancel)
    {
        var (expertId, enterpriseId) = (ExpertId, EnterpriseId);
        if (expertId is not null)
        {
            var expert = await context.Experts.StandingAsync(expert => expert.Id == expertId, cancel);
            return new(expert, expert.Name, expert.Account);
        }

        var enterprise = await context.Enterprises.StandingAsync(enterprise => enterprise.Id == enterpriseId, cancel);
        return new(enterprise, enterprise.Name, enterprise.Account);
    }

    internal Task<int> ProofsAsync(AdminDbContext context, CancellationToken cancel)
    {
        var (kind, id) = Subject;
        return context.Attachments.CountAsync(file => file.SubjectKind == kind && file.SubjectId == id && file.RemovedAt == null, cancel);
    }
}
