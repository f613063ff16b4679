using System.Globalization;
using Changping.Admin.Features.Funds.Budget;
using Changping.Admin.Features.Funds.Prizes;
using Changping.Admin.Features.Overview.Home;
using Changping.Admin.Office;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Features.Overview.Home;

/// <summary>What December asks for and January still finds: the next year's money and the past year's selection.</summary>
public sealed class TurnOfYearTests
{
    private const string Budget = "年度预算待登记", NotBegun = "年度评选未开始", NotSubmitted = "年度评选未提交", SentBack = "评选已退回";

    /// <summary>The office of the test began on 1 November 2026.</summary>
    [Theory]
    [InlineData("2026-11-30", 0, false)]
    [InlineData("2026-12-01", 2027, false)]
    [InlineData("2026-12-30", 2027, false)]
    [InlineData("2026-12-31", 2027, true)]
    [InlineData("2027-01-01", 2027, true)]
    [InlineData("2027-11-30", 2027, true)]
    public async Task From_1_December_each_instrument_without_money_of_the_next_year_is_the_officers_task_until_it_has(string day, int year, bool overdue)
    {
        await using var office = await BegunAsync();
        At(office, day);

        var tasks = await OfKindAsync(office, TestOffice.Officer, Budget);
        Assert.Equal(year == 0 ? [] : Instrument.All.Select(instrument => $"{year} 年度{instrument.ChineseName()}"), tasks.Select(task => task.Subject));
        Assert.All(tasks, task => Assert.Equal(
            ($"/budget?year={year}", new DateOnly(year - 1, 12, 31), overdue, false), (task.Address, task.Deadline, task.Overdue, task.WaitsForAnother)));
        Assert.Empty(await OfKindAsync(office, TestOffice.Administrator, Budget));
    }

    [Fact]
    public async Task What_was_proposed_is_no_task_anymore_and_what_was_refused_is_one_again()
    {
        await using var office = await BegunAsync();
        At(office, "2026-12-01");
        var entry = await office.Get<Appropriate>().RunAsync(TestOffice.Officer, 2027, Instrument.Prize, Money.FromYuan(1), "批复", default);
        Assert.Equal(3, (await OfKindAsync(office, TestOffice.Officer, Budget)).Count);

        await office.Get<DecideAppropriation>().RunAsync(TestOffice.Approver, entry, confirm: false, "无批复", default);
        Assert.Equal(4, (await OfKindAsync(office, TestOffice.Officer, Budget)).Count);

        foreach (var instrument in Instrument.All)
        {
            await office.AppropriateAsync(2027, instrument, Money.FromYuan(1));
        }

        Assert.Empty(await OfKindAsync(office, TestOffice.Officer, Budget));
    }

    [Fact]
    public async Task Both_the_running_year_and_the_next_are_asked_for_in_a_December_that_has_neither()
    {
        await using var office = await BegunAsync();
        At(office, "2027-12-01");
        Assert.Equal([2027, 2028], (await OfKindAsync(office, TestOffice.Officer, Budget)).Select(task => task.Deadline!.Value.Year + 1).Distinct());
    }

    [Theory]
    [InlineData("2026-12-31", false)]
    [InlineData("2027-01-01", true)]
    public async Task In_January_the_past_years_selection_is_to_be_made_and_its_page_opens(string day, bool overdue)
    {
        await using var office = await AwardOffice.OpenAsync();
        await office.EvaluateAsync((await office.NumbersAsync())[0]);
        At(office, day);

        var task = Assert.Single(await OfKindAsync(office, TestOffice.Officer, NotBegun));
        Assert.Equal(("/prizes/2026", overdue), (task.Address, task.Overdue));
        Assert.Equal(2026, await OpensAsync(office));
    }

    [Theory]
    [InlineData("2026-11-30", 0)]
    [InlineData("2026-12-01", 1)]
    [InlineData("2027-01-01", 1)]
    public async Task A_selection_that_was_begun_and_then_forgotten_was_nobodys_task_in_January(string day, int tasks)
    {
        await using var office = await AwardOffice.OpenAsync();
        await office.EvaluateAsync((await office.NumbersAsync())[0]);
        await office.Get<SaveSelection>().RunAsync(TestOffice.Officer, await office.DraftAsync(PrizeGrade.First), default);
        At(office, day);

        Assert.Equal(Enumerable.Repeat("/prizes/2026", tasks), (await OfKindAsync(office, TestOffice.Officer, NotSubmitted)).Select(task => task.Address));
        Assert.Equal(2026, await OpensAsync(office));
        At(office, "2027-01-05");
        await office.Get<SubmitSelection>().RunAsync(TestOffice.Officer, (await DraftOfLastYearAsync(office)), default);
        Assert.Empty(await OfKindAsync(office, TestOffice.Officer, NotSubmitted));
        Assert.Equal(2026, await OpensAsync(office));
    }

    /// <summary>In November: a draft of one's own may wait for December, what another sent back may not.</summary>
    [Fact]
    public async Task A_selection_sent_back_in_its_own_year_was_nobodys_task_before_December()
    {
        await using var office = await AwardOffice.OpenAsync();
        await office.EvaluateAsync((await office.NumbersAsync())[0]);
        await office.Get<SubmitSelection>().RunAsync(TestOffice.Officer, await office.DraftAsync(PrizeGrade.First), default);
        Assert.Empty(await OfKindAsync(office, TestOffice.Officer, SentBack));
        await office.DecideSelectionAsync(TestOffice.Approver, 2026, approve: false, "名额有误");

        var task = Assert.Single(await OfKindAsync(office, TestOffice.Officer, SentBack));
        Assert.Equal(("/prizes/2026", "修改后重新提交：名额有误", false), (task.Address, task.Next, task.Overdue));
        Assert.Empty(await OfKindAsync(office, TestOffice.Officer, NotSubmitted));
        await office.Get<SubmitSelection>().RunAsync(TestOffice.Officer, await office.DraftAsync(PrizeGrade.Second), default);
        Assert.Empty(await OfKindAsync(office, TestOffice.Officer, SentBack));
    }

    [Fact]
    public async Task Once_the_past_year_is_decided_the_page_opens_this_year_if_it_has_anything_to_show()
    {
        await using var office = await AwardOffice.OpenAsync();
        await office.EvaluateAsync((await office.NumbersAsync())[0]);
        await office.ApproveSelectionAsync(PrizeGrade.First);
        await office.ByHandAsync("UPDATE PrizeSelections SET Year = 2025");
        Assert.Equal(2026, await OpensAsync(office));

        await office.ByHandAsync("UPDATE PrizeSelections SET Year = 2026");
        At(office, "2027-01-05");
        Assert.Equal(2026, await OpensAsync(office));
    }

    [Fact]
    public async Task With_nothing_at_all_the_page_opens_this_year()
    {
        await using var office = await TestOffice.OpenAsync();
        At(office, "2027-01-05");
        Assert.Equal(2027, await OpensAsync(office));
    }

    private static async Task<TestOffice> BegunAsync()
    {
        var office = await TestOffice.OpenAsync(policyInForce: false);
        await office.ActivateAsync("2.0", new DateOnly(2024, 1, 1), new DateOnly(2026, 11, 1));
        return office;
    }

    private static async Task<PrizeDraft> DraftOfLastYearAsync(TestOffice office)
    {
        var view = await office.Get<ShowSelection>().RunAsync(TestOffice.Officer, 2026, default);
        return PrizeDraft.Of(view.Year, view.Selection, view.Candidates, view.Round);
    }

    private static async Task<int> OpensAsync(TestOffice office) => (await office.Get<ShowSelection>().RunAsync(TestOffice.Officer, null, default)).Year;

    private static void At(TestOffice office, string day) =>
        office.Time.SetUtcNow(new DateTimeOffset(DateOnly.Parse(day, CultureInfo.InvariantCulture).ToDateTime(new TimeOnly(2, 0)), TimeSpan.Zero));

    private static async Task<IReadOnlyList<HomeTask>> OfKindAsync(TestOffice office, Actor actor, string kind) =>
        [.. (await office.Get<HomeTasks>().RunAsync(actor, default)).Where(task => task.Kind == kind)];
}
