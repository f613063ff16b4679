using Changping.Domain.Common;

namespace Changping.Domain.Projects;

public readonly record struct ReviewRoundId(Guid Value) : IId<ReviewRoundId>
{
    public static ReviewRoundId From(Guid value) => new(value);
}
