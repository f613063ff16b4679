using ClosedXML.Excel;

namespace Changping.Admin.Tests.Support;

/// <summary>What the finance bureau writes into one row of the sheet 拨付回执.</summary>
/// <param name="Amount">Another one than was printed.</param>
internal sealed record WrittenAnswer(string? Result, DateOnly? On, string? Reason = null, decimal? Amount = null, string? Payee = null, string? Account = null);

/// <summary>The finance bureau at work, with another program than ours: opens the workbook that it got, fills in, saves.</summary>
internal static class ReceiptBook
{
    public const string Sheet = "拨付回执";
    private const int HeaderRow = 4;

    /// <param name="answer">By 序号; null leaves the row as it is.</param>
    /// <param name="unknown">A row is added below, for a line that no batch has.</param>
    public static byte[] Fill(byte[] workbook, Func<int, WrittenAnswer?> answer, bool unknown = false)
    {
        using var opened = new XLWorkbook(new MemoryStream(workbook));
        var sheet = opened.Worksheet(Sheet);
        var last = sheet.LastRowUsed().RowNumber();
        for (var row = HeaderRow + 1; row <= last; row++)
        {
            if (answer((int)sheet.Cell(row, 2).GetDouble()) is { } written)
            {
                Write(sheet, row, written);
            }
        }

        if (unknown)
        {
            for (var column = 1; column <= 5; column++)
            {
                sheet.Cell(last, column).CopyTo(sheet.Cell(last + 1, column));
            }

            sheet.Cell(last + 1, 2).SetValue(9_999);
            Write(sheet, last + 1, new WrittenAnswer("成功", answer(1)?.On ?? DateOnly.MinValue));
        }

        using var saved = new MemoryStream();
        opened.SaveAs(saved);
        return saved.ToArray();
    }

    private static void Write(IXLWorksheet sheet, int row, WrittenAnswer written)
    {
        Text(3, written.Payee);
        Text(4, written.Account);
        Text(6, written.Result);
        Text(8, written.Reason);
        if (written.Amount is { } amount)
        {
            sheet.Cell(row, 5).SetValue(amount);
        }

        if (written.On is { } on)
        {
            sheet.Cell(row, 7).SetValue(on.ToDateTime(TimeOnly.MinValue));
        }

        // An empty text empties the cell; null leaves it.
        void Text(int column, string? text)
        {
            if (text is { Length: > 0 })
            {
                sheet.Cell(row, column).SetValue<string>(text);
            }
            else if (text is not null)
            {
                sheet.Cell(row, column).Clear(XLClearOptions.Contents);
            }
        }
    }
}
