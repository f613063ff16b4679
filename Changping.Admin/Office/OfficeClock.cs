namespace Changping.Admin.Office;

/// <summary>What the office's calendar says: the programme's days are days in Beijing, wherever the server stands.</summary>
public sealed class OfficeClock(TimeProvider time)
{
    private static readonly TimeZoneInfo Beijing = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public DateTimeOffset Now => ToOffice(time.GetUtcNow());

    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    /// <summary>The moment at which a day of the office begins.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Beijing.GetUtcOffset(midnight));
    }

    public static DateTimeOffset ToOffice(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Beijing);
}
