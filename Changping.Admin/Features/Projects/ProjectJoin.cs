using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Experts;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Experts;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Projects;

/// <summary>A project with those who carry it out: to filter and sort by, and the row of its exports.</summary>
public sealed class ProjectJoin
{
    public required CooperationProject Project { get; init; }

    /// <summary>Null before the agreement.</summary>
    public required Appointment? Appointment { get; init; }

    public required HostEnterprise Enterprise { get; init; }

    public required Expert Expert { get; init; }

    internal static IQueryable<ProjectJoin> All(AdminDbContext context) =>
        from project in context.Projects.AsNoTracking()
        join found in context.Appointments on project.Id equals found.ProjectId into appointments
        from appointment in appointments.DefaultIfEmpty()
        join enterprise in context.Enterprises on project.EnterpriseId equals enterprise.Id
        join expert in context.Experts on project.ExpertId equals expert.Id
        select new ProjectJoin { Project = project, Appointment = appointment, Enterprise = enterprise, Expert = expert };

    /// <summary>All that the list's filters let through; its export reads the same.</summary>
    /// <param name="today">What the filter of the service clock reckons from.</param>
    internal static IQueryable<ProjectJoin> Matching(AdminDbContext context, ListQuery query, DateOnly today)
    {
        var joined = All(context);
        if (query.Text is { } text)
        {
            var folded = InstitutionName.Fold(text);
            joined = joined.Where(line => line.Project.Number.Contains(text) || line.Project.Facts.Title.Contains(text)
                || line.Project.Facts.FilingNumber!.Contains(text)
                || line.Enterprise.SearchText.Contains(folded) || AdminDbContext.IsNamed(line.Expert.Details.Name, text));
        }

        if (query.Filters.TryGetValue("industry", out var industry))
        {
            joined = joined.Where(line => line.Enterprise.Industry == industry);
        }

        if (query.Filters.TryGetValue("field", out var word) && Enum.TryParse<ProjectField>(word, out var field))
        {
            joined = joined.Where(line => line.Project.Facts.Field == field);
        }

        if (query.Filters.TryGetValue("year", out var digits) && int.TryParse(digits, out var year) && year is > 1900 and < 9999)
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            joined = joined.Where(line => line.Project.EstablishedOn >= first && line.Project.EstablishedOn <= last);
        }

        if (query.Filters.TryGetValue(CaseScope.InstitutionFilter, out var institution))
        {
            var experts = CaseScope.ExpertsOf(context, institution);
            joined = joined.Where(line => experts.Contains(line.Project.ExpertId));
        }

        if (Enum.TryParse<Milestone>(query.Filters.GetValueOrDefault(ProjectList.Milestone), out var milestone)
            && YearDays.Of(query.Filters, ProjectList.In) is { } days)
        {
            var reached = Milestones.Reached(context, context.Projects, milestone, days).Select(project => project.Id);
            joined = joined.Where(line => reached.Contains(line.Project.Id));
        }

        if (query.Filters.GetValueOrDefault(ProjectList.Origin) == ProjectList.Registered)
        {
            joined = joined.Where(line => line.Project.IsRegistered);
        }

        if (query.Filters.TryGetValue("clock", out var clock))
        {
            joined = ByClock(joined, clock, today);
        }

        return Enum.TryParse<ProjectState>(query.Status, out var state) ? joined.Where(line => line.Project.State == state) : joined;
    }

    private static IQueryable<ProjectJoin> ByClock(IQueryable<ProjectJoin> joined, string clock, DateOnly today)
    {
        var soon = today.AddDays(ServiceClock.SoonDays);
        return clock switch
        {
            ServiceClock.Begin => joined.Where(line => line.Project.State == ProjectState.AgreementSigned && line.Appointment!.Start <= today),
            ServiceClock.Soon => joined.Where(line => line.Project.State == ProjectState.InService
                && line.Appointment!.LastDayServed >= today && line.Appointment!.LastDayServed <= soon),
            ServiceClock.Over => joined.Where(line => line.Project.State == ProjectState.InService && line.Appointment!.LastDayServed < today),
            _ => joined,
        };
    }
}
