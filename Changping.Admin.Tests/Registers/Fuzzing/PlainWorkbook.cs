using System.Globalization;
using ClosedXML.Excel;

namespace Changping.Admin.Tests.Registers.Fuzzing;

/// <summary>A register of institutions, by another library than ours, whose remarks are texts, numbers, dates and truths of every plain kind, by a
/// seed.</summary>
internal static class PlainWorkbook
{
    private const int Rows = 40;
    private const string Letters = "甲乙丙丁昌平 ABCxyz019.,;:()（）、%&<>\"'+-=_#@é김ж";

    public static byte[] Of(int seed)
    {
        var random = new Random(seed);
        using var workbook = new XLWorkbook();
        var sheet = workbook.AddWorksheet("派出单位名录");
        string[] header = ["单位名称", "单位类别", "备注"];
        for (var column = 0; column < header.Length; column++)
        {
            sheet.Cell(1, column + 1).SetValue<string>(header[column]);
        }

        for (var row = 1; row <= Rows; row++)
        {
            sheet.Cell(row * 2, 1).SetValue<string>($"单位{row}");
            sheet.Cell(row * 2, 2).SetValue<string>("211");
            Fill(sheet.Cell(row * 2, 3), random);
        }

        using var file = new MemoryStream();
        workbook.SaveAs(file);
        return file.ToArray();
    }

    /// <summary>What the other library holds, as a person would type it.</summary>
    public static string? AsTyped(IXLCell cell) => cell.DataType switch
    {
        XLDataType.DateTime => cell.GetDateTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        XLDataType.Number => ((decimal)cell.GetDouble()).ToString("0.###############", CultureInfo.InvariantCulture),
        XLDataType.Boolean => cell.GetBoolean() ? "TRUE" : "FALSE",
        _ => cell.GetString().Trim() is { Length: > 0 } text ? text : null,
    };

    private static void Fill(IXLCell cell, Random random)
    {
        switch (random.Next(6))
        {
            case 0:
            case 1:
                cell.Style.NumberFormat.Format = "@";
                cell.SetValue<string>(Text(random));
                break;
            case 2:
                cell.SetValue(random.Next(2) == 1);
                break;
            case 3:
                cell.SetValue(new DateTime(1900, 3, 1).AddDays(random.Next(73_000)));
                cell.Style.DateFormat.Format = "yyyy\\-mm\\-dd";
                break;
            case 4:
                cell.SetValue(random.NextDouble() * 1_000_000);
                cell.Style.NumberFormat.Format = "#,##0.00";
                break;
            default:
                cell.SetValue(random.Next(-100_000, 100_000));
                break;
        }
    }

    /// <summary>Begins and ends with a letter, so that it is no placeholder.</summary>
    private static string Text(Random random) =>
        "文" + string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => Letters[random.Next(Letters.Length)])) + "字";
}
