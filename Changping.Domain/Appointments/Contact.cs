using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Appointments;

public readonly record struct ContactId(Guid Value) : IId<ContactId>
{
    public static ContactId From(Guid value) => new(value);
}

public enum ContactChannel
{
    Visit,
    Call,
    Meeting,
    Online,
}

/// <summary>What a visit or a call brought to light; at least one of the three is filled.</summary>
/// <param name="Companion">Who of the company took part.</param>
/// <param name="FollowUp">What is to be done about it; null where nothing is.</param>
/// <param name="FollowUpBy">By when, that day included; null where no day was set.</param>
public sealed record ContactFacts(
    DateOnly HeldOn, ContactChannel Channel, string? Companion, string? Thinking, string? Working, string? Living, string? FollowUp,
    DateOnly? FollowUpBy = null);

/// <summary>五（二）: one contact of the committee with a vice-president in service, by what it learned of thinking, work and life.</summary>
public sealed class Contact
{
    private Contact()
    {
    }

    /// <exception cref="RuleViolationException">In the future, before the service, or nothing learned.</exception>
    public Contact(ContactId id, Appointment appointment, ContactFacts facts, ActingPerson by, DateOnly on)
    {
        (Id, AppointmentId, EnteredBy) = (id, appointment.Id, by);
        Note(appointment, facts, on);
    }

    public ContactId Id { get; private set; }

    public AppointmentId AppointmentId { get; private set; }

    public DateOnly HeldOn { get; private set; }

    public ContactChannel Channel { get; private set; }

    public string? Companion { get; private set; }

    public string? Thinking { get; private set; }

    public string? Working { get; private set; }

    public string? Living { get; private set; }

    public string? FollowUp { get; private set; }

    /// <summary>By when, that day included; null where no day was set.</summary>
    public DateOnly? FollowUpBy { get; private set; }

    /// <summary>When the follow-up was settled.</summary>
    public DateOnly? SettledOn { get; private set; }

    public string? Settlement { get; private set; }

    public ActingPerson EnteredBy { get; private set; } = null!;

    public int Version { get; private set; }

    /// <exception cref="RuleViolationException">Nothing to settle, settled already, or no result.</exception>
    public void Settle(string result, DateOnly on)
    {
        if (FollowUp is null || SettledOn is not null)
        {
            throw new RuleViolationException(Clauses.Contact, FollowUp is null ? "该次联系没有后续事项" : $"后续事项已于 {SettledOn:yyyy-MM-dd} 办结");
        }

        (SettledOn, Settlement) = (on, Text(result) ?? throw new RuleViolationException(Clauses.Contact, "请填写后续事项的办理结果"));
    }

    /// <summary>Puts right what was entered wrongly.</summary>
    /// <exception cref="RuleViolationException">By somebody else, another follow-up than the one that was settled, or what could not be entered
    /// either.</exception>
    public void Correct(Appointment appointment, ContactFacts facts, ActingPerson by, DateOnly on)
    {
        OwnEntry.Require(EnteredBy, by, Clauses.Contact, "该次联系");
        if (SettledOn is { } settled && Text(facts.FollowUp) != FollowUp)
        {
            throw new RuleViolationException(Clauses.Contact, $"后续事项已于 {settled:yyyy-MM-dd} 办结，不能再更改");
        }

        Note(appointment, facts, on);
    }

    private void Note(Appointment appointment, ContactFacts facts, DateOnly on)
    {
        if (facts.HeldOn > on)
        {
            throw new RuleViolationException(Clauses.Contact, $"联系日期 {facts.HeldOn:yyyy-MM-dd} 晚于今天，应在联系之后登记");
        }

        if (facts.HeldOn < appointment.Start)
        {
            throw new RuleViolationException(Clauses.Contact, $"联系日期 {facts.HeldOn:yyyy-MM-dd} 早于服务起始日 {appointment.Start:yyyy-MM-dd}");
        }

        var (thinking, working, living) = (Text(facts.Thinking), Text(facts.Working), Text(facts.Living));
        if (thinking is null && working is null && living is null)
        {
            throw new RuleViolationException(Clauses.Contact, "思想、工作、生活状况至少填写一项");
        }

        if (facts.FollowUpBy is { } by)
        {
            RequireFollowUp(facts, by);
        }

        (HeldOn, Channel, Companion, FollowUp, FollowUpBy) = (facts.HeldOn, facts.Channel, Text(facts.Companion), Text(facts.FollowUp), facts.FollowUpBy);
        (Thinking, Working, Living) = (thinking, working, living);
    }

    private static void RequireFollowUp(ContactFacts facts, DateOnly by)
    {
        if (Text(facts.FollowUp) is null)
        {
            throw new RuleViolationException(Clauses.Contact, "填写了办理期限，请同时填写后续事项");
        }

        if (by < facts.HeldOn)
        {
            throw new RuleViolationException(Clauses.Contact, $"后续事项的办理期限 {by:yyyy-MM-dd} 早于联系日期 {facts.HeldOn:yyyy-MM-dd}");
        }
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>How long nobody in service may go without a contact; the policy asks for it and leaves the number to the committee.</summary>
/// <param name="Days">五（二）, reading 0017: of the committee's settings.</param>
public readonly record struct ContactRule(int Days)
{
    public static ContactRule Of(CommitteeSettings settings) => new(settings.ContactDays);

    /// <summary>The day on which the next contact is due: counted from the last, or from the first day of service.</summary>
    public DateOnly DueOn(DateOnly start, DateOnly? last) => (last ?? start).AddDays(Days);

    /// <summary>Whoever was last contacted on this day or before is due on <paramref name="today"/>.</summary>
    public DateOnly Limit(DateOnly today) => today.AddDays(-Days);
}

public static class ContactChannels
{
    public static readonly IReadOnlyList<ContactChannel> All = Enum.GetValues<ContactChannel>();

    public static string ChineseName(this ContactChannel channel) => channel switch
    {
        ContactChannel.Visit => "走访",
        ContactChannel.Call => "电话",
        ContactChannel.Meeting => "座谈",
        ContactChannel.Online => "线上",
    };
}
