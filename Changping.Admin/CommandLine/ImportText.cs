using System.Text;
using Changping.Admin.Registers.Imports;

namespace Changping.Admin.CommandLine;

/// <summary>A preview as a person reads it at the command line.</summary>
internal static class ImportText
{
    public static string Of(ImportPreview preview, bool committed)
    {
        var text = new StringBuilder();
        text.Append(preview.Schema.Title).Append('：').Append(preview.Rows.Count).Append(" 行，新增 ").Append(preview.Count(RowFate.New))
            .Append("，变更 ").Append(preview.Count(RowFate.Changed)).Append("，无变化 ").Append(preview.Count(RowFate.Unchanged))
            .Append("，有误 ").Append(preview.Count(RowFate.Faulty)).AppendLine(committed ? "；已写入。" : "；未写入。");
        if (preview.IgnoredColumns.Count > 0)
        {
            text.Append("未采用的列：").AppendLine(string.Join("、", preview.IgnoredColumns));
        }

        if (preview.Reading.Sheets.Count > 0)
        {
            text.Append("工作表：").AppendLine(ImportReport.Sheet(preview));
        }

        foreach (var remark in preview.AllRemarks)
        {
            text.AppendLine(remark);
        }

        foreach (var passed in preview.Reading.PassedOver)
        {
            text.Append("未读入：第 ").Append(preview.Reading.PlaceOf(passed.Row)).Append(" 行“").Append(passed.Text).AppendLine("”");
        }

        foreach (var fault in preview.Faults)
        {
            text.Append("第 ").Append(preview.Reading.PlaceOf(fault.Row)).Append(" 行 ").Append(fault.Column).Append('“').Append(fault.Value)
                .Append("”：").AppendLine(fault.Message);
        }

        foreach (var note in preview.Rows.SelectMany(row => row.Notes))
        {
            text.Append(note.MustBeAcknowledged ? "须核对（--acknowledge）：第 " : "提示：第 ").Append(preview.Reading.PlaceOf(note.Row)).Append(" 行 ")
                .Append(note.Column).Append('：').AppendLine(note.Message);
        }

        return text.ToString().TrimEnd();
    }
}
