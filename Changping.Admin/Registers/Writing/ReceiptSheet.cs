using System.Security;
using Changping.Admin.Registers.Schemas;
using Changping.Domain.Funds;

namespace Changping.Admin.Registers.Writing;

/// <summary>
/// The sheet 拨付回执 behind the register: exactly the columns of the register that comes back, with what is known filled in. The import takes
/// the first sheet that has them, which is this one.
/// </summary>
internal static class ReceiptSheet
{
    private const int HeaderRow = 4;

    /// <summary>In the order of the register's columns.</summary>
    private static readonly double[] Widths = [15, 6, 27, 22, 15, 10, 11, 25];

    private static readonly RegisterColumn[] Answers = [ReceiptsRegister.Outcome, ReceiptsRegister.On, ReceiptsRegister.Reason];

    public static SheetPart Of(ReceiptForm form)
    {
        var schema = ReceiptsRegister.Schema;
        return new SheetPart(schema.Title, HeaderRow,
            sheet => Write(sheet, schema, form))
        { PrintedTo = (schema.Columns.Count - 1, HeaderRow + form.Lines.Count) };
    }

    private static void Write(SheetXml sheet, ReceiptsRegister schema, ReceiptForm form)
    {
        var page = SheetFrame.Open(sheet, Widths, HeaderRow);
        SheetFrame.Line(sheet, schema.Title, CellStyle.OfficialTitle, 34);
        SheetFrame.Line(sheet, "请填写拨付结果（成功或退回）、拨付日期，退回的写明退回原因；尚未办理的行留空。其余各列请勿改动，本表可直接导入。", CellStyle.Note, 20);
        SheetFrame.Line(sheet, $"批次号：{form.BatchNumber}　　{form.Check.Text}", CellStyle.Note, 20);
        sheet.BeginRow(32);
        foreach (var column in schema.Columns)
        {
            sheet.Text(column.Kind is ColumnKind.Money ? $"{column.Name}（元）" : column.Name, CellStyle.OfficialHeader);
        }

        sheet.EndRow();
        var columns = schema.Columns.Select(column => (Export: column.Export<ReceiptAnswer>(row => row), IsAnswer: Answers.Contains(column))).ToList();
        foreach (var line in form.Lines)
        {
            var row = new ReceiptAnswer(form.BatchNumber, line.Number, line.Payee, line.Account, line.Amount, null, null, null);
            sheet.BeginRow(22);
            foreach (var (export, isAnswer) in columns)
            {
                if (isAnswer)
                {
                    sheet.Text(null, export.Kind switch
                    {
                        ExportKind.Date => CellStyle.AnswerDate,
                        ExportKind.LongText => CellStyle.AnswerLongText,
                        _ => CellStyle.AnswerText,
                    });
                }
                else
                {
                    sheet.Cell(export.Kind, export.Value(row));
                }
            }

            sheet.EndRow();
        }

        SheetFrame.Close(
            sheet, page, [.. Enumerable.Range(1, HeaderRow - 1).Select(row => (0, schema.Columns.Count - 1, row))],
            new PageFoot(form.BatchNumber, false), Validation(form.Lines.Count));
    }

    private static string Validation(int lines)
    {
        RegisterColumn result = ReceiptsRegister.Outcome;
        return "<dataValidations count=\"1\"><dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" "
            + $"errorTitle=\"{SecurityElement.Escape(result.Name)}\" error=\"只能填成功或退回；尚未办理的留空。\" "
            + $"sqref=\"{SheetReference.Cell(result.Index, HeaderRow + 1)}:{SheetReference.Cell(result.Index, HeaderRow + Math.Max(1, lines))}\">"
            + $"<formula1>\"{SecurityElement.Escape(string.Join(',', result.Choices))}\"</formula1></dataValidation></dataValidations>";
    }
}
