using Changping.Domain.Common;

namespace Changping.Admin.Components.Forms;

/// <summary>A month, shown as 2026-11; empty is null.</summary>
public sealed class MonthField : CalendarField<CalendarMonth?>
{
    protected override bool Months => true;

    protected override DateOnly? Day => Value?.FirstDay;

    protected override CalendarMonth? Of(DateOnly day) => CalendarMonth.Of(day);

    protected override DateOnly Step(DateOnly day, int steps, bool far) => day.AddMonths(far ? steps * 3 : steps);

    protected override (CalendarMonth? Value, string? Fault) Read(string typed) => typed.Length == 0 ? (null, null) : DayText.ReadMonth(typed, Clock.Today);

    protected override string Write(CalendarMonth? value) => value?.ToString() ?? "";
}
