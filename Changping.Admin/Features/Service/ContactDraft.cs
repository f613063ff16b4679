using Changping.Domain.Appointments;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Service;

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

    public DateOnly? FollowUpBy { get; set; }

    /// <exception cref="RuleViolationException">No day.</exception>
    internal ContactFacts Facts() => new(
        HeldOn ?? throw new RuleViolationException(Clauses.Contact, "请填写联系日期"), Channel, Companion, Thinking, Working, Living, FollowUp, FollowUpBy);

    /// <param name="project">Its number.</param>
    public static ContactDraft Of(Contact contact, string project) => new()
    {
        Project = project,
        HeldOn = contact.HeldOn,
        Channel = contact.Channel,
        Companion = contact.Companion,
        Thinking = contact.Thinking,
        Working = contact.Working,
        Living = contact.Living,
        FollowUp = contact.FollowUp,
        FollowUpBy = contact.FollowUpBy,
    };
}
