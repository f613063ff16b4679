using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Commercialisation;

/// <summary>Reads, inside a command, what an application is about.</summary>
internal static class CommercialisationCases
{
    /// <exception cref="RuleViolationException">No established project has the number.</exception>
    public static async Task<CooperationProject> ProjectAsync(AdminDbContext context, string number, CancellationToken cancel)
    {
        var trimmed = number.Trim();
        return await context.Projects.FirstOrDefaultAsync(candidate => candidate.Number == trimmed && candidate.PolicyVersion != null
            && candidate.EstablishedOn != null, cancel)
            ?? throw new RuleViolationException(Clauses.Commercialisation, trimmed.Length == 0 ? "请选择合作项目" : $"没有编号为“{trimmed}”的已立项项目，请从列出的项目中选择");
    }

    /// <exception cref="RuleViolationException">None has the number.</exception>
    public static async Task<CommercialisationApplication> FindAsync(AdminDbContext context, string number, CancellationToken cancel) =>
        await context.CommercialisationApplications.FirstOrDefaultAsync(candidate => candidate.Number == number, cancel)
        ?? throw new RuleViolationException(Clauses.Commercialisation, $"没有编号为“{number}”的转化补贴申请");

    /// <summary>What the other applications rest on that were not refused: of the project, and of all others.</summary>
    /// <param name="except">The application that is asked about; null where it is new.</param>
    public static async Task<IReadOnlyList<KnownEvidence>> EvidenceAsync(AdminDbContext context, ProjectId project, CommercialisationId? except,
        CancellationToken cancel)
    {
        var rows = await (
            from application in context.CommercialisationApplications.IgnoreQueryFilters().AsNoTracking()
            where application.State != CommercialisationState.Refused
            join of in context.Projects.IgnoreQueryFilters() on application.ProjectId equals of.Id
            orderby application.Number
            select new { application.Id, application.Number, application.ProjectId, application.Numbers, Project = of.Number }).ToListAsync(cancel);
        return [.. rows.Where(row => row.Id != except)
            .Select(row => new KnownEvidence(row.Number, row.ProjectId == project ? null : row.Project, row.Numbers))];
    }

    public static Task<Appointment> AppointmentAsync(AdminDbContext context, ProjectId project, CancellationToken cancel) =>
        context.Appointments.AsNoTracking().FirstAsync(appointment => appointment.ProjectId == project, cancel);

    /// <summary>The proofs that stand.</summary>
    public static async Task<IReadOnlyList<Attachment>> ProofsAsync(AdminDbContext context, CommercialisationId application, CancellationToken cancel) =>
        await context.Set<Attachment>().AsNoTracking().Where(attachment => attachment.SubjectId == application.Value && attachment.RemovedAt == null)
            .ToListAsync(cancel);
}
