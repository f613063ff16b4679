using Changping.Domain.Common;
using Changping.Domain.Experts;
using static Changping.Domain.Common.TitleLevel;

namespace Changping.Admin.Tests.Domain.Experts;

/// <summary>二（二）1, reading 0020: titles over a small table of made-up words, so that each answer has one cause.</summary>
public sealed class TitleTableTests
{
    private readonly TitleTable _titles = new(
        [("甲长", Senior), ("乙长", AssociateSenior), ("丙长", Intermediate), ("丁长", Junior), ("戊长", Senior), ("戊长", Intermediate), ("己、庚", AssociateSenior), ("乙长(船)", Intermediate)]);

    [Theory]
    [InlineData("甲长", Senior)]
    [InlineData("乙长", AssociateSenior)]
    [InlineData("丙长", Intermediate)]
    [InlineData("丁长", Junior)]
    [InlineData("无", None)]
    [InlineData("戊长", null)]
    [InlineData("辛长", null)]
    [InlineData("甲", null)]
    [InlineData("副甲长", null)]
    public void A_title_is_matched_whole(string title, TitleLevel? level) => Assert.Equal(level, _titles.LevelOf(title));

    [Theory]
    [InlineData("丙长、乙长", AssociateSenior)]
    [InlineData("丙长/甲长", Senior)]
    [InlineData("甲长，乙长", Senior)]
    [InlineData("丁长,丙长", Intermediate)]
    [InlineData("丁长；丁长", Junior)]
    [InlineData("丁长;无", Junior)]
    [InlineData("丙长兼乙长", AssociateSenior)]
    [InlineData("丙长、、丁长", Intermediate)]
    [InlineData("己、庚", AssociateSenior)]
    public void Of_several_the_highest_counts_whatever_stands_between_them(string titles, TitleLevel level) => Assert.Equal(level, _titles.LevelOf(titles));

    [Theory]
    [InlineData("乙长、辛长", AssociateSenior)]
    [InlineData("辛长、甲长", Senior)]
    [InlineData("乙长、戊长", AssociateSenior)]
    [InlineData("丙长、辛长", null)]
    [InlineData("戊长、丁长", null)]
    [InlineData("无、辛长", null)]
    [InlineData("辛长、壬长", null)]
    public void An_unknown_one_leaves_the_answer_open_only_where_it_could_lift_it_over_the_bar(string titles, TitleLevel? level) =>
        Assert.Equal(level, _titles.LevelOf(titles));

    [Theory]
    [InlineData("乙长（材料）", AssociateSenior)]
    [InlineData("乙长（副高）", AssociateSenior)]
    [InlineData("乙长（副高级）", AssociateSenior)]
    [InlineData("丙长（中级）", Intermediate)]
    [InlineData("丁长（初级）", Junior)]
    [InlineData("乙长（船）", Intermediate)]
    [InlineData("丙长（副高级）", null)]
    [InlineData("乙长（中级）", null)]
    [InlineData("戊长（材料）", null)]
    [InlineData("（材料）甲长", null)]
    public void A_bracket_that_tells_another_level_makes_it_unknown(string title, TitleLevel? level) => Assert.Equal(level, _titles.LevelOf(title));
}
