using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Experts;

/// <summary>二（二）末段: what may ground a relaxation.</summary>
public enum RelaxationGround
{
    CoreIntellectualProperty,
    MatureAchievement,
    UrgentlyNeeded,
}

/// <summary>二（二）末段: all that may be relaxed.</summary>
public enum RelaxableCriterion
{
    Qualification,
    Experience,
}

public enum RelaxationState
{
    Proposed,
    Approved,
    Refused,
}

/// <summary>One relaxation for one nomination: proposed with evidence by one officer, decided by another person.</summary>
public sealed class Relaxation
{
    private Relaxation()
    {
    }

    /// <exception cref="RuleViolationException">Too few grounds, no criterion, or no evidence.</exception>
    internal Relaxation(
        int number, IReadOnlyList<RelaxationGround> grounds, string evidence, IReadOnlyList<RelaxableCriterion> criteria, PolicyVersion policy, ActingPerson by, DateOnly on)
    {
        var (needed, clause) = policy.RelaxationGroundsNeeded.On(on);
        if (grounds.Distinct().Count() < needed)
        {
            throw new RuleViolationException(clause, $"申请放宽至少须有 {needed} 项理由：核心知识产权、成熟科技成果或昌平区企业急需紧缺");
        }

        if (criteria.Count == 0)
        {
            throw new RuleViolationException(Clauses.Relaxation, "请选择要放宽的条件：学历职称或工作年限");
        }

        if (string.IsNullOrWhiteSpace(evidence))
        {
            throw new RuleViolationException(Clauses.Relaxation, "申请放宽须附证据，如专利号、成果鉴定或企业急需证明");
        }

        (Number, Grounds, Evidence, Criteria) = (number, [.. grounds.Distinct().Order()], evidence.Trim(), [.. criteria.Distinct().Order()]);
        State = RelaxationState.Proposed;
        Decision.Prepare(by, on);
    }

    /// <summary>Within the nomination, from 1.</summary>
    public int Number { get; private set; }

    public IReadOnlyList<RelaxationGround> Grounds { get; private set; } = [];

    public string Evidence { get; private set; } = "";

    public IReadOnlyList<RelaxableCriterion> Criteria { get; private set; } = [];

    public RelaxationState State { get; private set; }

    public Decision<DateOnly> Decision { get; private set; } = new();

    private DecisionMatter Matter => new(Clauses.Relaxation, "放宽申请", State.ChineseName(), State == RelaxationState.Proposed);

    /// <returns>Null where this person may decide now.</returns>
    public Blocker? WhyNotDecide(ActingPerson by) => Decision.WhyNot(Matter, by);

    internal void Decide(bool approve, ActingPerson by, DateOnly on, string reason)
    {
        Decision.Make(Matter, by, on, reason, "请填写审批意见");
        State = approve ? RelaxationState.Approved : RelaxationState.Refused;
    }
}

public static class RelaxationWords
{
    public static string ChineseName(this RelaxationGround ground) => ground switch
    {
        RelaxationGround.CoreIntellectualProperty => "拥有核心知识产权",
        RelaxationGround.MatureAchievement => "拥有成熟科技成果",
        RelaxationGround.UrgentlyNeeded => "昌平区企业急需紧缺",
    };

    public static string ChineseName(this RelaxableCriterion criterion) => criterion switch
    {
        RelaxableCriterion.Qualification => "学历职称",
        RelaxableCriterion.Experience => "工作年限",
    };

    public static string ChineseName(this RelaxationState state) => state switch
    {
        RelaxationState.Proposed => "待审批",
        RelaxationState.Approved => "已批准",
        RelaxationState.Refused => "未批准",
    };
}
