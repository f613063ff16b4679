using Changping.Admin.Registers;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Registers.Workbooks;
using Changping.Admin.Tests.Registers.Support;

namespace Changping.Admin.Tests.Registers;

/// <summary>Which sheets of a file are read.</summary>
public sealed class SheetChoiceTests
{
    private static readonly string?[] Header = ["单位名称", "单位类别"];

    private static RawWorkbook Three =>
        RawWorkbook.OfRows(Header, ["甲", "211"]).WithSheet("二", "visible", ["名录"], Header, ["乙", "211"]).WithSheet("三", "visible", ["别的"]);

    [Fact]
    public void The_first_visible_sheet_with_the_header_is_read_and_the_others_with_it_are_named()
    {
        using var reading = Open(Three);
        Assert.Equal(("一", "二"), (reading.Sheet, Assert.Single(reading.OtherSheets)));
        Assert.Equal(["甲"], reading.Rows.Select(row => row.Value!.Name));
    }

    [Theory]
    [InlineData("二")]
    [InlineData(" 二 ")]
    public void A_sheet_is_chosen_by_its_name(string name)
    {
        using var reading = Open(Three, name);
        Assert.Equal(("二", "一"), (reading.Sheet, Assert.Single(reading.OtherSheets)));
        Assert.Equal([(3, "乙")], reading.Rows.Select(row => (row.RowNumber, row.Value!.Name)));
    }

    [Fact]
    public void All_sheets_come_together_and_their_rows_are_told_apart()
    {
        using var reading = Open(Three, ReadingChoice.AllSheets);
        Assert.Equal(["一", "二"], reading.Sheets);
        Assert.Empty(reading.OtherSheets);
        Assert.Equal(
            [(0, 2, "甲"), (1, 3, "乙")],
            reading.Rows.Select(row => (SheetRow.Sheet(row.RowNumber), SheetRow.Row(row.RowNumber), row.Value!.Name)));
    }

    [Theory]
    [InlineData("三", "missing-columns")]
    [InlineData("四", "no-such-sheet")]
    public void A_sheet_that_cannot_be_read_is_refused(string name, string code) =>
        Assert.Equal(code, Assert.Throws<WorkbookRefusedException>(() => Open(Three, name)).Code);

    [Theory]
    [InlineData("hidden")]
    [InlineData("veryHidden")]
    public void A_register_on_a_hidden_sheet_alone_is_refused_with_the_cure(string state)
    {
        var workbook = RawWorkbook.OfRows(["说明"]).WithSheet("旧表", state, Header, ["乙", "211"]);
        foreach (var choice in new[] { null, "旧表", ReadingChoice.AllSheets })
        {
            var refused = Assert.Throws<WorkbookRefusedException>(() => Open(workbook, choice));
            Assert.Equal("hidden-sheet", refused.Code);
            Assert.Contains("取消隐藏", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_is_wrong_with_a_sheet_that_is_not_read_is_no_reason_to_refuse_the_file()
    {
        var workbook = Three.WithSheet("四", "visible", ["单位名称", "单位名称", "单位类别"]);
        workbook.With("xl/worksheets/sheet3.xml", "<worksheet><sheetData><row r=\"x\"/></sheetData></worksheet>");
        using var reading = Open(workbook);
        Assert.Equal(["二"], reading.OtherSheets);
    }

    [Fact]
    public void Hidden_and_filtered_rows_are_read_and_counted()
    {
        var rows = "<row><c t=\"str\"><v>单位名称</v></c><c t=\"str\"><v>单位类别</v></c></row>"
            + string.Concat(new[] { "", " hidden=\"1\"", " ht=\"0\" customHeight=\"1\"", " hidden=\"true\"", " hidden=\"0\"" }
                .Select((attributes, index) => $"<row{attributes}><c t=\"str\"><v>单位{index}</v></c><c t=\"str\"><v>211</v></c></row>"));
        using var reading = Open(RawWorkbook.OfSheet(rows));
        Assert.Equal(5, reading.Rows.Count());
        Assert.Equal(3, reading.HiddenRows);
    }

    [Theory]
    [InlineData("./worksheets/sheet1.xml")]
    [InlineData("worksheets/../worksheets/./sheet1.xml")]
    [InlineData("../xl/worksheets/sheet1.xml")]
    [InlineData("/xl/worksheets/sheet1.xml")]
    [InlineData("/./xl/worksheets/sheet1.xml")]
    [InlineData("worksheets/sheet%31.xml")]
    public void A_target_is_followed_inside_the_package(string target)
    {
        var workbook = RawWorkbook.OfRows(Header, ["甲", "211"]);
        workbook.With("xl/_rels/workbook.xml.rels",
            workbook.Parts["xl/_rels/workbook.xml.rels"].Replace("\"worksheets/sheet1.xml\"", $"\"{target}\"", StringComparison.Ordinal));
        Assert.Single(Reading.Rows(workbook.ToStream(), InstitutionsRegister.Schema));
    }

    [Theory]
    [InlineData("../../worksheets/sheet1.xml")]
    [InlineData("/../xl/worksheets/sheet1.xml")]
    public void And_never_out_of_it(string target)
    {
        var workbook = RawWorkbook.OfRows(Header, ["甲", "211"]);
        workbook.With("xl/_rels/workbook.xml.rels",
            workbook.Parts["xl/_rels/workbook.xml.rels"].Replace("\"worksheets/sheet1.xml\"", $"\"{target}\"", StringComparison.Ordinal));
        Assert.Equal("damaged", Reading.RefusalOf(workbook.ToStream()));
    }

    private static RegisterReading<InstitutionRow> Open(RawWorkbook workbook, string? sheet = null) =>
        RegisterReader.Open(workbook.ToStream(), InstitutionsRegister.Schema, new ReadingChoice { Sheet = sheet }, null);
}
