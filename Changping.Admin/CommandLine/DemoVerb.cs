using System.CommandLine;
using Changping.Admin.Demonstration;

namespace Changping.Admin.CommandLine;

/// <summary>demo: fills an empty database with the demonstration year.</summary>
internal static class DemoVerb
{
    public static Command Build(Shell shell)
    {
        var verb = new Command("demo", "把演示年度写入空数据库；已有数据时拒绝");
        verb.SetAction(parsed => shell.RunAsync(parsed, async services =>
        {
            await services.GetRequiredService<DemoYear>().RunAsync(default);
            shell.Answer(parsed, new { demo = true }, () => "演示年度已写入。");
            return Shell.Done;
        }));
        return verb;
    }
}
