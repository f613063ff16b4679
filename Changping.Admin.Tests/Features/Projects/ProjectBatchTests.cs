using Bunit;
using Changping.Admin.Features.Projects;
using Changping.Admin.Office;
using Changping.Admin.Tests.Support;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Features.Projects;

/// <summary>The buttons of a list for what is ticked.</summary>
public sealed class ProjectBatchTests
{
    [Fact]
    public async Task A_row_that_somebody_published_in_a_second_tab_is_told_and_keeps_none_of_the_others_back()
    {
        await using var office = await TestOffice.OpenAsync();
        ProjectId[] projects = [await office.AddSubmittedAsync(1), await office.AddSubmittedAsync(2)];
        await office.ReviewAsync(await office.AddReviewersAsync(3), 80, projects);
        await using var screen = await office.SignedInAsync(TestOffice.Officer, Role.Officer);
        var (dialogs, done) = (screen.RenderDialogs(), 0);
        var batch = screen.Render<ProjectBatch>(parameters => parameters
            .Add(shown => shown.Viewer, TestOffice.Officer)
            .Add(shown => shown.Actions, [ProjectAction.PublishNotice, ProjectAction.File, ProjectAction.Establish])
            .Add(shown => shown.Ids, () => Task.FromResult<IReadOnlyList<ProjectId>>(projects))
            .Add(shown => shown.Done, () => done++));

        // Filing is the bureau's and the establishment a lead's: neither is offered to an officer.
        var button = Assert.Single(batch.FindAll("button"));
        Assert.Equal("公示…", button.TextContent);
        var running = batch.InvokeAsync(() => button.Click());
        dialogs.WaitForAssertion(() => Assert.Equal(2, dialogs.FindAll(".mud-dialog tbody tr").Count), TimeSpan.FromSeconds(20));
        await office.TakeAsync(projects[0], TestOffice.SecondOfficer, ProjectAction.PublishNotice, TestOffice.Day.AddDays(1));
        await dialogs.InvokeAsync(() => dialogs.Find(".mud-dialog-actions button.primary").Click());
        dialogs.WaitForAssertion(() => Assert.Contains("办成 1 行，未办 1 行", dialogs.Markup, StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        await dialogs.InvokeAsync(() => dialogs.Find(".mud-dialog-actions button.primary").Click());
        await running;
        batch.WaitForAssertion(() => Assert.Equal(1, done), TimeSpan.FromSeconds(20));
        Assert.Equal(TestOffice.Day.AddDays(1), (await office.ProjectAsync(projects[0])).Notice!.From);
        Assert.NotNull((await office.ProjectAsync(projects[1])).Notice);
    }
}
