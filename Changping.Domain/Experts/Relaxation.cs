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

    /// <summary>What it was granted or proposed on changed.</summary>
    Lapsed,
}

/// <summary>One relaxation for one nomination: proposed with evidence by one officer, decided by another person.</summary>
public sealed class Relaxation
{
    private Relaxation()
    {
    }

    /// <param name="of">The facts as they are, and who wrote them.</param>
    /// <exception cref="RuleViolationException">Too few grounds, no criterion, or no evidence.</exception>
    internal Relaxation(
        int number, (IReadOnlyList<RelaxationGround> Grounds, string Evidence, IReadOnlyList<RelaxableCriterion> Criteria, int Files) asked,
        (Credentials Facts, IReadOnlyList<ActingPerson> Writers) of, PolicyVersion policy, ActingPerson by, DateOnly on)
    {
        var (grounds, evidence, criteria, files) = asked;
        var (needed, clause) = policy.Of(Frame.RelaxationGroundsNeeded).On(on);
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

        RequireFiles(files);
        (Number, Grounds, Evidence, Criteria) = (number, [.. grounds.Distinct().Order()], evidence.Trim(), [.. criteria.Distinct().Order()]);
        (State, Basis) = (RelaxationState.Proposed, RelaxationBasis.Of(of.Facts));
        Decision.Prepare(by, on);
        Decision.Join(of.Writers);
    }

    /// <summary>Within the nomination, from 1.</summary>
    public int Number { get; private set; }

    public IReadOnlyList<RelaxationGround> Grounds { get; private set; } = [];

    public string Evidence { get; private set; } = "";

    public IReadOnlyList<RelaxableCriterion> Criteria { get; private set; } = [];

    public RelaxationState State { get; private set; }

    /// <summary>The facts it was proposed on.</summary>
    public RelaxationBasis Basis { get; private set; } = new(null, null, null, null, null);

    /// <summary>What changed since; empty unless it lapsed.</summary>
    public IReadOnlyList<RelaxedFact> LapsedBy { get; private set; } = [];

    /// <summary>It was granted, whether or not it lapsed since.</summary>
    public bool WasGranted => State == RelaxationState.Approved || (State == RelaxationState.Lapsed && Decision.DecidedBy is not null);

    public Decision<DateOnly> Decision { get; private set; } = new();

    private DecisionMatter Matter => new(Clauses.Relaxation, "放宽申请", State.ChineseName(), State == RelaxationState.Proposed);

    /// <returns>Null where this person may take back what they handed in.</returns>
    public Blocker? WhyNotTakeBack(ActingPerson by) => Decision.WhyNotTakeBack(Matter, by);

    /// <returns>Null where this person may decide now.</returns>
    public Blocker? WhyNotDecide(ActingPerson by) => Decision.WhyNot(Matter, by);

    /// <summary>What of the facts is not as it was when the relaxation was proposed; once lapsed it stays so, for the evidence was of that time.</summary>
    public IReadOnlyList<RelaxedFact> Broken(Credentials now) => State == RelaxationState.Lapsed ? LapsedBy : Basis.Changed(now);

    /// <summary>The sentence that names what changed, with what it was.</summary>
    public string BrokenBy(IReadOnlyList<RelaxedFact> changed) =>
        string.Join("、", changed.Select(fact => $"{fact.ChineseName()}（原为{(Basis.Words(fact) is { Length: > 0 } words ? $"“{words}”" : "空")}）"));

    /// <exception cref="RuleViolationException">Nothing is attached.</exception>
    public static void RequireFiles(int files)
    {
        if (files == 0)
        {
            throw new RuleViolationException(Clauses.Relaxation, "放宽须有至少一份佐证材料附在推荐上；请先在“佐证材料”中上传证书、鉴定或企业急需证明");
        }
    }

    /// <summary>The nomination was corrected: it lapses where a fact of its basis changed, and whoever corrected it decides on none that waits.</summary>
    internal void Follow(Credentials now, ActingPerson by)
    {
        if (State is not (RelaxationState.Proposed or RelaxationState.Approved))
        {
            return;
        }

        if (Basis.Changed(now) is { Count: > 0 } changed)
        {
            (State, LapsedBy) = (RelaxationState.Lapsed, changed);
        }
        else if (State == RelaxationState.Proposed)
        {
            Decision.Join([by]);
        }
    }

    internal void Decide(bool approve, ActingPerson by, DateOnly on, string reason)
    {
        if (approve)
        {
            Decision.Make(Matter, by, on, reason, "请填写审批意见");
        }
        else
        {
            Decision.SendBack(Matter, by, on, reason, "请填写审批意见");
        }

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
        RelaxationState.Lapsed => "已失效",
    };
}
