using System.Globalization;
using Changping.Admin.Office;

namespace Changping.Admin.Demonstration;

/// <summary>--today: the office at another day, so that one can walk the turn of a year. In Development only: real records bear real days.</summary>
public static class DemoToday
{
    public const string Option = "--today";

    private const string Format = "yyyy-MM-dd";

    /// <returns>Null where the arguments name no day.</returns>
    /// <exception cref="WrongUseException">Not in Development, or not a day.</exception>
    public static DateOnly? Of(IReadOnlyList<string> arguments, bool isDevelopment)
    {
        for (var at = 0; at < arguments.Count; at++)
        {
            if (arguments[at] == Option)
            {
                return Read(at + 1 < arguments.Count ? arguments[at + 1] : "", isDevelopment);
            }

            if (arguments[at].StartsWith(Option + "=", StringComparison.Ordinal))
            {
                return Read(arguments[at][(Option.Length + 1)..], isDevelopment);
            }
        }

        return null;
    }

    /// <exception cref="WrongUseException">As above.</exception>
    public static DateOnly Read(string text, bool isDevelopment) =>
        !isDevelopment ? throw new WrongUseException($"{Option} 是演示用的日期，只能在 Development 环境使用，正式环境以本机日期为准。")
        : DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new WrongUseException($"{Option} 后应写日期，如 2027-01-05，“{text}”不是日期。");

    /// <summary>A clock that goes on as the machine's does, from the same hour of that day.</summary>
    public static TimeProvider Clock(DateOnly today, TimeProvider machine) =>
        new ShiftedClock(machine, TimeSpan.FromDays(today.DayNumber - new OfficeClock(machine).Today.DayNumber));

    private sealed class ShiftedClock(TimeProvider machine, TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => machine.GetUtcNow() + by;
    }
}

/// <summary>The program was called in a way that it does not take; the message says in one sentence how.</summary>
public sealed class WrongUseException(string message) : Exception(message);
