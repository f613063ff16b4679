using Changping.Admin.Features.Projects;
using Changping.Admin.Tests.Domain.Projects;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Features.Projects;

/// <summary>三（三）: two letters, one after the other.</summary>
public sealed class NextLetterTests
{
    /// <summary>As found: once the district's letter was out, the button still named it while it issued the company's.</summary>
    [Fact]
    public void The_button_names_the_letter_that_it_issues()
    {
        var project = ProjectCases.In(ProjectState.AgreementSigned);
        foreach (var action in new[] { ProjectAction.IssueDistrictLetter, ProjectAction.IssueEnterpriseLetter })
        {
            var next = ProjectSteps.Of(project, null, null, [], null, [], new CommitteeSettings(), ProjectCases.Today);
            Assert.Equal((action, $"{action.ChineseName()}…"), (next.Act!.Action, next.Button));
            ProjectCases.Take(project, action);
        }
    }
}
