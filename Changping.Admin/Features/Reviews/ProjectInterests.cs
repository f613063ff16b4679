using Changping.Admin.Store;
using Changping.Domain.Experts;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Reviews;

/// <summary>Whose interests projects touch, read in a few queries for a whole list.</summary>
internal static class ProjectInterests
{
    private static readonly ProjectState[] Running = [.. Enum.GetValues<ProjectState>().Where(state => state.IsOpen() && state != ProjectState.Draft)];

    public static async Task<IReadOnlyList<ProjectParties>> ReadAsync(AdminDbContext context, IReadOnlyCollection<ProjectId> ids, CancellationToken cancel)
    {
        var wanted = ids.ToArray();
        var projects = await (
            from project in context.Projects
            where wanted.Contains(project.Id)
            join enterprise in context.Enterprises on project.EnterpriseId equals enterprise.Id
            join expert in context.Experts on project.ExpertId equals expert.Id
            select new
            {
                project.Id,
                project.Number,
                project.EnterpriseId,
                project.ExpertId,
                Enterprise = enterprise.Name,
                expert.Details.Name,
                expert.Details.Phone
            })
            .ToListAsync(cancel);
        var companies = projects.Select(project => project.EnterpriseId).Distinct().ToArray();
        var leads = await (
            from project in context.Projects
            where companies.Contains(project.EnterpriseId) && Running.Contains(project.State)
            join expert in context.Experts on project.ExpertId equals expert.Id
            orderby project.Number
            select new { project.Id, project.Number, project.EnterpriseId, project.ExpertId, expert.Details.Name, expert.Details.Phone })
            .ToListAsync(cancel);
        var units = await UnitsAsync(context, [.. projects.Select(project => project.ExpertId).Concat(leads.Select(lead => lead.ExpertId)).Distinct()], cancel);
        var byId = projects.ToDictionary(project => project.Id);
        return [.. ids.Select(id => byId[id]).Select(project => new ProjectParties(
            project.Id, project.Number, project.Enterprise,
            new KnownPerson(project.Name, project.Phone, units.GetValueOrDefault(project.ExpertId)),
            [.. leads.Where(lead => lead.EnterpriseId == project.EnterpriseId && lead.Id != project.Id)
                .Select(lead => new OtherLead(lead.Number, new KnownPerson(lead.Name, lead.Phone, units.GetValueOrDefault(lead.ExpertId))))]))];
    }

    /// <summary>The sending institution of the nomination that the pool rests on, else of the latest.</summary>
    public static async Task<Dictionary<ExpertId, string>> UnitsAsync(AdminDbContext context, ExpertId[] experts, CancellationToken cancel)
    {
        var nominations = await (
            from nomination in context.Nominations
            where experts.Contains(nomination.ExpertId)
            join institution in context.Institutions on nomination.Facts.InstitutionId equals institution.Id
            select new { nomination.ExpertId, nomination.IsAdmitted, nomination.NominatedOn, institution.Name }).ToListAsync(cancel);
        return nominations.GroupBy(nomination => nomination.ExpertId).ToDictionary(group => group.Key,
            group => group.OrderByDescending(nomination => nomination.IsAdmitted).ThenByDescending(nomination => nomination.NominatedOn).First().Name);
    }
}
