using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Projects;

/// <summary>公示 before filing, a setting of the committee.</summary>
/// <param name="From">The first day; it counts.</param>
/// <param name="To">The last working day of the period; it counts.</param>
public sealed record PublicNotice(DateOnly From, DateOnly To)
{
    public bool IsOver(DateOnly today) => today > To;
}

/// <summary>What somebody objects during the notice; filing waits until it is answered.</summary>
public sealed class NoticeObjection
{
    private NoticeObjection()
    {
    }

    /// <exception cref="RuleViolationException">Outside the notice, or nothing said.</exception>
    internal NoticeObjection(int number, string from, string content, DateOnly on, PublicNotice notice)
    {
        if (on < notice.From || on > notice.To)
        {
            throw new RuleViolationException(Clauses.Application, $"异议应在公示期（{notice.From:yyyy-MM-dd} 至 {notice.To:yyyy-MM-dd}）内提出");
        }

        if (string.IsNullOrWhiteSpace(from) || string.IsNullOrWhiteSpace(content))
        {
            throw new RuleViolationException(Clauses.Application, "请填写异议人和异议内容");
        }

        (Number, RaisedBy, Content, RaisedOn) = (number, from.Trim(), content.Trim(), on);
    }

    /// <summary>Within the project, from 1.</summary>
    public int Number { get; private set; }

    public string RaisedBy { get; private set; } = "";

    public string Content { get; private set; } = "";

    public DateOnly RaisedOn { get; private set; }

    /// <summary>Null while it is open.</summary>
    public string? Answer { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    public ActingPerson? AnsweredBy { get; private set; }

    /// <exception cref="RuleViolationException">Answered already, or no answer.</exception>
    internal void Resolve(string answer, ActingPerson by, DateOnly on)
    {
        if (Answer is not null)
        {
            throw new RuleViolationException(Clauses.Application, $"该异议已由 {AnsweredBy?.Name} 于 {AnsweredOn:yyyy-MM-dd} 处理");
        }

        if (string.IsNullOrWhiteSpace(answer))
        {
            throw new RuleViolationException(Clauses.Application, "请填写异议的处理结果");
        }

        (Answer, AnsweredBy, AnsweredOn) = (answer.Trim(), by, on);
    }
}
