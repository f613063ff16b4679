using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Features.Projects.Steps;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.OfProject;

/// <summary>What money follows from an early end or a termination, as the domain says it before and after.</summary>
internal sealed class MoneyAfterStep(PolicyLibrary policies) : IStepConsequences
{
    private const FundingFacts All = FundingFacts.Months | FundingFacts.Subsidies | FundingFacts.Audits | FundingFacts.Prizes | FundingFacts.Applications;

    public async Task<IReadOnlyList<StepConsequence>> ReadAsync(AdminDbContext context, ProjectId project, ProjectMove move, CancellationToken cancel)
    {
        if (move.Action is not (ProjectAction.EndEarly or ProjectAction.Terminate))
        {
            return [];
        }

        var asked = context.Projects.Where(candidate => candidate.Id == project);
        var of = (await FundingCases.ListAsync(context, await policies.BookAsync(context, cancel), asked, All, cancel)).FirstOrDefault();
        if (of is null)
        {
            return [];
        }

        var lastDay = of.Service is { State: AppointmentState.Named } ? null : move.On;
        try
        {
            return [.. Told(EndOfService.Of(of, await HeldAsync(context, project, cancel), lastDay, move.Action == ProjectAction.Terminate))];
        }
        catch (PolicySilentException silent)
        {
            return [new("资金影响不能测算", silent.Under(of.Policy), Money.Zero, AsksForMore: true)];
        }
    }

    private static IEnumerable<StepConsequence> Told(EndOfService end)
    {
        foreach (var (title, money, asks) in new[]
        {
            ("不再应付", end.NotDue, false), ("已核定未拨付，随即释放", end.Lapsing, false), ("在批次中，须退回批次", end.InBatches, true), ("已拨付，应追回", end.ToRecover, true),
        })
        {
            foreach (var group in money.GroupBy(one => one.Instrument))
            {
                yield return new($"{group.Key.ChineseName()}{title}", Which(group.Key, [.. group]), Money.Sum(group.Select(one => one.Amount)), asks);
            }
        }
    }

    private static string Which(Instrument instrument, IReadOnlyList<TouchedMoney> money)
    {
        var ordered = money.OrderBy(one => one.Sequence).ToList();
        return (instrument.Ordinal(ordered[0].Sequence, ordered[0].Parts), instrument.Ordinal(ordered[^1].Sequence, ordered[^1].Parts)) switch
        {
            ({ } first, { } last) when ordered.Count > 1 => $"{first}至{last}，共 {ordered.Count} 笔",
            ({ } only, _) => only,
            _ => $"共 {ordered.Count} 笔",
        };
    }

    private static async Task<List<StandingGrant>> HeldAsync(AdminDbContext context, ProjectId project, CancellationToken cancel)
    {
        var corrections = context.Grants.Where(grant => grant.CorrectsId != null && grant.State != GrantState.Released);
        var rows = await context.Grants.Live().Where(grant => grant.ProjectId == project).Select(grant => new
        {
            grant.Instrument,
            grant.Sequence,
            grant.Parts,
            grant.Amount.Fen,
            grant.State,
            Back = corrections.Where(correction => correction.CorrectsId == grant.Id).Sum(correction => correction.Amount.Fen),
        }).ToListAsync(cancel);
        return
        [
            .. rows.Select(row => new StandingGrant(
                row.Instrument, row.Sequence, row.Parts, new Money(row.Fen), new Money(-row.Back), row.State == GrantState.Paid,
                row.State is GrantState.Committed or GrantState.Instructed)),
        ];
    }
}
