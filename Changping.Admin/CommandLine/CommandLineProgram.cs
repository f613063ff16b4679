using System.CommandLine;
using System.Globalization;

namespace Changping.Admin.CommandLine;

/// <summary>The verbs of the public contract. Exit status: 0 done, 1 refused or faulty rows, 2 wrong use.</summary>
public static class CommandLineProgram
{
    private static readonly HashSet<string> Verbs =
        ["import", "export", "assess", "calculate", "user", "backup", "restore", "verify", "demo", "sweep", "doctor", "rotate-keys", "retain",
            "extract", "--help", "-h", "-?", "--version"];

    /// <summary>True where the arguments name a verb; without one the web application starts.</summary>
    public static bool Takes(string[] args) => args.Length > 0 && (Verbs.Contains(args[0]) || !args[0].StartsWith('-'));

    /// <param name="open">Gives the services over a database file; null means the configured one.</param>
    /// <param name="apart">The same in a folder of its own, of which nothing is to stay; null: as <paramref name="open"/>.</param>
    public static async Task<int> RunAsync(string[] args, Func<string?, ServiceProvider> open, Func<string, ServiceProvider>? apart = null)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo("zh-CN");
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentCulture;
        var database = new Option<string?>("--database") { Description = "数据库文件；省略时为 data/run/changping.db", Recursive = true, HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "标准输出只有一个 JSON 对象", Recursive = true };
        var shell = new Shell(open, apart ?? open, database, json);
        var root = new RootCommand("昌平区“科技副总”管理：不带动词启动网页；以下动词供定时任务和脚本使用。")
        {
            database,
            json,
            ImportVerb.Build(shell),
            ExportVerb.Build(shell),
            AssessVerb.Build(shell),
            CalculateVerbs.Build(shell),
            UserVerbs.Build(shell),
            BackupVerb.Build(shell),
            RestoreVerb.Build(shell),
            VerifyVerb.Build(shell),
            DemoVerb.Build(shell),
            SweepVerb.Build(shell),
            DoctorVerb.Build(shell),
            RotateKeysVerb.Build(shell),
            RetainVerb.Build(shell),
            ExtractVerb.Build(shell),
        };

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }

            await Console.Error.WriteLineAsync("用法：Changping.Admin --help");
            return Shell.WrongUse;
        }

        return await shell.GuardAsync(parsed, () => parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }));
    }
}
