using Changping.Admin.Store;
using Changping.Domain.Experts;
using Changping.Domain.Matching;
using Changping.Domain.Organizations;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Matching;

/// <summary>双向选择 as a project application needs it, and which of them wait for one.</summary>
public static class AgreedIntents
{
    /// <returns>The latest intent that both sides agreed to and nobody withdrew; null where there is none.</returns>
    public static Task<CooperationIntent?> FindAsync(AdminDbContext context, EnterpriseId enterprise, ExpertId expert, CancellationToken cancel) =>
        context.CooperationIntents
            .Where(intent => intent.EnterpriseId == enterprise && intent.ExpertId == expert && intent.State == IntentState.Agreed)
            .OrderByDescending(intent => intent.AgreedOn).ThenByDescending(intent => intent.Number)
            .FirstOrDefaultAsync(cancel);

    /// <summary>Projects that an intent may have led to: drafts too, but none that was given up or did not pass.</summary>
    internal static IQueryable<CooperationProject> Projects(AdminDbContext context) =>
        context.Projects.Where(project => project.State != ProjectState.Withdrawn && project.State != ProjectState.Rejected);

    /// <summary>Agreed on, and the company has begun no application with the expert yet.</summary>
    internal static IQueryable<CooperationIntent> WithoutApplication(AdminDbContext context)
    {
        var projects = Projects(context);
        return context.CooperationIntents.Where(intent => intent.State == IntentState.Agreed
            && !projects.Any(project => project.EnterpriseId == intent.EnterpriseId && project.ExpertId == intent.ExpertId));
    }

    /// <summary>The form of an application that goes on from an intent.</summary>
    public static string ApplicationOf(string intent) => $"/projects/new?intent={Uri.EscapeDataString(intent)}";
}
