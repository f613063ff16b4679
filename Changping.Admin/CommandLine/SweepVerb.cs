using System.CommandLine;
using Changping.Admin.Files;

namespace Changping.Admin.CommandLine;

/// <summary>sweep: removes what killed processes left behind, as every start of the web application does.</summary>
internal static class SweepVerb
{
    public static Command Build(Shell shell)
    {
        var verb = new Command("sweep", "清除被中断的导出、备份和文书留下的半成品；程序运行中也可以，网页每次启动时自动清除");
        verb.SetAction(parsed => shell.AskAsync(parsed, async services =>
        {
            var removed = await services.GetRequiredService<Leftovers>().SweepAsync(default);
            shell.Answer(parsed, new { removed }, () => removed.Count == 0 ? "没有遗留的半成品。"
                : $"已清除 {removed.Count} 件：{Environment.NewLine}{string.Join(Environment.NewLine, removed)}");
            return Shell.Done;
        }));
        return verb;
    }
}
