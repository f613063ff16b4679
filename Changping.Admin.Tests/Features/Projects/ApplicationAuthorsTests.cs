using Changping.Admin.Data;
using Changping.Admin.Features.Home;
using Changping.Admin.Security;
using Changping.Admin.Tests.Support;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Projects;

/// <summary>三（三）: nobody establishes an application that they wrote any of, however many hands it went through since.</summary>
public sealed class ApplicationAuthorsTests
{
    [Theory]
    [InlineData("起草申报")]
    [InlineData("修改申报")]
    [InlineData("提交申报")]
    public async Task Whoever_wrote_any_of_it_leaves_it_to_another_and_has_no_task(string written)
    {
        await using var office = await TestOffice.OpenAsync();
        var project = await FiledAsync(office);
        await office.Get<CommandTransaction>().RunAsync(TestOffice.OfficerAndApprover with { Id = TestOffice.Approver.Id }, written, null, async context =>
        {
            context.AuditEntries.Add(context.Act!.Entry("合作项目", project.Value, "申报", []));
            await Task.CompletedTask;
        }, default);

        Assert.Contains("没有参与编写的另一人", (await Assert.ThrowsAsync<RuleViolationException>(
            () => office.TakeAsync(project, TestOffice.Approver, ProjectAction.Establish, EstablishedProjects.Established))).Message, StringComparison.Ordinal);
        Assert.Empty(await TasksAsync(office, TestOffice.Approver));

        var other = TestOffice.Approver with { Id = Guid.NewGuid() };
        Assert.Single(await TasksAsync(office, other));
        await office.TakeAsync(project, other, ProjectAction.Establish, EstablishedProjects.Established);
        Assert.Equal(ProjectState.Established, await office.AskAsync(context => context.Projects.Select(candidate => candidate.State).SingleAsync()));
    }

    private static async Task<ProjectId> FiledAsync(TestOffice office)
    {
        var project = await office.AddSubmittedAsync(1);
        await office.PassAsync(await office.AddReviewersAsync(3), project);
        office.Time.Advance(TimeSpan.FromDays(7));
        await office.TakeAsync(project, EstablishedProjects.Bureau, ProjectAction.File, EstablishedProjects.Established, number: "昌人才备〔2026〕1 号");
        return project;
    }

    private static async Task<IEnumerable<HomeTask>> TasksAsync(TestOffice office, Actor actor) =>
        (await office.Get<HomeTasks>().RunAsync(actor, default)).Where(task => task.Kind == "待立项");
}
