using System.Globalization;
using Changping.Admin.Registers.Writing;
using Changping.Domain.Common;

namespace Changping.Admin.Tests.Registers;

public sealed class RmbCapitalsTests
{
    [Theory]
    [InlineData("0", "零元整")]
    [InlineData("0.01", "壹分")]
    [InlineData("0.10", "壹角整")]
    [InlineData("0.56", "伍角陆分")]
    [InlineData("1", "壹元整")]
    [InlineData("1.01", "壹元零壹分")]
    [InlineData("1.10", "壹元壹角整")]
    [InlineData("10", "壹拾元整")]
    [InlineData("10.05", "壹拾元零伍分")]
    [InlineData("10.50", "壹拾元伍角整")]
    [InlineData("11", "壹拾壹元整")]
    [InlineData("20", "贰拾元整")]
    [InlineData("100", "壹佰元整")]
    [InlineData("101", "壹佰零壹元整")]
    [InlineData("110", "壹佰壹拾元整")]
    [InlineData("111.11", "壹佰壹拾壹元壹角壹分")]
    [InlineData("325.04", "叁佰贰拾伍元零肆分")]
    [InlineData("1000", "壹仟元整")]
    [InlineData("1001", "壹仟零壹元整")]
    [InlineData("1010", "壹仟零壹拾元整")]
    [InlineData("1100", "壹仟壹佰元整")]
    [InlineData("1409.50", "壹仟肆佰零玖元伍角整")]
    [InlineData("1680.32", "壹仟陆佰捌拾元叁角贰分")]
    [InlineData("2000", "贰仟元整")]
    [InlineData("6007.14", "陆仟零柒元壹角肆分")]
    [InlineData("10000", "壹万元整")]
    [InlineData("10001", "壹万零壹元整")]
    [InlineData("10100", "壹万零壹佰元整")]
    [InlineData("11000", "壹万壹仟元整")]
    [InlineData("16409.02", "壹万陆仟肆佰零玖元零贰分")]
    [InlineData("48000", "肆万捌仟元整")]
    [InlineData("100000", "壹拾万元整")]
    [InlineData("100001", "壹拾万零壹元整")]
    [InlineData("107000.53", "壹拾万柒仟元伍角叁分")]
    [InlineData("166666.66", "壹拾陆万陆仟陆佰陆拾陆元陆角陆分")]
    [InlineData("300000", "叁拾万元整")]
    [InlineData("1000000", "壹佰万元整")]
    [InlineData("1000010", "壹佰万零壹拾元整")]
    [InlineData("5000000", "伍佰万元整")]
    [InlineData("10000001", "壹仟万零壹元整")]
    [InlineData("100000000", "壹亿元整")]
    [InlineData("100000001", "壹亿零壹元整")]
    [InlineData("100010000", "壹亿零壹万元整")]
    [InlineData("100010001", "壹亿零壹万零壹元整")]
    [InlineData("110000000", "壹亿壹仟万元整")]
    [InlineData("1000000000000", "壹万亿元整")]
    [InlineData("1000100000000", "壹万零壹亿元整")]
    [InlineData("1200000000000.09", "壹万贰仟亿元零玖分")]
    public void An_amount_is_written_as_a_cheque_has_it(string yuan, string capitals) =>
        Assert.Equal("人民币" + capitals, RmbCapitals.Of(Money.FromYuan(decimal.Parse(yuan, CultureInfo.InvariantCulture))));

    [Fact]
    public void A_correction_is_negative() => Assert.Equal("人民币负贰仟元整", RmbCapitals.Of(Money.FromYuan(-2000)));
}
