using System.Globalization;
using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Experts;

/// <summary>Reading 0034: dates that can be, on both sides of each edge.</summary>
public sealed class NominationDatesTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("2026-11-22", false)]
    [InlineData("2026-11-23", false)]
    [InlineData("2026-11-24", true)]
    [InlineData("2030-01-01", true)]
    public void A_nomination_is_not_of_a_day_to_come(string nominated, bool wrong)
    {
        var found = NominationDates.WhyNot(Day(nominated), PartialDate.OnDay(new DateOnly(1980, 1, 1)), Today);

        Assert.Equal(wrong, found is not null);
        Assert.True(found is not { IsOfBirth: true });
    }

    [Theory]
    [InlineData("2030-01-01", true)]
    [InlineData("2026-11-24", true)]
    [InlineData("2008-11-24", true)]
    [InlineData("2008-11-23", false)]
    [InlineData("1946-11-23", false)]
    [InlineData("1946-11-22", true)]
    [InlineData("1900-01-01", true)]
    public void A_nominated_person_is_18_to_80_years_old(string birth, bool wrong)
    {
        var found = NominationDates.WhyNot(Today, PartialDate.OnDay(Day(birth)), Today);

        Assert.Equal(wrong, found is not null);
        Assert.True(found is not { IsOfBirth: false });
        Assert.Equal(wrong, Record.Exception(() => NominationDates.Require(Today, PartialDate.OnDay(Day(birth)), Today)) is RuleViolationException);
    }

    [Theory]
    [InlineData(2008, 11, false)]
    [InlineData(2008, 12, true)]
    [InlineData(1946, 11, false)]
    [InlineData(1946, 10, true)]
    public void A_month_is_wrong_where_every_day_of_it_is(int year, int month, bool wrong) =>
        Assert.Equal(wrong, NominationDates.WhyNot(Today, PartialDate.InMonth(year, month), Today) is not null);

    [Fact]
    public void The_age_counts_on_the_day_of_the_nomination_and_not_today()
    {
        var born = PartialDate.OnDay(new DateOnly(2008, 11, 1));

        Assert.Null(NominationDates.WhyNot(new DateOnly(2026, 11, 1), born, Today));
        Assert.Contains("不满 18 周岁", NominationDates.WhyNot(new DateOnly(2026, 10, 31), born, Today)!.Blocker.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-24", "在今天（2026-11-23）之后")]
    [InlineData("2026-11-23", "不满 18 周岁")]
    [InlineData("1946-11-22", "已过 80 周岁")]
    public void What_is_wrong_with_a_birth_date_is_told(string birth, string words) =>
        Assert.Contains(words, NominationDates.WhyNot(Today, PartialDate.OnDay(Day(birth)), Today)!.Blocker.Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("2026-02-28", true)]
    [InlineData("2026-03-01", false)]
    public void Who_was_born_on_29_February_is_18_on_1_March(string nominated, bool wrong) =>
        Assert.Equal(wrong, NominationDates.WhyNot(Day(nominated), PartialDate.OnDay(new DateOnly(2008, 2, 29)), Today) is not null);

    [Fact]
    public void Without_a_birth_date_only_the_day_of_the_nomination_is_looked_at() => Assert.Null(NominationDates.WhyNot(Today, null, Today));

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
