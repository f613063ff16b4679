using Changping.Admin.Features.Projects.Steps;
using Changping.Admin.Store;
using Changping.Domain.Projects;

namespace Changping.Admin.Features.Funds;

/// <summary>A service that ends frees the budget of what is owed no more.</summary>
internal sealed class ReleaseAfterStep(OwedGrants owed) : IAfterProjectStep
{
    public Task RunAsync(AdminDbContext context, ProjectId project, ProjectAction taken, CancellationToken cancel) =>
        taken is ProjectAction.EndEarly or ProjectAction.Terminate ? owed.ReleaseAsync(context, project, cancel) : Task.CompletedTask;
}
