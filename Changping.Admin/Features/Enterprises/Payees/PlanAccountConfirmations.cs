using Changping.Admin.Components.Dialogs;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Identifiers;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Enterprises.Payees;

/// <summary>What confirming the changed accounts of many companies would do to each, as after a register brought them.</summary>
public sealed class PlanAccountConfirmations(IDbContextFactory<AdminDbContext> contexts, PolicyLibrary policies)
{
    /// <param name="ids">Those ticked one by one.</param>
    /// <returns>The key of a row is the payee with the account that was shown; a company of which none waits has no account.</returns>
    /// <exception cref="RuleViolationException">More rows than can be looked through at once.</exception>
    public async Task<IReadOnlyList<BatchRow>> RunAsync(Actor actor, IReadOnlyList<EnterpriseId> ids, CancellationToken cancel)
    {
        actor.Require(Permission.Approve);
        Batch.RequireFew(ids.Count, Clauses.Budget, "家企业");
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var found = await context.Enterprises.AsNoTracking().Where(enterprise => ids.Contains(enterprise.Id))
            .OrderBy(enterprise => enterprise.NameOrder).ToListAsync(cancel);
        var proofs = await AttachmentRows.CountAsync(context, [.. ids.Select(id => id.Value)], cancel);
        var version = policies.Citing(null);
        return [.. found.Select(enterprise =>
            new BatchRow((PayeeKey.Of(enterprise.Id), enterprise.Account.Proposed), enterprise.Name, Text(enterprise.Account.Proposed) ?? "复核账户变更")
        {
            Blockers = enterprise.Account.WhyNotConfirm(actor.Person(), enterprise.Name,
                proofs.GetValueOrDefault(enterprise.Id.Value)) is { } blocker ? [blocker.Under(version)] : [],
            Notes = enterprise.Account.Proposed is null ? [] :
                [$"{(Text(enterprise.Account.Current) is { } now ? $"现用：{now}" : "首次登记")}；{enterprise.Account.ProposedBy?.Name} 提出"],
        })];
    }

    private static string? Text(PayeeAccount? account) =>
        account is null ? null : $"{account.AccountName}，{account.BankName}，{Mask.Account(account.AccountNumber)}";
}
