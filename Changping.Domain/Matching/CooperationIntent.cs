using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Changping.Domain.TalentPool;

namespace Changping.Domain.Matching;

public readonly record struct IntentId(Guid Value) : IId<IntentId>
{
    public static IntentId From(Guid value) => new(value);
}

/// <summary>Who has to say yes: 双向选择.</summary>
public enum ConsentSide
{
    Enterprise,
    Expert,
}

/// <summary>Whose word is still missing.</summary>
public enum IntentState
{
    AwaitsBoth,
    AwaitsEnterprise,
    AwaitsExpert,
    Agreed,
    Withdrawn,
}

/// <summary>One side said yes.</summary>
public sealed record Consent
{
    /// <summary>When it said so.</summary>
    public required DateOnly On { get; init; }

    /// <summary>By what it is known: a letter, a mail, minutes.</summary>
    public required string Evidence { get; init; }

    /// <summary>The officer who recorded it.</summary>
    public required ActingPerson RecordedBy { get; init; }
}

/// <summary>三（二）合作意向 between a company, for one of its needs, and an expert; agreed once both sides said yes.</summary>
public sealed class CooperationIntent
{
    private CooperationIntent()
    {
    }

    /// <param name="number">The office's own, such as 2026-意向-0001.</param>
    /// <param name="pool">The expert is in the talent pool.</param>
    /// <exception cref="RuleViolationException">The need is not published.</exception>
    public CooperationIntent(IntentId id, string number, EnterpriseNeed need, PoolEntry pool, ActingPerson by, DateOnly on)
    {
        need.RequirePublished("登记合作意向");
        (Id, Number, NeedId, EnterpriseId, ExpertId) = (id, number, need.Id, need.EnterpriseId, pool.ExpertId);
        (ProposedBy, ProposedOn, State) = (by, on, IntentState.AwaitsBoth);
    }

    public IntentId Id { get; private set; }

    public string Number { get; private set; } = "";

    public NeedId NeedId { get; private set; }

    public EnterpriseId EnterpriseId { get; private set; }

    public ExpertId ExpertId { get; private set; }

    /// <summary>Follows from both consents and the withdrawal; kept so that lists can count and filter.</summary>
    public IntentState State { get; private set; }

    public ActingPerson ProposedBy { get; private set; } = null!;

    public DateOnly ProposedOn { get; private set; }

    public Consent? EnterpriseConsent { get; private set; }

    public Consent? ExpertConsent { get; private set; }

    /// <summary>The later of both days; kept after a withdrawal.</summary>
    public DateOnly? AgreedOn { get; private set; }

    public DateOnly? WithdrawnOn { get; private set; }

    public string? WithdrawReason { get; private set; }

    public int Version { get; private set; }

    /// <summary>Both sides said yes and neither took it back: what a project application rests on.</summary>
    public bool IsAgreed => State == IntentState.Agreed;

    public bool IsLive => State != IntentState.Withdrawn;

    public Consent? ConsentOf(ConsentSide side) => side == ConsentSide.Enterprise ? EnterpriseConsent : ExpertConsent;

    /// <exception cref="RuleViolationException">Withdrawn, recorded before, a day ahead, or no evidence.</exception>
    public void Record(ConsentSide side, Consent consent, DateOnly today)
    {
        RequireLive("登记同意");
        if (ConsentOf(side) is { } known)
        {
            throw new RuleViolationException(Clauses.Matching, $"{side.ChineseName()}已于 {known.On:yyyy-MM-dd} 同意（{known.RecordedBy.Name} 登记），不能重复登记");
        }

        if (consent.On > today)
        {
            throw new RuleViolationException(Clauses.Matching, $"同意日期 {consent.On:yyyy-MM-dd} 在今日之后，请核对");
        }

        if (string.IsNullOrWhiteSpace(consent.Evidence))
        {
            throw new RuleViolationException(Clauses.Matching, $"请填写{side.ChineseName()}同意的依据，如意向函、邮件或会议纪要");
        }

        var clean = consent with { Evidence = consent.Evidence.Trim() };
        (EnterpriseConsent, ExpertConsent) = side == ConsentSide.Enterprise ? (clean, ExpertConsent) : (EnterpriseConsent, clean);
        State = (EnterpriseConsent, ExpertConsent) switch
        {
            (not null, not null) => IntentState.Agreed,
            (null, _) => IntentState.AwaitsEnterprise,
            _ => IntentState.AwaitsExpert,
        };
        if (IsAgreed)
        {
            AgreedOn = ((DateOnly[])[EnterpriseConsent!.On, ExpertConsent!.On]).Max();
        }
    }

    /// <exception cref="RuleViolationException">Withdrawn already, or no reason.</exception>
    public void Withdraw(DateOnly on, string? reason)
    {
        RequireLive("撤回");
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleViolationException(Clauses.Matching, "撤回合作意向须填写原因");
        }

        (State, WithdrawnOn, WithdrawReason) = (IntentState.Withdrawn, on, reason.Trim());
    }

    private void RequireLive(string what)
    {
        if (!IsLive)
        {
            throw new RuleViolationException(Clauses.Matching, $"合作意向 {Number} 已于 {WithdrawnOn:yyyy-MM-dd} 撤回，不能{what}；如双方重新有意，请另行登记");
        }
    }
}

public static class IntentNames
{
    public static string ChineseName(this ConsentSide side) => side switch
    {
        ConsentSide.Enterprise => "企业",
        ConsentSide.Expert => "专家",
    };

    public static string ChineseName(this IntentState state) => state switch
    {
        IntentState.AwaitsBoth => "待双方同意",
        IntentState.AwaitsEnterprise => "待企业同意",
        IntentState.AwaitsExpert => "待专家同意",
        IntentState.Agreed => "已达成",
        IntentState.Withdrawn => "已撤回",
    };
}
