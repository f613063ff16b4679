using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Experts;

namespace Changping.Admin.Tests.Features.Policies.Files;

/// <summary>二（二）1: titles as the table of data/reference knows them; a prefix proves nothing.</summary>
public sealed class TitleTableTests
{
    private static readonly TitleTable Titles = ReferenceFiles.Load(SourceTree.DataDirectory).Titles;

    [Theory]
    [InlineData("教授", TitleLevel.Senior)]
    [InlineData("高级记者", TitleLevel.Senior)]
    [InlineData("主任医师", TitleLevel.Senior)]
    [InlineData("正高级工程师", TitleLevel.Senior)]
    [InlineData("教授级高级工程师", TitleLevel.Senior)]
    [InlineData("高级工程师", TitleLevel.AssociateSenior)]
    [InlineData("主任记者", TitleLevel.AssociateSenior)]
    [InlineData("副主任医师", TitleLevel.AssociateSenior)]
    [InlineData(" 副 研究员 ", TitleLevel.AssociateSenior)]
    [InlineData("助理研究员", TitleLevel.Intermediate)]
    [InlineData("讲师", TitleLevel.Intermediate)]
    [InlineData("船长（大副）", TitleLevel.Intermediate)]
    [InlineData("助教", TitleLevel.Junior)]
    [InlineData("无", TitleLevel.None)]
    public void A_title_has_the_level_of_the_table(string title, TitleLevel level) => Assert.Equal(level, Titles.LevelOf(title));

    [Theory]
    [InlineData("教授、博士生导师", TitleLevel.Senior)]
    [InlineData("副教授/副主任医师", TitleLevel.AssociateSenior)]
    [InlineData("副教授/主任医师", TitleLevel.Senior)]
    [InlineData("讲师，高级工程师", TitleLevel.AssociateSenior)]
    public void Of_several_titles_the_highest_counts(string title, TitleLevel level) => Assert.Equal(level, Titles.LevelOf(title));

    [Theory]
    [InlineData("高级教师")]
    [InlineData("高级职称")]
    [InlineData("博士生导师")]
    [InlineData("")]
    [InlineData("讲师、高级教师")]
    public void What_the_table_does_not_know_stays_unknown(string title) => Assert.Null(Titles.LevelOf(title));

    [Theory]
    [InlineData("教授（二级）", TitleLevel.Senior)]
    [InlineData("研究员（自然科学）", TitleLevel.Senior)]
    [InlineData("研究员（社会科学系列）", null)]
    [InlineData("研究员（高能物理）", null)]
    [InlineData("高级教师（中小学教师）", TitleLevel.AssociateSenior)]
    [InlineData("高级教师（中学）", TitleLevel.AssociateSenior)]
    [InlineData("高级工程师（正高级）", TitleLevel.Senior)]
    [InlineData("高级工程师（工程技术）", TitleLevel.AssociateSenior)]
    [InlineData("副教授（待聘）", null)]
    [InlineData("教授（兼职）", null)]
    [InlineData("研究员（助理）", null)]
    [InlineData("副教授（正高级）", null)]
    [InlineData("工程师（副高级）", null)]
    [InlineData("高级工程师（副高级）", TitleLevel.AssociateSenior)]
    [InlineData("高级工程师(副高)", TitleLevel.AssociateSenior)]
    [InlineData("高级工程师（教授级）", TitleLevel.Senior)]
    [InlineData("工程师（高级）", null)]
    public void A_bracket_may_tell_the_series_or_a_level_that_the_title_allows(string title, TitleLevel? level) => Assert.Equal(level, Titles.LevelOf(title));

    [Fact]
    public void A_title_of_two_levels_in_two_series_stays_unknown()
    {
        var titles = new TitleTable([new("教练", "甲", TitleLevel.Senior), new("教练", "乙", TitleLevel.Junior), new("教练", "丙", TitleLevel.Senior)]);

        Assert.Null(titles.LevelOf("教练"));
    }
}
