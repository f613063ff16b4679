using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Features.Funds.Budget;
using Changping.Admin.Features.Funds.Claims;
using Changping.Admin.Features.Funds.Prizes;
using Changping.Admin.Features.Overview.Home;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Funds.Prizes;

/// <summary>四（二）3 through the use cases: from the candidates of a year to the payment.</summary>
public sealed class SelectionTests
{
    private const int Year = 2026;

    [Fact]
    public async Task From_the_candidates_to_the_payment()
    {
        await using var office = await AwardOffice.OpenAsync(projects: 4);
        var numbers = await office.NumbersAsync();
        await office.EvaluateAsync(numbers[0]);
        await office.EvaluateAsync(numbers[1], EvaluationGrade.Qualified);
        await office.EvaluateAsync(numbers[2], EvaluationGrade.Unqualified);
        await office.EvaluateAsync(numbers[3], confirm: false);

        var view = await ShowAsync(office);
        Assert.Equal([null, null, "考核不合格", "考核评价未办结"], view.Candidates.Select(candidate => candidate.Blocker));
        await office.ApproveSelectionAsync(PrizeGrade.First, PrizeGrade.Third);

        var due = await office.Get<DueClaims>().RunAsync(Instrument.Prize, FundedOffice.Period, default);
        Assert.Equal([(numbers[0], Money.FromYuan(200_000)), (numbers[1], Money.FromYuan(50_000))], due.Select(claim => (claim.Case.Number, claim.Amount)));
        Assert.Equal("测试一", due[0].Payee.Name);
        Assert.Equal("2026 年度一等奖 200,000.00 元 → 核定 200,000.00 元（四（二）3）", due[0].Calculation!.Explanation);
        Assert.Equal(Money.FromYuan(250_000), (await LineAsync(office)).Committed);

        await office.PayAsync(Instrument.Prize);
        Assert.All((await ShowAsync(office)).Grants.Values, granted => Assert.Equal((GrantState.Paid, "2026-奖励-001"), (granted.State, granted.Batch)));
        Assert.Equal(Money.FromYuan(250_000), (await LineAsync(office)).Paid);
    }

    [Fact]
    public async Task Over_budget_nothing_is_granted_and_the_shortfall_is_named()
    {
        await using var office = await AwardOffice.OpenAsync(prizes: 199_999);
        await office.EvaluateAsync((await office.NumbersAsync())[0]);
        await office.Get<SubmitSelection>().RunAsync(TestOffice.Officer, await office.DraftAsync(PrizeGrade.First), default);

        Assert.Contains("缺 1.00 元", (await Assert.ThrowsAsync<RuleViolationException>(() => DecideAsync(office))).Message, StringComparison.Ordinal);
        Assert.Equal((0, PrizeSelectionState.Submitted),
            (await office.AskAsync(context => context.Grants.CountAsync()), (await ShowAsync(office)).Selection!.State));
        await office.AppropriateAsync(Instrument.Prize, 1);
        await DecideAsync(office);
        Assert.Equal(Money.Zero, (await LineAsync(office)).Left);
    }

    [Fact]
    public async Task Before_a_batch_it_is_opened_again_afterwards_only_what_waits_is_revoked()
    {
        await using var office = await AwardOffice.OpenAsync(projects: 2);
        foreach (var number in await office.NumbersAsync())
        {
            await office.EvaluateAsync(number);
        }

        await office.ApproveSelectionAsync(PrizeGrade.First, PrizeGrade.First);
        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<ReopenSelection>().RunAsync(TestOffice.Officer, Year, "名单有误", default));
        await office.Get<ReopenSelection>().RunAsync(TestOffice.Approver, Year, "名单有误", default);
        Assert.Equal(Money.Zero, (await LineAsync(office)).Committed);
        Assert.Empty(await office.Get<DueClaims>().RunAsync(Instrument.Prize, FundedOffice.Period, default));

        await office.ApproveSelectionAsync(PrizeGrade.Second, PrizeGrade.Third);
        var due = await office.Get<DueClaims>().RunAsync(Instrument.Prize, FundedOffice.Period, default);
        await office.Get<PreparePaymentBatch>().RunAsync(TestOffice.Officer, new BatchRequest(Instrument.Prize, FundedOffice.Period, [due[0].Key]), default);
        Assert.Contains("已编批待复核", (await Assert.ThrowsAsync<RuleViolationException>(
            () => office.Get<ReopenSelection>().RunAsync(TestOffice.Approver, Year, "名单有误", default))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RuleViolationException>(() => office.Get<RevokePrize>()
            .RunAsync(TestOffice.Approver, Year, due[0].Key.ProjectId, "争议", default));
        await office.Get<RevokePrize>().RunAsync(TestOffice.Approver, Year, due[1].Key.ProjectId, "成果权属争议", default);

        Assert.Equal(Money.FromYuan(100_000), (await LineAsync(office)).Committed);
        Assert.Equal("成果权属争议", (await ShowAsync(office)).Selection!.Ranking[1].Revoked);
    }

    [Fact]
    public async Task The_same_project_is_not_prized_twice()
    {
        await using var office = await AwardOffice.OpenAsync();
        await office.EvaluateAsync((await office.NumbersAsync())[0]);
        await office.ApproveSelectionAsync(PrizeGrade.First);

        Assert.Equal("已获2026 年度一等奖，每个项目只评一次", (await ShowAsync(office)).Candidates[0].Blocker);
        Assert.Contains("不能修改", (await Assert.ThrowsAsync<RuleViolationException>(
            async () => await office.Get<SaveSelection>().RunAsync(TestOffice.SecondOfficer, await office.DraftAsync(), default))).Message,
                StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_begin_a_year_at_once_and_two_decide_at_once()
    {
        await using var office = await AwardOffice.OpenAsync();
        await using var beside = office.Beside();
        await office.EvaluateAsync((await office.NumbersAsync())[0]);
        var draft = await office.DraftAsync(PrizeGrade.First);
        (await Race.RunAsync(
            () => office.Get<SubmitSelection>().RunAsync(TestOffice.Officer, draft, default),
            () => beside.Get<SaveSelection>().RunAsync(TestOffice.SecondOfficer, draft, default))).OneWon("他人已先", "不能修改");
        if ((await ShowAsync(office)).Selection!.State == PrizeSelectionState.Draft)
        {
            await office.Get<SubmitSelection>().RunAsync(TestOffice.Officer, await office.DraftAsync(PrizeGrade.First), default);
        }

        (await Race.RunAsync(() => DecideAsync(office), () => DecideAsync(beside))).OneWon("已由", "他人已先");
        Assert.Equal(1, await office.AskAsync(context => context.Grants.CountAsync()));
    }

    [Fact]
    public async Task A_page_that_was_opened_before_another_saved_is_not_written_over()
    {
        await using var office = await AwardOffice.OpenAsync();
        await office.EvaluateAsync((await office.NumbersAsync())[0]);
        var stale = await office.DraftAsync();
        await office.Get<SaveSelection>().RunAsync(TestOffice.Officer, await office.DraftAsync(PrizeGrade.Third), default);

        await Assert.ThrowsAsync<ConflictException>(() => office.Get<SaveSelection>().RunAsync(TestOffice.SecondOfficer, stale, default));
        Assert.Equal(PrizeGrade.Third, (await ShowAsync(office)).Selection!.Ranking[0].Grade);
    }

    [Fact]
    public async Task Home_reminds_from_December_on_until_it_is_begun_and_of_what_waits()
    {
        await using var office = await AwardOffice.OpenAsync();
        await office.EvaluateAsync((await office.NumbersAsync())[0]);
        office.Time.SetUtcNow(new DateTimeOffset(2026, 11, 30, 2, 0, 0, TimeSpan.Zero));
        Assert.Empty(await TasksAsync(office, TestOffice.Officer, "年度评选未开始"));
        office.Time.SetUtcNow(new DateTimeOffset(2026, 12, 1, 2, 0, 0, TimeSpan.Zero));
        Assert.Equal(["/prizes/2026"], await TasksAsync(office, TestOffice.Officer, "年度评选未开始"));
        await office.Get<SubmitSelection>().RunAsync(TestOffice.Officer, await office.DraftAsync(PrizeGrade.First), default);
        Assert.Empty(await TasksAsync(office, TestOffice.Officer, "年度评选未开始"));
        Assert.Equal(["/prizes/2026"], await TasksAsync(office, TestOffice.Approver, "评选待审批"));
        await DecideAsync(office);
        Assert.Equal(["/prizes/claims"], await TasksAsync(office, TestOffice.Officer, "应付年度奖励"));
    }

    [Fact]
    public async Task The_list_of_claims_shows_the_grade_and_what_blocks_it()
    {
        await using var office = await AwardOffice.OpenAsync();
        await office.EvaluateAsync((await office.NumbersAsync())[0]);
        await office.ApproveSelectionAsync(PrizeGrade.Second);
        await office.ByHandAsync("UPDATE Experts SET Account_Current_AccountNumber = NULL, Account_Current_AccountName = NULL, Account_Current_BankName = NULL");
        var nomination = await office.AskAsync(context => context.Nominations.Select(candidate => candidate.Number).SingleAsync());
        var row = Assert.Single((await office.Get<ListClaims>().RunAsync(TestOffice.Officer, Instrument.Prize, ListQuery.First, default)).List.Rows);

        Assert.Equal((ClaimState.Blocked, $"/nominations/{nomination}", "2026 年度二等奖"), (row.State, row.Cure, row.Calculation!.Steps[0].Label));
    }

    private static Task DecideAsync(TestOffice office) => office.DecideSelectionAsync(TestOffice.Approver, Year, true, null);

    private static Task<PrizeView> ShowAsync(TestOffice office) => office.Get<ShowSelection>().RunAsync(TestOffice.Officer, Year, default);

    private static Task<Changping.Domain.Funds.BudgetLine> LineAsync(TestOffice office) =>
        office.AskAsync(context => BudgetBook.LineAsync(context, Year, Instrument.Prize, default));

    private static async Task<IReadOnlyList<string>> TasksAsync(TestOffice office, Actor actor, string kind) =>
        [.. (await office.Get<HomeTasks>().RunAsync(actor, default)).Where(task => task.Kind == kind).Select(task => task.Address)];
}
