using Changping.Domain.Organizations;

namespace Changping.Admin.Tests.Domain.Organizations;

public sealed class PinyinTests
{
    [Theory]
    [InlineData("张三", "zs")]
    [InlineData("北京昌平固态电池有限公司", "bjcpgtdcyxgs")]
    [InlineData("单雄信", "dxx sxx")]
    [InlineData("José", "jos")]
    [InlineData("5G 通信", "5gtx")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void A_name_has_its_initials_and_a_surname_both_ways(string? name, string initials) => Assert.Equal(initials, Pinyin.Initials(name));

    [Theory]
    [InlineData("zs", "zs")]
    [InlineData(" ZS ", "zs")]
    [InlineData("z", null)]
    [InlineData("张", null)]
    [InlineData("z3", null)]
    public void Two_letters_and_nothing_else_are_initials(string typed, string? sought) => Assert.Equal(sought, Pinyin.Sought(typed));

    [Fact]
    public void Names_are_put_in_order_as_they_sound() =>
        Assert.Equal(["安宁", "仇英", "单雄", "王五", "张三"], new[] { "张三", "王五", "仇英", "单雄", "安宁" }.OrderBy(Pinyin.Order, StringComparer.Ordinal));

    /// <summary>An index keeps it: no longer than the name.</summary>
    [Theory]
    [InlineData("张三")]
    [InlineData("北京5G样例有限公司")]
    [InlineData("")]
    public void What_orders_a_name_is_as_long_as_the_name(string name) => Assert.Equal(name.Length, Pinyin.Order(name).Length);

    [Fact]
    public void Names_that_sound_alike_stand_apart_and_letters_stand_before_characters() =>
        Assert.Equal(["5G", "abc", "张一", "章二", "章一"], new[] { "张一", "章一", "章二", "abc", "5G" }.OrderBy(Pinyin.Order, StringComparer.Ordinal));

    [Theory]
    [InlineData("张三", "三", true)]
    [InlineData("张三", "ZS", true)]
    [InlineData("张三", "zs", true)]
    [InlineData("张三", "z", false)]
    [InlineData("单雄信", "sxx", true)]
    [InlineData("北京样例AI公司", "ai", true)]
    [InlineData(null, "zs", false)]
    public void A_name_is_found_by_a_part_of_it_or_of_its_initials(string? name, string typed, bool isFound) =>
        Assert.Equal(isFound, Pinyin.Finds(name, typed));

    [Theory]
    [InlineData("单雄信", "shanxiongxin")]
    [InlineData("张San", "zhangsan")]
    public void A_name_is_spelled_with_its_first_letter_as_a_surname(string name, string spelled) => Assert.Equal(spelled, Pinyin.Spelled(name));
}
