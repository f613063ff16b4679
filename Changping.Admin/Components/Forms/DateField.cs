using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Changping.Admin.Components.Forms;

/// <summary>A day, shown as 2026-11-23 in every browser; empty is null.</summary>
public sealed class DateField : CalendarField<DateOnly?>
{
    /// <summary>Inclusive.</summary>
    [Parameter]
    public DateOnly? Min { get; set; }

    /// <summary>Inclusive.</summary>
    [Parameter]
    public DateOnly? Max { get; set; }

    protected override bool Months => false;

    protected override DateOnly? Day => Value;

    protected override DateOnly? Least => Min;

    protected override DateOnly? Most => Max;

    protected override DateOnly? Of(DateOnly day) => day;

    protected override DateOnly Step(DateOnly day, int steps, bool far) => day.AddDays(far ? steps * 7 : steps);

    protected override (DateOnly? Value, string? Fault) Read(string typed) => typed.Length == 0 ? (null, null) : DayText.Read(typed, Clock.Today);

    protected override string Write(DateOnly? value) => value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    protected override string? Problem() => base.Problem() ?? (
        Value < Min ? $"{Label}应在 {Write(Min)} 或之后"
        : Value > Max ? $"{Label}应在 {Write(Max)} 或之前"
        : null);
}
