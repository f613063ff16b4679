using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Appointments;

/// <summary>六（一）2: the service itself, from the day of arrival to its end.</summary>
public sealed partial class Appointment
{
    /// <summary>The expert came, perhaps later than agreed: the period is two years of service, so it runs from the day of arrival.</summary>
    /// <param name="arrivedOn">The first day of service from now on.</param>
    /// <param name="others">All service periods the expert has elsewhere.</param>
    /// <exception cref="RuleViolationException">Before the agreed day, in the future, or the moved period overlaps another of the expert.</exception>
    public void Arrive(DateOnly arrivedOn, PolicyVersion policy, IEnumerable<DateRange> others, DateOnly today)
    {
        var taken = AppointmentLifecycle.Require(State, AppointmentStep.TakeUp);
        if (Start > today)
        {
            throw new RuleViolationException(Clauses.Appointment, $"服务起始日为 {Start:yyyy-MM-dd}，届时才能上岗");
        }

        if (arrivedOn < Start || arrivedOn > today)
        {
            throw new RuleViolationException(Clauses.Appointment, $"到岗日期应在约定的服务起始日 {Start:yyyy-MM-dd} 与今天（{today:yyyy-MM-dd}）之间");
        }

        if (arrivedOn > Start)
        {
            var period = ServicePeriod.Plain(arrivedOn, policy);
            ServicePeriod.RequireFree(period, others);
            Set(period);
        }

        State = taken;
    }

    /// <summary>Served to its end.</summary>
    /// <exception cref="RuleViolationException">Never taken up, not over yet, or an extension waits for its decision.</exception>
    public void Conclude(DateOnly today)
    {
        var to = AppointmentLifecycle.Require(State, AppointmentStep.Conclude);
        if (BeforeConclusion(today) is [var first, ..])
        {
            throw new RuleViolationException(first.Clause, first.Message);
        }

        State = to;
    }

    /// <summary>All that keeps the service from being concluded; empty where nothing does.</summary>
    public IReadOnlyList<Blocker> BeforeConclusion(DateOnly today)
    {
        var blockers = new List<Blocker>();
        if (Period.End >= today)
        {
            blockers.Add(new(Clauses.Evaluation, $"服务期至 {Period.End:yyyy-MM-dd}，期满后才能结题；提前结束请用“提前结束”"));
        }

        if (Waiting is { } waiting)
        {
            blockers.Add(new(Clauses.ServicePeriod,
                $"{waiting.Decision.PreparedBy.Name}于 {waiting.Decision.PreparedAt:yyyy-MM-dd} 申请延长至 {waiting.NewLastDay:yyyy-MM-dd}，"
                + $"尚未审批；请{waiting.Decision.PreparedBy.Name}以外的负责人先批准或不批准，再结题"));
        }

        return blockers;
    }

    /// <param name="lastDay">The last day that was served; who serves on has none yet.</param>
    /// <exception cref="RuleViolationException">Not in service, outside the period, in the future, or no reason.</exception>
    public void EndEarly(DateOnly lastDay, string reason, DateOnly today) => BreakOff(AppointmentStep.EndEarly, lastDay, reason, today);

    /// <summary>The early end was a mistake: the service runs to the day that was agreed.</summary>
    /// <param name="others">All service periods the expert has elsewhere by now.</param>
    /// <exception cref="RuleViolationException">Not ended early, or the restored period overlaps another of the expert.</exception>
    public void Resume(IEnumerable<DateRange> others)
    {
        var to = AppointmentLifecycle.Require(State, AppointmentStep.Resume);
        ServicePeriod.RequireFree(new DateRange(Start, LastDay), others);
        (State, LastDayServed, EndReason) = (to, LastDay, null);
    }

    /// <summary>Broken off together with its project.</summary>
    /// <param name="lastDay">The last day that was served; who serves on has none yet.</param>
    /// <exception cref="RuleViolationException">Not in service, outside the period, in the future, or no reason.</exception>
    public void Terminate(DateOnly lastDay, string reason, DateOnly today) => BreakOff(AppointmentStep.Terminate, lastDay, reason, today);

    /// <summary>未到岗: who was named never came.</summary>
    /// <exception cref="RuleViolationException">The post was taken up, or no reason.</exception>
    public void GiveUp(string reason) => (State, EndReason) = (AppointmentLifecycle.Require(State, AppointmentStep.GiveUp), Required(reason));

    private void BreakOff(AppointmentStep step, DateOnly lastDay, string reason, DateOnly today)
    {
        var to = AppointmentLifecycle.Require(State, step);
        if (lastDay < Start || lastDay >= LastDay)
        {
            throw new RuleViolationException(Clauses.ServicePeriod,
                $"{step.ChineseName()}的最后服务日应在 {Start:yyyy-MM-dd} 与 {LastDay.AddDays(-1):yyyy-MM-dd} 之间（含两端）");
        }

        if (lastDay > today)
        {
            throw new RuleViolationException(Clauses.ServicePeriod, $"最后服务日 {lastDay:yyyy-MM-dd} 晚于今日（{today:yyyy-MM-dd}），专家仍在服务；请在当日或之后办理");
        }

        (State, LastDayServed, EndReason) = (to, lastDay, Required(reason));
    }

    private static string Required(string reason) =>
        string.IsNullOrWhiteSpace(reason) ? throw new RuleViolationException(Clauses.ServicePeriod, "提前结束须填写原因") : reason.Trim();
}
