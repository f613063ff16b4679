using Changping.Domain.Appointments;
using Changping.Domain.Policy;

namespace Changping.Domain.Funds;

/// <summary>四（二）3, readings 0018 and 0026: what a selection must fulfil before a second person decides on it.</summary>
public static class PrizeRules
{
    public const int SmallestPanel = 3;

    private const int MostOfAGrade = 50;

    /// <summary>Every gap, each a sentence with its cure; empty where it may go on.</summary>
    public static IReadOnlyList<string> Gaps(int year, PrizeFacts facts, IReadOnlyList<PrizeCandidate> candidates, DateOnly today) =>
        [.. Arrangement(year, facts, today), .. Unfinished(candidates), .. Chosen(facts, candidates)];

    /// <summary>What even a draft must not hold.</summary>
    /// <exception cref="RuleViolationException">A number or a score that cannot be, or a project ranked twice.</exception>
    public static PrizeFacts Checked(PrizeFacts facts)
    {
        Require(PrizeGrades.All.All(grade => facts.Quota(grade) is >= 0 and <= MostOfAGrade), $"各等次名额应为 0 至 {MostOfAGrade} 个");
        Require(facts.Ranking.All(entry => entry.Score is null or (>= 0 and <= 100)), "得分应为 0 至 100");
        Require(facts.Ranking.Select(entry => entry.ProjectId).Distinct().Count() == facts.Ranking.Count, "同一项目排名了两次");
        var panel = facts.Panel.Select(member => new EvaluationPanelMember(member.Name.Trim(), member.Unit.Trim()))
            .Where(member => member.Name.Length + member.Unit.Length > 0);
        return facts with { Panel = [.. panel], Opinion = facts.Opinion.Trim() };
    }

    private static IEnumerable<string> Arrangement(int year, PrizeFacts facts, DateOnly today)
    {
        if (PrizeGrades.All.All(grade => facts.Quota(grade) == 0))
        {
            yield return "请设定本年度各等次的名额";
        }

        if (facts.Panel.Count < SmallestPanel)
        {
            yield return $"评选专家应不少于 {SmallestPanel} 人，现为 {facts.Panel.Count} 人";
        }

        if (facts.Panel.Any(member => member.Name.Length == 0 || member.Unit.Length == 0))
        {
            yield return "每名评选专家须填写姓名和单位";
        }

        if (facts.Panel.Distinct().Count() < facts.Panel.Count)
        {
            yield return "同一名评选专家填写了两次";
        }

        if (facts.SelectedOn is not { } day)
        {
            yield return "请填写评选日期";
        }
        else if (day.Year < year || day > today)
        {
            yield return $"评选日期 {day:yyyy-MM-dd} 应在 {year}-01-01 与今天之间";
        }

        if (facts.Opinion.Length == 0)
        {
            yield return "请填写评选意见";
        }
    }

    private static IEnumerable<string> Unfinished(IReadOnlyList<PrizeCandidate> candidates)
    {
        var running = candidates.Where(candidate => candidate.State is Domain.Projects.ProjectState.InService
            or Domain.Projects.ProjectState.AgreementSigned).Select(candidate => candidate.Number).ToList();
        if (running.Count > 0)
        {
            yield return $"{running.Count} 个项目的服务期在本年度届满、尚未结题（{string.Join("、", running.Take(3))}{(running.Count > 3 ? " 等" : "")}），结题后再评选";
        }
    }

    private static IEnumerable<string> Chosen(PrizeFacts facts, IReadOnlyList<PrizeCandidate> candidates)
    {
        var byProject = candidates.ToDictionary(candidate => candidate.ProjectId);
        var chosen = facts.Ranking.Where(entry => entry.Grade is not null).ToList();
        if (chosen.Count == 0)
        {
            yield return "还没有评定等次";
        }

        foreach (var entry in chosen)
        {
            if (byProject.GetValueOrDefault(entry.ProjectId) is not { } candidate)
            {
                yield return $"{entry.Number} {entry.Expert}不是本年度结题的项目，不能评奖";
            }
            else if (candidate.Blocker is { } blocker)
            {
                yield return $"{entry.Number} {entry.Expert}：{blocker}，不能评奖";
            }
            else if (facts.SelectedOn <= candidate.LastDay)
            {
                yield return $"{entry.Number} {entry.Expert}：评选日期应在服务期最后一日 {candidate.LastDay:yyyy-MM-dd} 之后";
            }
        }

        foreach (var grade in PrizeGrades.All.Where(grade => facts.Given(grade) > facts.Quota(grade)))
        {
            yield return $"{grade.ChineseName()}名额 {facts.Quota(grade)} 个，现评出 {facts.Given(grade)} 个";
        }

        for (var rank = 1; rank < facts.Ranking.Count; rank++)
        {
            var (better, worse) = (facts.Ranking[rank - 1], facts.Ranking[rank]);
            if (worse.Grade is { } grade && (better.Grade is not { } above || grade < above))
            {
                yield return $"第 {rank + 1} 名 {worse.Expert}的等次（{grade.ChineseName()}）高于第 {rank} 名 {better.Expert}的（{better.Grade?.ChineseName() ?? "未获奖"}），请调整排名或等次";
            }
        }
    }

    private static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new RuleViolationException(Clauses.Prizes, message);
        }
    }
}
