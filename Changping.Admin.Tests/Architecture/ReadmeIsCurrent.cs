using Changping.Admin.Features.Policies;
using Changping.Admin.Tests.Support;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Architecture;

public sealed class ReadmeIsCurrent
{
    [Fact]
    public void The_readme_shows_the_table_of_states_as_it_is() =>
        Assert.Contains(ProjectLifecycle.Diagram(), SourceTree.Read("README.md"), StringComparison.Ordinal);

    [Fact]
    public void The_page_draws_every_state_and_every_step_of_the_table()
    {
        var drawing = LifecycleDrawing.OfTable();
        Assert.Equal(Enum.GetValues<ProjectState>().Select(state => state.ChineseName()).Order(), drawing.States.Select(state => state.Name).Order());
        Expect.None(
            from row in ProjectLifecycle.Table
            where !drawing.Steps.Any(step => step.Label.Split(" / ").Contains(row.Action.ChineseName()))
            select $"{row.From} {row.Action}");
    }
}
