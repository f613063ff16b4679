using Changping.Admin.Components.Forms;

namespace Changping.Admin.Tests.Components;

/// <summary>What a worksheet puts on the clipboard.</summary>
public sealed class PastedBlockTests
{
    [Theory]
    [InlineData("80\t85\r\n70\t75\r\n", "80|85;70|75")]
    [InlineData("80\t\t70", "80||70")]
    [InlineData("\t85\r\n", "|85")]
    [InlineData("无\t\"第一行\n第二行\"\t80\n", "无|第一行 第二行|80")]
    [InlineData("\"他说\"\"可行\"\"\"\t80", "他说\"可行\"|80")]
    [InlineData("\"未闭合\t80", "\"未闭合|80")]
    [InlineData("５寸\" 屏\t80", "５寸\" 屏|80")]
    [InlineData(" 80 \t 85", "80|85")]
    [InlineData("80\n\n70\n", "80;;70")]
    public void Lines_and_cells_are_read_as_the_worksheet_parted_them(string text, string expected) =>
        Assert.Equal(expected, string.Join(';', PastedBlock.Read(text).Select(row => string.Join('|', row))));

    [Fact]
    public void Nothing_copied_is_no_block() => Assert.Empty(PastedBlock.Read(""));
}
