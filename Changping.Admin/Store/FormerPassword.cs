namespace Changping.Admin.Store;

/// <summary>A password that an account had before, as its hash: so that it is not taken again.</summary>
public sealed class FormerPassword
{
    public required Guid Id { get; init; }

    public required Guid UserId { get; init; }

    public required string Hash { get; init; }

    /// <summary>Given up.</summary>
    public required DateTimeOffset At { get; init; }
}
