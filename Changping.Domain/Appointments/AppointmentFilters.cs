using System.Linq.Expressions;

namespace Changping.Domain.Appointments;

/// <summary>Who serves, for lists that must ask the database: the same answers as <see cref="Appointment"/> gives of itself.</summary>
public static class AppointmentFilters
{
    /// <summary>The post was taken up, now or once; from then on it earns its months.</summary>
    public static readonly Expression<Func<Appointment, bool>> TakenUp =
        appointment => appointment.State != AppointmentState.Named && appointment.State != AppointmentState.NeverTakenUp;

    /// <summary>Occupies the expert's time: all but a post that nobody ever took up.</summary>
    public static readonly Expression<Func<Appointment, bool>> Held = appointment => appointment.State != AppointmentState.NeverTakenUp;

    /// <summary>Broken off before the last day that was agreed.</summary>
    public static readonly Expression<Func<Appointment, bool>> CutShort =
        appointment => appointment.State == AppointmentState.EndedEarly || appointment.State == AppointmentState.Terminated;

    /// <summary>Came, and the last day is not over: who is counted as 在岗.</summary>
    public static Expression<Func<Appointment, bool>> OnDuty(DateOnly day) => appointment =>
        appointment.State == AppointmentState.Serving && appointment.Start <= day && appointment.LastDayServed >= day;

    /// <param name="day">First and last day of service both count.</param>
    public static Expression<Func<Appointment, bool>> Serves(DateOnly day) => appointment =>
        appointment.State != AppointmentState.Named && appointment.State != AppointmentState.NeverTakenUp
        && appointment.Start <= day && appointment.LastDayServed >= day;
}
