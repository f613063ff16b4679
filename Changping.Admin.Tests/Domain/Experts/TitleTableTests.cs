using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Policy;
using static Changping.Domain.Common.TitleLevel;

namespace Changping.Admin.Tests.Domain.Experts;

/// <summary>二（二）1, readings 0020 and 0031: titles over a small table of made-up words, so that each answer has one cause.</summary>
public sealed class TitleTableTests
{
    private readonly TitleTable _titles = new(
    [
        new("甲长", "陆上系列", Senior), new("乙长", "陆上系列", AssociateSenior), new("丙长", "陆上系列", Intermediate), new("丁长", "陆上系列", Junior),
        new("戊长", "海上人员", Senior), new("戊长", "空中技术人员（驾驶）", Intermediate), new("己、庚", "陆上系列", AssociateSenior), new("乙长(船)", "海上人员", Intermediate),
        new("高级壬师", "壬系列", AssociateSenior), new("正高级壬师", "壬系列", Senior), new("教授级乙长", "陆上系列", Senior), new("二级甲长", "陆上系列", Senior),
        new("助理甲长", "陆上系列", Intermediate), new("乙长(陆上)", "海上人员", Intermediate),
        new("寅长", "陆上系列", AssociateSenior), new("正高级寅长", "陆上系列", Senior), new("正高级寅长", "海上人员", AssociateSenior),
    ]);

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
    [InlineData("丁长、乙长（陆上）", Intermediate)]
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
    [InlineData("乙长（副高）", AssociateSenior)]
    [InlineData("乙长（高级）", AssociateSenior)]
    [InlineData("甲长（高级）", Senior)]
    [InlineData("高级壬师（正高级）", Senior)]
    [InlineData("高级壬师（正高）", Senior)]
    [InlineData("乙长（教授级）", Senior)]
    [InlineData("戊长（正高级）", Senior)]
    [InlineData("戊长（中级）", Intermediate)]
    [InlineData("高级壬师（副高级）（副高）", AssociateSenior)]
    [InlineData("乙长（副高级）", AssociateSenior)]
    [InlineData("丙长（中级）", Intermediate)]
    [InlineData("丁长（初级）", Junior)]
    [InlineData("乙长（船）", Intermediate)]
    [InlineData("乙长（陆上）", Intermediate)]
    [InlineData("寅长（正高级）", null)]
    [InlineData("丙长（副高级）", null)]
    [InlineData("乙长（中级）", null)]
    [InlineData("乙长（正高级）", null)]
    [InlineData("高级壬师（中级）", null)]
    [InlineData("高级壬师（正高级）（副高级）", null)]
    [InlineData("（正高级）甲长", null)]
    [InlineData("甲长（正高级）长", null)]
    [InlineData("甲长（）", null)]
    [InlineData("甲长（正高级", null)]
    public void A_level_in_brackets_decides_where_the_title_allows_it_and_makes_it_unknown_elsewhere(string title, TitleLevel? level) =>
        Assert.Equal(level, _titles.LevelOf(title));

    [Theory]
    [InlineData("甲长（陆上系列）", Senior)]
    [InlineData("甲长（陆上）", Senior)]
    [InlineData("戊长（海上）", Senior)]
    [InlineData("戊长（空中）", Intermediate)]
    [InlineData("戊长（空中技术人员）", Intermediate)]
    [InlineData("戊长（海上）（正高级）", Senior)]
    [InlineData("戊长（海上）（中级）", null)]
    [InlineData("甲长（海上）", null)]
    [InlineData("甲长（陆上飞行）", null)]
    [InlineData("高级壬师（壬）", null)]
    [InlineData("戊长（陆上）", null)]
    [InlineData("甲长（二级）", Senior)]
    [InlineData("甲长（三级）", null)]
    public void A_series_in_brackets_tells_which_level_is_meant_and_another_series_none(string title, TitleLevel? level) =>
        Assert.Equal(level, _titles.LevelOf(title));

    [Theory]
    [InlineData("甲长（待聘）")]
    [InlineData("甲长（拟聘）")]
    [InlineData("甲长（公示中）")]
    [InlineData("甲长（兼职）")]
    [InlineData("甲长（客座）")]
    [InlineData("甲长（外聘）")]
    [InlineData("甲长（试用）")]
    [InlineData("甲长（助理）")]
    [InlineData("甲长（原）")]
    [InlineData("甲长（特聘）")]
    [InlineData("甲长（退休）")]
    [InlineData("甲长（材料）")]
    [InlineData("甲长（正高级）（待聘）")]
    [InlineData("甲长（兼职、退休）")]
    [InlineData("甲长、待聘")]
    [InlineData("甲长，（公示中）")]
    [InlineData("甲长；已退休")]
    [InlineData("甲长/兼职")]
    [InlineData("甲长兼职")]
    [InlineData("兼职甲长")]
    public void A_title_that_is_not_held_was_met_and_is_unknown(string title) => Assert.Null(_titles.LevelOf(title));

    [Theory]
    [InlineData("甲长（待聘）、乙长", AssociateSenior)]
    [InlineData("乙长、甲长（待聘）", AssociateSenior)]
    [InlineData("丙长、甲长（待聘）", null)]
    [InlineData("甲长兼院长", Senior)]
    [InlineData("甲长兼任院长", Senior)]
    [InlineData("甲长、特聘甲长", Senior)]
    public void A_title_not_held_does_not_take_another_away(string titles, TitleLevel? level) => Assert.Equal(level, _titles.LevelOf(titles));

    [Fact]
    public void What_was_confirmed_goes_before_the_table_alone_and_beside_others()
    {
        var by = Cases.Officer;
        var titles = _titles.With([new(Id.New<ConfirmedTitleId>(), "甲长 （待聘）", Intermediate, "聘任文件", by, new(2026, 11, 23)),
            new(Id.New<ConfirmedTitleId>(), "癸长", Senior, "证书", by, new(2026, 11, 23))]);

        Assert.Equal(Intermediate, titles.LevelOf("甲长(待聘)"));
        Assert.Equal(Senior, titles.LevelOf("丙长、癸长"));
        Assert.Equal(Senior, titles.LevelOf("甲长"));
        Assert.Null(titles.LevelOf("甲长（拟聘）"));
    }

    [Theory]
    [InlineData("甲长")]
    [InlineData("丙长、丁长")]
    [InlineData("癸长", "癸长")]
    [InlineData("丙长、癸长", "癸长")]
    [InlineData("甲长（待聘）", "甲长（待聘）")]
    [InlineData("甲长、待聘", "甲长、待聘")]
    public void What_waits_for_a_confirmation_is_named_as_written(string written, params string[] waiting) => Assert.Equal(waiting, _titles.Unknown(written));

    [Theory]
    [InlineData("癸长", "癸 长", true)]
    [InlineData("丙长、癸长", "癸长", true)]
    [InlineData("甲长（待聘）", "甲长(待聘)", true)]
    [InlineData("副癸长", "癸长", false)]
    [InlineData("甲长（待聘）", "甲长", false)]
    public void A_confirmation_bears_on_the_whole_or_on_one_of_several(string written, string confirmed, bool concerns) =>
        Assert.Equal(concerns, TitleTable.Concerns(written, confirmed));

    [Fact]
    public void Only_what_the_table_does_not_settle_is_confirmed()
    {
        Assert.Contains("正高级", _titles.WhyNotConfirm("甲长")!.Message, StringComparison.Ordinal);
        Assert.Null(_titles.WhyNotConfirm("戊长"));
        Assert.Null(_titles.WhyNotConfirm("甲长（待聘）"));
        Assert.Throws<RuleViolationException>(() => new ConfirmedTitle(Id.New<ConfirmedTitleId>(), " ", Senior, "证书", Cases.Officer, new(2026, 11, 23)));
        Assert.Throws<RuleViolationException>(() => new ConfirmedTitle(Id.New<ConfirmedTitleId>(), "癸长", Senior, " ", Cases.Officer, new(2026, 11, 23)));
    }
}
