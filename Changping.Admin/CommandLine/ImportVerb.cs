using System.CommandLine;
using Changping.Admin.Features.Overview.Imports;
using Changping.Admin.Office;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Workbooks;

namespace Changping.Admin.CommandLine;

/// <summary>import WORD FILE [--sheet NAME or all] [--map "theirs=ours"]… [--commit] [--skip-faulty] [--acknowledge] [--as-of DATE].</summary>
internal static class ImportVerb
{
    public static Command Build(Shell shell)
    {
        var word = new Argument<string>("WORD") { Description = "登记表：institutions、experts、enterprises、projects、needs、receipts" };
        var file = new Argument<FileInfo>("FILE") { Description = "Excel 工作簿（.xlsx）" };
        var commit = new Option<bool>("--commit") { Description = "写入；省略时只预览" };
        var skip = new Option<bool>("--skip-faulty") { Description = "跳过有误的行，写入其余" };
        var acknowledge = new Option<bool>("--acknowledge") { Description = "须核对的提示（单位存疑、更名等）已核对，一并写入" };
        var sheet = Arguments.Sheet();
        var map = new Option<string[]>("--map")
        {
            Description = "文件的列=登记表的列，可写多次；合并的列写 职务/职称=现任职务/专业技术职务，不导入的写 备用=；与 --commit 一起记住，用于同单位同样表头的下一份",
            HelpName = "theirs=ours",
        };
        var asOf = Arguments.Date("--as-of", "按该日的规则认定；省略时按各行自己的日期");
        var verb = new Command("import", "预览登记表；加 --commit 则在一个事务中写入") { word, file, sheet, map, commit, skip, acknowledge, asOf };
        verb.SetAction(parsed => Over(parsed)(parsed, async services =>
        {
            var register = parsed.GetRequiredValue(word);
            var source = parsed.GetRequiredValue(file);
            if (services.GetServices<IRegisterImport>().FirstOrDefault(candidate => candidate.Schema.Word == register) is not { } import)
            {
                return Shell.Misused($"没有名为“{register}”的登记表；可用：{string.Join("、", services.GetServices<IRegisterImport>().Select(known => known.Schema.Word))}。");
            }

            if (!source.Exists)
            {
                return Shell.Misused($"文件不存在：{source.FullName}");
            }

            await using var stream = source.OpenRead();
            ImportPreview preview;
            try
            {
                var pairs = parsed.GetValue(map) ?? [];
                var choice = new ReadingChoice
                {
                    Sheet = parsed.GetValue(sheet),
                    Mapping = pairs.Length == 0 ? null
                    : ColumnMapping.Parse(import.Schema, pairs)
                };
                preview = await import.PreviewAsync(Actor.CommandLine, stream, source.Name, choice, parsed.GetValue(asOf), null, default);
            }
            catch (WorkbookRefusedException refused)
            {
                return shell.Refuse(parsed, refused.Code, refused.Message, register);
            }

            var doubtful = preview.Rows.Any(row => row.MustBeAcknowledged) && !parsed.GetValue(acknowledge);
            var committed = false;
            if (parsed.GetValue(commit) && preview.Emptiness is null && !doubtful && (!preview.HasFaults || parsed.GetValue(skip)))
            {
                var accepted = preview.Accepting(preview.Rows.Where(preview.Asks).Select(row => row.Row).ToHashSet());
                await services.GetRequiredService<CommitImport>().RunAsync(Actor.CommandLine, import, accepted, stream, parsed.GetValue(skip), default);
                committed = true;
                if (parsed.GetValue(map) is { Length: > 0 })
                {
                    await import.RememberAsync(Actor.CommandLine, preview, remember: true, default);
                }
            }

            shell.Answer(parsed, ImportReport.Of(register, preview, committed), () => ImportText.Of(preview, committed));
            return committed || (!preview.HasFaults && preview.Emptiness is null && !(doubtful && parsed.GetValue(commit))) ? Shell.Done : Shell.Refused;
        }));
        return verb;

        // A preview leaves nothing behind; where there is no database yet, it shows what --commit would write into the first.
        Func<ParseResult, Func<IServiceProvider, Task<int>>, Task<int>> Over(ParseResult parsed) => parsed.GetValue(commit) ? shell.RunAsync : shell.ReadAsync;
    }
}
