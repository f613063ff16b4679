using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Domain.Funds;

/// <summary>四（二）3, readings 0018 and 0026: each gap of a selection by itself, on both sides of its edge.</summary>
public sealed class PrizeRulesTests
{
    private static readonly DateOnly Today = new(2026, 12, 20);
    private static readonly PrizeCandidate A = Candidate("A"), B = Candidate("B"), C = Candidate("C");

    [Theory]
    [InlineData(0, 0, 0, true)]
    [InlineData(50, 50, 50, true)]
    [InlineData(51, 0, 0, false)]
    [InlineData(0, 51, 0, false)]
    [InlineData(0, 0, 51, false)]
    [InlineData(-1, 0, 0, false)]
    [InlineData(0, 0, -1, false)]
    public void A_number_of_prizes_is_from_none_to_fifty_of_each_grade(int first, int second, int third, bool possible) =>
        Assert.Equal(possible, Record.Exception(() => PrizeRules.Checked(Facts() with { First = first, Second = second, Third = third })) is null);

    [Fact]
    public void A_draft_is_kept_without_blanks_and_without_empty_members()
    {
        var sound = PrizeRules.Checked(Facts() with { Panel = [new(" 甲 ", " 单位 "), new(" ", ""), new("乙", ""), new("", "单位")], Opinion = " 突出 " });
        Assert.Equal([new("甲", "单位"), new("乙", ""), new("", "单位")], sound.Panel);
        Assert.Equal("突出", sound.Opinion);
    }

    [Fact]
    public void Nothing_is_ranked_twice_and_every_score_is_looked_at()
    {
        Assert.Throws<RuleViolationException>(() => PrizeRules.Checked(Facts() with { Ranking = [Entry(A, null), Entry(B, null), Entry(A, null)] }));
        Assert.Throws<RuleViolationException>(() =>
            PrizeRules.Checked(Facts() with { Ranking = [Entry(A, null) with { Score = 90 }, Entry(B, null) with { Score = 101 }] }));
        Assert.Equal(2, PrizeRules.Checked(Facts() with { Ranking = [Entry(A, null) with { Score = 90 }, Entry(B, null)] }).Ranking.Count);
    }

    [Theory]
    [InlineData(0, 0, 0, true)]
    [InlineData(1, 0, 0, false)]
    [InlineData(0, 1, 0, false)]
    [InlineData(0, 0, 1, false)]
    public void A_year_has_at_least_one_prize_of_some_grade(int first, int second, int third, bool gap) =>
        Assert.Equal(gap, Says(Facts() with { First = first, Second = second, Third = third }, "名额", "请设定"));

    [Fact]
    public void Every_member_of_the_panel_has_a_name_and_a_unit_and_is_there_once()
    {
        Assert.True(Says(Facts() with { Panel = [.. Panel(3), new("", "单位4")] }, "姓名和单位"));
        Assert.True(Says(Facts() with { Panel = [.. Panel(3), new("专家4", "")] }, "姓名和单位"));
        Assert.False(Says(Facts() with { Panel = Panel(4) }, "姓名和单位"));
        Assert.True(Says(Facts() with { Panel = [.. Panel(3), Panel(3)[1]] }, "两次"));
        Assert.False(Says(Facts() with { Panel = [.. Panel(3), new("专家1", "别的单位")] }, "两次"));
    }

    [Theory]
    [InlineData("2025-12-31", true)]
    [InlineData("2026-01-01", false)]
    [InlineData("2026-12-20", false)]
    [InlineData("2026-12-21", true)]
    public void The_panel_sits_from_the_first_day_of_the_year_to_today(string day, bool gap) =>
        Assert.Equal(gap, Says(Facts() with { SelectedOn = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) }, "应在 2026-01-01 与今天之间"));

    [Fact]
    public void A_selection_that_goes_on_in_the_next_year_is_possible() =>
        Assert.Empty(PrizeRules.Gaps(2026, Facts() with { SelectedOn = new DateOnly(2027, 1, 10) }, [A, B, C], new DateOnly(2027, 1, 10)));

    [Fact]
    public void Without_a_day_an_opinion_or_a_grade_it_is_not_complete()
    {
        Assert.Equal(["请填写评选日期"], Gaps(Facts() with { SelectedOn = null }));
        Assert.Equal(["请填写评选意见"], Gaps(Facts() with { Opinion = "" }));
        Assert.Equal(["还没有评定等次"], Gaps(Facts(null, null, null)));
    }

    [Theory]
    [InlineData(ProjectState.AgreementSigned, true)]
    [InlineData(ProjectState.InService, true)]
    [InlineData(ProjectState.Established, false)]
    [InlineData(ProjectState.Concluded, false)]
    [InlineData(ProjectState.Terminated, false)]
    public void What_is_under_way_is_concluded_first(ProjectState state, bool gap) =>
        Assert.Equal(gap, PrizeRules.Gaps(2026, Facts(), [A, B, C, Candidate("D") with { State = state }], Today)
            .Any(one => one.StartsWith("1 个项目的服务期", StringComparison.Ordinal)));

    [Theory]
    [InlineData(3, "（R1、R2、R3），")]
    [InlineData(4, "（R1、R2、R3 等），")]
    public void Three_of_those_under_way_are_named(int running, string named)
    {
        var candidates = Enumerable.Range(1, running).Select(number => Candidate($"R{number}") with { State = ProjectState.InService });
        Assert.Contains(named, PrizeRules.Gaps(2026, Facts(), [A, B, C, .. candidates], Today).Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_is_compared_with_the_one_before_it_down_to_the_last()
    {
        Assert.Equal(["第 3 名 测试C的等次（三等奖）高于第 2 名 测试B的（未获奖），请调整排名或等次"], Gaps(Facts(PrizeGrade.First, null, PrizeGrade.Third)));
        Assert.Equal(["第 3 名 测试C的等次（二等奖）高于第 2 名 测试B的（三等奖），请调整排名或等次"], Gaps(Facts(PrizeGrade.First, PrizeGrade.Third, PrizeGrade.Second)));
        Assert.Empty(Gaps(Facts(PrizeGrade.First, PrizeGrade.Second, PrizeGrade.Third)));
    }

    [Fact]
    public void Each_grade_that_was_given_too_often_is_named_with_both_numbers() => Assert.Equal(
        ["一等奖名额 1 个，现评出 2 个", "二等奖名额 0 个，现评出 1 个"],
        Gaps(Facts(PrizeGrade.First, PrizeGrade.First, PrizeGrade.Second) with { Second = 0 }));

    [Theory]
    [InlineData(ProjectState.InService, null, null, "服务期在本年度届满，尚未办理结题", true)]
    [InlineData(ProjectState.Concluded, null, null, "考核评价未办结", true)]
    [InlineData(ProjectState.Concluded, EvaluationGrade.Excellent, null, "考核评价未办结", true)]
    [InlineData(ProjectState.Evaluated, null, null, "考核评价未办结", false)]
    [InlineData(ProjectState.Evaluated, EvaluationGrade.Unqualified, null, "考核不合格", false)]
    [InlineData(ProjectState.Evaluated, EvaluationGrade.Qualified, null, null, false)]
    [InlineData(ProjectState.Concluded, EvaluationGrade.Qualified, "2025 年度一等奖", "已获2025 年度一等奖，每个项目只评一次", false)]
    public void What_keeps_a_project_from_a_prize_is_open_while_a_later_step_can_cure_it(
        ProjectState state, EvaluationGrade? evaluation, string? prized, string? blocker, bool isOpen)
    {
        var candidate = A with { State = state, Evaluation = evaluation, Prized = prized };
        Assert.Equal((blocker, isOpen), (candidate.Blocker, candidate.IsOpen));
    }

    [Fact]
    public void An_entry_reads_by_itself()
    {
        Assert.Equal("A 测试A 未获奖", Entry(A, null).ToString());
        Assert.Equal("A 测试A 91.5 分 二等奖（撤销：成果有争议）", (Entry(A, PrizeGrade.Second) with { Score = 91.50m, Revoked = "成果有争议" }).ToString());
    }

    private static bool Says(PrizeFacts facts, params string[] words) =>
        Gaps(facts).Any(gap => words.All(word => gap.Contains(word, StringComparison.Ordinal)));

    private static IReadOnlyList<string> Gaps(PrizeFacts facts) => PrizeRules.Gaps(2026, facts, [A, B, C], Today);

    private static PrizeFacts Facts() => Facts(PrizeGrade.First, PrizeGrade.Second, null);

    private static PrizeFacts Facts(params PrizeGrade?[] grades) =>
        new(1, 1, 2, new DateOnly(2026, 12, 10), Panel(3), "成果突出", [Entry(A, grades[0]), Entry(B, grades[1]), Entry(C, grades[2])]);

    private static PrizeEntry Entry(PrizeCandidate candidate, PrizeGrade? grade) => new(candidate.ProjectId, candidate.Number, candidate.Expert, null, grade);

    private static EvaluationPanelMember[] Panel(int members) =>
        [.. Enumerable.Range(1, members).Select(number => new EvaluationPanelMember($"专家{number}", $"单位{number}"))];

    private static PrizeCandidate Candidate(string number) => new(
        Id.New<ProjectId>(), number, "课题" + number, "测试" + number, "企业" + number, new DateOnly(2025, 10, 14), ProjectState.Evaluated,
        EvaluationGrade.Qualified, null);
}
