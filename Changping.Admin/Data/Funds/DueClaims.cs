using Changping.Admin.Data.PolicyRecords;
using Changping.Domain.Common;
using Changping.Domain.Funding;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Data.Funds;

/// <summary>What is due of one instrument up to a month, arrears included: reckoned from the service periods less what a live grant covers, and what was decided or sent back by the bank and waits for a batch.</summary>
public sealed class DueClaims(IDbContextFactory<AdminDbContext> contexts, PolicyLibrary policies)
{
    public async Task<IReadOnlyList<DueClaim>> RunAsync(Instrument instrument, CalendarMonth upTo, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await RunAsync(context, instrument, upTo, null, cancel);
    }

    /// <summary>Inside a command, so that what is prepared is what is due at that moment.</summary>
    /// <param name="only">Reckons only these projects; null for all.</param>
    /// <param name="withGranted">Also what a live grant covers already: for registers that show all of a period.</param>
    internal async Task<IReadOnlyList<DueClaim>> RunAsync(
        AdminDbContext context, Instrument instrument, CalendarMonth upTo, IReadOnlyCollection<ProjectId>? only, CancellationToken cancel, bool withGranted = false)
    {
        var book = await policies.BookAsync(context, cancel);
        List<DueClaim> reckoned = instrument switch
        {
            Instrument.LivingAllowance => await AllowancesAsync(context, book, upTo, only, cancel),
            Instrument.ProjectSubsidy => await SubsidiesAsync(context, book, upTo, only, cancel),
            Instrument.Prize or Instrument.Commercialisation => [],
        };
        var held = (await HeldClaims.ReadAsync(context, instrument, upTo, only, withGranted, cancel))
            .Select(row => Claim(instrument, row.Case, row.Payee, book.Named(row.Case.PolicyVersion), null, row.Held, row.Payable, row.Calculation, upTo));
        return await ChangedAccounts.MarkAsync(context, [.. held, .. reckoned], cancel);
    }

    private static async Task<List<DueClaim>> AllowancesAsync(
        AdminDbContext context, PolicyBook book, CalendarMonth upTo, IReadOnlyCollection<ProjectId>? only, CancellationToken cancel)
    {
        var taken = await TakenMonths.ReadAsync(context, cancel);
        var due = new List<DueClaim>();
        foreach (var (found, payee) in await DueCases.OfAllowancesAsync(context, upTo.LastDay, only, cancel))
        {
            var policy = book.Named(found.PolicyVersion);
            try
            {
                foreach (var month in LivingAllowance.Due(found.Service, policy, upTo, taken.Of(found.ProjectId)))
                {
                    due.Add(Claim(Instrument.LivingAllowance, found, payee, policy, month, null, month.Payable, month.Calculation, upTo));
                }
            }
            catch (PolicySilentException silent)
            {
                due.Add(new DueClaim(Instrument.LivingAllowance, found, payee, policy, null, null, upTo, null, [silent.Message], []));
            }
        }

        return due;
    }

    private static async Task<List<DueClaim>> SubsidiesAsync(
        AdminDbContext context, PolicyBook book, CalendarMonth upTo, IReadOnlyCollection<ProjectId>? only, CancellationToken cancel)
    {
        var due = new List<DueClaim>();
        var ledger = await SubsidyLedger.ReadAsync(context, upTo.LastDay, cancel);
        foreach (var (found, payee) in await DueCases.OfSubsidiesAsync(context, upTo.LastDay, only, cancel))
        {
            var policy = book.Named(found.PolicyVersion);
            foreach (var part in ledger.Due(found.Subsidy, policy, upTo))
            {
                var claim = part.Calculation is { } calculation
                    ? Claim(Instrument.ProjectSubsidy, found, payee, policy, null, null, part.Payable, calculation, upTo)
                    : new DueClaim(Instrument.ProjectSubsidy, found, payee, policy, null, null, part.Payable, null, [], []);
                due.Add(claim with { Instalment = part, Blockers = [.. part.Blockers, .. claim.Blockers] });
            }
        }

        return due;
    }

    private static DueClaim Claim(
        Instrument instrument, DueCase found, Payee payee, PolicyVersion policy, AllowanceMonth? month, HeldGrant? held, CalendarMonth payable,
        Calculation calculation, CalendarMonth upTo)
    {
        List<string> blockers = [], notes = [];
        if (policy.IsProvisional)
        {
            blockers.Add($"政策 {policy.Name} 版施行日尚未登记（{Clauses.InForce}），请系统管理员登记");
        }

        if (payee.Account is null)
        {
            blockers.Add($"未登记{payee.Name}的银行账户，请先登记");
        }
        else if (payee.IsInChange)
        {
            blockers.Add($"{payee.Name}的账户变更待另一人复核");
        }

        if (held?.ReturnReason is { } returned)
        {
            notes.Add($"退汇重拨：{returned}");
        }

        if (payable < upTo)
        {
            notes.Add($"补发：{payable} 应付");
        }

        return new DueClaim(instrument, found, payee, policy, month, held, payable, calculation, blockers, notes) { IsArrear = payable < upTo };
    }
}
