using Changping.Domain.Common;
using CsCheck;

namespace Changping.Admin.Tests.Domain.Common;

/// <summary>Whole fen, never a fraction, never an overflow in silence.</summary>
public sealed class MoneyTests
{
    [Fact]
    public void A_fraction_of_a_fen_is_not_money()
    {
        Assert.Equal(new Money(1), Money.FromYuan(0.01m));
        Assert.Throws<ArgumentException>(() => Money.FromYuan(0.001m));
        Assert.Equal(new Money(-120), Money.FromYuan(-1.20m));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(3, 1)]
    [InlineData(-1, -1)]
    public void A_share_is_rounded_down(long fen, long half) => Assert.Equal(half, new Money(fen).Share(0.5m).Fen);

    [Fact]
    public void A_share_and_the_rest_make_the_whole_and_the_share_is_at_most_the_rate() =>
        Gen.Long[0, 1_000_000_000_000].Select(Gen.Int[0, 100]).Sample((fen, percent) =>
        {
            var share = new Money(fen).Share(percent / 100m);
            return share.Fen * 100 <= fen * percent && fen * percent < (share.Fen + 1) * 100;
        });

    [Fact]
    public void What_fen_cannot_hold_is_an_error_not_a_wrong_sum()
    {
        Assert.Throws<OverflowException>(() => new Money(long.MaxValue) + new Money(1));
        Assert.Throws<OverflowException>(() => new Money(long.MinValue) - new Money(1));
        Assert.Throws<OverflowException>(() => new Money(long.MaxValue) * 2);
        Assert.Throws<OverflowException>(() => Money.FromYuan(100_000_000_000_000_000_000m));
    }

    [Theory]
    [InlineData(0, "0.00", "0.00")]
    [InlineData(-5, "-0.05", "-0.05")]
    [InlineData(30_000_000, "300,000.00", "300000.00")]
    public void It_is_written_with_two_decimals(long fen, string shown, string plain)
    {
        Assert.Equal(shown, new Money(fen).ToString());
        Assert.Equal(plain, new Money(fen).ToPlainText());
    }

    [Fact]
    public void Amounts_add_up_and_take_from_each_other_to_the_fen()
    {
        var (three, five) = (new Money(3), new Money(5));
        Assert.Equal((new Money(8), new Money(-2), new Money(-3), new Money(9)), (three + five, three - five, -three, three * 3));
        Assert.Equal(new Money(11), Money.Sum([three, five, three]));
        Assert.Equal(Money.Zero, Money.Sum([]));
        Assert.Equal((three, three), (three.Abs(), (-three).Abs()));
        Assert.Equal(0.05m, five.Yuan);
    }

    [Theory]
    [InlineData(3, 5)]
    [InlineData(-5, -3)]
    [InlineData(-1, 0)]
    public void The_smaller_amount_comes_first_and_an_equal_one_is_neither(long less, long more)
    {
        var (small, large) = (new Money(less), new Money(more));
        Assert.Equal((small, small, large, large), (Money.Min(small, large), Money.Min(large, small), Money.Max(small, large), Money.Max(large, small)));
        Assert.True(small < large && small <= large && large > small && large >= small && small.CompareTo(large) < 0);
        Assert.False(large < small || large <= small || small > large || small >= large);
        Assert.True(small <= new Money(less) && small >= new Money(less) && small.CompareTo(new Money(less)) == 0);
        Assert.False(small < new Money(less) || small > new Money(less));
    }
}
