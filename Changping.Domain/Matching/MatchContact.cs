using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Policy;
using Changping.Domain.TalentPool;

namespace Changping.Domain.Matching;

public readonly record struct MatchContactId(Guid Value) : IId<MatchContactId>
{
    public static MatchContactId From(Guid value) => new(value);
}

/// <summary>How company and expert were brought together.</summary>
public enum MatchChannel
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
        MatchContactId id, EnterpriseNeed need, PoolEntry pool, (DateOnly On, MatchChannel Channel, string Note) what, ActingPerson by, DateOnly today)
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

    public MatchContactId Id { get; private set; }

    public NeedId NeedId { get; private set; }

    public ExpertId ExpertId { get; private set; }

    public DateOnly ContactedOn { get; private set; }

    public MatchChannel Channel { get; private set; }

    public string Note { get; private set; } = "";

    public ActingPerson NotedBy { get; private set; } = null!;

    public int Version { get; private set; }
}

public static class MatchChannels
{
    public static readonly IReadOnlyList<MatchChannel> All = Enum.GetValues<MatchChannel>();

    public static string ChineseName(this MatchChannel channel) => channel switch
    {
        MatchChannel.Phone => "电话",
        MatchChannel.Visit => "走访",
        MatchChannel.Meeting => "座谈",
        MatchChannel.Online => "线上会议",
        MatchChannel.Event => "对接活动",
    };
}
