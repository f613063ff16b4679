using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Projects.Steps;

/// <summary>Reads, inside a command, the project and the appointment that it is about.</summary>
internal static class ServiceCases
{
    /// <param name="number">Of the project, as an officer types it.</param>
    /// <exception cref="RuleViolationException">No project of that number has an appointment.</exception>
    public static async Task<(CooperationProject Project, Appointment Appointment)> FindAsync(AdminDbContext context, string number,
        ClauseKey clause, CancellationToken cancel)
    {
        var trimmed = number.Trim();
        var project = await context.Projects.FirstOrDefaultAsync(candidate => candidate.Number == trimmed, cancel);
        var appointment = project is null ? null
            : await context.Appointments.Include(candidate => candidate.Extensions).FirstOrDefaultAsync(candidate => candidate.ProjectId == project.Id, cancel);
        return project is not null && appointment is not null ? (project, appointment)
            : throw new RuleViolationException(clause, trimmed.Length == 0 ? "请选择科技副总（项目编号）" : $"没有编号为“{trimmed}”的聘任，请从列出的科技副总中选择");
    }

    /// <param name="deed">Such as 删除.</param>
    /// <exception cref="RuleViolationException">A confirmed evaluation rests on what was entered.</exception>
    public static async Task RequireNotEvaluatedAsync(AdminDbContext context, ProjectId project, string deed, CancellationToken cancel)
    {
        if (await context.TenureEvaluations.AnyAsync(evaluation => evaluation.ProjectId == project && evaluation.State == EvaluationState.Confirmed, cancel))
        {
            throw new RuleViolationException(Clauses.Evaluation, $"任职评价已确认，评价所依据的登记不能再{deed}");
        }
    }

    /// <summary>The service periods that an expert has elsewhere; who never came to a post does not hold it.</summary>
    /// <param name="except">The appointment that is asked about; null where there is none yet.</param>
    public static async Task<List<DateRange>> OtherPeriodsAsync(AdminDbContext context, ExpertId expert, AppointmentId? except, CancellationToken cancel) =>
        await context.Appointments.AsNoTracking().Where(AppointmentFilters.Held)
            .Where(other => other.ExpertId == expert && other.Id != except)
            .Select(other => new DateRange(other.Start, other.LastDayServed)).ToListAsync(cancel);
}
