using System.CommandLine;
using Changping.Admin.Demonstration;

namespace Changping.Admin.CommandLine;

/// <summary>demo: fills an empty database with the demonstration year.</summary>
internal static class DemoVerb
{
    /// <summary>By the variables that the web application goes by; it looks at the second only where the first is not set.</summary>
    private static bool IsDevelopment => string.Equals(
        Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT"),
        Environments.Development, StringComparison.OrdinalIgnoreCase);

    public static Command Build(Shell shell)
    {
        var verb = new Command("demo", "把演示年度写入空数据库；已有数据时拒绝");
        var today = new Option<string?>(DemoToday.Option) { Description = "演示到这一天为止，仅限 Development 环境；省略时为今天", HelpName = "DATE" };
        verb.Add(today);
        verb.SetAction(async parsed =>
        {
            DateOnly? day;
            try
            {
                day = parsed.GetValue(today) is { } text ? DemoToday.Read(text, IsDevelopment) : null;
            }
            catch (WrongUseException misused)
            {
                return Shell.Misused(misused.Message);
            }

            return await shell.RunAsync(parsed, async services =>
            {
                await services.GetRequiredService<DemoYear>().RunAsync(default, day);
                shell.Answer(parsed, new { demo = true }, () => "演示年度已写入。");
                return Shell.Done;
            });
        });
        return verb;
    }
}
