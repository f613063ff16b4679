using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Projects;

/// <summary>三（三）: the public notice of what passed, objections to it, and the filing.</summary>
public sealed partial class CooperationProject
{
    /// <param name="notice">From the first day for the working days that the committee asks.</param>
    /// <param name="decidedOn">The day on which its round was closed; null where that is not known.</param>
    /// <param name="today">The day on which it is entered: nobody reads a notice of yesterday (reading 0036).</param>
    /// <exception cref="RuleViolationException">Not passed, in public notice already, before it passed, or before today.</exception>
    public void Publish(PublicNotice notice, DateOnly? decidedOn, DateOnly today)
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

        if (notice.From < today)
        {
            throw new RuleViolationException(Clauses.Application, $"公示起始日 {notice.From:yyyy-MM-dd} 已过，公示从登记之日（{today:yyyy-MM-dd}）或以后开始，须公示满规定的工作日");
        }

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

    private string Before(DateOnly? decidedOn) => decidedOn is { } decided ? $"评审结束日（{decided:yyyy-MM-dd}）" : $"申报日（{SubmittedOn:yyyy-MM-dd}）";
}
