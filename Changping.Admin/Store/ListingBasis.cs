namespace Changping.Admin.Store;

/// <summary>What the verdicts of the list of nominations were last judged by; one row.</summary>
public sealed class ListingBasis
{
    public const int TheOne = 1;

    public int Id { get; init; } = TheOne;

    /// <summary>Of the files of the policy and of the reference lists, and of the program that reads them.</summary>
    public required string Fingerprint { get; set; }
}
