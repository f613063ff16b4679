using Changping.Domain.Service;

namespace Changping.Admin.Data.Service;

/// <summary>What a form of a contact holds so far.</summary>
public sealed class ContactDraft
{
    /// <summary>Of the project; it names the service.</summary>
    public string Project { get; set; } = "";

    public DateOnly? HeldOn { get; set; }

    public ContactChannel Channel { get; set; }

    public string? Companion { get; set; }

    public string? Thinking { get; set; }

    public string? Working { get; set; }

    public string? Living { get; set; }

    public string? FollowUp { get; set; }
}
