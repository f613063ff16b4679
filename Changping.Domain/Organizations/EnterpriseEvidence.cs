using Changping.Domain.Common;

namespace Changping.Domain.Organizations;

/// <summary>What an officer confirmed of a company, and by what.</summary>
public sealed record EnterpriseEvidence
{
    /// <summary>Such as the number of a certificate.</summary>
    public required string Text { get; init; }

    public required ActingPerson By { get; init; }

    public required DateOnly On { get; init; }
}
