using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Policy;
using Changping.Domain.TalentPool;

namespace Changping.Domain.Matching;

public readonly record struct ContactId(Guid Value) : IId<ContactId>
{
    public static ContactId From(Guid value) => new(value);
}

/// <summary>How company and expert were brought together.</summary>
public enum ContactChannel
{
    Phone,
    Visit,
    Meeting,
    Online,
    Event,
}

/// <summary>三（二）: one contact between a need and an expert. Written once: a mistake is cured by another note.</summary>
public sealed class MatchContact
{
    private MatchContact()
    {
    }

    /// <param name="pool">The expert is in the talent pool.</param>
    /// <exception cref="RuleViolationException">The need is not published, the day lies ahead, or nothing was noted.</exception>
    public MatchContact(
        ContactId id, EnterpriseNeed need, PoolEntry pool, (DateOnly On, ContactChannel Channel, string Note) what, ActingPerson by, DateOnly today)
    {
        need.RequirePublished("登记联系");
        if (what.On > today)
        {
            throw new RuleViolationException(Clauses.Matching, $"联系日期 {what.On:yyyy-MM-dd} 在今日之后，请联系后再登记");
        }

        if (string.IsNullOrWhiteSpace(what.Note))
        {
            throw new RuleViolationException(Clauses.Matching, "请填写联系情况：谈了什么，双方意见如何");
        }

        (Id, NeedId, ExpertId) = (id, need.Id, pool.ExpertId);
        (ContactedOn, Channel, Note, NotedBy) = (what.On, what.Channel, what.Note.Trim(), by);
    }

    public ContactId Id { get; private set; }

    public NeedId NeedId { get; private set; }

    public ExpertId ExpertId { get; private set; }

    public DateOnly ContactedOn { get; private set; }

    public ContactChannel Channel { get; private set; }

    public string Note { get; private set; } = "";

    public ActingPerson NotedBy { get; private set; } = null!;

    public int Version { get; private set; }
}

public static class ContactChannels
{
    public static readonly IReadOnlyList<ContactChannel> All = Enum.GetValues<ContactChannel>();

    public static string ChineseName(this ContactChannel channel) => channel switch
    {
        ContactChannel.Phone => "电话",
        ContactChannel.Visit => "走访",
        ContactChannel.Meeting => "座谈",
        ContactChannel.Online => "线上会议",
        ContactChannel.Event => "对接活动",
    };
}
