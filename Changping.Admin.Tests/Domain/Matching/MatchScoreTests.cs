using Changping.Domain.Matching;

namespace Changping.Admin.Tests.Domain.Matching;

/// <summary>Forty judged needs (<see cref="JudgedMatches"/>), and each rule of the points by itself.</summary>
public sealed class MatchScoreTests
{
    private static readonly IReadOnlyDictionary<string, ExpertProfile> Experts = JudgedMatches.Experts;

    public static TheoryData<string, string, string, string[]> Judged
    {
        get
        {
            var data = new TheoryData<string, string, string, string[]>();
            foreach (var need in JudgedMatches.Needs)
            {
                data.Add(need.Title, need.Field, need.Description, need.Expected);
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Judged))]
    public void The_order_is_that_of_an_officer_and_nobody_else_is_suggested(string title, string field, string description, string[] expected)
    {
        var need = new NeedProfile(title, field, description, null, field, null);

        var suggested = Experts
            .Select(expert => (expert.Key, Match: MatchScore.Of(need, expert.Value, MatchHistory.None)))
            .Where(pair => pair.Match.IsWorthSuggesting)
            .OrderByDescending(pair => pair.Match.Points)
            .ToList();

        Assert.True(expected.SequenceEqual(suggested.Select(pair => pair.Key)),
            string.Join(Environment.NewLine, suggested.Select(pair => $"{pair.Key} {pair.Match.Points} {string.Join("；", pair.Match.Reasons)}")));
    }

    [Fact]
    public void Each_reason_names_what_both_sides_speak_of()
    {
        var match = MatchScore.Of(new NeedProfile("固态电池界面阻抗控制", "先进能源", "界面阻抗随循环升高", null, "先进能源", null), Experts["固态电池"], MatchHistory.None);

        Assert.Equal(MatchLevel.High, match.Level);
        Assert.Contains(match.Reasons, reason => reason == "研究方向与需求都涉及“固态电池”、“界面”");
        Assert.Equal("可解决的技术问题与需求都涉及“固态电池界面阻抗随循环升高”", match.Reasons[0]);
    }

    [Fact]
    public void Service_elsewhere_and_an_intent_taken_back_are_notes_and_cost_no_points()
    {
        var need = new NeedProfile("固态电池界面阻抗控制", "先进能源", "界面阻抗随循环升高", null, "先进能源", null);
        var plain = MatchScore.Of(need, Experts["固态电池"], MatchHistory.None);
        var known = MatchScore.Of(need, Experts["固态电池"], new MatchHistory(2, new DateOnly(2026, 10, 12), "甲公司", new DateOnly(2028, 3, 14), "时间不合"));

        Assert.Equal(plain.Points + 5, known.Points);
        Assert.Contains("企业与该专家已联系 2 次，最近 2026-10-12", known.Reasons);
        Assert.Equal(["现在甲公司服务，至 2028-03-14", "曾就本需求撤回合作意向：时间不合"], known.Notes);
    }

    [Fact]
    public void A_contact_alone_makes_no_match() =>
        Assert.Equal(0, MatchScore.Of(
            new NeedProfile("厨余垃圾臭气治理", "绿色环保", "除臭", null, "绿色环保", null), Experts["空白"], new MatchHistory(3, TestDay, null, null, null)).Points);

    [Fact]
    public void Leading_industries_come_first_within_a_level_and_never_before_a_better_level()
    {
        Match Points(int points) => new(points, [], []);
        (string Name, Match Match, bool Leading)[] suggestions =
            [("低 主导", Points(19), true), ("中", Points(35), false), ("中 主导", Points(20), true), ("高", Points(41), false), ("高 主导", Points(40), true)];

        Assert.Equal(["高 主导", "高", "中 主导", "中", "低 主导"], suggestions.InOrder(one => one.Match, one => one.Leading).Select(one => one.Name));
    }

    [Theory]
    [InlineData("方向", 40)]
    [InlineData("问题", 30)]
    [InlineData("学科", 15)]
    [InlineData("成果", 10)]
    [InlineData("专利", 10)]
    [InlineData("成果和专利", 10)]
    [InlineData("都有", 95)]
    public void Each_part_that_speaks_of_the_need_gives_its_points(string part, int points)
    {
        string? In(params string[] parts) => parts.Contains(part) ? Wanted : null;
        var expert = new ExpertProfile(In("学科", "都有"), In("方向", "都有"), In("问题", "都有"), In("专利", "成果和专利", "都有"), In("成果", "成果和专利", "都有"));

        Assert.Equal(points, MatchScore.Of(Need(Wanted), expert, MatchHistory.None).Points);
        Assert.Equal(points + 5, MatchScore.Of(Need(Wanted), expert, new MatchHistory(1, TestDay, null, null, null)).Points);
    }

    [Theory]
    [InlineData("固态电池电解质", "电池", 10)]
    [InlineData("固态电池电解质", "固态电", 20)]
    [InlineData("固态电池", "固态电池电解质膜", 30)]
    [InlineData("固态电池电解质", "固态电池电解质膜", 40)]
    [InlineData("固态电池电解质膜热失稳", "固态电池", 30)]
    [InlineData("固态电池热失稳膜", "固态电池隔汽", 24)]
    public void A_part_counts_by_the_share_of_the_shorter_sides_words_but_of_four_at_least(string wanted, string direction, int points) =>
        Assert.Equal(points, MatchScore.Of(Need(wanted), new ExpertProfile(null, direction, null, null, null), MatchHistory.None).Points);

    [Fact]
    public void All_that_the_need_says_is_looked_at()
    {
        var expert = new ExpertProfile(null, Wanted, null, null, null);
        NeedProfile[] needs =
        [
            new(Wanted, "", "", null, "", null), new("", Wanted, "", null, "", null), new("", "", Wanted, null, "", null), new("", "", "", Wanted, "", null),
        ];
        Assert.All(needs, need => Assert.Equal(40, MatchScore.Of(need, expert, MatchHistory.None).Points));
    }

    [Fact]
    public void The_weightiest_reason_comes_first_and_names_four_phrases_at_most_the_longest_first()
    {
        var need = Need("固态电池，钠盐，锂盐，硅碳负极，铝箔");
        var match = MatchScore.Of(need, new ExpertProfile("固态电池", "铝箔、锂盐、钠盐、固态电池、硅碳负极", null, null, null), new MatchHistory(1, TestDay, null, null, null));
        Assert.Equal(
            ["研究方向与需求都涉及“固态电池”、“硅碳负极”、“铝箔”、“锂盐”", "从事学科与需求都涉及“固态电池”", "企业与该专家已联系 1 次，最近 2026-11-23"], match.Reasons);
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void Below_ten_points_nothing_is_suggested(int points, bool suggested) => Assert.Equal(suggested, new Match(points, [], []).IsWorthSuggesting);

    [Fact]
    public void Within_a_level_and_beside_the_leading_industries_more_points_come_first()
    {
        (Match Match, bool Leading)[] suggestions = [(new(21, [], []), false), (new(39, [], []), false), (new(22, [], []), true), (new(38, [], []), true)];
        Assert.Equal([38, 22, 39, 21], suggestions.InOrder(one => one.Match, one => one.Leading).Select(one => one.Match.Points));
    }

    [Theory]
    [InlineData("固态电池", "固态 态电 电池")]
    [InlineData("电池与隔膜", "电池 隔膜")]
    [InlineData("改性材料", "改性")]
    [InlineData("优化电池", "电池")]
    [InlineData("CO2捕集", "CO2 捕集")]
    [InlineData("用G5钢", "G5")]
    [InlineData("AB", "AB")]
    [InlineData("5G 与 A", "")]
    [InlineData("池", "")]
    public void Two_neighbouring_characters_are_a_word_and_so_is_a_run_of_Latin_letters(string text, string words) =>
        Assert.Equal(words, string.Join(' ', MatchWords.Of(text)));

    [Theory]
    [InlineData("固态电池", "固态电池")]
    [InlineData("固态电池电池", "固态电池 电池")]
    [InlineData("锂盐的固态电池", "固态电池 锂盐")]
    [InlineData("SiC电池", "SIC 电池")]
    [InlineData("电池，电池", "电池")]
    [InlineData("导热", "")]
    public void Words_that_overlap_are_one_phrase_and_each_is_said_once(string text, string phrases) =>
        Assert.Equal(phrases, string.Join(' ', MatchWords.Phrases(text, MatchWords.Of("固态电池", "锂盐", "SIC"))));

    [Theory]
    [InlineData("AI 芯片与ＡＩ算法", "AI")]
    [InlineData("mRNA疫苗", "MRNA")]
    public void Latin_words_are_words_whatever_their_width_and_case(string text, string word) => Assert.Contains(word, MatchWords.Of(text));

    [Theory]
    [InlineData("技术研究开发应用")]
    [InlineData("5 1.2 a")]
    [InlineData(null)]
    public void What_any_text_says_is_no_word(string? text) => Assert.Empty(MatchWords.Of(text));

    private const string Wanted = "固态电池电解质";

    private static readonly DateOnly TestDay = new(2026, 11, 23);

    private static NeedProfile Need(string title) => new(title, "", "", null, "", null);
}
