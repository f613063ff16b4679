using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Policies.Verdicts;

/// <summary>
/// Files of the policy and reference lists change while nothing runs: at the start, the verdicts of the list are judged again where they
/// were judged by others. Every other cause renews them in its own transaction.
/// </summary>
public sealed class ListingStart(IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands, PolicyLibrary policies, NominationJudgement judgement)
{
    public async Task EnsureAsync(CancellationToken cancel = default)
    {
        await using (var context = await contexts.CreateDbContextAsync(cancel))
        {
            if (await context.ListingBases.AnyAsync(basis => basis.Fingerprint == policies.Fingerprint, cancel))
            {
                return;
            }
        }

        await commands.RunAsync(Actor.CommandLine, CommandKind.RenewVerdicts, null, async context =>
        {
            var basis = await context.ListingBases.SingleOrDefaultAsync(cancel) ?? context.ListingBases.Add(new ListingBasis { Fingerprint = "" }).Entity;
            basis.Fingerprint = policies.Fingerprint;
            await judgement.RenewAllAsync(context, cancel);
        }, cancel);
    }
}
