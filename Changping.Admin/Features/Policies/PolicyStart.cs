using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Policies;

/// <summary>
/// A version that is in force without its file being kept in mind, from before an upgrade or after an approver did not find the file to be right:
/// the first start takes the
/// file as it is, and proposes it to an approver (reading 0051).
/// </summary>
public sealed class PolicyStart(IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands, PolicyLibrary policies, OfficeClock clock)
{
    private const string Evidence = "升级后首次启动时留存的政策文件；请与印发的原文核对";

    public async Task EnsureAsync(CancellationToken cancel = default)
    {
        await using (var context = await contexts.CreateDbContextAsync(cancel))
        {
            if (!await PolicyLibrary.InForce(context).AnyAsync(entry => entry.FileHash == null, cancel))
            {
                return;
            }
        }

        await commands.RunAsync(Actor.CommandLine, CommandKind.TakePolicyFile, Evidence, async context =>
        {
            foreach (var entry in await context.PolicyActivations.Where(entry => entry.State == ActivationState.InForce && entry.FileHash == null)
                .ToListAsync(cancel))
            {
                entry.TakeFile(policies.HashOf(entry.PolicyVersion));
                if (!await context.PolicyActivations.AnyAsync(other => other.PolicyVersion == entry.PolicyVersion
                    && other.State == ActivationState.Proposed, cancel))
                {
                    // In the name of who entered it then: that person does not confirm their own.
                    var of = await ActivationCases.OfAsync(context, policies, entry.PolicyVersion, cancel);
                    context.PolicyActivations.Add(new PolicyActivation(
                        Guid.CreateVersion7(), ActivationKind.Takeover, entry.Terms, $"{entry.Evidence}（{Evidence}）", of, entry.Decision.PreparedBy,
                        clock.Today));
                }
            }
        }, cancel);
    }
}
