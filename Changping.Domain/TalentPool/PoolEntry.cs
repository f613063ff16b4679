using Changping.Domain.Common;
using Changping.Domain.Eligibility;
using Changping.Domain.Experts;
using Changping.Domain.Policy;

namespace Changping.Domain.TalentPool;

public readonly record struct PoolEntryId(Guid Value) : IId<PoolEntryId>
{
    public static PoolEntryId From(Guid value) => new(value);
}

/// <summary>三（一）: an expert in the talent pool, with the verdict it rests on. One admission per nomination.</summary>
public sealed class PoolEntry
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

    /// <summary>Unique.</summary>
    public NominationId NominationId { get; private set; }

    public ExpertId ExpertId { get; private set; }

    /// <summary>As it was on admission; a later amendment does not rewrite it.</summary>
    public Verdict Verdict { get; private set; } = null!;

    public ActingPerson AdmittedBy { get; private set; } = null!;

    public DateOnly AdmittedOn { get; private set; }

    public int Version { get; private set; }
}
