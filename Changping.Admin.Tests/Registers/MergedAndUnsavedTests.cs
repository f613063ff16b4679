using Changping.Admin.Registers;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Tests.Registers.Support;

namespace Changping.Admin.Tests.Registers;

/// <summary>What looks filled is not blank: merged cells, and formulas whose value was never saved.</summary>
public sealed class MergedAndUnsavedTests
{
    private static readonly string[] Header = ["单位名称", "单位类别", "所在地", "备注"];

    [Fact]
    public void A_value_merged_down_stands_in_every_row_of_the_area_and_in_no_other()
    {
        var rows = Read(["C2:C3"], Header, ["甲", "211", "北京", "一"], ["乙", "211", null, "二"], ["丙", "211", null, "三"]);
        Assert.Equal(["北京", "北京", null], rows.Select(row => row.Value!.Facts.Location));
    }

    [Fact]
    public void What_a_merged_cell_hides_is_not_read()
    {
        var rows = Read(["C2:C3"], Header, ["甲", "211", "北京", "一"], ["乙", "211", "天津", "二"]);
        Assert.Equal(["北京", "北京"], rows.Select(row => row.Value!.Facts.Location));
    }

    [Theory]
    [InlineData("C2:D2")]
    [InlineData("C2:D3")]
    public void An_area_of_several_columns_is_a_fault_where_it_covers(string area)
    {
        var rows = Read([area], Header, ["甲", "211", "北京", null], ["乙", "211", null, null]);
        Assert.Contains((2, "备注", "merged-cells"), Faults(rows));
        Assert.Equal(area.EndsWith('3'), Faults(rows).Contains((3, "所在地", "merged-cells")));
    }

    [Fact]
    public void An_empty_area_is_as_blank_as_it_looks()
    {
        var rows = Read(["C2:D2", "C3:C4"], Header, ["甲", "211", null, null], ["乙", "211", null, "二"], ["丙", "211", null, null]);
        Assert.All(rows, row => Assert.Null(row.Value!.Facts.Location));
    }

    [Fact]
    public void A_header_merged_over_two_rows_gives_nobody_a_value()
    {
        var rows = Read(["A1:A2", "B1:B2", "C1:D1"], ["单位名称", "单位类别", "其他", null], [null, null, "所在地", "备注"], ["甲", "211", "北京", null]);
        Assert.Equal(("甲", "北京", null), (rows.Single().Value!.Name, rows.Single().Value!.Facts.Location, rows.Single().Value!.Facts.Remark));
    }

    [Fact]
    public void A_title_merged_over_the_table_is_a_section_and_lines_below_have_no_rows()
    {
        var rows = Read(["A3:D3", "C4:C9"], Header, ["甲", "211", "北京", null], ["市属单位", null, null, null], ["乙", "211", "天津", null]);
        Assert.Equal([2, 4], rows.Select(row => row.RowNumber));
    }

    [Fact]
    public void A_required_value_merged_down_makes_rows_of_what_would_pass_for_lines_around_the_table()
    {
        var rows = Read(["A2:A3"], Header, ["甲", "211", "北京", null], [null, "985高校", "北京", null]);
        Assert.Equal(["甲", "甲"], rows.Select(row => row.Value!.Name));
    }

    [Fact]
    public void An_amount_merged_down_is_doubted_in_every_row()
    {
        string[] header = ["统一社会信用代码", "需求名称", "技术领域", "需求描述", "拟投入经费（万元）"];
        var workbook = RawWorkbook.OfRows(header, ["91350100M000100Y43", "一", "新材料", "甲", "30"], ["91350100M000100Y43", "二", "新材料", "乙", null])
            .WithMerged("E2:E3");
        var rows = Reading.Rows(workbook.ToStream(), NeedsRegister.Schema);
        Assert.All(rows, row => Assert.True(Assert.Single(row.Notes).MustBeAcknowledged));
    }

    [Theory]
    [InlineData("<c><f>A1</f></c>", true)]
    [InlineData("<c><f>A1</f><v></v></c>", true)]
    [InlineData("<c><f>A1</f><v/></c>", true)]
    [InlineData("<c><f t=\"shared\" si=\"0\"/></c>", true)]
    [InlineData("<c t=\"b\"><f>A1</f></c>", true)]
    [InlineData("<c t=\"str\"><f>A1</f></c>", true)]
    [InlineData("<c t=\"str\"><f>IF(A1,B1,\"\")</f><v></v></c>", false)]
    [InlineData("<c t=\"str\"><f>A1</f><v>北京</v></c>", false)]
    [InlineData("<c t=\"inlineStr\"><is><t></t></is></c>", false)]
    [InlineData("<c/>", false)]
    public void A_formula_without_a_value_is_told_from_a_blank(string cell, bool fault)
    {
        var row = Reading.Rows(Institution(cell).ToStream(), InstitutionsRegister.Schema).Single();
        Assert.Equal(fault ? ["formula-without-value"] : [], row.Issues.Select(issue => issue.Code));
    }

    [Theory]
    [InlineData("<c><f>A1</f></c>", "formula-without-value")]
    [InlineData("<c t=\"e\"><f>A1</f><v>#N/A</v></c>", "cell-error")]
    public void A_row_with_such_a_cell_stays_faulty_when_it_is_read_again_from_its_texts(string cell, string code)
    {
        var faulty = Reading.Rows(Institution(cell).ToStream(), InstitutionsRegister.Schema).Single();
        var texts = InstitutionsRegister.Schema.Columns.ToDictionary(column => column.Name, column => faulty.Texts[column.Index]);
        Assert.Equal(code, RegisterReader.Parse(2, texts, InstitutionsRegister.Schema).Issues.Single().Code);
    }

    [Fact]
    public void Too_many_merged_areas_are_refused()
    {
        var workbook = RawWorkbook.OfRows(Header, ["甲", "211", null, null]).WithMerged([.. Enumerable.Range(2, 50_001).Select(row => $"F{row}:G{row}")]);
        Assert.Equal("too-many-merged", Reading.RefusalOf(workbook.ToStream()));
    }

    private static RawWorkbook Institution(string cell) => RawWorkbook.OfSheet(
        "<row><c t=\"str\"><v>单位名称</v></c><c t=\"str\"><v>单位类别</v></c><c t=\"str\"><v>所在地</v></c></row><row><c t=\"str\"><v>甲</v></c><c t=\"str\"><v>211</v></c>" + cell + "</row>");

    private static List<ParsedRow<InstitutionRow>> Read(string[] merged, params string?[][] rows) =>
        Reading.Rows(RawWorkbook.OfRows(rows).WithMerged(merged).ToStream(), InstitutionsRegister.Schema);

    private static List<(int, string, string)> Faults(List<ParsedRow<InstitutionRow>> rows) =>
        [.. rows.SelectMany(row => row.Issues).Select(issue => (issue.Row, issue.Column, issue.Code))];
}
