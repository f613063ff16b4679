using Changping.Admin.Registers.Workbooks;
using Changping.Admin.Tests.Registers.Support;

namespace Changping.Admin.Tests.Registers;

/// <summary>How a number is shown: as a date, a month, or scaled so that what is stored is another number.</summary>
public sealed class FormatCodeTests
{
    [Theory]
    [InlineData("yyyy-mm-dd", nameof(CellKind.Date))]
    [InlineData("yyyy\"年\"m\"月\"d\"日\";@", nameof(CellKind.Date))]
    [InlineData("[$-804]yyyy\"年\"m\"月\";@", nameof(CellKind.Month))]
    [InlineData("yyyy/mm", nameof(CellKind.Month))]
    [InlineData("mmm-yy", nameof(CellKind.Month))]
    [InlineData("[Red]#,##0.00", nameof(CellKind.Number))]
    [InlineData("0.00\"day\"", nameof(CellKind.Number))]
    [InlineData("General", nameof(CellKind.Number))]
    [InlineData("h:mm", nameof(CellKind.Number))]
    [InlineData("\\d0", nameof(CellKind.Number))]
    [InlineData("@", nameof(CellKind.Number))]
    [InlineData("e\"年\"m\"月\"", nameof(CellKind.Month))]
    [InlineData("e\"年\"m\"月\"d\"日\"", nameof(CellKind.Date))]
    [InlineData("ggge\"年\"m\"月\"", nameof(CellKind.Month))]
    [InlineData("E/M", nameof(CellKind.Month))]
    [InlineData("yyyy!年m!月", nameof(CellKind.Month))]
    [InlineData("0.00E+00", nameof(CellKind.Number))]
    [InlineData("GENERAL", nameof(CellKind.Number))]
    [InlineData("General\"元\"", nameof(CellKind.Number))]
    [InlineData("h:mm AM/PM", nameof(CellKind.Number))]
    public void A_number_format_tells_dates_and_months(string code, string kind) => Assert.Equal(kind, FormatCode.Read(code).Kind.ToString());

    [Theory]
    [InlineData("#,##0,", true)]
    [InlineData("0.0,,", true)]
    [InlineData("0!.0,", true)]
    [InlineData("0\\.0,\"万\"", true)]
    [InlineData("0\"万元\"", true)]
    [InlineData("General\"万\"", true)]
    [InlineData("0.00\\万", true)]
    [InlineData("0%", true)]
    [InlineData("#,##0.00", false)]
    [InlineData("#,##0.00_);(#,##0.00)", false)]
    [InlineData("_ * #,##0.00_ ;_ * -#,##0.00_ ", false)]
    [InlineData("\"￥\"#,##0.00\"元\"", false)]
    [InlineData("0;0,", false)]
    [InlineData("yyyy\"年\"", false)]
    public void A_number_format_tells_what_is_scaled(string code, bool scaled) => Assert.Equal(scaled, FormatCode.Read(code).IsScaled);

    [Theory]
    [InlineData("项目总经费（万元）", "600000", 1, 1)]
    [InlineData("项目总经费", "600000", 1, 1)]
    [InlineData("项目总经费（万元）", "60", 0, 0)]
    [InlineData("项目总经费（万元）", "10000", 0, 0)]
    [InlineData("项目总经费（万元）", "10000.000001", 0, 1)]
    [InlineData("项目总经费", "100000000", 0, 0)]
    [InlineData("项目总经费", "100000000.01", 0, 1)]
    public void An_amount_that_is_scaled_or_out_of_proportion_is_doubted(string header, string number, int style, int doubts)
    {
        string[] headers = ["项目名称", "统一社会信用代码", "科技副总", "证件号码", "学科类别", header, "立项日期", "聘任岗位", "服务起始日"];
        string[] cells = ["项目", "91350100M000100Y43", "张样例", "E12345678", "自然科学", "", "2026-01-05", "科技副总", "2026-03-15"];
        var rows = $"<row>{string.Concat(headers.Select(text => $"<c t=\"str\"><v>{text}</v></c>"))}</row>"
            + $"<row>{string.Concat(cells.Select(text => text.Length > 0 ? $"<c t=\"str\"><v>{text}</v></c>" : $"<c s=\"{style}\"><v>{number}</v></c>"))}</row>";
        var row = Reading.Rows(RawWorkbook.OfSheet(rows).WithStyles("#,##0,").ToStream(), Admin.Registers.Schemas.ProjectsRegister.Schema).Single();
        Assert.False(row.IsFaulty);
        var expected = doubts + (header.Contains('万', StringComparison.Ordinal) && number == "600000" ? 1 : 0);
        Assert.Equal(expected, row.Notes.Count(note => note.MustBeAcknowledged));
    }

    [Fact]
    public void A_month_that_Excel_made_a_date_stays_a_month()
    {
        var header = "<row><c t=\"str\"><v>单位名称</v></c><c t=\"str\"><v>单位类别</v></c><c t=\"str\"><v>备注</v></c></row>";
        var rows = header + "<row><c t=\"str\"><v>甲</v></c><c t=\"str\"><v>211</v></c><c s=\"1\"><v>45597</v></c></row><row><c t=\"str\"><v>乙</v></c><c t=\"str\"><v>211</v></c><c s=\"1\"><v>45598</v></c></row>";
        var workbook = RawWorkbook.OfSheet(rows).WithStyles("yyyy\"年\"m\"月\"");
        Assert.Equal(["2024-11", "2024-11-02"], Reading.Rows(workbook.ToStream(), Admin.Registers.Schemas.InstitutionsRegister.Schema)
            .Select(row => row.Value!.Facts.Remark));
    }
}
