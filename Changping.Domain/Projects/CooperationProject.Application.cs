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
    public void Redraft(Organizations.EnterpriseId enterprise, Experts.ExpertId expert, ProjectFacts facts, ActingPerson by)
    {
        if (State != ProjectState.Draft)
        {
            throw new RuleViolationException(Clauses.Application, $"项目{State.ChineseName()}，申报内容不能再改；如需修改请退回");
        }

        (EnterpriseId, ExpertId, DraftedBy) = (enterprise, expert, by);
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
    }

    public void AssignTo(ReviewRoundId round)
    {
        Move(ProjectAction.AssignToRound);
        RoundId = round;
    }

    /// <summary>The result of its round.</summary>
    /// <param name="reason">In one sentence, such as 平均 82.3 分，通过线 70 分.</param>
    public void Decide(bool passed, string reason)
    {
        var action = passed ? ProjectAction.Pass : ProjectAction.Reject;
        ProjectLifecycle.Require(State, action);
        RequireReason(action, reason);
        Move(action);
        Reason = passed ? null : reason.Trim();
    }

    public void Return(string? reason)
    {
        ProjectLifecycle.Require(State, ProjectAction.Return);
        RequireReason(ProjectAction.Return, reason);
        Move(ProjectAction.Return);
        (Reason, RoundId) = (reason!.Trim(), null);
    }

    public void Withdraw(string? reason)
    {
        ProjectLifecycle.Require(State, ProjectAction.Withdraw);
        RequireReason(ProjectAction.Withdraw, reason);
        Move(ProjectAction.Withdraw);
        Reason = reason!.Trim();
    }

    /// <param name="notice">From the first day for the working days that the committee asks.</param>
    /// <param name="decidedOn">The day on which its round was closed; null where that is not known.</param>
    /// <exception cref="RuleViolationException">Not passed, in public notice already, or before it passed.</exception>
    public void Publish(PublicNotice notice, DateOnly? decidedOn)
    {
        ProjectLifecycle.Require(State, ProjectAction.PublishNotice);
        if (Notice is { } known)
        {
            throw new RuleViolationException(Clauses.Application, $"已公示：{known.From:yyyy-MM-dd} 至 {known.To:yyyy-MM-dd}");
        }

        if (notice.From < (decidedOn ?? SubmittedOn))
        {
            throw new RuleViolationException(Clauses.Application, $"公示起始日 {notice.From:yyyy-MM-dd} 早于{Before(decidedOn)}，应在该日或之后");
        }

        Move(ProjectAction.PublishNotice);
        Notice = notice;
    }

    /// <exception cref="RuleViolationException">No notice runs, outside of it, or nothing said.</exception>
    public NoticeObjection Object(string from, string content, DateOnly on)
    {
        if (State != ProjectState.Passed || Notice is not { } notice)
        {
            throw new RuleViolationException(Clauses.Application, "项目不在公示期，不能登记异议");
        }

        var objection = new NoticeObjection(_objections.Count + 1, from, content, on, notice);
        _objections.Add(objection);
        return objection;
    }

    public void Answer(int objection, string answer, ActingPerson by, DateOnly on) =>
        (_objections.FirstOrDefault(candidate => candidate.Number == objection)
            ?? throw new RuleViolationException(Clauses.Application, $"没有第 {objection} 号异议")).Resolve(answer, by, on);

    /// <summary>What keeps it from being filed; empty where nothing does.</summary>
    /// <param name="noticeNeeded">The committee asks for a public notice.</param>
    public IEnumerable<Blocker> FilingBlockers(bool noticeNeeded, DateOnly today)
    {
        if (noticeNeeded && Notice is null)
        {
            yield return new(Clauses.Application, "尚未公示；请先公示");
        }

        if (Notice is { } notice && !notice.IsOver(today))
        {
            yield return new(Clauses.Application, $"公示至 {notice.To:yyyy-MM-dd}，期满后才能备案");
        }

        if (_objections.Count(objection => objection.Answer is null) is > 0 and var open)
        {
            yield return new(Clauses.Application, $"还有 {open} 项异议未处理");
        }
    }

    /// <param name="decidedOn">The day on which its round was closed; null where that is not known.</param>
    /// <exception cref="RuleViolationException">Not passed, the notice runs, an objection is open, or number and date are missing.</exception>
    public void File(string? number, DateOnly on, bool noticeNeeded, DateOnly? decidedOn, DateOnly today)
    {
        ProjectLifecycle.Require(State, ProjectAction.File);
        if (FilingBlockers(noticeNeeded, today).FirstOrDefault() is { } blocker)
        {
            throw new RuleViolationException(blocker.Clause, blocker.Message);
        }

        if (string.IsNullOrWhiteSpace(number))
        {
            throw new RuleViolationException(Clauses.Application, "请填写备案号");
        }

        if (on > today || on <= Notice?.To)
        {
            throw new RuleViolationException(Clauses.Application, $"备案日期应在公示期满之后、今日（{today:yyyy-MM-dd}）或之前");
        }

        if (on < (decidedOn ?? SubmittedOn?.AddDays(1)))
        {
            throw new RuleViolationException(Clauses.Application, $"备案日期 {on:yyyy-MM-dd} 应在{Before(decidedOn)}以后、今日（{today:yyyy-MM-dd}）或之前");
        }

        Move(ProjectAction.File);
        Facts = Facts with { FilingNumber = number.Trim(), FiledOn = on };
    }

    /// <param name="policy">In force on that day; it stays the project's own.</param>
    /// <exception cref="RuleViolationException">Not filed, before the filing, by who wrote or handed in the application, or no policy issued for that day.</exception>
    public void Establish(DateOnly on, PolicyVersion policy, ActingPerson by)
    {
        ProjectLifecycle.Require(State, ProjectAction.Establish);
        foreach (var worked in new[] { DraftedBy, HandledBy }.OfType<ActingPerson>())
        {
            TwoPersons.Require(worked, by, Clauses.Application, $"项目 {Number} ");
        }

        if (on < Facts.FiledOn)
        {
            throw new RuleViolationException(Clauses.Application, $"立项日期 {on:yyyy-MM-dd} 早于备案日期 {Facts.FiledOn:yyyy-MM-dd}");
        }

        if (policy.InForce is not { } force || !force.Contains(on))
        {
            throw new RuleViolationException(Clauses.InForce, $"{on:yyyy-MM-dd} 没有已登记施行日期的政策版本，不能立项；请系统管理员先启用");
        }

        Move(ProjectAction.Establish);
        (EstablishedOn, PolicyVersion, EstablishedBy) = (on, policy.Name, by);
    }

    private string Before(DateOnly? decidedOn) => decidedOn is { } decided ? $"评审结束日（{decided:yyyy-MM-dd}）" : $"申报日（{SubmittedOn:yyyy-MM-dd}）";
}
