using Changping.Admin.Registers;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Tests.Registers.Support;

namespace Changping.Admin.Tests.Registers;

/// <summary>Lines around a table are told and passed over; a row that has a name never is.</summary>
public sealed class FooterTests
{
    private static readonly string?[] Header = ["序号", "项目名称", "统一社会信用代码", "科技副总", "证件号码", "学科类别", "项目总经费", "立项日期", "聘任岗位", "服务起始日"];
    private static readonly string?[] Project = ["1", "项目", "91350100M000100Y43", "张样例", "E12345678", "自然科学", "60", "2026-01-05", "科技副总", "2026-03-15"];

    [Theory]
    [InlineData("合计")]
    [InlineData("合 计", "共 3 项")]
    [InlineData("总计：", null, null, null, null, null, "60.00")]
    [InlineData(null, "本页小计", "2人")]
    [InlineData("合计（大写）", "人民币陆拾万元整")]
    [InlineData(null, "主要负责人签字：")]
    [InlineData(null, "单位负责人（签字）：", null, "联系电话：010-89740000")]
    [InlineData("填表人：", "王五")]
    [InlineData("制表人 王五")]
    [InlineData(null, "主管领导：", "科长：", "制单：")]
    [InlineData(null, null, null, "单位（盖章）")]
    [InlineData(null, "　　年　　月　　日")]
    [InlineData(null, "2026年10月8日")]
    [InlineData(null, "第1页共1页")]
    [InlineData(null, "第 1 页，共 1 页")]
    [InlineData(null, "共3页")]
    [InlineData(null, "Page 1 of 3")]
    [InlineData("注：金额含税")]
    [InlineData(null, "注1：本表一式三份")]
    [InlineData(null, "填表说明：请如实填写")]
    [InlineData(null, "*为必填项")]
    [InlineData(null, "※ 请加盖公章后报送")]
    [InlineData(null, "一、化工系")]
    [InlineData(null, "（二）计算机系")]
    [InlineData(null, "第一批")]
    [InlineData(null, "合作项目登记表")]
    [InlineData(null, "区级项目汇总")]
    [InlineData("序号", "项目名称", "统一社会信用代码", "科技副总", "证件号码")]
    [InlineData(null, "项目 名称*", null, "专家姓名")]
    public void A_line_around_the_table_is_passed_over_and_told(params string?[] line)
    {
        using var reading = Open(line);
        Assert.Equal([3, 5], reading.Rows.Select(row => row.RowNumber));
        Assert.Equal(
            (4, string.Join(" ", line.OfType<string>().Select(text => text.Replace('　', ' ').Trim()))),
            (Assert.Single(reading.PassedOver).Row, reading.PassedOver[0].Text));
    }

    [Theory]
    [InlineData(null, null, null, "张三")]
    [InlineData("3", "面向昌平的新材料研究")]
    [InlineData("3", "固态电池：界面阻抗控制")]
    [InlineData(null, null, null, "张三", null, null, null, null, null, null, "说明：待补")]
    [InlineData("合计", null, "91350100M000100Y43")]
    [InlineData(null, "一、化工系", null, "张三")]
    [InlineData(null, "说明书数字化", "91350100M000100Y43", "张三")]
    [InlineData(null, null, null, "金大写")]
    [InlineData(null, null, null, "单位平")]
    public void A_row_that_says_whom_it_is_about_is_a_row(params string?[] line)
    {
        using var reading = Open(line);
        Assert.Equal([3, 4, 5], reading.Rows.Select(row => row.RowNumber));
        Assert.Empty(reading.PassedOver);
    }

    [Fact]
    public void Lines_that_are_only_numbered_are_not_worth_a_mention()
    {
        using var reading = Open(["3"]);
        Assert.Equal(2, reading.Rows.Count());
        Assert.Empty(reading.PassedOver);
    }

    [Fact]
    public void No_more_than_five_hundred_lines_are_told_and_none_at_length()
    {
        var rows = Enumerable.Repeat<string?[]>([null, "注：" + new string('长', 300)], 600);
        using var reading = RegisterReader.Open(RawWorkbook.OfRows([Header, .. rows]).ToStream(), ProjectsRegister.Schema);
        Assert.Empty(reading.Rows);
        Assert.Equal((500, 81), (reading.PassedOver.Count, reading.PassedOver[0].Text.Length));
    }

    private static RegisterReading<ProjectRow> Open(string?[] line) =>
        RegisterReader.Open(RawWorkbook.OfRows(["区级项目汇总"], [.. Header, "备注"], Project, line, Project).ToStream(), ProjectsRegister.Schema);
}
