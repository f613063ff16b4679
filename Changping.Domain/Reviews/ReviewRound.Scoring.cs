using Changping.Domain.Common;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Domain.Reviews;

/// <summary>Declarations, scores and the result.</summary>
public sealed partial class ReviewRound
{
    /// <summary>A conflict that comes to mind later may be declared too; the sheet given before then goes. The other way round nothing is taken back.</summary>
    /// <exception cref="RuleViolationException">Not open, not on the panel, recused already, or a conflict without its statement.</exception>
    public void Declare(ProjectId project, ReviewerId reviewer, Declaration declaration)
    {
        Require(RoundAction.Declare);
        var assignment = RequireAssignment(project, reviewer);
        if (assignment.WhyRecused is { } why)
        {
            throw Refuse($"已回避本项目（{why}），不需再声明");
        }

        if (assignment.Declaration is { IsClear: true } && declaration.IsClear)
        {
            throw Refuse("已声明无利害关系，不需再声明");
        }

        if (!declaration.IsClear && string.IsNullOrWhiteSpace(declaration.Statement))
        {
            throw Refuse("申报回避须说明情况");
        }

        assignment.Declare(declaration);
        EnteredBy = EnteredBy.And(declaration.By);
        if (!declaration.IsClear)
        {
            _sheets.RemoveAll(sheet => sheet.ProjectId == project && sheet.ReviewerId == reviewer);
        }
    }

    /// <exception cref="RuleViolationException">Not on the panel, recused, or nothing declared yet.</exception>
    public ReviewAssignment RequireClear(ProjectId project, ReviewerId reviewer)
    {
        var assignment = RequireAssignment(project, reviewer);
        return assignment.WhyRecused is { } why ? throw Refuse($"应回避本项目（{why}），不能查看材料或评分")
            : assignment.Declaration is null ? throw Refuse("请先声明与本项目有无利害关系，再查看材料和评分")
            : assignment;
    }

    /// <param name="basedOn">The revision that was corrected; 0 for a first sheet. Of two at once one is refused.</param>
    /// <exception cref="RuleViolationException">Not open, recused, undeclared, points that cannot be, or another sheet came first.</exception>
    public void Score(ProjectId project, ReviewerId reviewer, ScoreEntry entry, int basedOn, ActingPerson by, DateOnly on)
    {
        Require(RoundAction.Score);
        RequireClear(project, reviewer);
        var sheet = Sheet(project, reviewer);
        if ((sheet?.Revision ?? 0) != basedOn)
        {
            throw Refuse(sheet is null ? "原评分已作废，请刷新后重新评分" : $"该项目的评分表已由 {sheet.ScoredBy.Name} 提交，请刷新后再更正");
        }

        var written = sheet ?? new ScoreSheet(project, reviewer);
        written.Write(entry, Indicators, by, on);
        EnteredBy = EnteredBy.And(by);
        if (sheet is null)
        {
            _sheets.Add(written);
        }
    }

    /// <summary>What is still missing of declarations and sheets, member by member; the round may be closed without.</summary>
    public IReadOnlyList<string> ScoringGaps() =>
    [
        .. from member in Panel
           let own = _assignments.Where(assignment => assignment.ReviewerId == member.ReviewerId).ToList()
           let undeclared = own.Count(assignment => Standing(assignment) == AssignmentStanding.Undeclared)
           let unscored = own.Count(assignment => Standing(assignment) == AssignmentStanding.Clear)
           where undeclared + unscored > 0
           select $"{member.Name}："
               + string.Join("，", ((string[])[undeclared > 0 ? $"{undeclared} 项未声明" : "", unscored > 0 ? $"{unscored} 项未评分" : ""])
                   .Where(part => part.Length > 0)),
    ];

    /// <summary>Decides every project on the list; what follows for a project itself its own state says.</summary>
    /// <param name="returned">Those that the panel sends back, with the reason.</param>
    /// <param name="gone">Those that left the review meanwhile.</param>
    /// <param name="hasSignedPaper">At least one signed paper is attached to the round.</param>
    /// <exception cref="RuleViolationException">Not open any more, before the day of the review, by who entered scores, no signed paper, or a
    /// project is returned without a reason.</exception>
    public void Close(IReadOnlyDictionary<ProjectId, string> returned, IReadOnlySet<ProjectId> gone, bool hasSignedPaper, ActingPerson by, DateOnly on)
    {
        if (State == RoundState.Closed)
        {
            throw Refuse($"评审轮次 {Number} 已由 {ClosedBy?.Name} 于 {ClosedOn:yyyy-MM-dd} 结束");
        }

        Require(RoundAction.Close);
        if (on < HeldOn)
        {
            throw Refuse($"评审日期为 {HeldOn:yyyy-MM-dd}，请在当日或之后结束评审");
        }

        if (WhyNotClose(by, hasSignedPaper) is { } own)
        {
            throw own.Refusal();
        }

        foreach (var project in _projects)
        {
            var (outcome, reason) = gone.Contains(project.ProjectId) ? (ReviewOutcome.Dropped, "评审期间已撤回或退回")
                : returned.TryGetValue(project.ProjectId, out var why) ? (ReviewOutcome.Returned, why.Trim())
                : Result(project.ProjectId);
            if (reason.Length == 0)
            {
                throw Refuse("评审组退回项目须填写原因");
            }

            project.Decide(outcome, reason);
        }

        (State, ClosedOn, ClosedBy) = (RoundState.Closed, on, by);
    }

    /// <summary>What would be decided by the scores given so far.</summary>
    public (ReviewOutcome Outcome, string Reason) Result(ProjectId project)
    {
        var valid = ValidSheets(project).Count;
        return Mean(project) is { } mean
            ? (mean.Reaches(PassMark) ? ReviewOutcome.Passed : ReviewOutcome.Rejected,
                $"平均 {mean.Shown(PassMark)} 分，通过线 {PassMark} 分（{valid} 份有效评分{(mean.Count < valid ? "，去掉一个最高分和一个最低分" : "")}）")
            : (ReviewOutcome.NoResult, $"有效评分 {valid} 份，不足 {ScoreMean.FewestScores} 份，没有结果");
    }

    private ReviewAssignment RequireAssignment(ProjectId project, ReviewerId reviewer) =>
        Assignment(project, reviewer) ?? throw Refuse("该专家不在本轮评审组，或项目不在本轮次");
}
