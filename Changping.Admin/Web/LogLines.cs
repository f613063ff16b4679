using System.Globalization;
using System.Text;
using Changping.Admin.Office;
using Serilog.Events;
using Serilog.Formatting;

namespace Changping.Admin.Web;

/// <summary>
/// One entry, one line: what somebody typed cannot make another. Control characters, line separators and marks that turn the direction of writing stand as
/// \u and their number; an exception's lines are indented, so that none looks like an entry. Times are the office's.
/// </summary>
public sealed class LogLines : ITextFormatter
{
    /// <summary>Characters of a message; what is longer is somebody's attempt to fill the disk.</summary>
    private const int LongestMessage = 4_000, LongestException = 16_000;

    public void Format(LogEvent logEvent, TextWriter output)
    {
        output.Write(OfficeClock.ToOffice(logEvent.Timestamp).ToString("yyyy-MM-dd HH:mm:ss.fff zzz", CultureInfo.InvariantCulture));
        output.Write($" [{Level(logEvent.Level)}] ");
        output.WriteLine(Plain(logEvent.RenderMessage(CultureInfo.InvariantCulture), LongestMessage));
        if (logEvent.Exception is { } exception)
        {
            foreach (var line in Cut(exception.ToString(), LongestException).Split('\n'))
            {
                output.Write("    | ");
                output.WriteLine(Plain(line.TrimEnd('\r'), LongestException));
            }
        }
    }

    internal static string Plain(string text, int longest)
    {
        var plain = new StringBuilder(Math.Min(text.Length, longest) + 16);
        foreach (var letter in Cut(text, longest))
        {
            if (IsDangerous(letter))
            {
                plain.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
            }
            else
            {
                plain.Append(letter);
            }
        }

        return plain.ToString();
    }

    private static bool IsDangerous(char letter) => char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse;

    private static string Cut(string text, int longest) => text.Length <= longest ? text : $"{text[..longest]}…（共 {text.Length} 字符）";

    private static string Level(LogEventLevel level) => level switch
    {
        LogEventLevel.Verbose => "VRB",
        LogEventLevel.Debug => "DBG",
        LogEventLevel.Information => "INF",
        LogEventLevel.Warning => "WRN",
        LogEventLevel.Error => "ERR",
        LogEventLevel.Fatal => "FTL",
        _ => "???",
    };
}
