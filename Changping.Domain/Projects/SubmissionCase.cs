using Changping.Domain.Common;
using Changping.Domain.Eligibility;
using Changping.Domain.Policy;
using Changping.Domain.TalentPool;

namespace Changping.Domain.Projects;

/// <summary>Another project of the same expert or company.</summary>
/// <param name="Period">As agreed (reading 0027); null before there is an appointment.</param>
/// <param name="IsSubsidised">A project subsidy was granted for it, or paid before the office began.</param>
public sealed record OtherProject(string Number, string Enterprise, bool IsOfExpert, ProjectState State, DateRange? Period, bool IsSubsidised)
{
    public string Title { get; init; } = "";

    public bool IsOfEnterprise { get; init; } = !IsOfExpert;

    /// <summary>Handed in and not over: a project that has its vice-president.</summary>
    public bool IsLive => State.IsOpen() && State != ProjectState.Draft;
}

/// <summary>三（三）: all that an application looks at on its day. Pure; told the day.</summary>
/// <param name="Plan">The plain service period if it began on that day: what overlaps it would be subsidised twice.</param>
/// <param name="EnterpriseBlocks">Why the company may not apply (reading 0044); empty where it may.</param>
/// <param name="Pool">三（一）: the expert's place in the pool.</param>
/// <param name="Verdict">Of the newest nomination, judged anew on that day; null where the policy is silent or no nomination is on file.</param>
/// <param name="NoPolicy">Why no issued version covers the day; null where one does.</param>
/// <param name="HasAgreedIntent">三（二）: both sides consented.</param>
public sealed record SubmissionCase(
    DateOnly On, DateRange Plan, IReadOnlyList<Blocker> EnterpriseBlocks, PoolPlace Pool, Verdict? Verdict, Blocker? NoPolicy, bool HasAgreedIntent,
    IReadOnlyList<OtherProject> Others)
{
    /// <summary>Of the project itself; empty where it is not known yet.</summary>
    public string Title { get; init; } = "";

    /// <summary>Live projects of the company whose title is nearly the same (reading 0045).</summary>
    public IReadOnlyList<OtherProject> Similar => Alike(TitleLikeness.Similar);

    /// <summary>A live project of the company has this very title; null where none has.</summary>
    public Blocker? SameTitle => Alike(TitleLikeness.Same) is [var other, ..]
        ? new(Clauses.OneSubsidyOneExpert, $"企业的项目 {other.Number}（{other.State.ChineseName()}）与本项目同名，一个项目只聘一名科技副总；不是同一项目的，请改用能区分的名称")
        : null;

    private IReadOnlyList<OtherProject> Alike(TitleLikeness likeness) => Title.Length == 0 ? []
        : [.. Others.Where(other => other.IsOfEnterprise && other.IsLive && ProjectTitle.Compare(Title, other.Title) == likeness)];

    /// <summary>Each keeps the application from being handed in; empty where nothing does.</summary>
    public IReadOnlyList<Blocker> Blockers()
    {
        var blockers = new List<Blocker>();
        if (NoPolicy is { } lack)
        {
            blockers.Add(lack);
        }

        blockers.AddRange(EnterpriseBlocks);
        if (Pool.WhyNoProject() is { } outside)
        {
            blockers.Add(outside);
        }

        // Without a policy nothing could be judged by: that is the lack, and not the nomination.
        if (Verdict is null && NoPolicy is null)
        {
            blockers.Add(new(Clauses.TalentPool, "专家没有可据以认定的推荐情况表"));
        }
        else if (Verdict?.AllowsAdmission == false)
        {
            blockers.AddRange(Verdict.Findings.Where(finding => finding.Outcome is Outcome.NotMet or Outcome.Unknown).Select(finding =>
                new Blocker(finding.Clause.Key, $"{On:yyyy-MM-dd} 重新认定：{finding.Criterion.ChineseName()}{finding.Outcome.ChineseName()}，{finding.Cure}")));
        }

        if (!HasAgreedIntent)
        {
            blockers.Add(new(Clauses.Matching, "企业与专家尚无双方同意的合作意向；请在供需对接中登记双方意见"));
        }

        if (SameTitle is { } same)
        {
            blockers.Add(same);
        }

        blockers.AddRange(Others.Where(other => other.IsOfExpert && other.IsSubsidised && other.Period?.Overlaps(Plan) == true).Select(other =>
            new Blocker(Clauses.OneSubsidyOneExpert, $"专家承担的项目 {other.Number}（{other.Enterprise}）已获资金补贴，服务期 {other.Period} 与本项目重叠；期满后再申报")));
        return blockers;
    }

    /// <summary>To be looked at; no reason to refuse.</summary>
    public IReadOnlyList<string> Notes() =>
    [
        .. Pool.Note is { } newer ? (string[])[newer] : [],
        .. Similar.Select(other => $"企业的项目 {other.Number}“{other.Title}”与本项目名称相近；立项时须由负责人写明不是同一项目的依据"),
        .. Others.Where(other => other.State.IsOpen() && !(other.IsOfExpert && other.IsSubsidised)).Select(other => other.IsOfExpert
            ? $"专家另有办理中的项目 {other.Number}（{other.Enterprise}，{other.State.ChineseName()}）；一个服务期只补贴一个"
            : $"企业另有办理中的项目 {other.Number}（{other.State.ChineseName()}）"),
    ];
}
