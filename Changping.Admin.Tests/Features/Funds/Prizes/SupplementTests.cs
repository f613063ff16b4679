using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.Prizes;
using Changping.Admin.Features.Overview.Home;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Funds.Prizes;

/// <summary>四（二）3, reading 0052: 补充评选.</summary>
public sealed class SupplementTests
{
    private const int Year = 2026;

    [Fact]
    public async Task A_prize_could_never_be_judged_because_the_selection_of_the_year_was_paid_before()
    {
        await using var office = await AwardOffice.OpenAsync(projects: 3);
        var numbers = await office.NumbersAsync();
        await office.EvaluateAsync(numbers[0]);
        await office.EvaluateAsync(numbers[1]);
        await office.ApproveSelectionAsync(PrizeGrade.First);
        await office.PayAsync(Instrument.Prize);
        await office.EvaluateAsync(numbers[2]);

        Assert.Contains(await office.Get<HomeTasks>().RunAsync(TestOffice.Officer, default), task => task is { Kind: "补充评选", Address: "/prizes/2026/1" });
        var draft = await office.DraftOfAsync(1, PrizeGrade.Second);
        Assert.Equal(numbers[2], Assert.Single(draft.Rows).Candidate.Number);
        await office.Get<SubmitSelection>().RunAsync(TestOffice.Officer, draft, default);
        await Assert.ThrowsAsync<RuleViolationException>(() => DecideAsync(office, TestOffice.OfficerAndApprover));
        await DecideAsync(office, TestOffice.Approver);

        var due = Assert.Single(await office.Get<DueClaims>().RunAsync(Instrument.Prize, FundedOffice.Period, default));
        Assert.Equal((numbers[2], Money.FromYuan(100_000)), (due.Case.Number, due.Amount));
        Assert.StartsWith("2026 年度补充评选二等奖 100,000.00 元", due.Calculation!.Explanation, StringComparison.Ordinal);
        var view = await office.Get<ShowSelection>().RunAsync(TestOffice.Officer, Year, default, 1);
        Assert.Equal(("2026 年度补充评选", 1), (view.Name, view.Grants.Count));
        Assert.Equal([0, 1], view.Rounds);
        Assert.All(await office.Get<VerifyRecords>().RunAsync(TestOffice.Officer, default), check => Assert.True(check.Ok, check.Detail));
    }

    [Fact]
    public async Task Who_was_ranked_once_with_or_without_a_prize_is_not_judged_again()
    {
        await using var office = await AwardOffice.OpenAsync(projects: 3);
        var numbers = await office.NumbersAsync();
        await office.EvaluateAsync(numbers[0]);
        await office.EvaluateAsync(numbers[1]);
        await office.ApproveSelectionAsync(PrizeGrade.First);
        await office.PayAsync(Instrument.Prize);

        var candidates = await office.AskAsync(context => PrizeCandidates.OfAsync(context, Year, 1, default));
        Assert.Equal(["已获2026 年度一等奖，每个项目只评一次", "已参加2026 年度评选，不再参加补充评选", "考核评价未办结"], candidates.Select(candidate => candidate.Blocker));
        Assert.Contains("没有新结题", await RefusalAsync(office), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_selection_is_open_or_can_be_opened_again_there_is_no_supplement()
    {
        await using var office = await AwardOffice.OpenAsync(projects: 2);
        var numbers = await office.NumbersAsync();
        await office.EvaluateAsync(numbers[0]);
        Assert.Contains("还没有评选", await RefusalAsync(office), StringComparison.Ordinal);
        await office.Get<SubmitSelection>().RunAsync(TestOffice.Officer, await office.DraftAsync(PrizeGrade.First), default);
        Assert.Contains("待审批", await RefusalAsync(office), StringComparison.Ordinal);
        await office.DecideSelectionAsync(TestOffice.Approver, Year);
        await office.EvaluateAsync(numbers[1]);
        Assert.Contains("可以重新评选", await RefusalAsync(office), StringComparison.Ordinal);
        await office.PayAsync(Instrument.Prize, settled: false);

        await office.Get<SaveSelection>().RunAsync(TestOffice.Officer, await office.DraftOfAsync(1, PrizeGrade.Third), default);
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => office.Get<SaveSelection>().RunAsync(TestOffice.Officer, Draft(2), default));
        Assert.Contains("评选中", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_finds_a_project_that_two_selections_judged()
    {
        await using var office = await AwardOffice.OpenAsync();
        await office.EvaluateAsync((await office.NumbersAsync())[0]);
        await office.ApproveSelectionAsync(PrizeGrade.First);
        await office.ByHandAsync("""
            CREATE TEMP TABLE Twice AS SELECT * FROM PrizeSelections; UPDATE Twice SET Id = '00000000-0000-0000-0000-0000000000F2', Round = 1;
            INSERT INTO PrizeSelections SELECT * FROM Twice;
            """);

        var check = (await office.Get<VerifyRecords>().RunAsync(TestOffice.Officer, default)).Single(one => one.Name == "once");
        Assert.Contains("参加了两次评选", check.Detail, StringComparison.Ordinal);
    }

    private static PrizeDraft Draft(int round) => PrizeDraft.Of(Year, null, [], round);

    private static async Task<string> RefusalAsync(TestOffice office) =>
        (await Assert.ThrowsAsync<RuleViolationException>(() => office.Get<SaveSelection>().RunAsync(TestOffice.Officer, Draft(1), default))).Message;

    private static async Task DecideAsync(TestOffice office, Admin.Office.Actor by)
    {
        var version = await office.AskAsync(context => context.PrizeSelections.Where(selection => selection.Round == 1)
            .Select(selection => selection.Version).SingleAsync());
        await office.Get<DecideSelection>().RunAsync(by, Year, version, approve: true, null, default, 1);
    }
}
