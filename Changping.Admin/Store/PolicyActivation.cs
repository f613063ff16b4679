namespace Changping.Admin.Store;

/// <summary>The day of issue of a policy version, entered once by an administrator; the file does not know it.</summary>
public sealed class PolicyActivation
{
    public required Guid Id { get; init; }

    /// <summary>Unique.</summary>
    public required string PolicyVersion { get; init; }

    public required DateOnly IssuedOn { get; init; }

    /// <summary>启用日 (reading 0040): from it on projects are applied for here; only the first activation has one.</summary>
    public DateOnly? GoLiveOn { get; init; }

    /// <summary>The document it was read from.</summary>
    public required string Evidence { get; init; }

    public required Domain.Common.ActingPerson EnteredBy { get; init; }

    public required DateOnly EnteredOn { get; init; }
}

/// <summary>The committee confirmed a reading (解释口径).</summary>
public sealed class ReadingConfirmation
{
    public required Guid Id { get; init; }

    /// <summary>Unique.</summary>
    public required string ReadingNumber { get; init; }

    public required Domain.Common.ActingPerson ConfirmedBy { get; init; }

    public required DateOnly ConfirmedOn { get; init; }
}
