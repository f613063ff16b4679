using Changping.Admin.Web;
using Serilog.Events;
using Serilog.Parsing;

namespace Changping.Admin.Tests.Web;

/// <summary>A user name with a line break once wrote a log line of its own.</summary>
public sealed class LogLinesTests
{
    [Theory]
    [InlineData("x\n2026-11-23 [INF] Sign-in of admin", "\\u000a")]
    [InlineData("x\r\ny", "\\u000d\\u000a")]
    [InlineData("x\u2028y\u0085z", "\\u2028")]
    [InlineData("x\u202Etxt.exe", "\\u202e")]
    [InlineData("\u001b[2J", "\\u001b")]
    public void What_was_typed_stays_in_its_line(string typed, string written)
    {
        var line = Written("Sign-in of {User} refused", typed, null);
        Assert.Equal(1, line.Count(letter => letter == '\n'));
        Assert.Contains(written, line, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', line);
    }

    [Fact]
    public void The_lines_of_an_exception_cannot_pass_for_entries()
    {
        var lines = Written("Error", "", new InvalidOperationException("bad\n2026-11-23 10:00:00.000 +08:00 [INF] all is well")).TrimEnd()
            .Split(Environment.NewLine);
        Assert.All(lines.Skip(1), line => Assert.StartsWith("    | ", line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_message_is_cut_before_it_fills_the_disk_and_the_time_is_the_offices()
    {
        var line = Written("{User}", new string('a', 1_000_000), null);
        Assert.True(line.Length < 5_000);
        Assert.StartsWith("2026-11-23 10:00:00.000 +08:00 [WRN]", line, StringComparison.Ordinal);
    }

    private static string Written(string template, string value, Exception? exception)
    {
        var output = new StringWriter();
        new LogLines().Format(
            new LogEvent(
                new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero), LogEventLevel.Warning, exception, new MessageTemplateParser().Parse(template),
                [new LogEventProperty("User", new ScalarValue(value))]),
            output);
        return output.ToString();
    }
}
