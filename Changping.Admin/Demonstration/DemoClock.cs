namespace Changping.Admin.Demonstration;

/// <summary>A clock that stands where it is set, so that the year's records bear the days on which they would have been made.</summary>
internal sealed class DemoClock : TimeProvider
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    private DateTimeOffset _now = DateTimeOffset.UnixEpoch;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Set(DateOnly day, TimeOnly time) => _now = new DateTimeOffset(day.ToDateTime(time), Beijing).ToUniversalTime();
}
