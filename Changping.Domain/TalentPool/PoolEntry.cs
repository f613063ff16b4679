using Changping.Domain.Common;
using Changping.Domain.Eligibility;
using Changping.Domain.Experts;
using Changping.Domain.Policy;

namespace Changping.Domain.TalentPool;

public readonly record struct PoolEntryId(Guid Value) : IId<PoolEntryId>
{
    public static PoolEntryId From(Guid value) => new(value);
}

/// <summary>What became of an admission.</summary>
public enum PoolState
{
    Admitted,

    /// <summary>The expert was admitted anew by a later nomination.</summary>
    Renewed,
    Left,

    /// <summary>Taken back while nothing rested on it: the nomination is open again.</summary>
    Undone,
}

/// <summary>三（一）: an expert in the talent pool, with the verdict it rests on. One live admission per nomination.</summary>
public sealed partial class PoolEntry
{
    private PoolEntry()
    {
    }

    /// <exception cref="RuleViolationException">The verdict does not allow it; the message names what is missing.</exception>
    public static PoolEntry Admit(PoolEntryId id, string number, Nomination nomination, Verdict verdict, ActingPerson by, DateOnly on)
    {
        if (!verdict.AllowsAdmission)
        {
            var missing = verdict.FirstOpen()!;
            throw new RuleViolationException(missing.Clause, $"不能入库：{missing.Criterion.ChineseName()}{missing.Outcome.ChineseName()}，{missing.Cure}");
        }

        nomination.MarkAdmitted();
        return new PoolEntry
        {
            Id = id,
            Number = number,
            NominationId = nomination.Id,
            ExpertId = nomination.ExpertId,
            Verdict = verdict,
            AdmittedBy = by,
            AdmittedOn = on,
        };
    }

    public PoolEntryId Id { get; private set; }

    public string Number { get; private set; } = "";

    /// <summary>Unique among those that were not undone.</summary>
    public NominationId NominationId { get; private set; }

    public ExpertId ExpertId { get; private set; }

    /// <summary>As it was on admission; a later amendment does not rewrite it.</summary>
    public Verdict Verdict { get; private set; } = null!;

    public ActingPerson AdmittedBy { get; private set; } = null!;

    public DateOnly AdmittedOn { get; private set; }

    public PoolState State { get; private set; }

    /// <summary>出库日; null for who did not leave.</summary>
    public DateOnly? DepartedOn { get; private set; }

    public int Version { get; private set; }

    /// <summary>The expert was admitted anew: the newest admission stands for them.</summary>
    public void Renew()
    {
        if (State == PoolState.Admitted)
        {
            State = PoolState.Renewed;
        }
    }

    /// <summary>The admission that had followed was taken back: this one stands for the expert again.</summary>
    public void StandAgain()
    {
        if (State == PoolState.Renewed)
        {
            State = PoolState.Admitted;
        }
    }
}

public static class PoolStates
{
    public static string ChineseName(this PoolState state) => state switch
    {
        PoolState.Admitted => "在库",
        PoolState.Renewed => "已按新推荐更新",
        PoolState.Left => "已出库",
        PoolState.Undone => "入库已撤销",
    };
}
