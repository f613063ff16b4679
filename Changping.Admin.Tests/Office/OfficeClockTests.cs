using Changping.Admin.Office;
using Microsoft.Extensions.Time.Testing;

namespace Changping.Admin.Tests.Office;

public class OfficeClockTests
{
    [Theory]
    [InlineData("2026-11-22T15:59:59Z", "2026-11-22")]
    [InlineData("2026-11-22T16:00:00Z", "2026-11-23")]
    public void The_day_changes_at_midnight_in_Beijing(string moment, string day)
    {
        var clock = new OfficeClock(new FakeTimeProvider(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), clock.Today);
    }
}
