using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Domain.Funds;

/// <summary>四（二）3, readings 0018 and 0026: who may be chosen, how many, in which order, and by whom it is decided.</summary>
public sealed class PrizeSelectionTests
{
    private static readonly DateOnly Today = new(2026, 12, 20);
    private static readonly PrizeCandidate A = Candidate("A"), B = Candidate("B"), C = Candidate("C");

    [Fact]
    public void Graded_in_order_within_the_quota_by_a_panel_of_three_it_has_no_gap() => Assert.Empty(Gaps(Facts()));

    [Fact]
    public void Two_experts_are_no_panel()
    {
        Assert.Contains(Gaps(Facts() with { Panel = Panel(2) }), gap => gap.Contains("不少于 3 人", StringComparison.Ordinal));
        Assert.Empty(Gaps(Facts() with { Panel = Panel(3) }));
        Assert.Contains(Gaps(Facts() with { Panel = [.. Panel(2), new EvaluationPanelMember("丁", "")] }),
            gap => gap.Contains("姓名和单位", StringComparison.Ordinal));
        Assert.Contains(Gaps(Facts() with { Panel = [.. Panel(2), Panel(2)[0]] }), gap => gap.Contains("两次", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(0, false)]
    public void No_more_of_a_grade_than_was_set_for_the_year(int second, bool fits) =>
        Assert.Equal(fits, Gaps(Facts() with { Second = second }).Count == 0);

    [Fact]
    public void A_better_place_has_no_lesser_grade()
    {
        Assert.Contains(Gaps(Facts(PrizeGrade.Second, PrizeGrade.First, null)), gap => gap.Contains("第 2 名", StringComparison.Ordinal));
        Assert.Contains(Gaps(Facts(null, PrizeGrade.Third, null)), gap => gap.Contains("未获奖", StringComparison.Ordinal));
        Assert.Empty(Gaps(Facts(PrizeGrade.Third, PrizeGrade.Third, null)));
    }

    [Theory]
    [InlineData(ProjectState.Concluded, null, null, "考核评价未办结")]
    [InlineData(ProjectState.Evaluated, EvaluationGrade.Unqualified, null, "考核不合格")]
    [InlineData(ProjectState.Evaluated, EvaluationGrade.Excellent, "2025 年度三等奖", "已获2025 年度三等奖")]
    [InlineData(ProjectState.Evaluated, EvaluationGrade.Qualified, null, null)]
    [InlineData(ProjectState.Evaluated, EvaluationGrade.Excellent, null, null)]
    public void Only_what_was_evaluated_well_and_never_prized_may_be_chosen(ProjectState state, EvaluationGrade? grade, string? prized, string? blocker)
    {
        var candidate = A with { State = state, Evaluation = grade, Prized = prized };
        Assert.StartsWith(blocker ?? "", candidate.Blocker ?? "", StringComparison.Ordinal);
        Assert.Equal(blocker is null, candidate.Blocker is null);
        Assert.Equal(blocker is null, Gaps(Facts(), candidate, B, C).Count == 0);
    }

    [Fact]
    public void It_waits_until_every_service_that_ends_in_the_year_is_concluded()
    {
        Assert.Contains(Gaps(Facts(), A, B, C, Candidate("D") with { State = ProjectState.InService }), gap => gap.Contains("尚未结题", StringComparison.Ordinal));
        Assert.Empty(Gaps(Facts(), A, B, C, Candidate("D") with { State = ProjectState.Concluded, Evaluation = null }));
    }

    [Fact]
    public void A_project_of_another_year_is_no_candidate() =>
        Assert.Contains(Gaps(Facts(), B, C), gap => gap.Contains("不是本年度结题", StringComparison.Ordinal));

    [Fact]
    public void The_panel_sits_after_the_last_day_of_each_winner_and_not_in_the_future()
    {
        Assert.NotEmpty(Gaps(Facts() with { SelectedOn = A.LastDay }));
        Assert.Empty(Gaps(Facts() with { SelectedOn = A.LastDay.AddDays(1) }));
        Assert.Empty(Gaps(Facts() with { SelectedOn = Today }));
        Assert.NotEmpty(Gaps(Facts() with { SelectedOn = Today.AddDays(1) }));
        Assert.NotEmpty(Gaps(Facts() with { SelectedOn = null }));
    }

    [Fact]
    public void Another_person_approves_and_only_once()
    {
        var selection = Submitted();
        Assert.Contains("本人经办，须由另一人", Assert.Throws<RuleViolationException>(() => selection.Approve([A, B, C], Cases.Officer, Today, null)).Message,
            StringComparison.Ordinal);
        Assert.Equal(["A", "B"], selection.Approve([A, B, C], Cases.Approver, Today, null).Select(entry => entry.Number));
        Assert.Contains("已由", Assert.Throws<RuleViolationException>(() => selection.Approve([A, B, C], Cases.Approver, Today, null)).Message,
            StringComparison.Ordinal);
        Assert.Throws<RuleViolationException>(() => selection.Write(Facts(), Cases.Officer));
    }

    [Fact]
    public void Sent_back_it_is_written_anew_and_reopened_it_forgets_what_was_revoked()
    {
        var selection = Submitted();
        Assert.Throws<RuleViolationException>(() => selection.SendBack(Cases.Approver, Today, " "));
        selection.SendBack(Cases.Approver, Today, "名额有误");
        selection.Write(Facts(), Cases.Officer);
        selection.Submit([A, B, C], Cases.Officer, Today);
        selection.Approve([A, B, C], Cases.Approver, Today, null);
        selection.Revoke(A.ProjectId, "成果有争议");
        Assert.Throws<RuleViolationException>(() => selection.Revoke(A.ProjectId, "再次"));
        Assert.Throws<RuleViolationException>(() => selection.Revoke(C.ProjectId, "未获奖"));
        selection.Reopen(Cases.Approver, Today, "重新评议");
        Assert.Equal((PrizeSelectionState.Draft, true), (selection.State, selection.Ranking.All(entry => entry.Revoked is null)));
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(100.01, false)]
    [InlineData(0, true)]
    [InlineData(-0.01, false)]
    public void A_score_is_out_of_a_hundred(double score, bool possible)
    {
        var facts = Facts() with { Ranking = [Entry(A, PrizeGrade.First) with { Score = (decimal)score }] };
        Assert.Equal(possible, Record.Exception(() => PrizeRules.Checked(facts)) is null);
    }

    [Fact]
    public void A_year_that_has_not_begun_is_not_selected() =>
        Assert.Throws<RuleViolationException>(() => new PrizeSelection(Id.New<PrizeSelectionId>(), 2027, Cases.Officer, Today));

    [Theory]
    [InlineData(1999, false)]
    [InlineData(2000, true)]
    [InlineData(2026, true)]
    [InlineData(2027, false)]
    public void A_year_is_selected_once_it_has_begun(int year, bool possible) =>
        Assert.Equal(possible, Record.Exception(() => new PrizeSelection(Id.New<PrizeSelectionId>(), year, Cases.Officer, Today)) is null);

    [Fact]
    public void A_draft_keeps_what_was_written()
    {
        var selection = new PrizeSelection(Id.New<PrizeSelectionId>(), 2026, Cases.Officer, Today);
        selection.Write(Facts() with { First = 1, Second = 2, Third = 3 }, Cases.Officer);
        Assert.Equal((1, 2, 3, new DateOnly(2026, 12, 10), "成果突出"),
            (selection.FirstQuota, selection.SecondQuota, selection.ThirdQuota, selection.Facts.SelectedOn, selection.Facts.Opinion));
        Assert.Equal((3, 3, 2026, PrizeSelectionState.Draft), (selection.Panel.Count, selection.Ranking.Count, selection.Year, selection.State));
    }

    [Fact]
    public void A_gap_keeps_it_a_draft_and_what_is_submitted_is_not_submitted_again()
    {
        var selection = new PrizeSelection(Id.New<PrizeSelectionId>(), 2026, Cases.Officer, Today);
        Assert.Contains("名额", Assert.Throws<RuleViolationException>(() => selection.Submit([A, B, C], Cases.Officer, Today)).Message, StringComparison.Ordinal);
        Assert.Equal(PrizeSelectionState.Draft, selection.State);
        Assert.Contains("提交后才能审批", Assert.Throws<RuleViolationException>(() => selection.SendBack(Cases.Approver, Today, "有误")).Message,
            StringComparison.Ordinal);
        selection.Write(Facts(), Cases.Officer);
        selection.Submit([A, B, C], Cases.Officer, Today);
        Assert.Contains("不能重复提交", Assert.Throws<RuleViolationException>(() => selection.Submit([A, B, C], Cases.Officer, Today)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_got_a_prize_elsewhere_meanwhile_keeps_it_from_being_approved()
    {
        var refusal = Assert.Throws<RuleViolationException>(() => Submitted().Approve([A with { Prized = "2025 年度一等奖" }, B, C], Cases.Approver, Today, null));
        Assert.Contains("已获2025 年度一等奖", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_an_approved_selection_is_reopened_or_loses_a_prize_each_with_a_reason()
    {
        var selection = Submitted();
        Assert.Contains("重新评选", Assert.Throws<RuleViolationException>(() => selection.Reopen(Cases.Approver, Today, "重评")).Message, StringComparison.Ordinal);
        Assert.Contains("没有可撤销", Assert.Throws<RuleViolationException>(() => selection.Revoke(A.ProjectId, "争议")).Message, StringComparison.Ordinal);
        selection.Approve([A, B, C], Cases.Approver, Today, null);
        Assert.Contains("须填写原因", Assert.Throws<RuleViolationException>(() => selection.Reopen(Cases.Approver, Today, " ")).Message, StringComparison.Ordinal);
        Assert.Contains("须填写原因", Assert.Throws<RuleViolationException>(() => selection.Revoke(A.ProjectId, " ")).Message, StringComparison.Ordinal);
        selection.Revoke(A.ProjectId, " 争议 ");
        Assert.Equal(["争议", null, null], selection.Ranking.Select(entry => entry.Revoked));
        Assert.Throws<RuleViolationException>(() => selection.Revoke(Id.New<ProjectId>(), "不在其中"));
        selection.Revoke(B.ProjectId, "成果不实");
        Assert.Equal(["争议", "成果不实", null], selection.Ranking.Select(entry => entry.Revoked));
    }

    private static PrizeSelection Submitted()
    {
        var selection = new PrizeSelection(Id.New<PrizeSelectionId>(), 2026, Cases.Officer, Today);
        selection.Write(Facts(), Cases.Officer);
        selection.Submit([A, B, C], Cases.Officer, Today);
        return selection;
    }

    private static IReadOnlyList<string> Gaps(PrizeFacts facts, params PrizeCandidate[] candidates) =>
        PrizeRules.Gaps(2026, facts, candidates.Length == 0 ? [A, B, C] : candidates, Today);

    private static PrizeFacts Facts() => Facts(PrizeGrade.First, PrizeGrade.Second, null);

    private static PrizeFacts Facts(params PrizeGrade?[] grades) =>
        new(1, 1, 2, new DateOnly(2026, 12, 10), Panel(3), "成果突出", [Entry(A, grades[0]), Entry(B, grades[1]), Entry(C, grades[2])]);

    private static PrizeEntry Entry(PrizeCandidate candidate, PrizeGrade? grade) => new(candidate.ProjectId, candidate.Number, candidate.Expert, null, grade);

    private static EvaluationPanelMember[] Panel(int members) =>
        [.. Enumerable.Range(1, members).Select(number => new EvaluationPanelMember($"专家{number}", $"单位{number}"))];

    private static PrizeCandidate Candidate(string number) => new(
        Id.New<ProjectId>(), number, "课题" + number, "测试" + number, "企业" + number, new DateOnly(2026, 10, 14), ProjectState.Evaluated,
        EvaluationGrade.Qualified, null);
}
