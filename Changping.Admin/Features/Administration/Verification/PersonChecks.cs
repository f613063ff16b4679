using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Experts;
using Changping.Domain.Funds;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Administration.Verification;

/// <summary>That whoever decided on money is another than who prepared it: what the database holds by conditions, asked once more.</summary>
internal static class PersonChecks
{
    public static async Task<CheckResult> RunAsync(AdminDbContext context, CancellationToken cancel)
    {
        var batches = await context.PaymentBatches.AsNoTracking().OrderBy(batch => batch.Number).Select(batch => new { batch.Number, batch.Decision })
            .ToListAsync(cancel);

        // One that is open again keeps who opened it; that person may write it then.
        var selections = await context.PrizeSelections.AsNoTracking().Where(selection => selection.State == PrizeSelectionState.Approved)
            .OrderBy(selection => selection.Year).Select(selection => new { selection.Year, selection.Round, selection.Decision }).ToListAsync(cancel);
        var applications = await context.CommercialisationApplications.AsNoTracking().OrderBy(application => application.Number)
            .Select(application => new { application.Number, application.Decision }).ToListAsync(cancel);
        var settlements = await (
            from settlement in context.SubsidySettlements.AsNoTracking()
            join project in context.Projects on settlement.ProjectId equals project.Id
            orderby project.Number
            select new { project.Number, settlement.Decision }).ToListAsync(cancel);

        var persons = await context.PersonCases.AsNoTracking().ToListAsync(cancel);
        var erasures = await context.Erasures.AsNoTracking().OrderBy(erasure => erasure.Number).ToListAsync(cancel);
        var merged = await context.Experts.CountAsync(expert => expert.MergedInto != null && !context.PersonCases.Any(person =>
            person.State == PersonCaseState.Confirmed && person.KeptId == expert.MergedInto
                && (person.FirstId == expert.Id || person.SecondId == expert.Id)), cancel);

        // Granted, and nobody says by whom; what was only sent back may have been taken back. What one person appropriated before two were asked for counts on.
        var nobody = await context.PaymentBatches.CountAsync(batch => batch.State != BatchState.Prepared && batch.State != BatchState.SentBack
            && batch.Decision.DecidedBy == null, cancel)
            + await context.TenureEvaluations.CountAsync(evaluation => evaluation.State == EvaluationState.Confirmed
            && evaluation.Decision.DecidedBy == null, cancel)
            + await context.Appointments.SelectMany(appointment => appointment.Extensions)
                .CountAsync(one => one.State == ExtensionState.Approved && one.Decision.DecidedBy == null, cancel)
            + await context.Projects.SelectMany(project => project.Proposals)
                .CountAsync(one => one.State == StepProposalState.Confirmed && one.Decision.DecidedBy == null, cancel)
            + await context.PendingAnswers.CountAsync(answer => answer.Decision.DecidedBy == null && answer.State != PendingAnswerState.Waiting
            && answer.State != PendingAnswerState.Superseded && answer.State != PendingAnswerState.Refused, cancel)
            + await context.Projects.CountAsync(project => project.IsRegistered && !project.AwaitsConfirmation && project.Registration != null
            && project.Registration.DecidedBy == null, cancel)
            + await context.PrizeSelections.CountAsync(selection => selection.State == PrizeSelectionState.Approved
            && selection.Decision.DecidedBy == null, cancel)
            + await context.CommercialisationApplications.CountAsync(application => application.State == CommercialisationState.Approved
            && application.Decision.DecidedBy == null, cancel)
            + erasures.Count(erasure => erasure.State == ErasureState.Done && erasure.Decision.DecidedBy is null
            && erasure.Decision.PreparedBy.Id != Actor.CommandLine.Id)
            + await context.SubsidySettlements.CountAsync(settlement => settlement.State == SettlementState.Confirmed
            && settlement.Decision.DecidedBy == null, cancel);
        return CheckResult.Of("two-persons", "两人办理",
            [
                .. batches.Where(one => one.Decision.IsOwnWork).Select(one => $"批次 {one.Number} 的编制人与复核人是同一人"),
                .. selections.Where(one => one.Decision.IsOwnWork).Select(one => $"{PrizeSelection.NameOf(one.Year, one.Round)}的提交人与核定人是同一人"),
                .. applications.Where(one => one.Decision.IsOwnWork).Select(one => $"转化申请 {one.Number} 的登记人与审批人是同一人"),
                .. settlements.Where(one => one.Decision.IsOwnWork).Select(one => $"项目 {one.Number} 审计结算的登记人与确认人是同一人"),
                .. persons.Where(one => one.Decision.IsOwnWork || one.Undoing?.IsOwnWork == true)
                .Select(one => $"{one.Decision.PreparedAt:yyyy-MM-dd} 的同一人认定由同一人提出和确认"),
                .. erasures.Where(one => one.Decision.IsOwnWork).Select(one => $"到期删除 {one.Number} 的提出人与确认人是同一人"),
                .. await OwnWork.OfProceduresAsync(context, cancel),
                .. await OwnWork.OfMoneyAsync(context, cancel),
                .. merged == 0 ? (string[])[] : [$"{merged} 份记录已并入而没有两人的认定"],
                .. nobody == 0 ? (string[])[] : [$"{nobody} 件已办结而没有办理人"],
            ],
            "批次、回执、预算、评选、转化申请、审计结算、登记项目、立项、提前结束和终止、延长、考核、放宽、同一人认定、到期删除");
    }
}
