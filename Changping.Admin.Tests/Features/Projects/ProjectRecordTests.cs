using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Features.Funds.OfProject;
using Changping.Admin.Features.Projects;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Features.Projects;

public sealed class ProjectRecordTests
{
    private static readonly CalendarMonth November = new(2026, 11);

    [Fact]
    public async Task Each_month_and_the_subsidy_say_where_they_stand_and_in_which_batch()
    {
        await using var office = await TestOffice.OpenAsync();
        var number = await office.AddProjectAsync(1);
        var before = (await office.Get<ShowProjectFunds>().RunAsync(TestOffice.Officer, number, default))!.Money;

        // 2026-03-15 to 2026-11-14: eight months are complete in November.
        Assert.Equal(24, before.Months.Count);
        Assert.Equal((8, ClaimState.NotDue), (before.Months.Count(month => month.State == ClaimState.Payable), before.Months[8].State));
        Assert.Equal((ClaimState.Payable, "300,000.00"), (before.Instalments[0].State, before.Subsidy!.Amount.ToString()));

        await office.AppropriateAsync(2026, Instrument.ProjectSubsidy, Money.FromYuan(300_000));
        var claim = Assert.Single(await office.Get<DueClaims>().RunAsync(Instrument.ProjectSubsidy, November, default));
        var batch = await office.Get<PreparePaymentBatch>()
            .RunAsync(TestOffice.Officer, new BatchRequest(Instrument.ProjectSubsidy, November, [claim.Key]), default);
        var prepared = (await office.Get<ShowProjectFunds>().RunAsync(TestOffice.Officer, number, default))!.Money;
        Assert.Equal((ClaimState.InBatch, batch), (prepared.Instalments[0].State, prepared.Instalments[0].Batch));

        await office.Get<DecidePaymentBatch>().RunAsync(TestOffice.Approver, batch, approve: true, null, default);
        var view = (await office.Get<ProjectRecord>().RunAsync(TestOffice.Officer, number, default))!;
        var approved = (await office.Get<ShowProjectFunds>().RunAsync(TestOffice.Officer, number, default))!.Money;
        Assert.Equal(ClaimState.Instructed, approved.Instalments[0].State);
        Assert.Contains(view.Trail, entry => entry.Kind == CommandKind.ApproveBatch);
    }

    [Fact]
    public async Task A_batch_sent_back_leaves_the_subsidy_due()
    {
        await using var office = await TestOffice.OpenAsync();
        var number = await office.AddProjectAsync(1);
        await office.AppropriateAsync(2026, Instrument.ProjectSubsidy, Money.FromYuan(300_000));
        var claim = Assert.Single(await office.Get<DueClaims>().RunAsync(Instrument.ProjectSubsidy, November, default));
        var batch = await office.Get<PreparePaymentBatch>()
            .RunAsync(TestOffice.Officer, new BatchRequest(Instrument.ProjectSubsidy, November, [claim.Key]), default);

        await office.Get<DecidePaymentBatch>().RunAsync(TestOffice.Approver, batch, approve: false, "账户有误", default);

        var money = (await office.Get<ShowProjectFunds>().RunAsync(TestOffice.Officer, number, default))!.Money;
        Assert.Equal((ClaimState.Payable, null), (money.Instalments[0].State, money.Instalments[0].Batch));
    }

    [Fact]
    public async Task Who_left_before_the_first_day_is_owed_nothing()
    {
        await using var office = await TestOffice.OpenAsync();
        var number = await office.AddProjectAsync(1, ("服务起始日", "2026-11-24"));
        await office.MoveAsync(number, ProjectAction.Terminate, reason: "专家未到岗");
        office.Time.Advance(TimeSpan.FromDays(400));

        var money = (await office.Get<ShowProjectFunds>().RunAsync(TestOffice.Officer, number, default))!.Money;

        Assert.Equal((0, ClaimState.Lapsed), (money.Months.Count, money.Instalments[0].State));
        Assert.Empty(await office.Get<DueClaims>().RunAsync(Instrument.LivingAllowance, new CalendarMonth(2027, 12), default));
    }

    [Fact]
    public async Task A_project_under_review_goes_on_in_its_round_and_without_a_result_in_another()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.AddSubmittedAsync(1);
        var number = (await office.ProjectAsync(id)).Number;
        async Task<(ProjectAction Action, string? Address)> NextAsync()
        {
            var view = (await office.Get<ProjectRecord>().RunAsync(TestOffice.Officer, number, default))!;
            return (view.Next.Act!.Action, view.Next.Address);
        }

        Assert.Equal((ProjectAction.AssignToRound, "/reviews"), await NextAsync());
        var round = await office.OpenRoundAsync(await office.AddReviewersAsync(3), id);
        Assert.Equal((ProjectAction.Pass, $"/reviews/{round.Number}"), await NextAsync());

        // Nobody scored: there is no result, and another round may take it.
        await office.CloseAsync(TestOffice.SecondOfficer, round);
        Assert.Equal((ProjectAction.AssignToRound, "/reviews"), await NextAsync());
    }

    [Fact]
    public async Task A_number_that_no_project_has_finds_none()
    {
        await using var office = await TestOffice.OpenAsync();
        Assert.Null(await office.Get<ProjectRecord>().RunAsync(TestOffice.Officer, "2026-项目-9999", default));
    }
}
