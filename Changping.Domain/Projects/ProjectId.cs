using Changping.Domain.Common;

namespace Changping.Domain.Projects;

public readonly record struct ProjectId(Guid Value) : IId<ProjectId>
{
    public static ProjectId From(Guid value) => new(value);
}
