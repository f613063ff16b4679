using Changping.Admin.Store;
using Changping.Domain.Experts;
using Changping.Domain.Matching;
using Changping.Domain.Projects;

namespace Changping.Admin.Features.Experts;

/// <summary>Which part of the programme is looked at: the experts of one sending institution, the companies of one industry, or all.</summary>
/// <param name="Institution">派出单位 by its name, as nominations have it.</param>
/// <param name="Industry">所属产业 as companies have it.</param>
public sealed record CaseScope(string? Institution, string? Industry)
{
    /// <summary>As the filters of lists and of the dashboard name them in an address.</summary>
    public const string InstitutionFilter = "institution", IndustryFilter = "industry";

    public static readonly CaseScope All = new(null, null);

    public bool IsAll => Institution is null && Industry is null;

    public static CaseScope Of(IReadOnlyDictionary<string, string> filters) =>
        new(filters.GetValueOrDefault(InstitutionFilter), filters.GetValueOrDefault(IndustryFilter));

    public IQueryable<CooperationProject> Within(AdminDbContext context, IQueryable<CooperationProject> projects)
    {
        if (Institution is { } institution)
        {
            var experts = ExpertsOf(context, institution);
            projects = projects.Where(project => experts.Contains(project.ExpertId));
        }

        return Industry is { } industry
            ? projects.Where(project => context.Enterprises.Any(enterprise => enterprise.Id == project.EnterpriseId && enterprise.Industry == industry))
            : projects;
    }

    public IQueryable<CooperationIntent> Within(AdminDbContext context, IQueryable<CooperationIntent> intents)
    {
        if (Institution is { } institution)
        {
            var experts = ExpertsOf(context, institution);
            intents = intents.Where(intent => experts.Contains(intent.ExpertId));
        }

        return Industry is { } industry
            ? intents.Where(intent => context.Enterprises.Any(enterprise => enterprise.Id == intent.EnterpriseId && enterprise.Industry == industry))
            : intents;
    }

    /// <summary>Who was sent by it last: who moved counts with the new institution only.</summary>
    public static IQueryable<ExpertId> ExpertsOf(AdminDbContext context, string institution) =>
        from listing in context.NominationListings
        where listing.Institution == institution
            && !context.NominationListings.Any(later => later.ExpertId == listing.ExpertId && later.NominatedOn > listing.NominatedOn)
        select listing.ExpertId;
}
