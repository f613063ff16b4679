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
            on, Plan(book, on), enterprise.WhyNoApplication(), place, await JudgeAsync(context, expertId, on, cancel),
            book.WhyNotInForce(on), intent is not null, await OthersAsync(context, self, enterpriseId, expertId, cancel));
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
                IsOfExpert = project.ExpertId == expert,
                project.State,
                Start = appointment == null ? null : (DateOnly?)appointment.Start,
                End = appointment == null ? null : (DateOnly?)appointment.LastDay,
                IsSubsidised = project.Opening.Subsidy.Fen > 0 || live.Any(grant => grant.ProjectId == project.Id && grant.Instrument == Instrument.ProjectSubsidy),
            }).ToListAsync(cancel);
        return [.. others.Select(other => new OtherProject(
            other.Number, other.Name, other.IsOfExpert, other.State,
            other.Start is { } start && other.End is { } end ? new DateRange(start, end) : null, other.IsSubsidised))];
    }
}
