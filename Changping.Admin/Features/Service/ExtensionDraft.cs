namespace Changping.Admin.Features.Service;

/// <summary>What a form of an extension holds so far.</summary>
public sealed class ExtensionDraft
{
    /// <summary>As it is now.</summary>
    public required DateOnly LastDay { get; init; }

    public DateOnly? NewLastDay { get; set; }

    public string Evidence { get; set; } = "";
}
