using Changping.Domain.Common;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;

namespace Changping.Domain.Experts;

public readonly record struct NominationId(Guid Value) : IId<NominationId>
{
    public static NominationId From(Guid value) => new(value);
}

/// <summary>What a sending institution says of a person it puts forward.</summary>
public sealed record NominationFacts
{
    public required InstitutionId InstitutionId { get; init; }

    /// <summary>所在部门.</summary>
    public string? Department { get; init; }

    /// <summary>现任职务.</summary>
    public string? Post { get; init; }

    public required Credentials Credentials { get; init; }

    public required Attestations Attestations { get; init; }

    public string? Remark { get; init; }
}

/// <summary>拟聘专家推荐情况表: one nomination of one expert on one day. Its facts are fixed once the pool rests on them.</summary>
public sealed class Nomination
{
    private readonly List<Relaxation> _relaxations = [];

    private Nomination()
    {
    }

    public Nomination(NominationId id, string number, ExpertId expertId, DateOnly nominatedOn, NominationFacts facts, ActingPerson by)
    {
        (Id, Number, ExpertId, NominatedOn, Facts, Authors) = (id, number, expertId, nominatedOn, facts, [by]);
    }

    public NominationId Id { get; private set; }

    /// <summary>The office's own, such as 2026-推荐-0012.</summary>
    public string Number { get; private set; } = "";

    public ExpertId ExpertId { get; private set; }

    /// <summary>推荐日期: the reference date of the verdict for the talent pool.</summary>
    public DateOnly NominatedOn { get; private set; }

    public NominationFacts Facts { get; private set; } = null!;

    /// <summary>True once admitted to the pool: the verdict rests on the facts as they were.</summary>
    public bool IsAdmitted { get; private set; }

    /// <summary>Everybody who entered or corrected it; none of them decides on its relaxation.</summary>
    public IReadOnlyList<ActingPerson> Authors { get; private set; } = [];

    /// <summary>What rests on the files attached to it.</summary>
    public EvidenceNeeded FilesNeeded =>
        new(Clauses.Relaxation, $"推荐 {Number} 的放宽",
            Relaxations.Any(relaxation => relaxation.State is RelaxationState.Proposed or RelaxationState.Approved) ? 1 : 0);

    public IReadOnlyList<Relaxation> Relaxations => _relaxations;

    public int Version { get; private set; }

    /// <summary>A relaxation whose facts change with it lapses.</summary>
    /// <exception cref="RuleViolationException">The pool already rests on this nomination.</exception>
    public void Correct(NominationFacts facts, ActingPerson by)
    {
        RequireOpen("推荐内容不可再改；如情况有变，请派出单位以新的推荐日期重新推荐");
        (Facts, Authors) = (facts, Authors.And(by));
        foreach (var relaxation in _relaxations)
        {
            relaxation.Follow(facts.Credentials, by);
        }
    }

    /// <param name="files">Attached to the nomination by now.</param>
    /// <exception cref="RuleViolationException">Admitted already, incomplete, nothing attached, or the same proposal still waits.</exception>
    public Relaxation ProposeRelaxation(
        IReadOnlyList<RelaxationGround> grounds, string evidence, IReadOnlyList<RelaxableCriterion> criteria, PolicyVersion policy, ActingPerson by,
        DateOnly on, int files)
    {
        RequireOpen("不需要放宽");
        if (_relaxations.Any(relaxation => relaxation.State == RelaxationState.Proposed))
        {
            throw new RuleViolationException(Clauses.Relaxation, "已有一件放宽申请待审批，请先办结");
        }

        var proposal = new Relaxation(_relaxations.Count + 1, (grounds, evidence, criteria, files), (Facts.Credentials, Authors), policy, by, on);
        _relaxations.Add(proposal);
        return proposal;
    }

    /// <exception cref="RuleViolationException">Decided already, or by the person who proposed it.</exception>
    public void DecideRelaxation(int number, bool approve, ActingPerson by, DateOnly on, string reason)
    {
        RequireOpen("放宽申请不能再办理");
        var relaxation = _relaxations.FirstOrDefault(candidate => candidate.Number == number)
            ?? throw new RuleViolationException(Clauses.Relaxation, $"没有第 {number} 号放宽申请");
        relaxation.Decide(approve, by, on, reason);
    }

    /// <summary>三（一）: one that was entered wrongly, or that its institution does not uphold, is taken back by whoever handles it while nothing rests
    /// on it.</summary>
    /// <param name="resting">What was built on it or is held on its person besides, in words.</param>
    /// <returns>Null where it may go.</returns>
    public Blocker? WhyNotWithdraw(IReadOnlyList<string> resting) =>
        IsAdmitted ? new(Clauses.TalentPool, $"推荐 {Number} 已入库，请先办理撤销入库")
        : Relaxations.Any(relaxation => relaxation.State == RelaxationState.Proposed) ? new(Clauses.Relaxation, $"推荐 {Number} 的放宽申请待审批，请先由提出人撤回")
        : Relaxations.Any(relaxation => relaxation.State == RelaxationState.Approved) ? new(Clauses.Relaxation, $"推荐 {Number} 的放宽已由两人办结，不能撤回；推荐单位有变化的，请登记新的推荐")
        : resting.Count > 0 ? new(Clauses.TalentPool, $"推荐 {Number} 之上已有{string.Join("、", resting)}，不能撤回；附件请先移除，其余的请登记新的推荐")
        : null;

    /// <summary>Called when the pool takes the nomination in.</summary>
    public void MarkAdmitted()
    {
        RequireOpen("不能重复入库");
        IsAdmitted = true;
    }

    /// <summary>Called when the admission is taken back: nothing rests on the nomination any more.</summary>
    internal void ReleaseFromPool() => IsAdmitted = false;

    /// <summary>Two records of one person were merged, or that was undone.</summary>
    internal void BelongTo(ExpertId expert) => ExpertId = expert;

    private void RequireOpen(string consequence)
    {
        if (IsAdmitted)
        {
            throw new RuleViolationException(Clauses.TalentPool, $"推荐 {Number} 已入库，{consequence}");
        }
    }
}
