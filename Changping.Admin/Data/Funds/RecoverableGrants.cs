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
    GrantId GrantId, ProjectId ProjectId, string Project, string Payee, string Description, Money Paid, Money Left, Money Owed, string Reason, bool InProgress)
{
    /// <summary>The number of the batch that paid it.</summary>
    public required string PaidIn { get; init; }
}

/// <summary>五（一）2: what was paid for service months that were not served after all.</summary>
public static class RecoverableGrants
{
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
                   row.Id, row.ProjectId, row.Number, row.Payee, $"第 {row.Sequence} 个服务月（{month}）", new Money(row.Fen), new Money(row.Fen + row.Back),
                   new Money(row.Fen + row.Back), $"服务于 {row.EndedOn:yyyy-MM-dd} 提前结束，该服务月未满", row.InProgress)
               { PaidIn = row.PaidIn },
        ];
    }
}
