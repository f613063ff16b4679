using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Changping.Admin.Office;
using Changping.Admin.Registers.Exports;
using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;
using Changping.Domain.Common;

namespace Changping.Admin.CommandLine;

/// <summary>export WORD --out FILE [--period 2026-11 or 2026] [--batch NUMBER].</summary>
internal static class ExportVerb
{
    public static Command Build(Shell shell)
    {
        var word = new Argument<string>("WORD") { Description = "登记表：institutions、experts、enterprises、projects、needs、receipts、pool、in-service、filings、subsidies、allowances、prizes、commercialisation、results、contacts" };
        var file = new Option<FileInfo>("--out") { Description = "写到该文件", Required = true, HelpName = "FILE" };
        var period = new Option<(CalendarMonth? Month, int? Year)>("--period")
        {
            Description = "只要该月（2026-11）或该年（2026）",
            HelpName = "PERIOD",
            CustomParser = ParsePeriod,
        };
        var batch = new Option<string?>("--batch") { Description = "只要该拨付批次，格式供财政局拨付", HelpName = "NUMBER" };
        var verb = new Command("export", "写出登记表") { word, file, period, batch };
        verb.SetAction(parsed => shell.AskAsync(parsed, async services =>
        {
            var register = parsed.GetRequiredValue(word);
            if (services.GetServices<IRegisterExport>().FirstOrDefault(candidate => candidate.Word == register) is not { } export)
            {
                return Shell.Misused($"没有名为“{register}”的登记表；可用：{string.Join("、", services.GetServices<IRegisterExport>().Select(known => known.Word))}。");
            }

            var target = parsed.GetRequiredValue(file);
            if (target.Directory is not { Exists: true })
            {
                return Shell.Misused($"文件夹不存在：{target.DirectoryName}");
            }

            WritableFolder.Ensure(target.DirectoryName!, "--out");

            var (month, year) = parsed.GetValue(period);
            var request = new ExportRequest(month, year, parsed.GetValue(batch), new Dictionary<string, string>())
            {
                // Who is at the command line could read the database itself.
                FullReason = "命令行导出",
            };

            // Whole or not at all: a refusal halfway must not leave a file that looks like a register.
            var unfinished = services.GetRequiredService<UnfinishedFiles>();
            var half = $"{target.FullName}.{Guid.NewGuid():N}.part";
            unfinished.Begin(half);
            ExportedRegister written;
            try
            {
                await using (var stream = File.Create(half))
                {
                    written = await export.WriteAsync(Actor.CommandLine, request, stream, default);
                }

                File.Move(half, target.FullName, overwrite: true);
            }
            finally
            {
                File.Delete(half);
                unfinished.End(half);
            }

            var total = written.Total?.ToPlainText();
            shell.Answer(parsed,
                total is null
                    ? new { register, rows = written.Rows, file = target.FullName }
                    : new { register, rows = written.Rows, file = target.FullName, total },
                () => $"{export.Title}：{written.Rows} 行{(total is null ? "" : $"，合计 {written.Total} 元")}，已写到 {target.FullName}");
            return Shell.Done;
        }));
        return verb;
    }

    private static (CalendarMonth? Month, int? Year) ParsePeriod(ArgumentResult token)
    {
        var text = token.Tokens.Single().Value;
        if (CalendarMonth.TryParse(text, out var month))
        {
            return (month, null);
        }

        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2100)
        {
            return (null, year);
        }

        token.AddError($"--period 应为年月或年份，如 2026-11 或 2026；现为“{text}”。");
        return default;
    }
}
