using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Experts;
using Changping.Domain.Funds;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Files.Attachments;

/// <summary>What was attached to a decision that needed it stays (reading 0047). What each record needs it says itself.</summary>
internal static class EvidenceKept
{
    /// <returns>Null where it may be removed.</returns>
    public static async Task<Blocker?> WhyNotRemoveAsync(AdminDbContext context, Attachment attachment, CancellationToken cancel)
    {
        if (attachment.SubjectKind == RecordKind.Batch && await context.PendingAnswers.AnyAsync(
            answer => (answer.SlipId == attachment.Id || answer.RefundSlipId == attachment.Id) && answer.State != PendingAnswerState.Refused, cancel))
        {
            return new Blocker(Clauses.Budget, "手工登记的回执以该回单为凭，不能移除");
        }

        if (await NeededAsync(context, attachment, cancel) is not { } needed)
        {
            return null;
        }

        var left = await context.Attachments.CountAsync(other => other.SubjectKind == attachment.SubjectKind && other.SubjectId == attachment.SubjectId
            && other.Id != attachment.Id && other.RemovedAt == null, cancel);
        return needed.WhyNotRemove(left);
    }

    private static async Task<EvidenceNeeded?> NeededAsync(AdminDbContext context, Attachment attachment, CancellationToken cancel)
    {
        var id = attachment.SubjectId;
        return attachment.SubjectKind switch
        {
            RecordKind.Nomination => (await context.Nominations.AsNoTracking().Include(nomination => nomination.Relaxations)
                .FirstOrDefaultAsync(nomination => nomination.Id == new NominationId(id), cancel))?.FilesNeeded,
            RecordKind.Appointment => (await context.Appointments.AsNoTracking().Include(appointment => appointment.Extensions)
                .FirstOrDefaultAsync(appointment => appointment.Id == new AppointmentId(id), cancel))?.FilesNeeded,
            RecordKind.Expert => OfAccount(await context.Experts.AsNoTracking().Where(expert => expert.Id == new ExpertId(id))
                .Select(expert => new AccountOf(expert.Details.Name, expert.Account)).FirstOrDefaultAsync(cancel)),
            RecordKind.Enterprise => OfAccount(await context.Enterprises.AsNoTracking().Where(enterprise => enterprise.Id == new EnterpriseId(id))
                .Select(enterprise => new AccountOf(enterprise.Name, enterprise.Account)).FirstOrDefaultAsync(cancel)),
            RecordKind.Round => await OfRoundAsync(context, new ReviewRoundId(id), cancel),
            RecordKind.Commercialisation => await context.CommercialisationApplications.AnyAsync(
                application => application.Id == new CommercialisationId(id) && application.State == CommercialisationState.Approved, cancel)
                ? new EvidenceNeeded(Clauses.Commercialisation, "转化补贴的核定", 1) : null,
            _ => null,
        };
    }

    private sealed record AccountOf(string Owner, PayeeAccountFile File);

    /// <summary>An account in another name was confirmed by what is attached (reading 0041).</summary>
    private static EvidenceNeeded? OfAccount(AccountOf? of) =>
        of?.File is { ChangedOn: not null, Current: { } current } && PayeeAccountFile.IsInOtherName(current, of.Owner)
        ? new EvidenceNeeded(Clauses.Budget, $"户名“{current.AccountName}”的账户", 1) : null;

    /// <summary>What somebody entered for a reviewer they entered from the signed paper (reading 0035).</summary>
    private static async Task<EvidenceNeeded?> OfRoundAsync(AdminDbContext context, ReviewRoundId id, CancellationToken cancel)
    {
        var round = await context.ReviewRounds.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == id, cancel);
        var own = await context.Reviewers.Where(reviewer => reviewer.AccountId != null).Select(reviewer => reviewer.AccountId!.Value).ToListAsync(cancel);
        return round is null ? null
            : new EvidenceNeeded(Clauses.Application, $"轮次 {round.Number} 代录的声明和评分", round.EnteredBy.Any(by => !own.Contains(by.Id)) ? 1 : 0);
    }
}
