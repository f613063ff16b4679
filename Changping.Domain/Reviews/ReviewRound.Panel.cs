using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Domain.Reviews;

/// <summary>Panel, projects, and the conflicts between them.</summary>
public sealed partial class ReviewRound
{
    /// <param name="panel">All members there shall be.</param>
    /// <param name="projects">The parties of all projects on the list.</param>
    /// <exception cref="RuleViolationException">Not in preparation, or a plan that cannot be.</exception>
    public void Arrange(RoundPlan plan, IReadOnlyList<Reviewer> panel, IReadOnlyList<ProjectParties> projects, DateOnly today)
    {
        Require(RoundAction.Arrange);
        if (string.IsNullOrWhiteSpace(plan.Title))
        {
            throw Refuse("请填写评审轮次的名称");
        }

        if (plan.PassMark is < 0 or > 100)
        {
            throw Refuse("通过线应为 0 至 100 分");
        }

        ReviewCriterion.Require(plan.Criteria);
        RequireActive(panel);
        (Title, HeldOn, PassMark) = (plan.Title.Trim(), plan.HeldOn, plan.PassMark);
        Indicators = [.. plan.Criteria.Select(criterion => criterion with { Name = criterion.Name.Trim() })];
        _members.RemoveAll(member => panel.All(reviewer => reviewer.Id != member.ReviewerId));
        for (var place = 0; place < panel.Count; place++)
        {
            var reviewer = panel[place];
            if (_members.Find(member => member.ReviewerId == reviewer.Id) is { } known)
            {
                known.Refresh(reviewer, place + 1);
            }
            else
            {
                _members.Add(new PanelMember(reviewer, place + 1));
            }
        }

        Match(panel, projects, today);
    }

    /// <param name="panel">The present members.</param>
    /// <exception cref="RuleViolationException">Closed, or on the list already.</exception>
    public void Assign(ProjectParties project, IReadOnlyList<Reviewer> panel, DateOnly today)
    {
        Require(RoundAction.Assign);
        if (_projects.Exists(known => known.ProjectId == project.Id))
        {
            throw Refuse($"项目 {project.Number} 已在本轮次");
        }

        _projects.Add(new ReviewedProject(project.Id, _projects.Select(known => known.Sequence).DefaultIfEmpty().Max() + 1));
        foreach (var reviewer in panel)
        {
            Match(reviewer, project, today);
        }
    }

    /// <summary>Put on the list by mistake: as long as the round has not begun, nothing rests on it.</summary>
    /// <exception cref="RuleViolationException">Open or closed, or not on the list.</exception>
    public void TakeOut(ProjectId project)
    {
        Require(RoundAction.TakeOut);
        if (_projects.RemoveAll(known => known.ProjectId == project) == 0)
        {
            throw Refuse("项目不在本轮次");
        }

        _assignments.RemoveAll(assignment => assignment.ProjectId == project);
        var place = 0;
        foreach (var left in _projects.OrderBy(known => known.Sequence))
        {
            left.MoveTo(++place);
        }
    }

    /// <summary>What keeps the round from being opened; empty where nothing does.</summary>
    public IReadOnlyList<string> OpeningGaps()
    {
        var gaps = new List<string>();
        if (Panel.Count < PanelAtLeast)
        {
            gaps.Add($"评审组至少 {PanelAtLeast} 人，现有 {Panel.Count} 人");
        }

        if (Panel.Count % 2 == 0)
        {
            gaps.Add($"评审组应为单数，现有 {Panel.Count} 人");
        }

        if (_projects.Count == 0)
        {
            gaps.Add("还没有编入项目");
        }

        return gaps;
    }

    /// <summary>The registers may have changed since the panel was arranged: conflicts are computed once more.</summary>
    /// <exception cref="RuleViolationException">Not in preparation, or the panel or the list is incomplete.</exception>
    public void Open(IReadOnlyList<Reviewer> panel, IReadOnlyList<ProjectParties> projects, DateOnly on)
    {
        Require(RoundAction.Open);
        if (OpeningGaps() is [var first, ..])
        {
            throw Refuse($"不能开始评分：{first}");
        }

        RequireActive(panel);
        Match(panel, projects, on);
        (State, OpenedOn) = (RoundState.Open, on);
    }

    /// <summary>The number of members stays. What the leaving one declared and scored goes: the successor reviews all anew.</summary>
    /// <exception cref="RuleViolationException">Not open, no reason, not on the panel, or the successor is or was.</exception>
    public void Replace(ReviewerId leaving, Reviewer successor, string? reason, IReadOnlyList<ProjectParties> projects, DateOnly on)
    {
        Require(RoundAction.Replace);
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw Refuse("更换评审专家须填写原因");
        }

        var member = _members.Find(candidate => candidate.ReviewerId == leaving && candidate.IsOnPanel) ?? throw Refuse("该专家不在评审组中");
        if (_members.Exists(candidate => candidate.ReviewerId == successor.Id))
        {
            throw Refuse($"{successor.Name} 已在或曾在本轮评审组，不能接替");
        }

        RequireActive([successor]);
        member.Leave(on, reason);
        _sheets.RemoveAll(sheet => sheet.ReviewerId == leaving);
        _members.Add(new PanelMember(successor, member.Sequence));
        Match([successor], projects, on);
    }

    /// <summary>While the round runs the registers may learn of a conflict: who must keep out now could never score, and their sheet goes.</summary>
    /// <param name="today">For who has declared nothing yet; the others saw the file from the day of their declaration.</param>
    public void Recheck(IReadOnlyList<Reviewer> panel, IReadOnlyList<ProjectParties> projects, DateOnly today)
    {
        if (State != RoundState.Open)
        {
            return;
        }

        foreach (var (project, reviewer) in projects.SelectMany(_ => panel, (project, reviewer) => (project, reviewer)))
        {
            if (Assignment(project.Id, reviewer.Id) is { Conflicts: null } assignment
                && ConflictCheck.Of(reviewer, project, JudgedOn(assignment.Declaration?.On ?? today)) is { Count: > 0 } found)
            {
                assignment.Find(found);
                _sheets.RemoveAll(sheet => sheet.ProjectId == project.Id && sheet.ReviewerId == reviewer.Id);
            }
        }
    }

    private static void RequireActive(IReadOnlyList<Reviewer> panel)
    {
        if (panel.FirstOrDefault(reviewer => reviewer.InactiveReason is not null) is { } inactive)
        {
            throw Refuse($"{inactive.Name} 已停止参加评审（{inactive.InactiveReason}），请另选");
        }

        if (panel.DistinctBy(reviewer => reviewer.Id).Count() < panel.Count)
        {
            throw Refuse("评审组中有重复的专家");
        }
    }

    /// <summary>Whoever may declare from that day on sees the file from then: the three years are over by then or not.</summary>
    public DateOnly JudgedOn(DateOnly today) => ((DateOnly[])[today, HeldOn]).Min();

    private void Match(IReadOnlyList<Reviewer> reviewers, IReadOnlyList<ProjectParties> projects, DateOnly today)
    {
        _assignments.RemoveAll(assignment => !_members.Exists(member => member.IsOnPanel && member.ReviewerId == assignment.ReviewerId));
        foreach (var project in projects)
        {
            foreach (var reviewer in reviewers)
            {
                Match(reviewer, project, today);
            }
        }
    }

    private void Match(Reviewer reviewer, ProjectParties project, DateOnly today)
    {
        var assignment = Assignment(project.Id, reviewer.Id);
        if (assignment is null)
        {
            assignment = new ReviewAssignment(project.Id, reviewer.Id);
            _assignments.Add(assignment);
        }

        assignment.Find(ConflictCheck.Of(reviewer, project, JudgedOn(today)));
    }
}
