using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Policy;
using static Changping.Domain.Eligibility.Outcome;

namespace Changping.Domain.Eligibility;

/// <summary>All that a verdict looks at.</summary>
/// <param name="Relaxations">Only approved ones change anything, and only while the facts are those they were granted on.</param>
public sealed record EligibilityCase(
    InstitutionProfile Institution,
    Credentials Credentials,
    Attestations Attestations,
    IReadOnlyList<Relaxation> Relaxations);

/// <summary>二: the five criteria of a nominated person. Pure; told the day.</summary>
public sealed class ExpertEligibility(PolicyBook policies, TitleTable titles, DegreeTable degrees)
{
    /// <summary>The version by whose numbers clauses are printed.</summary>
    public PolicyVersion Citing(DateOnly on) => policies.Citing(null, on);

    /// <param name="on">The nomination's date for the pool, the application's date for a project.</param>
    /// <exception cref="PolicySilentException">No version of the policy applies on that day.</exception>
    public Verdict Judge(EligibilityCase subject, DateOnly on)
    {
        var policy = policies.Applicable(on);
        return new Verdict(on, policy.Name, policy.IsProvisional,
        [
            InstitutionEligibility.Judge(subject.Institution, subject.Credentials.Discipline, policy),
            Relax(subject, Qualification(subject.Credentials, policy, on), RelaxableCriterion.Qualification, policy),
            Relax(subject, Experience(subject.Credentials, policy, on), RelaxableCriterion.Experience, policy),
            Attested(subject.Attestations, policy),
            Ability(subject.Attestations, subject.Credentials, policy),
        ]);
    }

    private Finding Qualification(Credentials expert, PolicyVersion policy, DateOnly on)
    {
        var (degreeNeeded, clause) = policy.Of(Frame.MinimumDegree).On(on);
        var (levelNeeded, _) = policy.Of(Frame.MinimumTitleLevel).On(on);
        var held = new Qualification(expert, degrees, titles);
        Finding Is(Outcome outcome, string? cure = null) => new(clause, Criterion.Qualification, outcome, held.Evidence, cure);

        if (held.Degree >= degreeNeeded || held.Level >= levelNeeded)
        {
            return Is(Met);
        }

        var needed = $"{degreeNeeded.ChineseName()}学位或{levelNeeded.ChineseName()}及以上职称";
        return held.Open() is { } open
            ? Is(Unknown, $"{open}：{needed}，有其一即可。") with { AwaitsTitle = held.AwaitsTitle }
            : Is(NotMet, $"取得{needed}后重新推荐，或按{policy.Cite(Clauses.Relaxation)}申请放宽。");
    }

    private static Finding Experience(Credentials expert, PolicyVersion policy, DateOnly on)
    {
        var (years, clause) = policy.Of(Frame.MinimumExperience).On(on);
        Finding Is(Outcome outcome, string evidence, string? cure = null) => new(clause, Criterion.Experience, outcome, evidence, cure);

        if (expert.WorkStart is not { } start)
        {
            return Is(Unknown, "推荐表未填参加工作时间", "补填参加工作时间并附证明。");
        }

        // 29 February becomes 28 February in a common year (Civil Code art. 202), as AddYears has it.
        var (earliest, latest) = (start.Earliest.AddYears(years), start.Latest.AddYears(years));
        var evidence = $"{start} 参加工作";
        return latest <= on ? Is(Met, evidence)
            : on < earliest ? Is(NotMet, $"{evidence}，至 {on:yyyy-MM-dd} 不满 {years} 年",
                $"{latest:yyyy-MM-dd} 起满足，届时重新推荐；或按{policy.Cite(Clauses.Relaxation)}申请放宽。")
            : Is(Unknown, $"{evidence}（只填到月），至 {on:yyyy-MM-dd} 是否满 {years} 年取决于当月哪一日", "补填参加工作的具体日期并附证明。");
    }

    private static Finding Attested(Attestations says, PolicyVersion policy)
    {
        Finding Is(Outcome outcome, string evidence, string? cure = null) =>
            new(policy.Cite(Clauses.PersonalQualities), Criterion.Attestations, outcome, evidence, cure);

        ReadOnlySpan<(string Name, bool? Says)> all =
            [("政治素质", says.PoliticalQuality), ("遵纪守法", says.LawAbiding), ("身体健康", says.GoodHealth), ("事业心责任感", says.Dedication)];
        List<string>? denied = null, absent = null;
        foreach (var (name, value) in all)
        {
            if (value is false)
            {
                (denied ??= []).Add(name);
            }
            else if (value is null)
            {
                (absent ??= []).Add(name);
            }
        }

        return (denied, absent) switch
        {
            ({ } no, _) => Is(NotMet, $"派出单位未认可：{string.Join("、", no)}", "该项不可放宽；情况改变后由派出单位重新推荐。"),
            (null, { } missing) => Is(Unknown, $"派出单位未说明：{string.Join("、", missing)}", $"请派出单位补充“{string.Join("、", missing)}”的意见。"),
            _ => Is(Met, "政治素质、遵纪守法、身体健康、事业心责任感均由派出单位认可"),
        };
    }

    private static Finding Ability(Attestations says, Credentials expert, PolicyVersion policy)
    {
        Finding Is(Outcome outcome, string evidence, string? cure = null) =>
            new(policy.Cite(Clauses.ProfessionalAbility), Criterion.Ability, outcome, evidence, cure);

        var narrative = string.Join("；", new[] { ("可解决", expert.SolvableProblems), ("能力说明", expert.AbilityStatement) }
            .Where(part => !string.IsNullOrWhiteSpace(part.Item2)).Select(part => $"{part.Item1}：{part.Item2}"));
        return (says.ProfessionalAbility, narrative) switch
        {
            (false, _) => Is(NotMet, "派出单位未认可专业能力", "该项不可放宽；情况改变后由派出单位重新推荐。"),
            (true, { Length: > 0 }) => Is(Met, $"派出单位认可；{narrative}"),
            (true, _) => Is(Unknown, "派出单位认可专业能力，但未写明", "补填“可解决的技术问题”或“专业能力说明”：只有认可没有内容，不能认定。"),
            (null, _) => Is(Unknown, "派出单位未说明专业能力", "请派出单位补充专业能力意见和可解决的技术问题。"),
        };
    }

    private static Finding Relax(EligibilityCase subject, Finding finding, RelaxableCriterion criterion, PolicyVersion policy)
    {
        if (finding.Outcome == Met)
        {
            return finding;
        }

        (Relaxation Granted, IReadOnlyList<RelaxedFact> Changed)? lapsed = null;
        foreach (var relaxation in subject.Relaxations)
        {
            if (!relaxation.WasGranted || !relaxation.Criteria.Contains(criterion))
            {
                continue;
            }

            var changed = relaxation.Broken(subject.Credentials);
            if (changed.Count > 0)
            {
                lapsed = (relaxation, changed);
            }
            else
            {
                var evidence = $"{finding.Evidence}；按{policy.Cite(Clauses.Relaxation)}放宽：{string.Join("、", relaxation.Grounds.Select(ground => ground.ChineseName()))}（{relaxation.Evidence}），"
                    + $"{relaxation.Decision.PreparedBy.Name}申请，{relaxation.Decision.DecidedBy?.Name} {relaxation.Decision.DecidedAt:yyyy-MM-dd} 批准";
                return finding with { Outcome = Relaxed, Evidence = evidence, Cure = null };
            }
        }

        return lapsed is var (granted, facts) ? finding with
        {
            Evidence = $"{finding.Evidence}；{granted.Decision.DecidedBy?.Name} {granted.Decision.DecidedAt:yyyy-MM-dd} 批准的放宽已失效：{granted.BrokenBy(facts)}批准后已更改",
            Cure = $"{finding.Cure}批准放宽所依据的{string.Join("、", facts.Select(fact => fact.ChineseName()))}已更改，原放宽失效，须按现在的事实附证据重新申请。",
        }
        : finding;
    }
}
