using Changping.Domain.Matching;

namespace Changping.Admin.Tests.Domain.Matching;

/// <summary>What any text says counts little, and so does a discipline that is foreign to the need.</summary>
public sealed class MatchWeightTests
{
    [Fact]
    public void The_early_fault_of_a_bearing_finds_no_doctor_of_strokes()
    {
        var need = new NeedProfile("轴承早期故障诊断与识别", "智能装备", "轴承早期微弱故障难以识别。", null, "智能装备", null);
        Assert.True(MatchScore.Of(need, JudgedMatches.Experts["轴承"], MatchHistory.None).IsWorthSuggesting);
        Assert.InRange(MatchScore.Of(need, JudgedMatches.Experts["卒中"], MatchHistory.None).Points, 0, Match.Least / 2);
    }

    [Theory]
    [InlineData("早期", 0.25)]
    [InlineData("轴承", 1)]
    public void A_word_that_is_said_of_everything_counts_a_quarter(string word, double weight) => Assert.Equal(weight, MatchWords.WeightOf(word));

    [Theory]
    [InlineData("固态电池电解质", "早期", 2)]
    [InlineData("固态电池电解质早期", "早期，电池", 12)]
    public void Weak_words_add_little_to_what_is_common(string wanted, string direction, int points) =>
        Assert.Equal(points, MatchScore.Of(new NeedProfile($"{wanted}，早期", "", "", null, "", null),
            new ExpertProfile(null, direction, null, null, null), MatchHistory.None).Points);

    [Theory]
    [InlineData("临床医学", "智能装备", "固态电池", 15, true)]
    [InlineData("临床医学", "医药健康", "固态电池", 30, false)]
    [InlineData("临床医学", "智能装备", "病房的固态电池", 30, false)]
    [InlineData("材料科学与工程", "智能装备", "固态电池", 30, false)]
    [InlineData(null, "智能装备", "固态电池", 30, false)]
    public void A_doctor_counts_half_where_nothing_in_the_need_is_of_medicine(string? discipline, string field, string wanted, int points, bool told)
    {
        var match = MatchScore.Of(new NeedProfile(wanted, field, "", null, "", null), new ExpertProfile(discipline, "固态电池", null, null, null),
            MatchHistory.None);
        Assert.Equal(points, match.Points);
        Assert.Equal(told ? [$"学科“临床医学”与需求的技术领域“智能装备”不同，契合度减半"] : [], match.Notes);
    }
}
