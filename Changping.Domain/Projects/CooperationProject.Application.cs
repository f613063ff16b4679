using Changping.Domain.Common;
using Changping.Domain.Eligibility;
using Changping.Domain.Policy;

namespace Changping.Domain.Projects;

/// <summary>三（三）, from the application to the establishment.</summary>
public sealed partial class CooperationProject
{
    /// <summary>Who wrote the application last; never who establishes the project. Null for a registered project.</summary>
    public ActingPerson? DraftedBy { get; private set; }

    /// <summary>Who entered it, later who handed it in; never who establishes the project. Null for a registered project.</summary>
    public ActingPerson? HandledBy { get; private set; }

    /// <summary>Everybody who wrote or handed in any of the application; none of them establishes the project. Nobody of a registered project.</summary>
    public IReadOnlyList<ActingPerson> Authors { get; private set; } = [];

    public DateOnly? DraftedOn { get; private set; }

    /// <summary>The reference date of the verdict; null for a draft.</summary>
    public DateOnly? SubmittedOn { get; private set; }

    /// <summary>Of the day of application; the pool's is of the nomination.</summary>
    public Verdict? Verdict { get; private set; }

    /// <summary>The round it is or was last reviewed in.</summary>
    public ReviewRoundId? RoundId { get; private set; }

    public PublicNotice? Notice { get; private set; }

    public IReadOnlyList<NoticeObjection> Objections => _objections;

    public ActingPerson? EstablishedBy { get; private set; }

    /// <summary>Corrects what a draft says, the company's and the expert's choice included.</summary>
    /// <exception cref="RuleViolationException">Applied for already.</exception>
    public void Redraft(Domain.Organizations.EnterpriseId enterprise, Domain.Experts.ExpertId expert, ProjectFacts facts, ActingPerson by)
    {
        if (State != ProjectState.Draft)
        {
            throw new RuleViolationException(Clauses.Application, $"项目{State.ChineseName()}，申报内容不能再改；如需修改请退回");
        }

        (EnterpriseId, ExpertId, DraftedBy, Authors) = (enterprise, expert, by, Authors.And(by));
        Correct(facts);
    }

    /// <exception cref="RuleViolationException">Not a draft, or a condition is not met; the first of them is named.</exception>
    public void Submit(SubmissionCase conditions, ActingPerson by)
    {
        ProjectLifecycle.Require(State, ProjectAction.Submit);
        if (conditions.Blockers() is [var first, ..])
        {
            throw new RuleViolationException(first.Clause, first.Message);
        }

        Move(ProjectAction.Submit);
        (SubmittedOn, PolicyVersion, Verdict, HandledBy, Reason) = (conditions.On, conditions.Verdict!.Policy, conditions.Verdict, by, null);
        Authors = Authors.And(by);
    }

    public void AssignTo(ReviewRoundId round)
    {
        Move(ProjectAction.AssignToRound);
        RoundId = round;
    }

    /// <summary>Taken off the list of a round that has not begun.</summary>
    public void LeaveRound()
    {
        Move(ProjectAction.LeaveRound);
        RoundId = null;
    }

    /// <summary>The result of its round.</summary>
    /// <param name="reason">In one sentence, such as 平均 82.3 分，通过线 70 分.</param>
    public void Decide(bool passed, string reason)
    {
        var action = passed ? ProjectAction.Pass : ProjectAction.Reject;
        Move(action, reason);
        Reason = passed ? null : reason.Trim();
    }

    public void Return(string? reason)
    {
        Move(ProjectAction.Return, reason);
        (Reason, RoundId, PolicyVersion) = (reason!.Trim(), null, null);
    }

    /// <summary>§7 Undoing: a draft that was never handed in is deleted by who wrote it, and by nobody else; any other is withdrawn, and stays on
    /// file.</summary>
    /// <param name="files">How many are attached to it.</param>
    /// <returns>Null where it may be deleted.</returns>
    public Blocker? WhyNotDiscard(ActingPerson by, int files) =>
        State != ProjectState.Draft || SubmittedOn is not null ? new(Clauses.Application, $"项目 {Number} 提交过申报，不能删除；不再申报的请办理撤回")
        : Authors.Any(author => author.Id != by.Id)
            ? new(Clauses.Application, $"项目 {Number} 的草稿由{string.Join("、", Authors.Select(author => author.Name))}写成，只能由独自写成的人删除；不再申报的请办理撤回")
        : files > 0 ? new(Clauses.Application, $"项目 {Number} 有附件 {files} 件，请先移除再删除草稿")
        : null;

    public void Withdraw(string? reason)
    {
        Move(ProjectAction.Withdraw, reason);
        Reason = reason!.Trim();
    }

    /// <param name="scorers">Everybody who entered a declaration or a sheet in the round that reviewed it.</param>
    /// <returns>Null where this person wrote or handed in none of the application, and entered nothing in its review.</returns>
    public Blocker? WhyNotEstablish(ActingPerson by, IReadOnlyList<ActingPerson> scorers) =>
        TwoPersons.WhyNot(Authors, by, Clauses.Application, $"项目 {Number} ")
        ?? (scorers.Include(by.Id) ? new(Clauses.Application, $"项目 {Number} 的评审中有 {by.Name} 本人录入的声明或评分，须由没有录入过的另一名负责人立项") : null);

    /// <param name="scorers">Everybody who entered a declaration or a sheet in the round that reviewed it.</param>
    /// <exception cref="RuleViolationException">
    /// Not filed, before the filing, by who wrote or handed in the application or entered a score, or a day that reading 0028 refuses.
    /// </exception>
    public void Establish(EstablishmentDay day, IReadOnlyList<ActingPerson> scorers, ActingPerson by)
    {
        ProjectLifecycle.Require(State, ProjectAction.Establish);
        if (WhyNotEstablish(by, scorers) is { } own)
        {
            throw own.Refusal();
        }

        if (day.On < Facts.FiledOn)
        {
            throw new RuleViolationException(Clauses.Application, $"立项日期 {day.On:yyyy-MM-dd} 早于备案日期 {Facts.FiledOn:yyyy-MM-dd}");
        }

        day.Require();
        Move(ProjectAction.Establish);
        (EstablishedOn, PolicyVersion, EstablishedBy) = (day.On, day.Policy.Name, by);
    }
}
