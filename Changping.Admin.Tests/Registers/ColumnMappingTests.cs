using Changping.Admin.Registers;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Registers.Workbooks;
using Changping.Admin.Tests.Registers.Support;
using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Registers;

/// <summary>What a person says of the headers of a form goes before every name; what they say wrongly is refused with what there is.</summary>
public class ColumnMappingTests
{
    private static readonly string[] Header = ["姓名", "身份证号", "派出单位", "评定级别", "学位", "入职年月（首次）", "推荐日期", "专业"];
    private static readonly string?[] Row = ["甲", Rows.CitizenNumber(1), "清华大学", "教授", "博士", "2010-07", "2026-11-01", "固态电池"];

    [Fact]
    public void Unknown_headers_are_what_a_person_says()
    {
        using var reading = Open("评定级别=专业技术职务", "入职年月=参加工作时间", "专业=研究方向");
        var facts = reading.Rows.Single().Value!.Facts;
        Assert.Equal(("教授", "2010-07", "固态电池", null),
            (facts.Credentials.Title, facts.Credentials.WorkStart.ToString(), facts.Credentials.ResearchDirection, facts.Credentials.Discipline));
    }

    [Fact]
    public void The_refusal_names_what_is_missing_with_the_nearest_header_and_all_that_is_unknown()
    {
        string[] header = [.. Header[..6], "推荐日", "专业"];
        var refused = Assert.Throws<ColumnsMissingException>(() =>
            RegisterReader.Open(RawWorkbook.OfRows(["汇总表"], ["附件", .. header[1..]], header, Row).ToStream(), ExpertsRegister.Schema));
        Assert.Equal(["专业技术职务", "参加工作时间", "推荐日期"], refused.Glance.Missing);
        Assert.Contains("第 3 行表头缺少必填列：专业技术职务、参加工作时间、推荐日期（相近的表头：推荐日）。未识别的表头：评定级别、入职年月（首次）、推荐日。", refused.Message, StringComparison.Ordinal);
        Assert.Contains("--map \"推荐日=推荐日期\"", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Three_values_stand_beside_each_header()
    {
        var rows = Enumerable.Range(1, 5)
            .Select(number => (string?[])["甲", Rows.CitizenNumber(number), "清华大学", $"级别{Math.Min(number, 4)}", "博士", "2010-07", "2026-11-01", null]);
        var refused = Assert.Throws<ColumnsMissingException>(() =>
            RegisterReader.Open(RawWorkbook.OfRows([Header, .. rows]).ToStream(), ExpertsRegister.Schema));
        Assert.Equal(["级别1", "级别2", "级别3"], refused.Glance.Columns[3].Samples);
        Assert.Equal(["博士"], refused.Glance.Columns[4].Samples);
        Assert.Equal(("学位", null), (refused.Glance.Columns[4].Ours, refused.Glance.Columns[3].Ours));
    }

    [Theory]
    [InlineData("map-unknown", "《拟聘专家推荐情况汇总表》没有“职位级别”列；可用：姓名、性别、", "评定级别=职位级别")]
    [InlineData("map-twice", "“专业技术职务”对应了文件中的两列", "评定级别=专业技术职务", "专业=专业技术职务")]
    [InlineData("map-twice", "文件的列“评定级别”指定了两次", "评定级别=专业技术职务", "评 定 级 别=研究方向")]
    [InlineData("map-missing", "文件的表头中没有“职级”；有：姓名、身份证号、", "评定级别=专业技术职务", "入职年月=参加工作时间", "职级=现任职务")]
    [InlineData("map-shape", "“评定级别”应写成“文件的列=登记表的列”", "评定级别")]
    [InlineData("map-shape", "最多拆成三列", "评定级别=现任职务/专业技术职务/学位/学历")]
    public void What_is_said_wrongly_is_refused_with_what_there_is(string code, string words, params string[] pairs)
    {
        var refused = Assert.ThrowsAny<WorkbookRefusedException>(() => Open(pairs));
        Assert.Equal(code, refused.Code);
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_person_leaves_out_is_not_read()
    {
        using var reading = Open("评定级别=专业技术职务", "入职年月=参加工作时间", "专业=");
        Assert.Null(reading.Rows.Single().Value!.Facts.Credentials.Discipline);
        Assert.Equal(["专业"], reading.IgnoredColumns);
    }

    [Fact]
    public void Nested_headers_are_read_by_their_leaves_beside_unknown_ones()
    {
        string?[][] rows =
        [
            ["企业名称", "统一社会信用代码", "所属领域", "注册地址", "收款信息", null, null, null], [null, null, null, null, "户名", "开户行", "账号", "币种"],
            ["甲", "91350100M000100Y43", "新材料", "沙河", "甲", "样例银行", "12345678", "人民币"],
        ];
        using var reading = RegisterReader.Open(RawWorkbook.OfRows(rows).ToStream(), EnterprisesRegister.Schema);
        Assert.Equal("12345678", reading.Rows.Single().Value!.Account!.AccountNumber);
        Assert.Equal(["币种"], reading.IgnoredColumns);
    }

    private static RegisterReading<ExpertRow> Open(params string[] pairs) => RegisterReader.Open(
        RawWorkbook.OfRows(Header, Row).ToStream(), ExpertsRegister.Schema, new ReadingChoice { Mapping = ColumnMapping.Parse(ExpertsRegister.Schema, pairs) });
}
