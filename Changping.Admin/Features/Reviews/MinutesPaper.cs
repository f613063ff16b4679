using Changping.Admin.Documents;
using Changping.Domain.Reviews;

namespace Changping.Admin.Features.Reviews;

/// <summary>The minutes in the words of the paper.</summary>
internal static class MinutesPaper
{
    private static readonly string[] Ordinals = ["一", "二", "三", "四", "五"];

    public static ReviewMinutesContent Of(ReviewMinutes minutes, MinutesEntry entry, string recorder) => new()
    {
        Round = minutes.Title,
        HeldOn = minutes.HeldOn,
        Place = entry.Place.Trim(),
        Chair = entry.Chair.Trim(),
        Rule = $"{string.Join("、", minutes.Criteria)}。{ScoreMean.Rule}平均 {minutes.PassMark} 分及以上为通过。",
        PanelChanges = minutes.Left.Count == 0 ? null : string.Join('\n', minutes.Left.Select(
            member => $"{member.Name}（{member.Unit}）于{DocumentText.Day(member.LeftOn!.Value)}退出：{member.LeaveReason}")),
        Panel = [.. minutes.Panel.Select(member =>
            new PanelLine(member.Name, member.Unit, member.Title ?? "", member.Name == entry.Chair.Trim() ? "组长" : "成员"))],
        Projects = [.. minutes.Projects.Select(project =>
            new ScoreLine(project.Number, project.Title, project.Scores, project.Mean, project.Outcome.ChineseName()))],
        Recusals =
        [
            .. from project in minutes.Projects
               from recusal in project.Recusals
               select new RecusalLine(recusal.Name, project.Title, recusal.Reason),
        ],
        Decision = Decision(minutes, entry.Remark),
        Recorder = recorder,
    };

    /// <summary>A paragraph for each outcome there is; nobody words it by hand, so that it cannot say anything else than what was decided.</summary>
    private static string Decision(ReviewMinutes minutes, string? remark)
    {
        var decided = Enum.GetValues<ReviewOutcome>()
            .Select(outcome => (Outcome: outcome, Projects: minutes.Projects.Where(project => project.Outcome == outcome).ToList()))
            .Where(group => group.Projects.Count > 0)
            .Select((group, index) => $"{Ordinals[index]}、{Sentence(group.Outcome, group.Projects, minutes.PassMark)}");
        return string.Join('\n', string.IsNullOrWhiteSpace(remark) ? decided : decided.Append(remark.Trim()));
    }

    private static string Sentence(ReviewOutcome outcome, List<MinutesProject> projects, int passMark)
    {
        var names = string.Join("、", projects.Select(project => $"“{project.Title}”"));
        var which = projects.Count == 1 ? names : $"{names}共 {projects.Count} 个项目";
        return outcome switch
        {
            ReviewOutcome.Passed => $"同意{which}通过评审。",
            ReviewOutcome.Rejected => $"{which}未达到通过线 {passMark} 分，不予通过。",
            ReviewOutcome.Returned => $"退回修改：{string.Join("；", projects.Select(project => $"“{project.Title}”，{project.Reason.TrimEnd('。')}"))}。",
            ReviewOutcome.NoResult => $"{which}有效评分不足 {ScoreMean.FewestScores} 份，本轮不作结论。",
            ReviewOutcome.Dropped => $"{which}评审期间已撤回或退回，不作结论。",
        };
    }
}
