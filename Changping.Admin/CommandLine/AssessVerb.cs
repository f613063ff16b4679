using System.CommandLine;
using System.Text;
using System.Text.Json;
using Changping.Admin.Features.Experts;
using Changping.Admin.Office;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Workbooks;
using Changping.Domain.Eligibility;

namespace Changping.Admin.CommandLine;

/// <summary>assess FILE [--sheet NAME or all] [--as-of DATE]: the verdict of every row of a register of nominations; nothing is written.</summary>
internal static class AssessVerb
{
    public static Command Build(Shell shell)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "拟聘专家推荐情况汇总表（.xlsx）" };
        var sheet = Arguments.Sheet();
        var asOf = Arguments.Date("--as-of", "按该日的规则认定；省略时按各行的推荐日期");
        var verb = new Command("assess", "逐行认定资格，不写入任何内容") { file, sheet, asOf };
        verb.SetAction(parsed => shell.ReadAsync(parsed, async services =>
        {
            var source = parsed.GetRequiredValue(file);
            if (!source.Exists)
            {
                return Shell.Misused($"文件不存在：{source.FullName}");
            }

            await using var stream = source.OpenRead();
            ImportPreview<ExpertDraft> preview;
            try
            {
                preview = await services.GetRequiredService<ExpertImport>()
                    .PreviewAsync(Actor.CommandLine, stream, source.Name, new ReadingChoice { Sheet = parsed.GetValue(sheet) },
                        parsed.GetValue(asOf), null, default);
            }
            catch (WorkbookRefusedException refused)
            {
                return shell.Refuse(parsed, refused.Code, refused.Message, "experts");
            }

            var judged = preview.Compared.Select(row => row.Draft).OfType<ExpertDraft>().ToList();
            shell.Answer(parsed, new
            {
                sheet = ImportReport.Sheet(preview),
                otherSheets = preview.Reading.OtherSheets,
                passedOver = ImportReport.PassedOver(preview),
                rows = judged.Select(draft => Row(preview, draft)),
                remarks = preview.AllRemarks,
                faults = ImportReport.Faults(preview),
            }, () => Text(judged, preview));
            return preview.HasFaults || preview.Emptiness is not null ? Shell.Refused : Shell.Done;
        }));
        return verb;
    }

    private static object Row(ImportPreview preview, ExpertDraft draft) => Row(preview, draft, draft.Judge());

    private static object Row(ImportPreview preview, ExpertDraft draft, Verdict verdict) => new
    {
        sheet = preview.Reading.SheetOf(draft.Number),
        row = SheetRow.Row(draft.Number),
        name = draft.Row.Person.Name,
        date = $"{verdict.On:yyyy-MM-dd}",
        policy = verdict.Policy,
        overall = verdict.Overall.ToString(),
        note = verdict.IsProvisional ? Domain.Policy.PolicyBook.ProvisionalNote : null,
        criteria = verdict.Findings.Select(finding => new
        {
            criterion = JsonNamingPolicy.CamelCase.ConvertName(finding.Criterion.ToString()),
            clause = finding.Clause.Number,
            outcome = JsonNamingPolicy.CamelCase.ConvertName(finding.Outcome.ToString()),
            facts = finding.Evidence,
            cure = finding.Cure,
        }),
    };

    private static string Text(List<ExpertDraft> judged, ImportPreview preview)
    {
        var text = new StringBuilder();
        foreach (var draft in judged)
        {
            var verdict = draft.Judge();
            text.Append("第 ").Append(preview.Reading.PlaceOf(draft.Number)).Append(" 行 ").Append(draft.Row.Person.Name).Append('：')
                .AppendLine(verdict.Overall.ChineseName());
            foreach (var finding in verdict.Findings)
            {
                text.Append("  ").Append(finding.Clause).Append(' ').Append(finding.Criterion.ChineseName()).Append('：').Append(finding.Outcome.ChineseName())
                    .Append('，').Append(finding.Evidence).AppendLine(finding.Cure is null ? "" : $" → {finding.Cure}");
            }
        }

        foreach (var fault in preview.Faults)
        {
            text.Append("第 ").Append(preview.Reading.PlaceOf(fault.Row)).Append(" 行有误 ").Append(fault.Column).Append('：').AppendLine(fault.Message);
        }

        foreach (var remark in preview.AllRemarks)
        {
            text.AppendLine(remark);
        }

        return text.ToString().TrimEnd();
    }
}
