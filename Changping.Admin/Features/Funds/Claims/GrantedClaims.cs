using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Claims;

/// <summary>The claims that the batches of one month hold; a batch that was sent back holds none.</summary>
internal static class GrantedClaims
{
    public static async Task<List<ClaimRow>> ReadAsync(AdminDbContext context, Instrument instrument, CalendarMonth period, CancellationToken cancel)
    {
        var rows = await (
            from batch in context.PaymentBatches.AsNoTracking()
            where batch.Instrument == instrument && batch.Period == period && batch.Kind == BatchKind.Payment && batch.State != BatchState.SentBack
            from line in batch.Lines
            join grant in context.Grants.AsNoTracking() on line.GrantId equals grant.Id
            join project in context.Projects.AsNoTracking() on grant.ProjectId equals project.Id
            join expert in context.Experts.AsNoTracking() on grant.ExpertId equals expert.Id
            join enterprise in context.Enterprises.AsNoTracking() on grant.EnterpriseId equals enterprise.Id
            select new
            {
                batch.Number,
                batch.State,
                line.PayeeName,
                line.Mark,
                line.Outcome,
                line.ReturnReason,
                grant.Id,
                grant.ProjectId,
                grant.Sequence,
                grant.Parts,
                grant.ServiceStart,
                grant.Payable,
                grant.Amount.Fen,
                IsReversed = grant.State == GrantState.Reversed && line.IsLive,
                Project = project.Number,
                project.Facts.Title,
                Cost = project.Facts.TotalCost.Fen,
                ExpertNumber = expert.Number,
                Expert = expert.Details.Name,
                enterprise.CreditCode,
                Enterprise = enterprise.Name,
            }).ToListAsync(cancel);

        return [.. rows.Select(row => new ClaimRow(
            new ClaimKey(row.ProjectId, row.Sequence),
            row.IsReversed ? ClaimState.Recovered : StateOf(row.State, row.Outcome),
            row.PayeeName,
            row.Project,
            row.Title,
            row.ExpertNumber,
            row.Expert,
            row.CreditCode,
            row.Enterprise,
            new Money(row.Cost),
            instrument == Instrument.LivingAllowance ? LivingAllowance.PeriodOf(row.ServiceStart, row.Sequence) : null,
            row.Payable,
            new Money(row.Fen),
            [],
            [.. Notes(row.Mark, row.ReturnReason, row.Payable, period)],
            row.Number)
        { GrantId = row.Id, Instrument = instrument, Parts = row.Parts, IsArrears = row.Payable < period })];
    }

    /// <summary>The calculations that these were granted by, as they were kept.</summary>
    public static async Task<IReadOnlyList<ClaimRow>> ExplainAsync(AdminDbContext context, IReadOnlyList<ClaimRow> page, CancellationToken cancel)
    {
        var ids = page.Select(row => row.GrantId).OfType<GrantId>().ToList();
        if (ids.Count == 0)
        {
            return page;
        }

        var kept = await context.Grants.Where(grant => ids.Contains(grant.Id)).Select(grant => new { grant.Id, grant.Calculation })
            .ToDictionaryAsync(grant => grant.Id, grant => grant.Calculation, cancel);
        return [.. page.Select(row => row.GrantId is { } id ? row with { Calculation = kept[id] } : row)];
    }

    private static ClaimState StateOf(BatchState batch, LineOutcome? outcome) => outcome switch
    {
        LineOutcome.Paid => ClaimState.Paid,
        LineOutcome.Returned => ClaimState.Returned,
        null => batch == BatchState.Prepared ? ClaimState.InBatch : ClaimState.Instructed,
    };

    private static IEnumerable<string> Notes(AccountMark mark, string? returned, CalendarMonth payable, CalendarMonth period)
    {
        if (returned is not null)
        {
            yield return $"退汇：{returned}";
        }

        if (mark != AccountMark.Same)
        {
            yield return mark.ChineseName();
        }

        if (payable < period)
        {
            yield return $"补发：{payable} 应付";
        }
    }
}
