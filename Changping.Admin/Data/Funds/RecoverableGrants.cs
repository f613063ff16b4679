using Changping.Domain.Common;
using Changping.Domain.Finance;
using Changping.Domain.Funding;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Data.Funds;

/// <summary>A payment of which something is to come back.</summary>
/// <param name="Left">What was paid, less what was or is being recovered.</param>
/// <param name="InProgress">A recovery of it is in a batch already.</param>
public sealed record Recoverable(
    GrantId GrantId, Instrument Instrument, ProjectId ProjectId, string Project, string Payee, string Description, Money Paid, Money Left, Money Owed, string Reason, bool InProgress)
{
    /// <summary>The number of the batch that paid it.</summary>
    public required string PaidIn { get; init; }
}

/// <summary>五（一）2: what was paid and is not owed after all.</summary>
public static class RecoverableGrants
{
    /// <summary>All that nobody has put into a batch of recoveries yet.</summary>
    public static async Task<IReadOnlyList<Recoverable>> OpenAsync(AdminDbContext context, CancellationToken cancel) =>
        [.. (await AllowancesAsync(context, cancel)).Concat(await SubsidiesAsync(context, cancel)).Where(payment => !payment.InProgress)];

    /// <summary>Service months that were not served after all.</summary>
    public static async Task<IReadOnlyList<Recoverable>> AllowancesAsync(AdminDbContext context, CancellationToken cancel)
    {
        var corrections = context.Grants;
        var rows = await (
            from grant in context.Grants
            where grant.Instrument == Instrument.LivingAllowance && grant.State == GrantState.Paid && grant.CorrectsId == null
            join appointment in context.Appointments on grant.ProjectId equals appointment.ProjectId
            where appointment.EndedOn != null
            join project in context.Projects on grant.ProjectId equals project.Id
            join expert in context.Experts on grant.ExpertId equals expert.Id
            orderby project.Number, grant.Sequence
            select new
            {
                grant.Id,
                grant.ProjectId,
                grant.ServiceStart,
                grant.Sequence,
                grant.Amount.Fen,
                EndedOn = appointment.EndedOn!.Value,
                appointment.EndReason,
                project.Number,
                Payee = expert.Details.Name,
                Back = corrections.Where(correction => correction.CorrectsId == grant.Id && correction.State != GrantState.Released).Sum(correction => correction.Amount.Fen),
                PaidIn = context.PaymentBatches.Where(batch => batch.Lines.Any(line => line.GrantId == grant.Id && line.Outcome == LineOutcome.Paid))
                    .Select(batch => batch.Number).First(),
                InProgress = corrections.Any(correction =>
                    correction.CorrectsId == grant.Id && correction.State != GrantState.Released && correction.State != GrantState.Paid),
            }).ToListAsync(cancel);

        // Which day a service month ends only the domain knows; few services end early.
        return
        [
            .. from row in rows
               let month = LivingAllowance.PeriodOf(row.ServiceStart, row.Sequence)
               where month.End > row.EndedOn && row.Fen + row.Back > 0
               select new Recoverable(
                   row.Id, Instrument.LivingAllowance, row.ProjectId, row.Number, row.Payee, $"第 {row.Sequence} 个服务月（{month}）", new Money(row.Fen), new Money(row.Fen + row.Back),
                   new Money(row.Fen + row.Back), $"服务于 {row.EndedOn:yyyy-MM-dd} 提前结束，该服务月未满", row.InProgress)
               { PaidIn = row.PaidIn },
        ];
    }

    /// <summary>Reading 0024: what the audit left of the entitlement is less than what was paid; the last instalment comes back first.</summary>
    public static async Task<IReadOnlyList<Recoverable>> SubsidiesAsync(AdminDbContext context, CancellationToken cancel)
    {
        var corrections = context.Grants;
        var rows = await (
            from settlement in context.SubsidySettlements
            where settlement.State == SettlementState.Confirmed
            join grant in context.Grants on settlement.ProjectId equals grant.ProjectId
            where grant.Instrument == Instrument.ProjectSubsidy && grant.State == GrantState.Paid && grant.CorrectsId == null
            join project in context.Projects on grant.ProjectId equals project.Id
            join enterprise in context.Enterprises on grant.EnterpriseId equals enterprise.Id
            orderby project.Number, grant.Sequence descending
            select new
            {
                grant.Id,
                grant.ProjectId,
                grant.Sequence,
                grant.Parts,
                grant.Amount.Fen,
                Owed = settlement.Entitlement.Fen,
                Audited = settlement.AuditedCost.Fen,
                project.Number,
                Payee = enterprise.Name,
                Back = corrections.Where(correction => correction.CorrectsId == grant.Id && correction.State != GrantState.Released).Sum(correction => correction.Amount.Fen),
                PaidIn = context.PaymentBatches.Where(batch => batch.Lines.Any(line => line.GrantId == grant.Id && line.Outcome == LineOutcome.Paid))
                    .Select(batch => batch.Number).First(),
                InProgress = corrections.Any(correction =>
                    correction.CorrectsId == grant.Id && correction.State != GrantState.Released && correction.State != GrantState.Paid),
            }).ToListAsync(cancel);
        var found = new List<Recoverable>();
        foreach (var project in rows.GroupBy(row => row.ProjectId))
        {
            var over = project.Sum(row => row.Fen + row.Back) - project.First().Owed;
            foreach (var row in project.TakeWhile(_ => over > 0))
            {
                var (left, owed) = (row.Fen + row.Back, Math.Min(over, row.Fen + row.Back));
                over -= owed;
                if (owed > 0)
                {
                    found.Add(new Recoverable(
                        row.Id, Instrument.ProjectSubsidy, row.ProjectId, row.Number, row.Payee, row.Parts == 1 ? "项目补贴" : $"项目补贴第 {row.Sequence} 期（共 {row.Parts} 期）", new Money(row.Fen), new Money(left),
                        new Money(owed), $"审计认定经费 {new Money(row.Audited)} 元，结算后应付 {new Money(row.Owed)} 元", row.InProgress)
                    { PaidIn = row.PaidIn });
                }
            }
        }

        return found;
    }
}
