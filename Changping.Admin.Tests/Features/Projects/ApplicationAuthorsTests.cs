using Changping.Admin.Features.Overview.Home;
using Changping.Admin.Office;
using Changping.Admin.Tests.Support;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Projects;

/// <summary>三（三）: nobody establishes an application that they wrote any of, however many hands it went through since.</summary>
public sealed class ApplicationAuthorsTests
{
    [Theory]
    [InlineData("drafted")]
    [InlineData("changed")]
    [InlineData("handed in")]
    public async Task Whoever_wrote_any_of_it_leaves_it_to_another_and_has_no_task(string written)
    {
        await using var office = await TestOffice.OpenAsync();
        var project = await FiledAsync(office, written);
        Assert.Contains("没有参与编写的另一人", (await Assert.ThrowsAsync<RuleViolationException>(
            () => office.TakeAsync(project, TestOffice.Approver, ProjectAction.Establish, EstablishedProjects.Established))).Message, StringComparison.Ordinal);
        Assert.Empty(await TasksAsync(office, TestOffice.Approver));

        var other = TestOffice.Approver with { Id = Guid.NewGuid() };
        Assert.Single(await TasksAsync(office, other));
        await office.TakeAsync(project, other, ProjectAction.Establish, EstablishedProjects.Established);
        Assert.Equal(ProjectState.Established, await office.AskAsync(context => context.Projects.Select(candidate => candidate.State).SingleAsync()));
    }

    private static async Task<ProjectId> FiledAsync(TestOffice office, string written)
    {
        // The approver, who is also an officer, does one of the three; an officer does the others.
        var both = TestOffice.OfficerAndApprover with { Id = TestOffice.Approver.Id };
        var project = await office.AddSubmittedAsync(1, written == "drafted" ? both : null, written == "changed" ? both : TestOffice.Officer,
            written == "handed in" ? both : null);
        await office.PassAsync(await office.AddReviewersAsync(3), project);
        office.Time.Advance(TimeSpan.FromDays(7));
        await office.TakeAsync(project, EstablishedProjects.Bureau, ProjectAction.File, EstablishedProjects.Established, number: "昌人才备〔2026〕1 号");
        return project;
    }

    private static async Task<IEnumerable<HomeTask>> TasksAsync(TestOffice office, Actor actor) =>
        (await office.Get<HomeTasks>().RunAsync(actor, default)).Where(task => task.Kind == "待立项");
}
