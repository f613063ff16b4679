using Changping.Domain.Common;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Domain.Projects;

/// <summary>三（三）: whoever worked on an application does not establish the project.</summary>
public sealed class TwoPersonsOfAProjectTests
{
    [Fact]
    public void Who_wrote_the_application_last_does_not_establish_it_though_another_handed_it_in()
    {
        var writer = new ActingPerson(Guid.NewGuid(), "钱经办");
        foreach (var (establishes, allowed) in new[] { (writer, false), (ProjectCases.Officer, false), (ProjectCases.Lead, true) })
        {
            var project = ProjectCases.Draft();
            project.Redraft(project.EnterpriseId, project.ExpertId, project.Facts with { TotalCost = Money.FromYuan(600_000) }, writer);
            foreach (var action in ProjectCases.WayTo(ProjectState.Filed))
            {
                ProjectCases.Take(project, action);
            }

            var refused = Record.Exception(() => project.Establish(ProjectCases.EstablishedOn(ProjectCases.Today, Policy20.InForce), [], establishes));
            Assert.Equal(allowed, refused is null);
            Assert.True(allowed || refused is RuleViolationException);
        }
    }

    [Fact]
    public void What_was_returned_and_handed_in_once_more_by_another_keeps_all_its_authors()
    {
        ActingPerson[] writers = [new(Guid.NewGuid(), "钱经办"), new(Guid.NewGuid(), "郑经办")];
        foreach (var establishes in writers.Append(ProjectCases.Officer))
        {
            var project = ProjectCases.Draft();
            foreach (var writer in writers)
            {
                project.Redraft(project.EnterpriseId, project.ExpertId, project.Facts, writer);
                ProjectCases.Take(project, ProjectAction.Submit);
                ProjectCases.Take(project, ProjectAction.AssignToRound);
                ProjectCases.Take(project, ProjectAction.Return);
            }

            foreach (var action in ProjectCases.WayTo(ProjectState.Filed))
            {
                ProjectCases.Take(project, action);
            }

            Assert.Equal(3, project.Authors.Count);
            Assert.Throws<RuleViolationException>(() => project.Establish(ProjectCases.EstablishedOn(ProjectCases.Today, Policy20.InForce), [], establishes));
        }
    }
}
