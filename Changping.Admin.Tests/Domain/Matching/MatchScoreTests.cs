using Changping.Domain.Matching;

namespace Changping.Admin.Tests.Domain.Matching;

/// <summary>A small judged set: for each need, experts in the order in which an officer would ring them up; those after the bar not at all.</summary>
public sealed class MatchScoreTests
{
    private static readonly Dictionary<string, ExpertProfile> Experts = new()
    {
        ["固态电池"] = new("材料科学与工程", "固态电池电解质与界面", "固态电池界面阻抗随循环升高", "固态电池电解质发明专利 2 项", "固态电池界面改性材料（小试）"),
        ["钠电"] = new("材料科学与工程", "钠离子电池硬碳负极", "硬碳负极首次效率低", null, null),
        ["制氢"] = new("化学工程与技术", "电解水制氢催化剂", "贵金属载量高、衰减快", "低铱催化层专利", null),
        ["构网"] = new("电气工程", "新型电力系统稳定控制", "高比例新能源接入后电压波动大", null, "构网型储能变流器样机"),
        ["机器人"] = new("机械工程", "协作机器人精密减速与控制", "关节减速器寿命短、精度下降", null, null),
        ["视觉"] = new("控制科学与工程", "工业视觉大模型", "小样本缺陷识别误报高", null, "工业视觉大模型轻量化部署"),
        ["抗体"] = new("生物学", "双特异性抗体的稳定性与表达", "抗体制剂在高浓度下聚集、黏度过高", null, null),
        ["胶原"] = new("化学工程与技术", "重组胶原蛋白的发酵与纯化", "重组胶原蛋白内毒素去除困难", null, null),
        ["酶"] = new("生物学", "工业酶定向进化", "酶制剂耐热性差、成本高", null, "诊断用酶国产化"),
        ["卒中"] = new("临床医学", "脑卒中早期影像识别", "基层医院缺少可靠的卒中初筛工具", null, null),
        ["法学"] = new("法学", "科技成果转化与知识产权布局", "专利组合与产品路线脱节", null, null),
        ["传感"] = new("仪器科学与技术", "微纳传感与在线检测", "产线缺陷检出率低", null, "高精度气体传感器标定系统"),
        ["空白"] = new(null, null, null, null, null),
    };

    public static TheoryData<string, string, string, string[]> Judged => new()
    {
        { "固态电池界面阻抗控制", "先进能源", "固态电解质与正极的界面阻抗随循环升高，希望 800 次循环后容量保持 85% 以上。", ["固态电池"] },
        { "电解槽催化层贵金属减量", "先进能源", "质子膜电解水制氢的催化层铱载量高，需开发低铱催化剂及其涂覆工艺。", ["制氢"] },
        { "配电网柔性互联装置控制策略", "先进能源", "高比例新能源接入后配电网电压波动大，需要构网型变流器的控制策略与样机验证。", ["构网"] },
        { "协作机器人关节精度保持", "智能装备", "谐波减速器寿命短，关节回差随使用变大，需从设计与热处理两方面提升。", ["机器人"] },
        { "小样本工业缺陷识别", "先进制造", "产线缺陷样本少，视觉模型误报高，需要小样本学习与模型轻量化部署。", ["视觉", "传感"] },
        { "重组蛋白内毒素去除工艺", "医药健康", "重组蛋白纯化后内毒素偏高，需在不损失收率的前提下降至注射级。", ["胶原"] },
        { "诊断用酶热稳定性改造", "医药健康", "诊断试剂用聚合酶常温保存活性下降，需要定向进化提高热稳定性。", ["酶"] },
        { "高精度气体传感器标定", "科技服务", "痕量气体检测缺少现场标定手段，需研制便携标定装置。", ["传感"] },
        { "卒中影像辅助诊断", "医药健康", "面向基层医院的脑卒中影像初筛软件，缺少临床影像识别方向的指导。", ["卒中"] },
        { "生命科学专利布局", "科技服务", "产品路线与专利组合不匹配，需要知识产权布局方向的专家。", ["法学"] },
        { "厨余垃圾臭气治理", "绿色环保", "转运站臭气扰民，需要除臭装置。", [] },
    };

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
