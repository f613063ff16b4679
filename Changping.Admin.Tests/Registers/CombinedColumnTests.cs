using Changping.Admin.Registers;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Tests.Registers.Support;
using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Registers;

/// <summary>One column for two of ours is split where every value splits one way; else a person is asked.</summary>
public class CombinedColumnTests
{
    [Theory]
    [InlineData("职务/职称", "系主任/教授", "副院长／副教授")]
    [InlineData("职务、职称", "系主任、教授", "副院长、副教授")]
    [InlineData("职务及职称", "系主任 教授", "副院长　副教授")]
    [InlineData("职务职称", "系主任\n教授", "副院长\n副教授")]
    [InlineData("职务（职称）", "系主任（教授）", "副院长(副教授)")]
    [InlineData("职务/职称", "系主任 / 教授", "副院长 /副教授")]
    public void Every_value_in_one_way(string header, string first, string second)
    {
        using var reading = Open(header, first, second);
        Assert.Equal([("系主任", "教授"), ("副院长", "副教授")], Read(reading));
        Assert.Contains("一列已拆为“现任职务”和“专业技术职务”", Assert.Single(reading.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_is_that_of_the_header()
    {
        using var reading = Open("职称/职务", "教授/系主任", "副教授/无");
        Assert.Equal([("系主任", "教授"), (null, "副教授")], Read(reading));
    }

    [Fact]
    public void A_part_may_be_empty_and_a_cell_that_says_nothing_says_it_of_both()
    {
        using var reading = Open("职务/职称", "/教授", "无");
        Assert.Equal([(null, "教授"), (null, "无")], Read(reading));
    }

    [Theory]
    [InlineData("系主任/教授", "副教授", "副教授")]
    [InlineData("系主任/教授", "副院长、副教授", "副院长、副教授")]
    [InlineData("系主任/教授/博导", "副院长/副教授", "系主任/教授/博导")]
    [InlineData("教授/系主任", "副教授/副院长", "教授/系主任")]
    [InlineData("党委委员、系主任/教授", "所长、支部书记/研究员", "党委委员、系主任/教授")]
    public void What_splits_in_several_ways_or_in_none_is_asked_and_not_guessed(string first, string second, string against)
    {
        var refused = Assert.Throws<ColumnsMissingException>(() => Open("职务/职称", first, second));
        Assert.Equal(["专业技术职务"], refused.Glance.Missing);
        Assert.Contains($"“职务/职称”中的“{against}”分不出“现任职务”和“专业技术职务”", refused.Message, StringComparison.Ordinal);
        Assert.Equal((null, "现任职务/专业技术职务"), refused.Glance.Columns.First(column => column.Text == "职务/职称") is var column ? (column.Ours, column.Pair)
            : default);
    }

    [Fact]
    public void A_title_with_its_level_in_brackets_is_not_taken_apart() =>
        Assert.Throws<ColumnsMissingException>(() => Open("职务/职称", "高级工程师（正高级）", "工程师（副高级）"));

    [Fact]
    public void Where_a_person_says_that_it_is_to_be_split_what_does_not_split_is_a_fault_of_its_row()
    {
        var choice = new ReadingChoice { Mapping = ColumnMapping.Parse(ExpertsRegister.Schema, ["职务/职称=现任职务/专业技术职务"]) };
        using var reading = Open("职务/职称", choice, "系主任/教授", "副教授", "室主任");
        var rows = reading.Rows.ToList();
        Assert.Equal([("系主任", "教授"), (null, "副教授")], rows.Take(2).Select(row => (row.Value!.Facts.Post, row.Value.Facts.Credentials.Title)));
        Assert.Equal(("现任职务", "室主任", "unsplit"), Assert.Single(rows[2].Issues) is var issue ? (issue.Column, issue.Value, issue.Code) : default);
    }

    [Fact]
    public void A_person_may_say_that_it_is_one_column_after_all()
    {
        var choice = new ReadingChoice { Mapping = ColumnMapping.Parse(ExpertsRegister.Schema, ["职务/职称=专业技术职务"]) };
        using var reading = Open("职务/职称", choice, "副教授", "研究员");
        Assert.Equal([(null, "副教授"), (null, "研究员")], Read(reading));
    }

    [Fact]
    public void The_line_below_the_table_does_not_count()
    {
        using var reading = RegisterReader.Open(RawWorkbook.OfRows(
            [.. Header("职务/职称")], [.. Row(1, "系主任/教授")], ["主要负责人签字：", null, null, "联系电话：010-12345678"]).ToStream(), ExpertsRegister.Schema);
        Assert.Equal([("系主任", "教授")], Read(reading));
    }

    [Theory]
    [InlineData("户名、开户行、账号", "测试甲/中国工商银行北京昌平支行/6222020200112233445")]
    [InlineData("户名/开户银行/银行账号", "测试甲\n中国工商银行北京昌平支行\n6222020200112233445")]
    [InlineData("户名及开户行及账号", "户名：测试甲；开户行：中国工商银行北京昌平支行；账号：6222020200112233445")]
    public void An_account_in_one_column_falls_into_its_three(string header, string value)
    {
        using var reading = RegisterReader.Open(RawWorkbook.OfRows([[.. Header("职称"), header], [.. Row(1, "教授"), value]]).ToStream(), ExpertsRegister.Schema);
        var account = Assert.Single(reading.Rows).Value!.Account!;
        Assert.Equal(("测试甲", "中国工商银行北京昌平支行", "6222020200112233445"), (account.AccountName, account.BankName, account.AccountNumber.ToString()));
        Assert.Contains("一列已拆为“户名”、“开户银行”和“银行账号”", Assert.Single(reading.Remarks), StringComparison.Ordinal);
    }

    private static RegisterReading<ExpertRow> Open(string header, params string[] values) => Open(header, ReadingChoice.Default, values);

    private static RegisterReading<ExpertRow> Open(string header, ReadingChoice choice, params string[] values) =>
        RegisterReader.Open(RawWorkbook.OfRows([Header(header), .. values.Select((value, index) => Row(index + 1, value))]).ToStream(),
            ExpertsRegister.Schema, choice);

    private static string?[] Header(string combined) => ["姓名", "身份证号", "派出单位", combined, "学位", "参加工作时间", "推荐日期"];

    private static string?[] Row(int number, string combined) => [$"甲{number}", Rows.CitizenNumber(number), "清华大学", combined, "博士", "2010-07", "2026-11-01"];

    private static IEnumerable<(string?, string?)> Read(RegisterReading<ExpertRow> reading) =>
        [.. reading.Rows.Select(row => (row.Value!.Facts.Post, row.Value.Facts.Credentials.Title))];
}
