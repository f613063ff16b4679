using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;

namespace Changping.Admin.Features.Projects;

/// <summary>What a project reaches on its way to the agreement, each on a day of its own.</summary>
public enum Milestone
{
    Applied,
    Passed,
    Filed,
    Established,
}

/// <summary>Which projects reached a milestone in a period, whatever became of them later.</summary>
public static class Milestones
{
    public static IQueryable<CooperationProject> Reached(AdminDbContext context, IQueryable<CooperationProject> projects, Milestone milestone, DateRange within)
    {
        var (first, last) = (within.Start, within.End);
        var passed = context.ReviewRounds.Where(round => round.ClosedOn >= first && round.ClosedOn <= last)
            .SelectMany(round => round.Projects).Where(project => project.Outcome == ReviewOutcome.Passed).Select(project => project.ProjectId);
        return milestone switch
        {
            Milestone.Applied => projects.Where(project => project.SubmittedOn >= first && project.SubmittedOn <= last),
            Milestone.Passed => projects.Where(project => passed.Contains(project.Id)),
            Milestone.Filed => projects.Where(project => project.Facts.FiledOn >= first && project.Facts.FiledOn <= last),
            Milestone.Established => projects.Where(project => project.EstablishedOn >= first && project.EstablishedOn <= last),
        };
    }

    public static string ChineseName(this Milestone milestone) => milestone switch
    {
        Milestone.Applied => "申报",
        Milestone.Passed => "评审通过",
        Milestone.Filed => "备案",
        Milestone.Established => "立项",
    };
}
