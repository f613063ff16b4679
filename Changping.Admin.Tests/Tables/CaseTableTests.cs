using Changping.Admin.Files;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Eligibility;

namespace Changping.Admin.Tests.Tables;

/// <summary>Who adds a row is told which one is wrong, and what it should be.</summary>
public sealed class CaseTableTests
{
    [Theory]
    [InlineData("日", "2026-13-01", "“日”是“2026-13-01”，应为日期")]
    [InlineData("元", "一万", "“元”是“一万”，应为金额（元）")]
    [InlineData("元", "0.001", "“元”是“0.001”，应为金额（元），至多两位小数")]
    [InlineData("结论", "通过", "“结论”是“通过”，应为满足、放宽、不满足、待核")]
    [InlineData("结论", "", "“结论”是“”，应为满足、放宽、不满足、待核")]
    public void A_wrong_cell_is_told_with_file_line_column_and_what_is_expected(string column, string cell, string told)
    {
        var cells = new Dictionary<string, string> { ["日"] = "2026-11-23", ["元"] = "1", ["结论"] = "满足", [column] = cell };
        var fault = Assert.Throws<DataFileException>(() => Read(["日", "元", "结论"], $"日,元,结论,理由\n{cells["日"]},{cells["元"]},{cells["结论"]},试\n", row =>
            (row.Day("日"), row.Yuan("元"), row.One<Outcome>("结论", VerdictWords.ChineseName))));

        Assert.Equal("第 2 行", fault.Place);
        Assert.EndsWith("一览.csv", fault.File, StringComparison.Ordinal);
        Assert.Contains(told, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("日,元\n2026-11-23,1\n", "首行", "各列应依次为：日，元，理由")]
    [InlineData("元,日,理由\n1,2026-11-23,试\n", "首行", "各列应依次为：日，元，理由")]
    [InlineData("日,元,理由\n2026-11-23,1\n", "第 2 行", "应有 3 格，实有 2 格")]
    public void Other_columns_and_a_short_row_are_refused(string text, string place, string told)
    {
        var fault = Assert.Throws<DataFileException>(() => Read(["日", "元"], text, row => row.Day("日")));

        Assert.Equal(place, fault.Place);
        Assert.Contains(told, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-23")]
    [InlineData("2026/11/23")]
    public void What_Excel_makes_of_a_day_is_read(string day) =>
        Assert.Equal(new DateOnly(2026, 11, 23), Read(["日"], $"\uFEFF日,理由\r\n{day},试\r\n", row => row.Day("日")));

    [Fact]
    public void A_month_alone_and_an_empty_cell_are_no_days()
    {
        Assert.Equal(PartialDate.InMonth(2024, 11), Read(["日"], "日,理由\n2024年11月,试\n", row => row.DayOrMonth("日")));
        Assert.Null(Read(["日"], "日,理由\n,试\n", row => row.DayOrMonth("日")));
    }

    public static TheoryData<string, int> Smallest => new()
    {
        { "二（一）派出单位.csv", 60 },
        { "二（二）拟聘专家.csv", 120 },
        { "四（二）1 项目资金补贴.csv", 40 },
        { "四（二）2 生活补贴.csv", 30 },
        { "四（二）3 奖励.csv", 12 },
        { "四（二）4 成果转化补贴.csv", 15 },
        { "四（二）5 次数与人数.csv", 8 },
    };

    [Theory, MemberData(nameof(Smallest))]
    public void A_table_says_why_in_every_row_says_nothing_twice_and_never_shrinks(string file, int rows)
    {
        var cases = CsvFile.Read(Path.Combine(AppContext.BaseDirectory, "Tables", file)).ToList();

        Assert.True(cases.Count >= rows, $"{file}: {cases.Count}");
        Expect.None(cases.Where(row => row[CaseTable.Reason].Trim().Length < 4).Select(row => $"{file}, {row.Line}"));
        Expect.None(cases.GroupBy(row => string.Join(',', row.Cells.SkipLast(1))).Where(same => same.Count() > 1).Select(same => $"{file}: {same.Key}"));
    }

    private static T Read<T>(string[] columns, string text, Func<CaseRow, T> read)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var path = Path.Combine(folder.FullName, "一览.csv");
            File.WriteAllText(path, text);
            return read(Assert.Single(CaseTable.RowsOf(path, columns)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
