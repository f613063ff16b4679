using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Features.Projects.Steps;

/// <summary>A step being taken: the project as tracked, inside the transaction that records it.</summary>
public sealed record ProjectStep(AdminDbContext Context, CooperationProject Project, ProjectMove Move, Actor Actor, CancellationToken Cancel)
{
    /// <exception cref="RuleViolationException">The day was not given.</exception>
    public DateOnly Day(string name, ClauseKey clause) => Move.On ?? throw new RuleViolationException(clause, $"请填写{name}");
}
