using Changping.Domain.Policy;

namespace Changping.Domain.Eligibility;

/// <summary>What is judged of a nominated person; the five rows of the verdict card.</summary>
public enum Criterion
{
    Institution,
    Qualification,
    Experience,
    Attestations,
    Ability,
}

public enum Outcome
{
    Met,
    Relaxed,
    NotMet,
    Unknown,
}

public enum Overall
{
    Eligible,
    EligibleByRelaxation,
    Incomplete,
    Ineligible,
}

/// <summary>What was found on one criterion.</summary>
/// <param name="Evidence">The fact it rests on, as an officer can check it.</param>
/// <param name="Cure">What would turn it; a sentence wherever the outcome is not met or unknown, else null.</param>
public sealed record Finding(Clause Clause, Criterion Criterion, Outcome Outcome, string Evidence, string? Cure = null)
{
    /// <summary>区人力社保局 is to confirm the level of the title: without it the finding stays open.</summary>
    public bool AwaitsTitle { get; init; }
}

/// <summary>二: whether a person may be engaged, with every criterion and what it rests on.</summary>
/// <param name="On">The reference date.</param>
/// <param name="Policy">The policy version asked.</param>
/// <param name="IsProvisional">The version's day of issue was not entered yet.</param>
/// <param name="Findings">All criteria, always, in the order of <see cref="Criterion"/>.</param>
public sealed record Verdict(DateOnly On, string Policy, bool IsProvisional, IReadOnlyList<Finding> Findings)
{
    public Overall Overall { get; } = Sum(Findings);

    public bool AllowsAdmission => Overall is Overall.Eligible or Overall.EligibleByRelaxation;

    /// <summary>The criterion to be cured first; null where none is open.</summary>
    public Finding? FirstOpen()
    {
        foreach (var finding in Findings)
        {
            if (finding.Outcome is Outcome.NotMet or Outcome.Unknown)
            {
                return finding;
            }
        }

        return null;
    }

    /// <summary>A title of it waits for 区人力社保局.</summary>
    public bool AwaitsTitle()
    {
        foreach (var finding in Findings)
        {
            if (finding.AwaitsTitle)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is to be done first, in one sentence; null where nothing is.</summary>
    public string? NextStep() => FirstOpen() is { } finding ? $"{finding.Clause} {finding.Cure}" : null;

    private static Overall Sum(IReadOnlyList<Finding> findings)
    {
        var (notMet, unknown, relaxed) = (false, false, false);
        foreach (var finding in findings)
        {
            notMet |= finding.Outcome == Outcome.NotMet;
            unknown |= finding.Outcome == Outcome.Unknown;
            relaxed |= finding.Outcome == Outcome.Relaxed;
        }

        return notMet ? Overall.Ineligible
            : unknown ? Overall.Incomplete
            : relaxed ? Overall.EligibleByRelaxation
            : Overall.Eligible;
    }
}

public static class VerdictWords
{
    public static string ChineseName(this Overall overall) => overall switch
    {
        Overall.Eligible => "符合",
        Overall.EligibleByRelaxation => "放宽后符合",
        Overall.Incomplete => "材料待核",
        Overall.Ineligible => "不符合",
    };

    public static string ChineseName(this Outcome outcome) => outcome switch
    {
        Outcome.Met => "满足",
        Outcome.Relaxed => "放宽",
        Outcome.NotMet => "不满足",
        Outcome.Unknown => "待核",
    };

    public static string ChineseName(this Criterion criterion) => criterion switch
    {
        Criterion.Institution => "派出单位范围",
        Criterion.Qualification => "博士学位或副高及以上职称",
        Criterion.Experience => "工作经历年限",
        Criterion.Attestations => "政治素质、守法、健康、事业心责任感",
        Criterion.Ability => "专业能力",
    };
}
