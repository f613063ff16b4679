using Changping.Domain.Common;

namespace Changping.Admin.Tests.Domain.Common;

/// <summary>A figure that is not shown whole is rounded half up, in one place: 5.8 was shown as 5 here and 3.9 as 4 there.</summary>
public sealed class RoundedTests
{
    [Theory]
    [InlineData(5_800_000, "5.80")]
    [InlineData(12_344_999, "12.34")]
    [InlineData(12_345_000, "12.35")]
    [InlineData(-12_344_999, "-12.34")]
    [InlineData(-12_345_000, "-12.35")]
    [InlineData(4_999, "0.00")]
    [InlineData(5_000, "0.01")]
    [InlineData(123_456_785_000, "123,456.79")]
    public void Ten_thousands_of_yuan_have_two_decimals_half_up(long fen, string shown) => Assert.Equal(shown, Rounded.Wan(new Money(fen)));

    [Theory]
    [InlineData(58, 1000, "5.8%")]
    [InlineData(39, 1000, "3.9%")]
    [InlineData(5849, 100_000, "5.8%")]
    [InlineData(5850, 100_000, "5.9%")]
    [InlineData(3, 2, "150.0%")]
    [InlineData(0, 7, "0.0%")]
    public void A_share_has_one_decimal_half_up(long part, long whole, string shown) => Assert.Equal(shown, Rounded.Percent(part, whole));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void There_is_no_share_of_nothing(long whole) => Assert.Null(Rounded.Percent(1, whole));

    /// <summary>Two parts of 33.33 and one of 33.34 are shown as 0.00 each, and their sum as 0.01: that is to be said beside them.</summary>
    [Fact]
    public void Parts_that_are_rounded_each_for_itself_may_not_add_up_to_the_whole()
    {
        Assert.False(Rounded.AddsUp([new Money(3_333), new Money(3_333)], new Money(6_666)));
        Assert.True(Rounded.AddsUp([new Money(1_000_000), new Money(2_000_000)], new Money(3_000_000)));
    }
}
