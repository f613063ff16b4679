using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Matching;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Features.Policies.Verdicts;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Eligibility;
using Changping.Domain.Experts;
using Changping.Domain.Funds;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Projects.Steps;

/// <summary>Reads what an application rests on, for the page that shows what is missing and for the command that refuses.</summary>
public sealed class SubmissionCases(PolicyLibrary policies, NominationJudgement judgement)
{
    /// <param name="self">The project itself, which is no other one.</param>
    public async Task<SubmissionCase> ReadAsync(
        AdminDbContext context, ProjectId self, EnterpriseId enterpriseId, ExpertId expertId, DateOnly on, CancellationToken cancel)
    {
        var book = await policies.BookAsync(context, cancel);
        var enterprise = await context.Enterprises.AsNoTracking().FirstAsync(candidate => candidate.Id == enterpriseId, cancel);
        var place = await PoolPlaces.OfAsync(context, expertId, cancel);
        var intent = await AgreedIntents.FindAsync(context, enterpriseId, expertId, cancel);
        return new SubmissionCase(
            on, Plan(book, on), enterprise.Standing.WhyNoApplication(await IsSenderAsync(context, enterprise, expertId, cancel)), place,
            await JudgeAsync(context, expertId, on, cancel),
            book.WhyNotInForce(on), intent is not null, await OthersAsync(context, self, enterpriseId, expertId, cancel))
        {
            Title = await context.Projects.Where(project => project.Id == self).Select(project => project.Facts.Title).FirstOrDefaultAsync(cancel) ?? "",
        };
    }

    /// <summary>Only what its title is compared with: asked once more at the establishment.</summary>
    internal async Task<SubmissionCase> TitlesAsync(AdminDbContext context, CooperationProject project, CancellationToken cancel) =>
        await ReadAsync(context, project.Id, project.EnterpriseId, project.ExpertId, project.SubmittedOn ?? project.EstablishedDay, cancel);

    /// <summary>The company nominated its own: by the newest nomination's institution, its name or its code.</summary>
    private static async Task<bool> IsSenderAsync(AdminDbContext context, HostEnterprise enterprise, ExpertId expert, CancellationToken cancel)
    {
        var sender = await context.Nominations.Where(nomination => nomination.ExpertId == expert).OrderByDescending(nomination => nomination.NominatedOn)
            .Join(context.Institutions, nomination => nomination.Facts.InstitutionId, institution => institution.Id,
                (_, institution) => new { institution.FoldedName, institution.CreditCode })
            .FirstOrDefaultAsync(cancel);
        return sender is not null && (sender.FoldedName == InstitutionName.Fold(enterprise.Name) || sender.CreditCode == enterprise.CreditCode);
    }

    private static DateRange Plan(PolicyBook book, DateOnly on)
    {
        try
        {
            return ServicePeriod.Plain(on, book.Applicable(on));
        }
        catch (PolicySilentException)
        {
            return new DateRange(on, on);
        }
    }

    /// <summary>The newest nomination of that day, admitted or not, judged anew on the day; of a day before all of them the newest there is.</summary>
    private async Task<Verdict?> JudgeAsync(AdminDbContext context, ExpertId expert, DateOnly on, CancellationToken cancel)
    {
        var nomination = await context.Nominations.AsNoTracking().Include(candidate => candidate.Relaxations).Where(candidate => candidate.ExpertId == expert)
            .OrderByDescending(candidate => candidate.NominatedOn <= on).ThenByDescending(candidate => candidate.NominatedOn).FirstOrDefaultAsync(cancel);
        if (nomination is null)
        {
            return null;
        }

        var institution = await context.Institutions.AsNoTracking().FirstAsync(candidate => candidate.Id == nomination.Facts.InstitutionId, cancel);
        try
        {
            return await judgement.AskAsync(context, nomination, institution, on, cancel);
        }
        catch (PolicySilentException)
        {
            return null;
        }
    }

    private static async Task<List<OtherProject>> OthersAsync(
        AdminDbContext context, ProjectId self, EnterpriseId enterprise, ExpertId expert, CancellationToken cancel)
    {
        var live = context.Grants.Live();
        var others = await (
            from project in context.Projects.AsNoTracking()
            where project.Id != self && (project.ExpertId == expert || project.EnterpriseId == enterprise)
                && project.State != ProjectState.Withdrawn && project.State != ProjectState.Rejected
            join host in context.Enterprises on project.EnterpriseId equals host.Id
            join found in context.Appointments on project.Id equals found.ProjectId into appointments
            from appointment in appointments.DefaultIfEmpty()
            orderby project.Number
            select new
            {
                project.Number,
                host.Name,
                project.Facts.Title,
                IsOfEnterprise = project.EnterpriseId == enterprise,
                IsOfExpert = project.ExpertId == expert,
                project.State,
                Start = appointment == null ? null : (DateOnly?)appointment.Start,
                End = appointment == null ? null : (DateOnly?)appointment.LastDay,
                IsSubsidised = project.Opening.Subsidy.Fen > 0
                    || live.Any(grant => grant.ProjectId == project.Id && grant.Instrument == Instrument.ProjectSubsidy),
            }).ToListAsync(cancel);
        return [.. others.Select(other => new OtherProject(
            other.Number, other.Name, other.IsOfExpert, other.State,
            other.Start is { } start && other.End is { } end ? new DateRange(start, end) : null, other.IsSubsidised)
        {
            Title = other.Title,
            IsOfEnterprise = other.IsOfEnterprise,
        })];
    }
}
