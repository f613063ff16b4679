using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Prizes;

/// <summary>四（二）3, reading 0018: the projects whose service ended in a year.</summary>
public static class PrizeCandidates
{
    /// <summary>Those that are still to be concluded among them; by number.</summary>
    public static async Task<IReadOnlyList<PrizeCandidate>> OfAsync(AdminDbContext context, int year, CancellationToken cancel)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var prizes = context.Grants.Live().Where(grant => grant.Instrument == Instrument.Prize);
        var rows = await (
            from project in context.Projects
            where project.State == ProjectState.AgreementSigned || project.State == ProjectState.InService
                || project.State == ProjectState.Concluded || project.State == ProjectState.Evaluated
            join appointment in context.Appointments on project.Id equals appointment.ProjectId
            let end = appointment.LastDayServed
            where end >= first && end <= last
            join expert in context.Experts on project.ExpertId equals expert.Id
            join enterprise in context.Enterprises on project.EnterpriseId equals enterprise.Id
            orderby project.Number
            select new
            {
                project.Id,
                project.Number,
                project.Facts.Title,
                Expert = expert.Details.Name,
                Enterprise = enterprise.Name,
                End = end,
                project.State,
                Opening = project.Opening.Prize,
                project.AwaitsConfirmation,
                Grade = context.TenureEvaluations.Where(evaluation => evaluation.ProjectId == project.Id && evaluation.State == EvaluationState.Confirmed)
                    .Select(evaluation => (EvaluationGrade?)evaluation.Facts.Grade).FirstOrDefault(),
                Prize = prizes.Where(grant => grant.ProjectId == project.Id).Select(grant => grant.Calculation).FirstOrDefault(),
            }).AsNoTracking().ToListAsync(cancel);
        return
        [
            .. rows.Select(row => new PrizeCandidate(
                row.Id, row.Number, row.Title, row.Expert, row.Enterprise, row.End, row.State, row.Grade,
                row.Prize?.Steps[0].Label ?? (row.Opening is { } before ? $"启用前{before.ChineseName()}" : null))
            { AwaitsConfirmation = row.AwaitsConfirmation }),
        ];
    }
}
