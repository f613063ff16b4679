using Changping.Admin.Registers;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Tests.Registers.Support;
using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Registers;

/// <summary>A line above the header serves the rows that lack what it says, and is said.</summary>
public class LinesAboveTests
{
    private static readonly string[] Header = ["姓名", "身份证号", "派出单位", "职称", "学位", "参加工作时间"];

    [Theory]
    [InlineData("填报时间：2026年11月5日")]
    [InlineData("推荐单位（盖章）：清华大学　　　填报日期：2026.11.05")]
    [InlineData("填 报 时 间 : 2026 年 11 月 5 日")]
    [InlineData("推荐日期（必填）：2026/11/5  联系人：王某")]
    [InlineData("2026年11月5日")]
    public void A_date_above_is_that_of_every_row(string line)
    {
        using var reading = Open([line], Header, Row(1), Row(2));
        Assert.Equal([new DateOnly(2026, 11, 5), new DateOnly(2026, 11, 5)], reading.Rows.Select(row => row.Value!.NominatedOn));
        Assert.Contains("“推荐日期”有 2 行未填，按表头上方的", Assert.Single(reading.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_and_what_it_says_may_stand_in_two_cells()
    {
        using var reading = Open(["填报时间", "2026-11-05", "推荐单位：", "北京大学"], [.. Header[..2], .. Header[3..]], [.. Row(1)[..2], .. Row(1)[3..]]);
        var row = reading.Rows.Single().Value!;
        Assert.Equal(("北京大学", new DateOnly(2026, 11, 5)), (row.Institution, row.NominatedOn));
    }

    [Fact]
    public void A_row_that_says_its_own_day_keeps_it_and_only_the_others_are_counted()
    {
        using var reading = Open(["填报时间：2026年11月5日"], [.. Header, "推荐日期"], [.. Row(1), "2026-10-01"], [.. Row(2), null]);
        Assert.Equal([new DateOnly(2026, 10, 1), new DateOnly(2026, 11, 5)], reading.Rows.Select(row => row.Value!.NominatedOn));
        Assert.Contains("有 1 行未填", Assert.Single(reading.Remarks), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("填报时间：    年  月  日")]
    [InlineData("不早于填报时间的说明")]
    [InlineData("有效期：2026年11月5日至2028年11月4日")]
    public void What_says_no_day_serves_nobody_and_the_refusal_says_where_it_may_stand(string line)
    {
        var refused = Assert.Throws<ColumnsMissingException>(() => Open([line], Header, Row(1)));
        Assert.Equal(["推荐日期"], refused.Glance.Missing);
        Assert.Contains("“推荐日期”也可以写在表头上方，如“推荐日期：…”", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_days_above_without_a_label_are_no_answer() =>
        Assert.Throws<ColumnsMissingException>(() => Open(["2026年11月5日", "2026年11月6日"], Header, Row(1)));

    [Fact]
    public void The_unit_of_amounts_is_no_institution()
    {
        var refused = Assert.Throws<ColumnsMissingException>(() =>
            Open(["单位：万元  填报时间：2026-11-05"], [.. Header[..2], .. Header[3..]], [.. Row(1)[..2], .. Row(1)[3..]]));
        Assert.Equal(("派出单位", ""), (Assert.Single(refused.Glance.Missing), refused.Glance.Sender));
    }

    [Fact]
    public void A_line_of_a_receipt_that_is_not_handled_yet_gets_no_day()
    {
        using var reading = RegisterReader.Open(
            RawWorkbook.OfRows(["批次号：2026-生补-001  支付日期：2026-11-18"], ["序号", "金额", "支付结果"], ["1", "2000", "已支付"], ["2", "2000", null]).ToStream(),
            ReceiptsRegister.Schema);
        Assert.Equal([new DateOnly(2026, 11, 18), null], reading.Rows.Select(row => row.Value!.On));
    }

    private static RegisterReading<ExpertRow> Open(params string?[][] rows) => RegisterReader.Open(RawWorkbook.OfRows(rows).ToStream(), ExpertsRegister.Schema);

    private static string?[] Row(int number) => [$"甲{number}", Rows.CitizenNumber(number), "清华大学", "教授", "博士", "2010-07"];
}
