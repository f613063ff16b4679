using Changping.Admin.Registers.Cells;
using Changping.Admin.Registers.Workbooks;
using Changping.Domain.Common;

namespace Changping.Admin.Tests.Registers;

public sealed class CellTests
{
    [Theory]
    [InlineData("2019-07-01", "2019-07-01")]
    [InlineData("2019/7/1", "2019-07-01")]
    [InlineData("2019-7-1", "2019-07-01")]
    [InlineData("2019.7.1", "2019-07-01")]
    [InlineData("2019年7月1日", "2019-07-01")]
    [InlineData(" ２０１９年０７月０１号 ", "2019-07-01")]
    [InlineData("20190701", "2019-07-01")]
    [InlineData("2019-07-01 08:30:00", "2019-07-01")]
    [InlineData("2019-07-01T00:00:00", "2019-07-01")]
    [InlineData("2019年7月", "2019-07")]
    [InlineData("2019.7", "2019-07")]
    [InlineData("2019.10", "2019-10")]
    [InlineData("2019 . 07", "2019-07")]
    [InlineData("201907", "2019-07")]
    [InlineData("1900-01-01", "1900-01-01")]
    [InlineData("2100-12-31", "2100-12-31")]
    [InlineData("2024-02-29", "2024-02-29")]
    [InlineData("2023-02-29", "date-missing")]
    [InlineData("2019-13", "date-missing")]
    [InlineData("201913", "date-missing")]
    [InlineData("2019-06-31", "date-missing")]
    [InlineData("1899-12-31", "date-range")]
    [InlineData("2101-01-01", "date-range")]
    [InlineData("2019", "date-year-only")]
    [InlineData("2019年", "date-year-only")]
    [InlineData("19-7-1", "date-shape")]
    [InlineData("1/7/2019", "date-shape")]
    [InlineData("2019-7-1-2", "date-shape")]
    [InlineData("2019年七月", "date-shape")]
    [InlineData("至今", "date-shape")]
    [InlineData("2019071", "date-shape")]
    [InlineData("99999999999999999999", "date-shape")]
    public void A_date_is_read_as_people_type_it(string text, string expected) =>
        Assert.Equal(expected, Show(DateCell.Read(CellValue.OfText(text), date1904: false)));

    [Theory]
    [InlineData(43647, "2019-07-01")]
    [InlineData(20190701, "2019-07-01")]
    [InlineData(201907, "2019-07")]
    [InlineData(2019.7, "2019-07")]
    [InlineData(2019.07, "2019-07")]
    [InlineData(2019.12, "2019-12")]
    [InlineData(2019.01, "2019-01")]
    [InlineData(2019.1, "date-ambiguous")]
    [InlineData(2019.13, "date-missing")]
    [InlineData(2019, "date-year-only")]
    [InlineData(20191301, "date-missing")]
    [InlineData(99999, "date-shape")]
    [InlineData(-1, "date-shape")]
    [InlineData(1e20, "date-shape")]
    [InlineData(2019.123, "date-shape")]
    [InlineData(46345.9999999999, "2026-11-20")]
    [InlineData(46345.99, "date-shape")]
    [InlineData(20190701.0000001, "2019-07-01")]
    public void A_plain_number_in_a_date_column_is_judged_by_its_size(double number, string expected) =>
        Assert.Equal(expected, Show(DateCell.Read(new CellValue(CellKind.Number, null, number), date1904: false)));

    [Theory]
    [InlineData(1, false, "1900-01-01")]
    [InlineData(59, false, "1900-02-28")]
    [InlineData(60, false, "date-shape")]
    [InlineData(61, false, "1900-03-01")]
    [InlineData(45000.75, false, "2023-03-15")]
    [InlineData(73415, false, "2100-12-31")]
    [InlineData(73416, false, "date-shape")]
    [InlineData(42185, true, "2019-07-01")]
    [InlineData(0, true, "1904-01-01")]
    [InlineData(46345.9999999999, false, "2026-11-20")]
    [InlineData(46345.999995, false, "2026-11-20")]
    [InlineData(46345.99999, false, "2026-11-19")]
    [InlineData(46345.9995, false, "2026-11-19")]
    [InlineData(46346.0000000001, false, "2026-11-20")]
    [InlineData(59.9999999999, false, "date-shape")]
    [InlineData(60.9999999999, false, "1900-03-01")]
    [InlineData(73415.5, false, "2100-12-31")]
    [InlineData(73415.9999999999, false, "date-shape")]
    [InlineData(44883.9999999999, true, "2026-11-20")]
    public void A_serial_counts_from_1900_or_1904(double serial, bool date1904, string expected) =>
        Assert.Equal(expected, Show(DateCell.Read(new CellValue(CellKind.Date, null, serial), date1904)));

    [Theory]
    [InlineData("300000", 1, "300000.00")]
    [InlineData("300,000.00", 1, "300000.00")]
    [InlineData("￥1，234,567.8元", 1, "1234567.80")]
    [InlineData("30万元", 1, "300000.00")]
    [InlineData("33.333333万", 1, "333333.33")]
    [InlineData("60", 10_000, "600000.00")]
    [InlineData("600000元", 10_000, "600000.00")]
    [InlineData("３００", 1, "300.00")]
    [InlineData("100元整", 1, "100.00")]
    [InlineData("0", 1, "0.00")]
    [InlineData("0.01", 1, "0.01")]
    [InlineData("0.001", 1, "amount-decimals")]
    [InlineData("33.3333333", 10_000, "amount-decimals")]
    [InlineData("-1", 1, "amount-negative")]
    [InlineData("1,00", 1, "amount-shape")]
    [InlineData("1,0000", 1, "amount-shape")]
    [InlineData(",100", 1, "amount-shape")]
    [InlineData("1.0,000", 1, "amount-shape")]
    [InlineData("约30万", 1, "amount-shape")]
    [InlineData("1e5", 1, "amount-shape")]
    [InlineData("(100)", 1, "amount-shape")]
    [InlineData("10000000000", 1, "10000000000.00")]
    [InlineData("10000000000.01", 1, "amount-too-large")]
    [InlineData("1000001", 10_000, "amount-too-large")]
    public void An_amount_is_exact_to_the_fen(string text, int unit, string expected) =>
        Assert.Equal(expected, Show(MoneyCell.Read(CellValue.OfText(text), unit)));

    [Theory]
    [InlineData(333333.33, "333333.33")]
    [InlineData(0.1 + 0.2, "0.30")]
    [InlineData(166666.665, "amount-decimals")]
    [InlineData(-0.01, "amount-negative")]
    [InlineData(1e300, "amount-too-large")]
    public void A_number_is_taken_as_Excel_shows_it(double number, string expected) =>
        Assert.Equal(expected, Show(MoneyCell.Read(new CellValue(CellKind.Number, null, number), 1)));

    [Theory]
    [InlineData("是", true)]
    [InlineData("合 格", true)]
    [InlineData("√", true)]
    [InlineData("不合格", false)]
    [InlineData("×", false)]
    [InlineData("Ｘ", false)]
    [InlineData("良好", null)]
    [InlineData("✔️", true)]
    [InlineData("☑️", true)]
    [InlineData("✓", true)]
    [InlineData("✅", true)]
    [InlineData("√ ", true)]
    [InlineData("是\u202C", true)]
    [InlineData("❌", false)]
    [InlineData("✗\uFE0E", false)]
    public void Yes_and_no_have_few_words(string text, bool? expected)
    {
        var reading = YesNoCell.Read(CellValue.OfText(text));
        Assert.Equal(expected, reading.Code is null ? reading.Value : null);
    }

    [Theory]
    [InlineData(" 康　宁 ", "康宁")]
    [InlineData("Alex  Example ", "Alex Example")]
    [InlineData("ＡＢ 公司", "AB公司")]
    [InlineData("中国石油大学（北京）", "中国石油大学（北京）")]
    [InlineData("阿依古丽•买买提", "阿依古丽·买买提")]
    [InlineData("张\u200B样\n例", "张样例")]
    [InlineData("José García", "José García")]
    [InlineData("Jose\u0301 Garci\u0301a", "José García")]
    [InlineData("Иван　Петров", "Иван Петров")]
    [InlineData("Åsa\u00A0Öberg", "Åsa Öberg")]
    [InlineData("Ελένη Παππά", "Ελένη Παππά")]
    [InlineData("محمد علي", "محمد علي")]
    [InlineData("A. B. Smith", "A. B. Smith")]
    [InlineData("Mary-Ann O’Neil", "Mary-Ann O’Neil")]
    [InlineData("山田 太郎", "山田太郎")]
    [InlineData("김 철수", "김철수")]
    [InlineData("张 Smith", "张Smith")]
    [InlineData("AB （北京）", "AB（北京）")]
    [InlineData("⾦⼤为", "金大为")]
    [InlineData("阿依 ⋅ 买买提", "阿依·买买提")]
    [InlineData("阿依･买买提", "阿依·买买提")]
    [InlineData("Jean · Luc", "Jean·Luc")]
    public void Blanks_inside_Chinese_names_do_not_count(string typed, string name) => Assert.Equal(name, CellText.Name(typed));

    [Theory]
    [InlineData("  一\r\n二  ", "一\n二")]
    [InlineData("a\tb", "a b")]
    [InlineData("a b", "a b")]
    [InlineData(" a", "a")]
    [InlineData("\u200B", "")]
    public void Text_keeps_its_lines(string typed, string text) => Assert.Equal(text, CellText.Tidy(typed));

    [Theory]
    [InlineData("", true)]
    [InlineData(" / ", true)]
    [InlineData("——", true)]
    [InlineData("\u200B", true)]
    [InlineData("无", true)]
    [InlineData("无锡", false)]
    [InlineData("-1", false)]
    [InlineData("\u200B\u200B\u200B\u200B\u200B\uFEFF", true)]
    [InlineData("\u200B\u200B\u200B\u200B\u200B甲", false)]
    public void Placeholders_are_empty(string typed, bool empty) => Assert.Equal(empty, CellText.IsEmpty(typed));

    private static string Show(CellReading<PartialDate> reading) => reading.Code ?? reading.Value.ToString();

    private static string Show(CellReading<Money> reading) => reading.Code ?? reading.Value.ToPlainText();
}
