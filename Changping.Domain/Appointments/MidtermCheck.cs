using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Appointments;

public readonly record struct MidtermCheckId(Guid Value) : IId<MidtermCheckId>
{
    public static MidtermCheckId From(Guid value) => new(value);
}

/// <summary>中期检查: how a service stands halfway. What is to be put right is looked at again, as the next check of the same service.</summary>
public sealed class MidtermCheck
{
    private MidtermCheck()
    {
    }

    /// <param name="last">The latest check of the appointment; null for the first.</param>
    /// <exception cref="RuleViolationException">Nothing left to check, before the service or well before the midterm, after its end, in the future,
    /// or incomplete.</exception>
    public MidtermCheck(MidtermCheckId id, Appointment appointment, MidtermCheck? last, MidtermFacts facts, MidtermRule rule, ActingPerson by, DateOnly on)
    {
        var due = rule.DueOn(appointment.Period, last) ?? throw new RuleViolationException(Clauses.Interpretation, last is null
            ? rule.Months > 0 ? $"服务期 {appointment.Period} 不满 {rule.Months} 个月，不作中期检查" : "办理设置中没有要求中期检查"
            : $"第 {last.Number} 次中期检查（{last.Facts.CheckedOn:yyyy-MM-dd}）结论为“{last.Facts.Finding.ChineseName()}”，没有要复查的事项");
        (Id, AppointmentId, Number, EnteredBy) = (id, appointment.Id, (last?.Number ?? 0) + 1, by);
        EarliestOn = last?.Facts.CheckedOn ?? Later(appointment.Start, due.AddDays(-MidtermRule.EarlyDays));
        Facts = Possible(facts, appointment, on);
    }

    public MidtermCheckId Id { get; private set; }

    public AppointmentId AppointmentId { get; private set; }

    /// <summary>Within the appointment, from 1.</summary>
    public int Number { get; private set; }

    public MidtermFacts Facts { get; private set; } = null!;

    /// <summary>Before this day it could not be held: the rule as it stood when the check was entered.</summary>
    public DateOnly EarliestOn { get; private set; }

    public ActingPerson EnteredBy { get; private set; } = null!;

    public int Version { get; private set; }

    /// <summary>Puts right what was entered wrongly.</summary>
    /// <param name="last">The latest check of the appointment: another look that was taken rests on the one before.</param>
    /// <exception cref="RuleViolationException">By somebody else, not the latest, or a day or fact that cannot be.</exception>
    public void Correct(Appointment appointment, MidtermCheck last, MidtermFacts facts, ActingPerson by, DateOnly on)
    {
        OwnEntry.Require(EnteredBy, by, Clauses.Interpretation, "该次中期检查");
        if (last.Number != Number)
        {
            throw new RuleViolationException(Clauses.Interpretation, $"已有第 {last.Number} 次检查（复查），第 {Number} 次检查不能再更正");
        }

        Facts = Possible(facts, appointment, on);
    }

    private MidtermFacts Possible(MidtermFacts facts, Appointment appointment, DateOnly today)
    {
        var held = facts.CheckedOn;
        if (held > today)
        {
            throw new RuleViolationException(Clauses.Interpretation, $"检查日期 {held:yyyy-MM-dd} 晚于今天，应在检查之后登记");
        }

        if (held < appointment.Start || held > appointment.Period.End)
        {
            throw new RuleViolationException(Clauses.Interpretation, $"检查日期 {held:yyyy-MM-dd} 应在服务期 {appointment.Period} 内");
        }

        return held >= EarliestOn ? facts.Checked()
            : throw new RuleViolationException(Clauses.Interpretation, $"检查日期 {held:yyyy-MM-dd} 过早，应不早于 {EarliestOn:yyyy-MM-dd}");
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
