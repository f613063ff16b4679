using Changping.Admin.Store;
using Changping.Domain.Organizations;
using Changping.Domain.Projects;

namespace Changping.Admin.Features.Funds.Budget;

/// <summary>The keyword of the query bars: number, title, company or expert of the project that money is for.</summary>
internal static class ProjectKeyword
{
    public static IQueryable<ProjectId> Containing(AdminDbContext context, string text)
    {
        var folded = InstitutionName.Fold(text);
        return
            from project in context.Projects
            join enterprise in context.Enterprises on project.EnterpriseId equals enterprise.Id
            join expert in context.Experts on project.ExpertId equals expert.Id
            where project.Number.Contains(text) || project.Facts.Title.Contains(text) || enterprise.SearchText.Contains(folded)
                || AdminDbContext.IsNamed(expert.Details.Name, text)
            select project.Id;
    }
}
