using System.Globalization;
using System.Text;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Registers.Workbooks;
using Changping.Admin.Tests.Registers.Support;

namespace Changping.Admin.Tests.Registers;

/// <summary>A small file may unpack to more than a server has; what is held is counted and refused in time.</summary>
public sealed class MemoryLimitTests
{
    private const string Header = "<row><c t=\"str\"><v>单位名称</v></c><c t=\"str\"><v>单位类别</v></c><c t=\"str\"><v>备注</v></c></row>";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Thousands_of_cells_of_32000_characters_are_refused_while_little_of_them_is_held(bool shared)
    {
        var long32000 = new string('x', 31_995);
        var rows = new StringBuilder(Header);
        var texts = new StringBuilder();
        for (var index = 0; index < 2_000; index++)
        {
            texts.Append(shared ? $"<si><t>{index:00000}{long32000}</t></si>" : "");
            rows.Append(CultureInfo.InvariantCulture, $"<row><c t=\"str\"><v>{index}</v></c><c t=\"str\"><v>211</v></c>")
                .Append(shared ? $"<c t=\"s\"><v>{index}</v></c>" : $"<c t=\"str\"><v>{index:00000}{long32000}</v></c>").Append("</row>");
        }

        using var file = RawWorkbook.OfSheet(rows.ToString()).WithTexts(texts.ToString()).ToStream();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Assert.Equal("too-much-text", Reading.RefusalOf(file));
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 60 << 20);
    }

    [Fact]
    public void One_long_text_in_thousands_of_cells_is_counted_in_each_of_them()
    {
        var rows = Header + string.Concat(Enumerable.Range(0, 1_000)
            .Select(index => $"<row><c t=\"str\"><v>{index}</v></c><c t=\"str\"><v>211</v></c><c t=\"s\"><v>0</v></c></row>"));
        Assert.Equal("too-much-text", Reading.RefusalOf(RawWorkbook.OfSheet(rows).WithTexts($"<si><t>{new string('x', 32_000)}</t></si>").ToStream()));
    }

    [Theory]
    [InlineData(32_767, null)]
    [InlineData(32_768, "cell-too-long")]
    public void A_cell_has_what_Excel_takes_and_no_more(int length, string? code) => Assert.Equal(code, CodeOf(
        $"{Header}<row><c t=\"str\"><v>甲</v></c><c t=\"str\"><v>211</v></c><c/><c t=\"str\"><v>{new string('x', length)}</v></c></row>"));

    [Theory]
    [InlineData(20, null)]
    [InlineData(21, "row-too-long")]
    public void A_row_has_two_hundred_thousand_characters_and_no_more(int cells, string? code) => Assert.Equal(code, CodeOf(
        $"{Header}<row>{string.Concat(Enumerable.Repeat("<c/>", 5))}{string.Concat(Enumerable.Repeat($"<c t=\"str\"><v>{new string('x', 10_000)}</v></c>", cells))}</row>"));

    [Theory]
    [InlineData(100, null)]
    [InlineData(99, "too-much-text")]
    public void All_that_is_held_is_limited(int limit, string? code)
    {
        // 4 + 4 + 2 of the header are not held; the one row has 1 + 3 + 96.
        var sheet = $"{Header}<row><c t=\"str\"><v>甲</v></c><c t=\"str\"><v>211</v></c><c t=\"str\"><v>{new string('x', 96)}</v></c></row>";
        var limits = new WorkbookLimits { HeldCharacters = limit };
        Assert.Equal(code, (Record.Exception(() =>
        {
            using var reading = RegisterReader.Open(RawWorkbook.OfSheet(sheet).ToStream(), InstitutionsRegister.Schema, limits);
            Assert.Single(reading.Rows);
        }) as WorkbookRefusedException)?.Code);
    }

    private static string? CodeOf(string sheet) =>
        (Record.Exception(() => Reading.Rows(RawWorkbook.OfSheet(sheet).ToStream(), InstitutionsRegister.Schema)) as WorkbookRefusedException)?.Code;
}
