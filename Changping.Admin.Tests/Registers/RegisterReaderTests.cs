using Changping.Admin.Registers;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Registers.Workbooks;
using Changping.Admin.Tests.Registers.Support;
using Changping.Domain.Common;
using Changping.Domain.Organizations;

namespace Changping.Admin.Tests.Registers;

public sealed class RegisterReaderTests
{
    private static readonly string[] ProjectHeader = ["项目名称", "统一社会信用代码", "科技副总", "证件号码", "学科类别", "项目总经费", "立项日期", "聘任岗位", "服务起始日"];
    private static readonly string?[] Project = ["项目", "91350100M000100Y43", "张样例", "E12345678", "自然科学", "60", "2026-01-05", "科技副总", "2026-03-15"];

    [Fact]
    public void A_missing_required_column_is_named()
    {
        var refusal = Assert.Throws<ColumnsMissingException>(() =>
            Reading.Rows(RawWorkbook.OfRows(["名录"], [.. ProjectHeader[..6], "备注", .. ProjectHeader[7..]], Project).ToStream(), ProjectsRegister.Schema));
        Assert.Equal("missing-columns", refusal.Code);
        Assert.Contains("缺少必填列：立项日期。", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("项目名称", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_institution_needs_no_kind_for_the_lists_may_know_it()
    {
        var row = Reading.Rows(RawWorkbook.OfRows(["名录"], ["单位名称", "备注"], ["清华大学", "甲"]).ToStream(), InstitutionsRegister.Schema).Single();
        Assert.Equal((false, "清华大学"), (row.Value!.StatesKinds, row.Value.Name));
    }

    [Fact]
    public void A_required_column_twice_is_refused() =>
        Assert.Equal("duplicate-column", Reading.RefusalOf(RawWorkbook.OfRows(["单位名称", "单位类别", "单位 名称"]).ToStream()));

    [Theory]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void The_header_is_looked_for_in_twenty_rows(int row, bool found)
    {
        var sheet = $"<row r=\"{row}\"><c t=\"inlineStr\"><is><t>单位名称</t></is></c><c t=\"inlineStr\"><is><t>单位类别</t></is></c></row>";
        Assert.Equal(found ? null : "missing-columns",
            (Record.Exception(() => Reading.Rows(RawWorkbook.OfSheet(sheet).ToStream(), InstitutionsRegister.Schema)) as WorkbookRefusedException)?.Code);
    }

    [Fact]
    public void The_second_sheet_is_taken_when_the_first_is_another()
    {
        var workbook = RawWorkbook.OfRows(["单位名称", "单位类别"], ["甲", "211"]);
        workbook.With("xl/worksheets/sheet2.xml", workbook.Parts["xl/worksheets/sheet1.xml"])
            .With("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c t=\"str\"><v>说明</v></c></row></sheetData></worksheet>")
            .With("xl/_rels/workbook.xml.rels",
                workbook.Parts["xl/_rels/workbook.xml.rels"].Replace("</Relationships>",
                    "<Relationship Id=\"r9\" Type=\"x/worksheet\" Target=\"worksheets/sheet2.xml\"/></Relationships>", StringComparison.Ordinal))
            .With("xl/workbook.xml",
                workbook.Parts["xl/workbook.xml"].Replace("</sheets>", "<sheet name=\"二\" sheetId=\"2\" r:id=\"r9\"/></sheets>", StringComparison.Ordinal));
        using var reading = RegisterReader.Open(workbook.ToStream(), InstitutionsRegister.Schema);
        Assert.Equal(("二", InstitutionKind.Project211), (reading.Sheet, reading.Rows.Single().Value!.Kinds.Single()));
    }

    [Fact]
    public void Headers_are_found_however_they_are_typed()
    {
        using var reading = RegisterReader.Open(RawWorkbook.OfRows(["＊单 位\n名称（全称）：", "序号", "单位类别＊", "自定义", "统一社会信用代码 "],
            ["甲", "1", "211高校、985高校", "x", null]).ToStream(), InstitutionsRegister.Schema);
        Assert.Equal([InstitutionKind.Project211, InstitutionKind.Project985], reading.Rows.Single().Value!.Kinds);
        Assert.Equal(["自定义"], reading.IgnoredColumns);
    }

    [Theory]
    [InlineData("\uFFFE")]
    [InlineData("_xD83D_")]
    [InlineData("_xFFFE_")]
    public void A_header_that_is_no_text_is_an_unknown_column(string header) =>
        Assert.Single(Reading.Rows(RawWorkbook.OfRows(["单位名称", "单位类别", header], ["甲", "211", "x"]).ToStream(), InstitutionsRegister.Schema));

    [Fact]
    public void Two_links_of_one_id_do_not_break_the_reader()
    {
        var workbook = RawWorkbook.OfRows(["单位名称", "单位类别"], ["甲", "211"]);
        workbook.With("xl/_rels/workbook.xml.rels", workbook.Parts["xl/_rels/workbook.xml.rels"].Replace("\"r2\"", "\"r1\"", StringComparison.Ordinal));
        Assert.Single(Reading.Rows(workbook.ToStream(), InstitutionsRegister.Schema));
    }

    [Fact]
    public void Headers_in_two_rows_are_read_together()
    {
        string?[][] rows = [["企业名称", "统一社会信用代码", "所属产业", "注册地址", "银行信息", null, null], [null, null, null, null, "户名", "开户行", "账号"],
            ["甲", "91350100M000100Y43", "新材料", "沙河", "甲", "样例银行", "12345678"]];
        Assert.Equal("12345678", Reading.Rows(RawWorkbook.OfRows(rows).ToStream(), EnterprisesRegister.Schema).Single().Value!.Account!.AccountNumber);
        string?[][] lower = [["企业", null, "所属产业", "注册地址"], ["企业名称", "统一社会信用代码", null, null], ["甲", "91350100M000100Y43", "新材料", "沙河"]];
        Assert.Equal("新材料", Reading.Rows(RawWorkbook.OfRows(lower).ToStream(), EnterprisesRegister.Schema).Single().Value!.Facts.Industry);
    }

    [Fact]
    public void Row_numbers_are_those_that_Excel_shows_with_and_without_references()
    {
        var rows = "<row r=\"3\"><c r=\"B3\" t=\"inlineStr\"><is><t>单位名称</t></is></c><c t=\"inlineStr\"><is><t>单位类别</t></is></c></row>"
            + "<row><c r=\"B4\" t=\"inlineStr\"><is><t>乙</t></is></c><c r=\"C4\" t=\"inlineStr\"><is><t>其他</t></is></c></row><row r=\"9\"><c r=\"B9\" t=\"inlineStr\"><is><t>甲</t></is></c></row>";
        var read = Reading.Rows(RawWorkbook.OfSheet(rows).ToStream(), InstitutionsRegister.Schema).ToList();
        Assert.Equal([4, 9], read.Select(row => row.RowNumber));
        Assert.Equal([(4, "单位类别")], read.SelectMany(row => row.Issues).Select(issue => (issue.Row, issue.Column)));
    }

    [Fact]
    public void Runs_are_joined_phonetics_dropped_and_escapes_undone()
    {
        var rows = "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"inlineStr\"><is><t>备注</t></is></c></row>"
            + "<row><c t=\"s\"><v>2</v></c><c t=\"s\"><v>3</v></c><c t=\"inlineStr\"><is><r><t>一_x005F_x0041_</t></r><rPh><t>yi</t></rPh><r><t xml:space=\"preserve\"> 二</t></r></is></c></row>";
        var texts = "<si><t>单位名称</t></si><si><r><t>单位</t></r><r><rPr><b/></rPr><t>类别</t></r></si><si><t>甲_x000D_</t><rPh sb=\"0\" eb=\"1\"><t>jia</t></rPh><phoneticPr fontId=\"1\"/></si><si><t xml:space=\"preserve\"> 三甲医院 </t></si>";
        var row = Reading.Rows(RawWorkbook.OfSheet(rows).WithTexts(texts).ToStream(), InstitutionsRegister.Schema).Single().Value!;
        Assert.Equal(("甲", "一_x0041_ 二"), (row.Name, row.Facts.Remark));
    }

    [Fact]
    public void Lines_below_the_table_are_no_rows_and_half_filled_rows_are()
    {
        var rows = RawWorkbook.OfRows(ProjectHeader, Project, [], ["合计", null, null, null, null, "60"], ["制表人：甲", null, null, "审核人：乙"],
            ["备注：以上金额含税"], [null, null, null, null, null, "60"], ["合计", "91350100M000100Y43"]);
        using var reading = RegisterReader.Open(rows.ToStream(), ProjectsRegister.Schema);
        Assert.Equal([2, 8], reading.Rows.Select(row => row.RowNumber));
        Assert.Equal([(4, "合计"), (5, "制表人：甲 审核人：乙"), (6, "备注：以上金额含税")], reading.PassedOver.Select(passed => (passed.Row, passed.Text)));
    }

    [Theory]
    [InlineData("项目总经费", null, 60)]
    [InlineData("项目总经费（万元）", null, 600_000)]
    [InlineData("项目总经费(元)", "金额单位：万元", 60)]
    [InlineData("项目总经费", "编制单位：甲　金额单位：万元", 600_000)]
    [InlineData("项目总经费", "单位：元", 60)]
    [InlineData("项目总经费", "登记表（单位：万元）", 600_000)]
    public void The_unit_comes_from_the_header_else_from_the_line_above(string header, string? note, int yuan)
    {
        var rows = RawWorkbook.OfRows([note ?? "登记表"], [.. ProjectHeader.Select(name => name == "项目总经费" ? header : name)], Project);
        Assert.Equal(Money.FromYuan(yuan), Reading.Rows(rows.ToStream(), ProjectsRegister.Schema).Single().Value!.Facts.TotalCost);
    }

    [Fact]
    public void A_corrected_row_is_read_again_in_the_unit_of_its_column()
    {
        var faulty = Reading.Rows(RawWorkbook.OfRows([.. ProjectHeader.Select(name => name == "项目总经费" ? "项目总经费（万元）" : name)],
            [.. Project[..4], "文科", .. Project[5..]]).ToStream(), ProjectsRegister.Schema).Single();
        Assert.Equal(("学科类别", "文科", "choice"), (faulty.Issues.Single().Column, faulty.Issues.Single().Value, faulty.Issues.Single().Code));
        var texts = ProjectsRegister.Schema.Columns.ToDictionary(column => column.Name, column => faulty.Texts[column.Index]);
        texts["学科类别"] = "社会人文";
        Assert.Equal(Money.FromYuan(600_000), RegisterReader.Parse(2, texts, ProjectsRegister.Schema).Value!.Facts.TotalCost);
    }

    [Fact]
    public void A_number_that_lost_digits_stays_refused_when_read_again()
    {
        var rows = "<row>" + string.Concat(ProjectHeader.Select(name => $"<c t=\"inlineStr\"><is><t>{name}</t></is></c>")) + "</row><row>"
            + string.Concat(Project.Select((text, index) => index == 3 ? "<c><v>1.1011419900101123E+17</v></c>"
            : $"<c t=\"inlineStr\"><is><t>{text}</t></is></c>")) + "</row>";
        var faulty = Reading.Rows(RawWorkbook.OfSheet(rows).ToStream(), ProjectsRegister.Schema).Single();
        Assert.Equal("number-lost-digits", faulty.Issues.Single().Code);
        var texts = ProjectsRegister.Schema.Columns.ToDictionary(column => column.Name, column => faulty.Texts[column.Index]);
        Assert.Equal("number-lost-digits", RegisterReader.Parse(2, texts, ProjectsRegister.Schema).Issues.Single().Code);
    }

    [Fact]
    public void Bank_details_are_all_there_or_none()
    {
        string?[] header = ["企业名称", "统一社会信用代码", "所属产业", "注册地址", "账户名称", "开户银行", "联行号", "银行账号"];
        string?[] company = ["甲", "91350100M000100Y43", "新材料", "沙河"];
        var rows = Reading.Rows(RawWorkbook.OfRows(header, [.. company, null, "—", "/", "无"], [.. company, null, null, "000100000001", null])
            .ToStream(), EnterprisesRegister.Schema);
        Assert.Null(rows[0].Value!.Account);
        Assert.Equal(["账户名称", "开户银行", "银行账号"], rows[1].Issues.Select(issue => issue.Column));
        Assert.All(rows[1].Issues, issue => Assert.Equal("bank-incomplete", issue.Code));
    }

    [Fact]
    public void An_error_value_is_a_fault_wherever_it_stands_in_a_known_column()
    {
        var rows = "<row><c t=\"str\"><v>单位名称</v></c><c t=\"str\"><v>单位类别</v></c><c t=\"str\"><v>备注</v></c><c t=\"str\"><v>别的</v></c></row>"
            + "<row><c t=\"str\"><f>A1</f><v>甲</v></c><c t=\"str\"><v>211</v></c><c t=\"e\"><v>#N/A</v></c><c t=\"e\"><v>#REF!</v></c></row>";
        var issue = Reading.Rows(RawWorkbook.OfSheet(rows).ToStream(), InstitutionsRegister.Schema).Single().Issues.Single();
        Assert.Equal(("备注", "#N/A", "cell-error"), (issue.Column, issue.Value, issue.Code));
    }
}
