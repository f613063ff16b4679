using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Features.Funds.Claims;
using Changping.Admin.Features.Funds.OfProject;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Features.Policies.Settings;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Domain;
using Changping.Admin.Tests.Support;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Funds;

/// <summary>Reading 0023: which instalment is due when, what keeps it, and that their number stays as it was when the first was granted.</summary>
public sealed class InstalmentClaimsTests
{
    [Fact]
    public async Task Each_instalment_is_due_after_its_own_condition_and_the_last_waits_for_the_evaluation()
    {
        await using var office = await AwardOffice.OpenAsync();
        await SetAsync(office, 3);
        var project = (await office.NumbersAsync())[0];

        Assert.Equal([(1, "2024-10"), (2, "2025-10"), (3, "2026-10")], (await DueAsync(office)).Select(claim => (claim.Sequence, claim.Payable.ToString())));
        Assert.Equal([0, 1, 2], (await DueAsync(office)).Select(claim => claim.Blockers.Count));
        Assert.Contains("中期检查未办", (await DueAsync(office))[1].Blockers[0].Message, StringComparison.Ordinal);
        await office.CheckMidtermAsync(project);
        Assert.Equal([0, 0, 1], (await DueAsync(office)).Select(claim => claim.Blockers.Count));
        Assert.Contains("考核评价未办结", (await DueAsync(office))[2].Blockers[0].Message, StringComparison.Ordinal);
        Assert.Equal(2, (await office.Get<DueClaims>().RunAsync(Instrument.ProjectSubsidy, new CalendarMonth(2026, 9), default)).Count);
        Assert.Single(await office.Get<DueClaims>().RunAsync(Instrument.ProjectSubsidy, new CalendarMonth(2025, 9), default));
        await office.EvaluateAsync(project);
        await office.PayAsync(Instrument.ProjectSubsidy);

        Assert.Empty(await DueAsync(office));
        var view = (await office.Get<ShowProjectFunds>().RunAsync(TestOffice.Officer, project, default))!.Money;
        Assert.Equal((300_000m, 3),
            (Money.Sum(view.Instalments.Select(part => part.Calculation.Amount)).Yuan, view.Instalments.Count(part => part.State == ClaimState.Paid)));
        Assert.Equal(["项目补贴第 1 期（共 3 期）：固态电池界面材料联合攻关一"], await office.AskAsync(context => context.PaymentBatches
            .SelectMany(batch => batch.Lines).Where(line => line.Number == 1).Select(line => line.Description).ToListAsync()));
    }

    [Fact]
    public async Task The_number_of_instalments_stays_whatever_the_setting_becomes()
    {
        await using var office = await AwardOffice.OpenAsync(projects: 2);
        await SetAsync(office, 2);
        var first = (await DueAsync(office))[0];
        await PrepareAsync(office, first);
        await SetAsync(office, 4);

        var due = (await DueAsync(office)).ToLookup(claim => claim.Case.Number);
        Assert.Equal([(2, 2)], due[first.Case.Number].Select(claim => (claim.Sequence, claim.Parts)));
        Assert.Equal([(1, 4), (2, 4), (3, 4), (4, 4)], due.Single(group => group.Key != first.Case.Number).Select(claim => (claim.Sequence, claim.Parts)));
    }

    [Fact]
    public async Task Figures_agree_with_the_list_whatever_is_granted()
    {
        await using var office = await AwardOffice.OpenAsync(projects: 3);
        await SetAsync(office, 3);
        foreach (var project in await office.NumbersAsync())
        {
            await office.CheckMidtermAsync(project);
        }

        var due = await DueAsync(office);
        await PrepareAsync(office, due[0], due[4]);
        await office.EvaluateAsync((await office.NumbersAsync())[1]);
        for (var month = new CalendarMonth(2024, 9); month <= new CalendarMonth(2026, 12); month = month.AddMonths(1))
        {
            var claims = await office.Get<DueClaims>().RunAsync(Instrument.ProjectSubsidy, month, default);
            var figure = await office.AskAsync(async context =>
                await DueFigures.OfAsync(context, await office.Get<PolicyLibrary>().BookAsync(context, default), Instrument.ProjectSubsidy, month, default));
            Assert.Equal((month, claims.Count, Money.Sum(claims.Select(claim => claim.Amount))), (month, figure.Claims, figure.Amount));
        }
    }

    [Fact]
    public async Task Early_end_brings_the_rest_and_termination_ends_it()
    {
        await using var office = await AwardOffice.OpenAsync(projects: 2, changes: ("服务起始日", "2026-01-15"));
        await SetAsync(office, 3);
        var numbers = await office.NumbersAsync();
        Assert.Equal([1, 1], (await DueAsync(office)).Select(claim => claim.Sequence));
        await office.MoveAsync(numbers[0], ProjectAction.EndEarly, new DateOnly(2026, 6, 14), "提前完成");
        await office.MoveAsync(numbers[1], ProjectAction.Terminate, new DateOnly(2026, 6, 14), "违约");

        Assert.Equal([(1, "2026-01"), (2, "2026-06"), (3, "2026-06")], (await DueAsync(office)).Select(claim => (claim.Sequence, claim.Payable.ToString())));
    }

    /// <summary>As found: 300,000 paid, the service ended early, and the next project within the same two years brought another 300,000.</summary>
    [Fact]
    public async Task A_second_subsidised_project_within_the_agreed_two_years_shows_as_blocked_with_the_first_by_name()
    {
        await using var office = await FundedOffice.OpenAsync();
        var first = await office.AskAsync(context => context.Projects.AsNoTracking().SingleAsync());
        await office.PayAsync(Instrument.ProjectSubsidy);
        await office.MoveAsync(first.Number, ProjectAction.Terminate, new DateOnly(2026, 10, 31), "违约");
        await office.Get<CommandTransaction>().RunAsync(TestOffice.Officer, CommandKind.WriteDemonstration, null, context =>
        {
            var second = new CooperationProject(
                Id.New<ProjectId>(), "2026-项目-0099", first.EnterpriseId, first.ExpertId, new DateOnly(2026, 10, 1),
                first.Facts with { Title = "第二项" }, Policy20.InForce);
            var post = new Appointment(Id.New<AppointmentId>(), second, "科技副总", new DateOnly(2026, 11, 2), Policy20.InForce, []);
            second.Register(OpeningBalance.None, TestOffice.Officer.Person(), TestOffice.Day);
            second.ConfirmRegistration([], [], TestOffice.Approver.Person(), TestOffice.Day);
            second.SignAgreement(new DateOnly(2026, 10, 9));
            post.Arrive(post.Start, Policy20.InForce, [], TestOffice.Day);
            second.Do(ProjectAction.StartService);
            context.Projects.Add(second);
            context.Appointments.Add(post);
            return Task.CompletedTask;
        }, default);

        var row = Assert.Single((await office.Get<ListClaims>()
            .RunAsync(TestOffice.Officer, Instrument.ProjectSubsidy, ListQuery.First with { Status = "Blocked" }, default)).List.Rows);
        Assert.Equal((first.Number, $"/projects/{first.Number}"), (row.SubsidisedProject, row.Cure));
        Assert.Contains($"已有项目 {first.Number} 获得补贴", row.Blockers[0].Message, StringComparison.Ordinal);
        var refusal = await Assert.ThrowsAsync<RuleViolationException>(async () => await PrepareAsync(office, [.. await DueAsync(office)]));
        Assert.Equal(Clauses.OneSubsidyOneExpert, refusal.Clause);

        // Once the first is recovered whole, the second is free.
        var paid = await office.AskAsync(context => context.Grants.SingleAsync());
        var recovery = await office.Get<PrepareRecovery>().RunAsync(TestOffice.Officer, [new RecoveryItem(paid.Id, paid.Amount, "违约")], default);
        await office.Get<DecidePaymentBatch>().RunAsync(TestOffice.Approver, recovery, true, null, default);
        await office.SettleAsync(recovery, new LineAnswer(1, LineOutcome.Paid, TestOffice.Day));
        Assert.False(Assert.Single(await DueAsync(office)).IsBlocked);
    }

    private static Task<IReadOnlyList<DueClaim>> DueAsync(TestOffice office) =>
        office.Get<DueClaims>().RunAsync(Instrument.ProjectSubsidy, FundedOffice.Period, default);

    private static Task<string> PrepareAsync(TestOffice office, params DueClaim[] claims) => office.Get<PreparePaymentBatch>().RunAsync(
        TestOffice.Officer, new BatchRequest(Instrument.ProjectSubsidy, FundedOffice.Period, [.. claims.Select(claim => claim.Key)]), default);

    private static async Task SetAsync(TestOffice office, int instalments)
    {
        var version = await office.AskAsync(context => context.CommitteeSettings.Select(settings => settings.Version).FirstOrDefaultAsync());
        await office.Get<ChangeSettings>().RunAsync(TestOffice.Administrator, new SettingsForm(new() { Instalments = instalments }, version), "测试", default);
    }
}
