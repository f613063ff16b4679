using Changping.Admin.Features.Enterprises.Payees;
using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Organizations;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Features.Funds;

/// <summary>The light figures are those of the full list, whatever became of a project.</summary>
public sealed class DueFiguresTests
{
    [Fact]
    public async Task Figures_agree_with_the_list_of_claims_month_by_month()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.AddProjectAsync(1);
        await office.AddProjectAsync(2, ("服务起始日", "2026-03-31"));
        var ended = await office.AddProjectAsync(3, ("学科类别", "社会人文"));
        await office.MoveAsync(ended, ProjectAction.EndEarly, new DateOnly(2026, 6, 14), "企业停产");
        var terminated = await office.AddProjectAsync(4);
        await office.MoveAsync(terminated, ProjectAction.Terminate, new DateOnly(2026, 6, 13), "违约");
        var never = await office.AddProjectAsync(5, ("服务起始日", "2026-11-24"));
        await office.MoveAsync(never, ProjectAction.Terminate, reason: "未到岗");
        await office.AddProjectAsync(6, ("协议签订日期", null), ("服务起始日", "2026-12-01"));
        await office.AddProjectAsync(7, ("服务起始日", "2026-11-24"));
        await office.AddProjectEndingAsync(8, new DateOnly(2026, 10, 31));
        await ExpectEqualAsync(office);

        // Some of it put into a batch: the rest is still due.
        await office.AppropriateAsync(2026, Instrument.LivingAllowance, Money.FromYuan(900_000));
        var september = new CalendarMonth(2026, 9);
        var claims = await office.Get<DueClaims>().RunAsync(Instrument.LivingAllowance, september, default);
        foreach (var expert in claims.Select(claim => (claim.Case.Row.ExpertId, claim.Payee.Name)).Distinct())
        {
            await office.Get<EnterPayeeAccount>().RunAsync(
                TestOffice.Officer, PayeeKey.Of(expert.ExpertId), new PayeeAccount(expert.Name, "中国工商银行昌平支行", null, "6222020200001234567"), null, default);
        }

        claims = await office.Get<DueClaims>().RunAsync(Instrument.LivingAllowance, september, default);
        await office.Get<PreparePaymentBatch>().RunAsync(
            TestOffice.Officer, new BatchRequest(Instrument.LivingAllowance, september,
                [.. claims.Where(claim => !claim.IsBlocked).Select(claim => claim.Key)]), default);
        await ExpectEqualAsync(office);
    }

    /// <summary>Served from 15 May 2026; the fourth month was held back, the sixth ended on 14 November.</summary>
    [Theory]
    [InlineData("2026-11-13", 1)]
    [InlineData("2026-11-14", 1)]
    [InlineData("2026-09-13", 0)]
    [InlineData("2026-09-14", 1)]
    public async Task A_month_held_back_stays_due_whatever_was_paid_for_later_ones(string endedOn, int due)
    {
        await using var office = await FundedOffice.OpenAsync(changes: ("服务起始日", "2026-05-15"));
        var claims = await office.Get<DueClaims>().RunAsync(Instrument.LivingAllowance, FundedOffice.Period, default);
        Assert.Equal([1, 2, 3, 4, 5, 6], claims.Select(claim => claim.Key.Sequence));
        var batch = await office.Get<PreparePaymentBatch>().RunAsync(
            TestOffice.Officer, new BatchRequest(Instrument.LivingAllowance, FundedOffice.Period,
                [.. claims.Where(claim => claim.Key.Sequence != 4).Select(claim => claim.Key)]), default);
        await office.ApproveAsync(batch);
        await office.PaidAsync(batch);
        await office.MoveAsync((await office.NumbersAsync())[0], ProjectAction.EndEarly,
            DateOnly.Parse(endedOn, System.Globalization.CultureInfo.InvariantCulture), "企业停产");

        Assert.Equal(due, (await office.Get<DueClaims>().RunAsync(Instrument.LivingAllowance, FundedOffice.Period, default)).Count);
        await ExpectEqualAsync(office);
    }

    private static async Task ExpectEqualAsync(TestOffice office)
    {
        for (var month = new CalendarMonth(2026, 3); month <= new CalendarMonth(2028, 5); month = month.AddMonths(1))
        {
            foreach (var instrument in Instrument.All)
            {
                var claims = await office.Get<DueClaims>().RunAsync(instrument, month, default);
                var figure = await office.AskAsync(async context =>
                    await DueFigures.OfAsync(context, await office.Get<PolicyLibrary>().BookAsync(context, default), instrument, month, default));
                Assert.Equal((month, instrument, claims.Count, Money.Sum(claims.Select(claim => claim.Amount))),
                    (month, instrument, figure.Claims, figure.Amount));
            }
        }
    }
}
