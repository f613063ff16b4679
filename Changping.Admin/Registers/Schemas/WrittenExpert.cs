using Changping.Domain.Eligibility;
using Changping.Domain.Experts;

namespace Changping.Admin.Registers.Schemas;

/// <summary>A nomination as the database joins it for the written register.</summary>
public sealed class NominationOnFile
{
    public required Nomination Nomination { get; init; }

    public required Expert Expert { get; init; }

    /// <summary>Its name.</summary>
    public required string Institution { get; init; }

    public required Overall Overall { get; init; }
}

/// <summary>A row of the written register.</summary>
public sealed record WrittenExpert(ExpertRow Row, string Number, Overall Overall);
