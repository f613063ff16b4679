using System.Globalization;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Domain.Funds;

/// <summary>Reading 0052: a year whose prizes are under way is selected once more for those that concluded later.</summary>
public sealed class SupplementTests
{
    private static readonly DateOnly Today = new(2026, 12, 20);
    private static readonly PrizeCandidate First = Candidate("A"), Late = Candidate("B");
    private static readonly PrizeCandidate Judged = First with { JudgedIn = "2026 年度评选" };

    [Fact]
    public void A_year_that_was_never_selected_has_no_supplement() => Lacks("还没有评选", new Supplement(2026, null, true, [Late]));

    [Fact]
    public void A_selection_that_is_not_approved_comes_first()
    {
        Lacks("2026 年度评选评选中", new Supplement(2026, Written(), true, [Late]));
        Lacks("2026 年度评选待审批", new Supplement(2026, Submitted(), true, [Late]));
    }

    [Fact]
    public void While_no_prize_of_it_is_in_a_batch_the_selection_itself_is_opened_again() => Lacks("可以重新评选", new Supplement(2026, Approved(), false, [Late]));

    [Fact]
    public void Somebody_must_be_there_to_be_chosen()
    {
        Lacks("没有新结题", new Supplement(2026, Approved(), true, []));
        Lacks("没有新结题", new Supplement(2026, Approved(), true, [Judged, Late with { Evaluation = EvaluationGrade.Unqualified }]));
        Assert.Null(new Supplement(2026, Approved(), true, [Judged, Late]).WhyNot);
    }

    [Fact]
    public void Each_supplement_is_the_next_of_its_year()
    {
        var approved = Approved();
        Assert.Equal((0, "2026 年度评选"), (approved.Round, approved.Name));

        var supplement = Begin(approved);
        Assert.Equal((2026, 1, "2026 年度补充评选"), (supplement.Year, supplement.Round, supplement.Name));
        Approve(supplement, Late);
        Assert.Equal((2, "2026 年度第 2 次补充评选"), (Begin(supplement).Round, Begin(supplement).Name));
    }

    [Fact]
    public void What_stands_in_its_way_keeps_it_from_being_begun() => Assert.Contains("可以重新评选", Assert.Throws<RuleViolationException>(
        () => new PrizeSelection(Id.New<PrizeSelectionId>(), new Supplement(2026, Approved(), false, [Late]), Cases.Officer, Today)).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("2026-11-30", "2025")]
    [InlineData("2026-12-01", "2025,2026")]
    [InlineData("2027-01-01", "2026")]
    public void From_the_first_of_December_on_this_years_selection_is_wanted_too(string today, string years) =>
        Assert.Equal(years, string.Join(',', PrizeSelection.YearsWanted(DateOnly.Parse(today, CultureInfo.InvariantCulture))));

    [Fact]
    public void What_was_sent_back_or_opened_again_is_to_be_worked_on_until_it_is_handed_in()
    {
        var selection = Submitted();
        Assert.False(Written().IsSentBack);
        Assert.False(selection.IsSentBack);
        selection.SendBack(Cases.Approver, Today, "名额有误");
        Assert.True(selection.IsSentBack);
        selection.Submit([First], Cases.Officer, Today);
        Assert.False(selection.IsSentBack);
        selection.Approve([First], Cases.Approver, Today, null);
        Assert.False(selection.IsSentBack);
        selection.Reopen(Cases.Approver, Today, " 重新评议 ");
        Assert.Equal((true, "重新评议", Cases.Approver), (selection.IsSentBack, selection.Decision.Reason, selection.Decision.DecidedBy));
    }

    [Fact]
    public void Whoever_handed_it_in_may_take_it_back_and_nobody_else()
    {
        var selection = Submitted();
        Assert.Null(selection.WhyNotTakeBack(Cases.Officer));
        Assert.NotNull(selection.WhyNotTakeBack(Cases.Approver));
        Assert.NotNull(Written().WhyNotTakeBack(Cases.Officer));
        selection.SendBack(Cases.Officer, Today, "");
        Assert.Equal((PrizeSelectionState.Draft, true), (selection.State, selection.Decision.WasTakenBack));
    }

    [Fact]
    public void An_approval_that_is_no_longer_sound_names_the_first_gap() => Assert.Contains("已参加2026 年度评选", Assert.Throws<RuleViolationException>(
        () => Submitted().Approve([Judged], Cases.Approver, Today, null)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(ProjectState.InService, true)]
    [InlineData(ProjectState.Concluded, true)]
    [InlineData(ProjectState.Evaluated, false)]
    public void A_later_step_can_still_make_a_candidate_of_what_is_not_evaluated(ProjectState state, bool isOpen) =>
        Assert.Equal(isOpen, (Late with { State = state, Evaluation = null }).IsOpen);

    [Fact]
    public void What_was_prized_or_judged_or_is_under_an_earlier_rule_is_open_no_more_and_what_awaits_confirmation_is()
    {
        var concluded = Late with { State = ProjectState.Concluded };
        Assert.False((concluded with { Prized = "2025 年度一等奖" }).IsOpen);
        Assert.False((concluded with { JudgedIn = "2026 年度评选" }).IsOpen);
        Assert.False((concluded with { IsUnderEarlierRule = true }).IsOpen);
        Assert.True((Late with { AwaitsConfirmation = true }).IsOpen);
        Assert.False((Late with { AwaitsConfirmation = true, IsUnderEarlierRule = true }).IsOpen);
    }

    [Fact]
    public void Each_reason_why_it_may_not_be_chosen_is_told_the_strongest_first()
    {
        Assert.StartsWith("立项早于政策印发日", (Late with { IsUnderEarlierRule = true, AwaitsConfirmation = true }).Blocker, StringComparison.Ordinal);
        Assert.StartsWith("登记项目待另一人确认", (Late with { AwaitsConfirmation = true, State = ProjectState.InService }).Blocker, StringComparison.Ordinal);
        Assert.StartsWith("服务期在本年度届满", (Late with { State = ProjectState.InService }).Blocker, StringComparison.Ordinal);
        Assert.StartsWith("考核评价未办结", (Late with { State = ProjectState.Concluded }).Blocker, StringComparison.Ordinal);
        Assert.StartsWith("考核评价未办结", (Late with { Evaluation = null }).Blocker, StringComparison.Ordinal);
        Assert.StartsWith("已参加2026 年度评选", (Judged with { IsUnderEarlierRule = true }).Blocker, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_panel_ranked_reads_by_itself()
    {
        var entry = new PrizeEntry(First.ProjectId, "2026-项目-0001", "测试一", 91.50m, PrizeGrade.Second);
        Assert.Equal("2026-项目-0001 测试一 91.5 分 二等奖", entry.ToString());
        Assert.Equal("2026-项目-0001 测试一 未获奖", (entry with { Score = null, Grade = null }).ToString());
        Assert.Equal("2026-项目-0001 测试一 91.5 分 二等奖（撤销：成果不实）", (entry with { Revoked = "成果不实" }).ToString());
    }

    [Fact]
    public void A_prize_says_the_year_and_whether_it_was_a_supplement()
    {
        Assert.Equal("2026 年度补充评选二等奖", Label(2026, true));
        Assert.Equal("2026 年度二等奖", Label(2026, false));
        Assert.Equal("二等奖", Label(null, true));

        static string Label(int? year, bool isSupplement) => Prize.Compute(PrizeGrade.Second, Policy20.InForce, Today, year, isSupplement).Steps[0].Label;
    }

    private static void Lacks(string words, Supplement supplement)
    {
        Assert.Contains(words, supplement.WhyNot!.Message, StringComparison.Ordinal);
        Assert.Equal(Clauses.Prizes, supplement.WhyNot.Clause);
    }

    private static PrizeSelection Begin(PrizeSelection last) =>
        new(Id.New<PrizeSelectionId>(), new Supplement(2026, last, true, [Judged, Late]), Cases.Officer, Today);

    private static PrizeSelection Written()
    {
        var selection = new PrizeSelection(Id.New<PrizeSelectionId>(), 2026, Cases.Officer, Today);
        selection.Write(Facts(First), Cases.Officer);
        return selection;
    }

    private static PrizeSelection Submitted()
    {
        var selection = Written();
        selection.Submit([First], Cases.Officer, Today);
        return selection;
    }

    private static PrizeSelection Approved()
    {
        var selection = Submitted();
        selection.Approve([First], Cases.Approver, Today, null);
        return selection;
    }

    private static void Approve(PrizeSelection selection, PrizeCandidate winner)
    {
        selection.Write(Facts(winner), Cases.Officer);
        selection.Submit([winner], Cases.Officer, Today);
        selection.Approve([winner], Cases.Approver, Today, null);
    }

    private static PrizeFacts Facts(PrizeCandidate winner) => new(
        1, 0, 0, new DateOnly(2026, 12, 10), [new("甲", "单位"), new("乙", "单位"), new("丙", "单位")], "突出",
        [new PrizeEntry(winner.ProjectId, winner.Number, winner.Expert, null, PrizeGrade.First)]);

    private static PrizeCandidate Candidate(string number) => new(
        Id.New<ProjectId>(), number, "课题" + number, "测试" + number, "企业" + number, new DateOnly(2026, 10, 14), ProjectState.Evaluated,
        EvaluationGrade.Qualified, null);
}
