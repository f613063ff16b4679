using Changping.Admin.Store;
using Changping.Domain.Projects;

namespace Changping.Admin.Features.Projects.Steps;

/// <summary>What follows a step of a project in its own transaction, in a part of the procedure that comes later; the host names who follows.</summary>
public interface IAfterProjectStep
{
    /// <param name="context">Of the transaction; the step's changes may not be saved yet.</param>
    Task RunAsync(AdminDbContext context, ProjectId project, ProjectAction taken, CancellationToken cancel);
}
