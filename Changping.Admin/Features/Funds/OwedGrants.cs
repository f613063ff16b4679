using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds;

/// <summary>A grant that is not owed as it stands.</summary>
/// <param name="Amount">As granted.</param>
/// <param name="Owing">How much of it is owed, and why not all.</param>
internal sealed record UnowedGrant(
    GrantId Id, ProjectId ProjectId, string Project, Instrument Instrument, DateOnly ServiceStart, int Sequence, int Parts, Money Amount,
    PolicyVersion Policy, Owing Owing);

/// <summary>五（一）2: asks the domain of grants whether they are owed still, and carries out what follows: a batch is refused, what is unpaid is
/// released.</summary>
public sealed class OwedGrants(PolicyLibrary policies)
{
    /// <summary>To be asked before a batch is approved.</summary>
    /// <exception cref="RuleViolationException">The version that a line rests on is suspended; or names the first line that is not owed as it
    /// stands, why, and the cure.</exception>
    public async Task RequireAsync(AdminDbContext context, PaymentBatch batch, CancellationToken cancel)
    {
        var lines = context.PaymentBatches.Where(candidate => candidate.Id == batch.Id).SelectMany(candidate => candidate.Lines);
        var book = await policies.BookAsync(context, cancel);
        var versions = await context.Grants.Where(grant => lines.Select(line => line.GrantId).Contains(grant.Id)).Select(grant => grant.PolicyVersion)
            .Distinct().ToListAsync(cancel);
        if (versions.Select(name => book.Named(name).WhyNothingRests).OfType<Blocker>().FirstOrDefault() is { } lack)
        {
            throw lack.Refusal();
        }

        var unowed = await AskAsync(context, context.Grants.Where(grant => lines.Select(line => line.GrantId).Contains(grant.Id)), cancel);
        if (unowed.Count == 0)
        {
            await RequireConditionsAsync(context, book, lines, cancel);
            return;
        }

        var named = unowed.ToDictionary(grant => grant.Id);
        var ids = named.Keys.ToList();
        var first = await lines.Where(line => ids.Contains(line.GrantId)).OrderBy(line => line.Number)
            .Select(line => new { line.Number, line.PayeeName, line.GrantId }).FirstAsync(cancel);
        var owing = named[first.GrantId].Owing;
        throw new RuleViolationException(named[first.GrantId].Policy.Cite(owing.Clause), $"第 {first.Number} 行 {first.PayeeName}：{owing.Reason}，不再应付；请退回批次重新编制");
    }

    /// <summary>Reading 0023: what an instalment waits for may be open again since its batch was prepared.</summary>
    /// <exception cref="RuleViolationException">Names the first line, what is open, and the cure.</exception>
    private static async Task RequireConditionsAsync(AdminDbContext context, PolicyBook book, IQueryable<Disbursement> lines, CancellationToken cancel)
    {
        var instalments = await context.Grants.Where(grant => grant.Parts > 1).Join(lines, grant => grant.Id, line => line.GrantId, (grant, line) => new
        {
            line.Number,
            line.PayeeName,
            grant.ProjectId,
            grant.Instrument,
            Grant = new FundedGrant(grant.Sequence, grant.Parts, new Money(grant.Amount.Fen), false),
        }).OrderBy(line => line.Number).ToListAsync(cancel);
        if (instalments.Count == 0)
        {
            return;
        }

        var projects = instalments.Select(line => line.ProjectId).Distinct().ToList();
        var cases = (await FundingCases.ListAsync(
            context, book, context.Projects.Where(project => projects.Contains(project.Id)), Instrument.ProjectSubsidy.RestsOn, cancel))
                .ToDictionary(of => of.ProjectId);
        foreach (var line in instalments)
        {
            var of = cases[line.ProjectId];
            if (line.Instrument.WhyNotYet(of, line.Grant) is { } early)
            {
                throw new RuleViolationException(of.Policy.Cite(early.Clause), $"第 {line.Number} 行 {line.PayeeName}：{early.Message}；请退回批次，办妥后重新编制");
            }
        }
    }

    /// <summary>
    /// What waits for a batch, awarded or sent back by the bank, and is owed no more frees its budget. To be asked after whatever may end an
    /// entitlement; saves what it changed first.
    /// </summary>
    /// <param name="among">Those that may be concerned.</param>
    public async Task ReleaseAsync(AdminDbContext context, IQueryable<Grant> among, CancellationToken cancel)
    {
        await context.SaveChangesAsync(cancel);
        var reasons = (await AskAsync(context, among.Waiting(), cancel)).ToDictionary(grant => grant.Id, grant => grant.Owing.Reason!);
        var ids = reasons.Keys.ToList();
        foreach (var grant in ids.Count == 0 ? [] : await context.Grants.Where(grant => ids.Contains(grant.Id)).ToListAsync(cancel))
        {
            grant.Revoke($"{reasons[grant.Id]}，不再拨付");
        }
    }

    public Task ReleaseAsync(AdminDbContext context, ProjectId project, CancellationToken cancel) =>
        ReleaseAsync(context, context.Grants.Where(grant => grant.ProjectId == project), cancel);

    public Task ReleaseAsync(AdminDbContext context, BatchId batch, CancellationToken cancel)
    {
        var lines = context.PaymentBatches.Where(candidate => candidate.Id == batch).SelectMany(candidate => candidate.Lines).Select(line => line.GrantId);
        return ReleaseAsync(context, context.Grants.Where(grant => lines.Contains(grant.Id)), cancel);
    }

    /// <returns>Those of which not all is owed, by project; what was granted last comes first.</returns>
    internal async Task<List<UnowedGrant>> AskAsync(AdminDbContext context, IQueryable<Grant> among, CancellationToken cancel)
    {
        var doubtful = Doubtful(context, among);
        var rows = await (
            from grant in doubtful
            select new
            {
                grant.Id,
                grant.ProjectId,
                grant.Instrument,
                grant.ServiceStart,
                grant.Sequence,
                grant.Parts,
                grant.Amount.Fen,
                grant.State
            }).ToListAsync(cancel);
        if (rows.Count == 0)
        {
            return [];
        }

        var projects = context.Projects.Where(project => doubtful.Select(grant => grant.ProjectId).Contains(project.Id));
        var facts = rows.Select(row => row.Instrument).Distinct()
            .Aggregate(FundingFacts.None, (all, instrument) => all | instrument.RestsOn) & ~FundingFacts.Months;
        var cases = (await FundingCases.ListAsync(context, await policies.BookAsync(context, cancel), projects, facts, cancel))
            .ToDictionary(of => of.ProjectId);
        return
        [
            .. from row in rows
               let of = cases[row.ProjectId]
               let amount = new Money(row.Fen)
               let owing = row.Instrument.StillOwed(of, new FundedGrant(row.Sequence, row.Parts, amount, row.State == GrantState.Paid))
               where !owing.IsWhole
               orderby of.Number, row.Sequence descending
               select new UnowedGrant(row.Id, row.ProjectId, of.Number, row.Instrument, row.ServiceStart, row.Sequence, row.Parts, amount, of.Policy, owing),
        ];
    }

    /// <summary>Awards, and what a broken-off service or an audit may have touched; all others are owed whole, and there are thousands of them.</summary>
    private static IQueryable<Grant> Doubtful(AdminDbContext context, IQueryable<Grant> grants)
    {
        // Sets, each read once: asked grant by grant they take a minute where there are thousands.
        var brokenOff = context.Appointments
            .Where(appointment => appointment.State == AppointmentState.EndedEarly || appointment.State == AppointmentState.Terminated
                || appointment.State == AppointmentState.NeverTakenUp).Select(appointment => appointment.ProjectId);
        var audited = context.SubsidySettlements.Where(settlement => settlement.State == SettlementState.Confirmed).Select(settlement => settlement.ProjectId);
        var awarded = Instrument.All.Where(instrument => instrument.IsAwarded).ToList();
        return grants.Where(grant => grant.CorrectsId == null
            && (awarded.Contains(grant.Instrument)
                || brokenOff.Contains(grant.ProjectId) || audited.Contains(grant.ProjectId)));
    }
}
