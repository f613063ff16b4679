using System.CommandLine;

namespace Changping.Admin.CommandLine;

/// <summary>demo: fills an empty database with the demonstration year.</summary>
internal static class DemoVerb
{
    public static Command Build(Shell shell)
    {
        var verb = new Command("demo", "把演示年度写入空数据库");
        verb.SetAction(parsed => shell.RunAsync(parsed, services => Task.FromResult(Shell.Done)));
        return verb;
    }
}
