namespace Changping.Admin.Store;

/// <summary>The committee confirmed a reading (解释口径).</summary>
public sealed class ReadingConfirmation
{
    public required Guid Id { get; init; }

    /// <summary>Unique.</summary>
    public required string ReadingNumber { get; init; }

    public required Domain.Common.ActingPerson ConfirmedBy { get; init; }

    public required DateOnly ConfirmedOn { get; init; }
}
