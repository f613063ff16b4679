using Changping.Admin.Store;
using Changping.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Overview.Home;

/// <summary>An account that a second person must confirm before money goes there.</summary>
/// <param name="Payee">The name that the account should be in.</param>
/// <param name="Proofs">Attachments of the payee.</param>
internal sealed record WaitingAccount(string Payee, PayeeAccountFile File, int Proofs, string Address)
{
    /// <summary>The companies among them; experts have no list of their own.</summary>
    public const string List = "/enterprises?status=pending";

    public bool LacksProof => File.LacksProof(Payee, Proofs);

    public static async Task<IReadOnlyList<WaitingAccount>> ListAsync(AdminDbContext context, CancellationToken cancel)
    {
        var enterprises = await context.Enterprises.Where(enterprise => enterprise.Account.Proposed != null).OrderBy(enterprise => enterprise.NameOrder)
            .Select(enterprise => new { enterprise.Name, enterprise.CreditCode, enterprise.Account, enterprise.Id }).ToListAsync(cancel);
        var experts = await context.Experts.Where(expert => expert.Account.Proposed != null).OrderBy(expert => expert.Number)
            .Select(expert => new
            {
                expert.Details.Name,
                expert.Account,
                expert.Id,
                Nomination = context.NominationListings.Where(listing => listing.ExpertId == expert.Id)
                    .OrderByDescending(listing => listing.NominatedOn).Select(listing => listing.Number).FirstOrDefault(),
            }).ToListAsync(cancel);
        var proofs = await AttachmentRows.CountAsync(context, [.. enterprises.Select(row => row.Id.Value), .. experts.Select(row => row.Id.Value)], cancel);
        return
        [
            .. enterprises.Select(row => new WaitingAccount(row.Name, row.Account, proofs.GetValueOrDefault(row.Id.Value), $"/enterprises/{row.CreditCode}")),
            .. experts.Select(row => new WaitingAccount(row.Name, row.Account, proofs.GetValueOrDefault(row.Id.Value), $"/nominations/{row.Nomination}")),
        ];
    }
}
