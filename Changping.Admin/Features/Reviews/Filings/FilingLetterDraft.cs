namespace Changping.Admin.Features.Reviews.Filings;

/// <summary>Whom the reader of a filing letter may call, being filled in.</summary>
public sealed class FilingLetterDraft
{
    public string? Contact { get; set; }

    public string? Phone { get; set; }
}
