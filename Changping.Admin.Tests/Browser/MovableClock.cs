using Changping.Admin.Office;

namespace Changping.Admin.Tests.Browser;

/// <summary>The machine's clock set to another day: it ticks as always, and the test sets it forward, never back.</summary>
internal sealed class MovableClock(DateOnly day) : TimeProvider
{
    private static readonly TimeSpan OfficeOpens = TimeSpan.FromHours(9);

    private long _ahead = Ahead(day).Ticks;

    public DateOnly Today => DateOnly.FromDateTime(OfficeClock.ToOffice(GetUtcNow()).DateTime);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref _ahead));

    /// <summary>The morning of a later day.</summary>
    public void GoTo(DateOnly later)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(later, Today);
        Interlocked.Exchange(ref _ahead, Ahead(later).Ticks);
    }

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ahead, by.Ticks);

    private static TimeSpan Ahead(DateOnly day) => OfficeClock.StartOf(day) + OfficeOpens - System.GetUtcNow();
}
