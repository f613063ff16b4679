using Changping.Admin.Demonstration;
using Changping.Admin.Office;
using Changping.Admin.Tests.Support;
using Changping.Admin.Web;
using Microsoft.Extensions.Time.Testing;

namespace Changping.Admin.Tests.Demonstration;

/// <summary>--today: another day for a developer, and for nobody else. The program writes to the console, which the verbs' tests listen to.</summary>
public sealed class DemoTodayTests
{
    [Theory]
    [InlineData("2026-11-28T15:59:59Z", "2027-01-05T15:59:59Z", "2027-01-05T16:00:00Z")]
    [InlineData("2026-11-28T16:00:00Z", "2027-01-04T16:00:00Z", "2027-01-05T15:59:59Z")]
    public void The_clock_keeps_the_hour_of_the_machine_and_goes_on(string machine, string from, string second)
    {
        var time = new FakeTimeProvider(Moment(machine));
        var clock = DemoToday.Clock(new DateOnly(2027, 1, 5), time);

        Assert.Equal((Moment(from), new DateOnly(2027, 1, 5)), (clock.GetUtcNow(), new OfficeClock(clock).Today));
        time.Advance(Moment(second) - Moment(from));
        Assert.Equal(Moment(second), clock.GetUtcNow());
    }

    [Fact]
    public void Both_ways_of_writing_it_are_read_and_none_is_none()
    {
        Assert.Equal(new DateOnly(2027, 1, 5), DemoToday.Of(["--urls", "x", "--today", "2027-01-05"], isDevelopment: true));
        Assert.Equal(new DateOnly(2027, 1, 5), DemoToday.Of(["--today=2027-01-05"], isDevelopment: true));
        Assert.Null(DemoToday.Of(["--urls", "x"], isDevelopment: false));
    }

    [Theory]
    [InlineData("2027-02-29")]
    [InlineData("明天")]
    [InlineData("")]
    public void What_is_no_day_is_told(string text) =>
        Assert.Contains("如 2027-01-05", Assert.Throws<WrongUseException>(() => DemoToday.Read(text, isDevelopment: true)).Message, StringComparison.Ordinal);

    [Fact]
    public void Elsewhere_than_in_development_the_web_application_does_not_start_with_another_day() =>
        Assert.Contains("只能在 Development 环境", Assert.Throws<WrongUseException>(
            () => WebHost.Build(["--environment", "Production", "--today", "2027-01-05"])).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Nor_does_it_end_otherwise_than_with_wrong_use() =>
        Assert.Equal(2, await WebProgram.RunAsync(["--environment", "Production", "--today=2027-01-05"]));

    [Fact]
    public async Task The_demonstration_is_written_up_to_the_day()
    {
        await using var office = await TestOffice.OpenAsync(policyInForce: false);
        await office.Get<DemoYear>().RunAsync(default, new DateOnly(2027, 1, 5));

        var last = await office.AskAsync(context => Task.FromResult(context.AuditEntries.Max(entry => entry.At)));
        Assert.InRange(OfficeClock.ToOffice(last).Date, new DateTime(2027, 1, 4), new DateTime(2027, 1, 5));
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
