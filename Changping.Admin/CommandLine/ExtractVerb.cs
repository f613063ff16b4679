using System.CommandLine;
using Changping.Admin.Features.Experts.Held;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;

namespace Changping.Admin.CommandLine;

/// <summary>extract NUMBER --out FILE [--reason TEXT]: everything that is held on one person; FILE ends in .zip (with the files) or .xlsx (the
/// workbook alone).</summary>
internal static class ExtractVerb
{
    private const string Archive = ".zip", Workbook = ".xlsx";

    public static Command Build(Shell shell)
    {
        var number = new Argument<string>("NUMBER") { Description = "专家编号（如 2026-专家-0012）或其推荐编号" };
        var file = new Option<FileInfo>("--out") { Description = "写到该文件：.zip 含附件和文书，.xlsx 只有工作簿", Required = true, HelpName = "FILE" };
        var reason = new Option<string>("--reason") { Description = "用途，记入操作日志", HelpName = "TEXT", DefaultValueFactory = _ => "命令行提取" };
        var verb = new Command("extract", "提取一人的全部资料，用于答复本人的查阅、复制请求") { number, file, reason };
        verb.SetAction(parsed => shell.AskAsync(parsed, async services =>
        {
            var target = parsed.GetRequiredValue(file);
            if (target.Extension is not (Archive or Workbook))
            {
                return Shell.Misused($"--out 应以 {Archive} 或 {Workbook} 结尾；现为 {target.Name}");
            }

            if (target.Directory is not { Exists: true })
            {
                return Shell.Misused($"文件夹不存在：{target.DirectoryName}");
            }

            WritableFolder.Ensure(target.DirectoryName!, "--out");
            var unfinished = services.GetRequiredService<UnfinishedFiles>();
            var half = $"{target.FullName}.{Guid.NewGuid():N}.part";
            unfinished.Begin(half);
            ExtractedPerson written;
            try
            {
                await using (var stream = File.Create(half))
                {
                    written = await services.GetRequiredService<ExtractPerson>().RunAsync(
                        Actor.CommandLine, parsed.GetRequiredValue(number), parsed.GetValue(reason), target.Extension == Archive, stream, default);
                }

                File.Move(half, target.FullName, overwrite: true);
            }
            finally
            {
                File.Delete(half);
                unfinished.End(half);
            }

            shell.Answer(parsed, new
            {
                number = written.Number,
                records = written.Records,
                facts = written.Facts,
                files = written.Files,
                file = target.FullName
            },
                () => $"{written.Number}：{written.Records} 件记录、{written.Facts} 项内容、{written.Files} 个文件，已写到 {target.FullName}");
            return Shell.Done;
        }));
        return verb;
    }
}
