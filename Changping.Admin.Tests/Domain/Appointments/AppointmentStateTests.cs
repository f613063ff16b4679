using System.Globalization;
using Changping.Domain.Appointments;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Appointments;

/// <summary>Who serves, on which days, and how it ended: the appointment answers for itself. Named here from 2026-03-15 to 2028-03-14.</summary>
public sealed class AppointmentStateTests
{
    private static readonly DateOnly Ended = new(2026, 10, 31);

    [Theory]
    [InlineData(AppointmentState.Named, "2026-03-15", false)]
    [InlineData(AppointmentState.NeverTakenUp, "2026-03-15", false)]
    [InlineData(AppointmentState.Serving, "2026-03-14", false)]
    [InlineData(AppointmentState.Serving, "2026-03-15", true)]
    [InlineData(AppointmentState.Serving, "2028-03-14", true)]
    [InlineData(AppointmentState.Serving, "2028-03-15", false)]
    [InlineData(AppointmentState.Concluded, "2028-03-14", true)]
    [InlineData(AppointmentState.Concluded, "2028-03-15", false)]
    [InlineData(AppointmentState.EndedEarly, "2026-10-31", true)]
    [InlineData(AppointmentState.EndedEarly, "2026-11-01", false)]
    [InlineData(AppointmentState.Terminated, "2026-10-31", true)]
    [InlineData(AppointmentState.Terminated, "2026-11-01", false)]
    public void Who_took_up_the_post_serves_from_the_first_day_to_the_last_served(AppointmentState state, string day, bool serves)
    {
        var appointment = In(state);
        var on = DateOnly.Parse(day, CultureInfo.InvariantCulture);
        Assert.Equal(serves, appointment.Serves(on));
        Assert.Equal(serves, AppointmentFilters.Serves(on).Compile()(appointment));
    }

    [Theory]
    [InlineData(AppointmentState.Named, false, true, false)]
    [InlineData(AppointmentState.Serving, true, true, false)]
    [InlineData(AppointmentState.Concluded, true, true, false)]
    [InlineData(AppointmentState.EndedEarly, true, true, true)]
    [InlineData(AppointmentState.NeverTakenUp, false, false, false)]
    [InlineData(AppointmentState.Terminated, true, true, true)]
    public void Lists_ask_what_the_appointment_answers(AppointmentState state, bool takenUp, bool held, bool cutShort)
    {
        var appointment = In(state);
        Assert.Equal((takenUp, cutShort), (appointment.IsTakenUp, appointment.IsCutShort));
        Assert.Equal((takenUp, held), (AppointmentFilters.TakenUp.Compile()(appointment), AppointmentFilters.Held.Compile()(appointment)));
        Assert.Equal(cutShort, AppointmentFilters.CutShort.Compile()(appointment));
        Assert.Equal(cutShort ? Ended : appointment.LastDay, appointment.LastDayServed);
    }

    [Fact]
    public void Only_the_moves_of_the_table_are_possible()
    {
        foreach (var from in Enum.GetValues<AppointmentState>())
        {
            foreach (var step in Enum.GetValues<AppointmentStep>())
            {
                var allowed = AppointmentLifecycle.Table.Any(row => row.From == from && row.Step == step);
                Assert.Equal(allowed, Record.Exception(() => Take(In(from), step)) is null);
            }
        }
    }

    [Fact]
    public void Who_never_came_is_given_up_with_a_reason()
    {
        Assert.Throws<RuleViolationException>(() => In(AppointmentState.Named).GiveUp(" "));
        Assert.Equal("未到岗，企业停产", In(AppointmentState.NeverTakenUp).EndReason);
    }

    private static Appointment In(AppointmentState state)
    {
        var appointment = Cases.Appointment(Cases.Project());
        if (state == AppointmentState.NeverTakenUp)
        {
            Take(appointment, AppointmentStep.GiveUp);
        }
        else if (state != AppointmentState.Named)
        {
            Take(appointment, AppointmentStep.TakeUp);
        }

        AppointmentStep? last = state switch
        {
            AppointmentState.Concluded => AppointmentStep.Conclude,
            AppointmentState.EndedEarly => AppointmentStep.EndEarly,
            AppointmentState.Terminated => AppointmentStep.Terminate,
            AppointmentState.Named or AppointmentState.Serving or AppointmentState.NeverTakenUp => null,
        };
        if (last is { } step)
        {
            Take(appointment, step);
        }

        Assert.Equal(state, appointment.State);
        return appointment;
    }

    private static void Take(Appointment appointment, AppointmentStep step)
    {
        switch (step)
        {
            case AppointmentStep.TakeUp:
                appointment.Arrive(appointment.Start, Policy20.InForce, [], appointment.Start);
                break;
            case AppointmentStep.Conclude:
                appointment.Conclude(appointment.LastDay.AddDays(1));
                break;
            case AppointmentStep.EndEarly:
                appointment.EndEarly(Ended, "调离", Ended);
                break;
            case AppointmentStep.Resume:
                appointment.Resume([]);
                break;
            case AppointmentStep.GiveUp:
                appointment.GiveUp("未到岗，企业停产");
                break;
            case AppointmentStep.Terminate:
                appointment.Terminate(Ended, "企业停产", Ended);
                break;
        }
    }
}
