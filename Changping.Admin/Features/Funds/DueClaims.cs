using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds;

/// <summary>What is due of one instrument up to a month, arrears included: as the instrument reckons it, and what was decided or sent back by the
/// bank and waits for a batch.</summary>
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
        AdminDbContext context, Instrument instrument, CalendarMonth upTo, IReadOnlyCollection<ProjectId>? only, CancellationToken cancel,
        bool withGranted = false)
    {
        var book = await policies.BookAsync(context, cancel);
        List<DueClaim> due =
        [
            .. await HeldAsync(context, book, instrument, upTo, HeldClaims.Of(context, instrument, upTo, only, withGranted), cancel),
            .. await ReckonedAsync(context, book, instrument, upTo, DueCases.Named(DueCandidates.Of(context, instrument, upTo.LastDay), only), cancel),
        ];
        return await PayeeMarks.MarkAsync(context, due, cancel);
    }

    private static async Task<List<DueClaim>> ReckonedAsync(
        AdminDbContext context, PolicyBook book, Instrument instrument, CalendarMonth upTo, IQueryable<CooperationProject> projects, CancellationToken cancel)
    {
        var cases = await FundingCases.ReadAsync(context, book, projects, instrument.RestsOn, cancel);
        var due = new List<DueClaim>();
        foreach (var (found, payee) in await DueCases.ReadAsync(context, projects, instrument, cancel))
        {
            var of = cases.Of(found.Row);
            foreach (var claim in instrument.Due(of, upTo))
            {
                due.Add(Claim(instrument, found, payee, of.Policy, claim, null, upTo));
            }
        }

        return due;
    }

    private static async Task<List<DueClaim>> HeldAsync(
        AdminDbContext context, PolicyBook book, Instrument instrument, CalendarMonth upTo, IQueryable<Grant> grants, CancellationToken cancel)
    {
        var waiting = await HeldClaims.ReadAsync(context, grants, instrument, cancel);
        if (waiting.Count == 0)
        {
            return [];
        }

        var projects = context.Projects.Where(project => grants.Any(grant => grant.ProjectId == project.Id));
        var cases = await FundingCases.ReadAsync(context, book, projects, instrument.RestsOn & ~FundingFacts.Months, cancel);
        var due = new List<DueClaim>();
        foreach (var (found, payee, held, payable, calculation) in waiting)
        {
            var (of, grant) = (cases.Of(found.Row), new FundedGrant(held.Sequence, held.Parts, held.Amount, held.IsPaid));
            var owing = instrument.StillOwed(of, grant);
            ClaimBlocker[] blockers = !owing.IsWhole ? [new(owing.Clause, ClaimCure.Project, $"{owing.Reason}，不再拨付")]
                : !held.IsPaid && instrument.WhyNotYet(of, grant) is { } early ? [early] : [];
            due.Add(Claim(instrument, found, payee, book.Named(held.PolicyVersion),
                new Claim(held.Sequence, held.Parts, payable, calculation, blockers), held, upTo));
        }

        return due;
    }

    private static DueClaim Claim(
        Instrument instrument, DueCase found, Payee payee, PolicyVersion policy, Claim claim, HeldGrant? held, CalendarMonth upTo)
    {
        List<ClaimBlocker> blockers = [.. claim.Blockers];
        List<string> notes = [];
        if (policy.WhyNothingRests is { } lack)
        {
            blockers.Add(new(lack.Clause, ClaimCure.Policy, lack.Message));
        }

        if (found.WhyNoPayment(instrument) is { } stopped)
        {
            blockers.Add(new(stopped.Clause, ClaimCure.Enterprise, $"{found.Enterprise}：{stopped.Message}"));
        }

        if (payee.WhyNotPay is { } account)
        {
            blockers.Add(new(account.Clause, ClaimCure.Account, account.Message));
        }

        if (held?.ReturnReason is { } returned)
        {
            notes.Add($"退汇重拨：{returned}");
        }

        var isArrears = claim.Payable < upTo;
        if (isArrears)
        {
            notes.Add($"补发：{claim.Payable} 应付");
        }

        return new DueClaim(instrument, found, payee, policy, claim, held, blockers, notes) { IsArrears = isArrears };
    }
}
