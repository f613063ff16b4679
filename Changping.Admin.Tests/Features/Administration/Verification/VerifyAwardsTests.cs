using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Features.Funds.OfProject;
using Changping.Admin.Features.Funds.Settlements;
using Changping.Admin.Features.Policies.Settings;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Administration.Verification;

/// <summary>The same of prizes, commercialisation subsidies, recoveries and settlements: right books are in order, wrong ones are named.</summary>
public sealed class VerifyAwardsTests
{
    [Fact]
    public async Task A_cap_that_a_recovery_has_freed_may_be_granted_again()
    {
        await using var office = await AwardOffice.OpenAsync();
        var project = (await office.NumbersAsync())[0];
        await office.DecideAsync(await office.ApplyAsync(project, 20_000_000));
        await office.PayAsync(Instrument.Commercialisation);
        await RecoverAsync(office, 1_000_000);
        Assert.Equal(4_000_000, await CountedAsync(office, project));
        await office.DecideAsync(await office.ApplyAsync(project, 20_000_000));

        Assert.Equal(5_000_000, await CountedAsync(office, project));
        await ExpectOrderAsync(office);
        await RecoverAsync(office, 4_000_000);
        Assert.Equal(1_000_000, await CountedAsync(office, project));
        await ExpectOrderAsync(office);

        // While the recovery had only brought back a fen less, the same grants are one fen over the cap.
        await office.ByHandAsync("""
            UPDATE Grants SET State = 'Paid' WHERE State = 'Reversed';
            UPDATE Grants SET Amount_Fen = -99999999 WHERE Amount_Fen = -100000000;
            UPDATE Grants SET State = 'Committed' WHERE Amount_Fen = -400000000
            """);
        Assert.Contains("转化补贴合计 5,000,000.01 元，超过上限 5,000,000.00 元", (await CheckAsync(office, "caps")).Detail, StringComparison.Ordinal);
    }

    /// <summary>Established on 2 January 2025, served from the 15th on.</summary>
    [Theory]
    [InlineData("2025-01-15", 3_000)]
    [InlineData("2025-01-16", 2_000)]
    public async Task An_allowance_is_held_to_the_rate_of_the_first_day_of_service(string from, int rate)
    {
        await using var office = await FundedOffice.OpenAsync();
        await using var later = office.Under("2.0", text => text.Replace(
            "{ \"from\": null, \"value\": 2000,",
            $"{{ \"from\": \"{from}\", \"value\": 3000, \"clause\": \"living-allowance\" }}, {{ \"from\": null, \"value\": 2000,", StringComparison.Ordinal));
        await later.TakePolicyFileAsync();
        await later.ApprovedAsync(2);

        Assert.Equal(2 * rate, await later.AskAsync(context => context.Grants.SumAsync(grant => grant.Amount.Fen)) / 100);
        await ExpectOrderAsync(later);
    }

    [Fact]
    public async Task What_the_use_cases_wrote_of_awards_and_audits_is_in_order()
    {
        await using var office = await EverythingAsync();
        await ExpectOrderAsync(office);
    }

    [Theory]
    [InlineData("amounts", "UPDATE Grants SET Amount_Fen = 29999999, Calculation = replace(Calculation, '30000000', '29999999') WHERE Instrument = 'ProjectSubsidy'", "项目补贴核定 299,999.99 元，按政策应为 300,000.00 元")]
    [InlineData("amounts", "UPDATE Projects SET Facts_TotalCost_Fen = Facts_TotalCost_Fen + 1", "测算，项目总经费")]
    [InlineData("amounts", "UPDATE Grants SET Amount_Fen = 10000000, Calculation = replace(Calculation, '20000000', '10000000') WHERE Instrument = 'Prize'", "年度奖励核定 100,000.00 元，2026 年度一等奖按政策为 200,000.00 元")]
    [InlineData("amounts", "UPDATE PrizeSelections SET Ranking = replace(Ranking, 'First', 'Third')", "2026 年度三等奖按政策为 50,000.00 元")]
    [InlineData("amounts", "DELETE FROM PrizeSelections", "没有核定的评选")]
    [InlineData("amounts", "UPDATE Grants SET State = 'Released' WHERE Instrument = 'Prize'", "评为 2026 年度一等奖，没有核定奖励")]
    [InlineData("amounts", "UPDATE CommercialisationApplications SET Granted_Fen = Granted_Fen - 1", "转化补贴第 1 次申请核定 2,999,999.99 元，款项 3,000,000.00 元")]
    [InlineData("amounts", "UPDATE CommercialisationApplications SET Investment_Fen = Investment_Fen + 1", "申请所列 10,000,000.01 元")]
    [InlineData("amounts", "UPDATE CommercialisationApplications SET State = 'Refused'", "没有核定，却有款项 3,000,000.00 元")]
    [InlineData("amounts", "UPDATE CommercialisationApplications SET Granted_Fen = 300000001; UPDATE Grants SET Amount_Fen = 300000001 WHERE Amount_Fen = 300000000", "按政策不超过 3,000,000.00 元")]
    [InlineData("recoveries", "UPDATE Grants SET Amount_Fen = -300000001 WHERE CorrectsId IS NOT NULL", "拨付 3,000,000.00 元，收回合计 3,000,000.01 元")]
    [InlineData("recoveries", "UPDATE Grants SET Amount_Fen = -300000000 WHERE CorrectsId IS NOT NULL", "转化补贴第 1 次申请已拨付，拨付 3,000,000.00 元，已收回 3,000,000.00 元")]
    [InlineData("recoveries", "UPDATE Grants SET State = 'Reversed' WHERE Amount_Fen = 300000000", "已收回，拨付 3,000,000.00 元，已收回 1,000,000.00 元")]
    [InlineData("recoveries", "UPDATE Grants SET State = 'Reversed' WHERE Instrument = 'Prize'", "年度奖励已收回，拨付 200,000.00 元，已收回 0.00 元")]
    [InlineData("recoveries", "UPDATE Grants SET BudgetYear = 2027 WHERE CorrectsId IS NOT NULL", "预算年度不同")]
    [InlineData("amount-seals", "UPDATE SubsidySettlements SET AuditedCost_Fen = AuditedCost_Fen + 1", "SubsidySettlements 的记录")]
    [InlineData("amount-seals", "UPDATE SubsidySettlements SET Entitlement_Fen = Entitlement_Fen + 1", "SubsidySettlements 的记录")]
    [InlineData("settlements", "UPDATE SubsidySettlements SET Entitlement_Fen = 19999999", "应付 199,999.99 元，按审计金额应为 200,000.00 元")]
    [InlineData("settlements", "UPDATE SubsidySettlements SET Decision_DecidedAt = '2026-11-22'", "应付 200,000.00 元，结算后仍通知拨付，合计 300,000.00 元")]
    [InlineData("two-persons", "UPDATE PaymentBatches SET Decision_DecidedBy_Id = Decision_PreparedBy_Id WHERE Number = '2026-奖励-001'", "批次 2026-奖励-001")]
    [InlineData("two-persons", "UPDATE TenureEvaluations SET Decision_DecidedBy_Id = Decision_PreparedBy_Id", "的拟写人与确认人是同一人")]
    [InlineData("once", "UPDATE Projects SET Opening_Prize = 'Third'", "年度奖励启用前已拨，又核定了一次")]
    [InlineData("two-persons", "UPDATE PrizeSelections SET Decision_DecidedBy_Id = Decision_PreparedBy_Id", "2026 年度评选的提交人与核定人是同一人")]
    [InlineData("two-persons", "UPDATE CommercialisationApplications SET Decision_DecidedBy_Id = Decision_PreparedBy_Id", "转化申请 2026-转化申请-001")]
    [InlineData("two-persons", "UPDATE SubsidySettlements SET Decision_DecidedBy_Id = Decision_PreparedBy_Id", "审计结算的登记人与确认人是同一人")]
    public async Task What_was_changed_by_hand_is_found(string check, string change, string said)
    {
        await using var office = await EverythingAsync();
        await office.ByHandAsync("PRAGMA ignore_check_constraints = ON;" + change);

        var found = await CheckAsync(office, check);

        Assert.False(found.Ok);
        Assert.Contains(said, found.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("recoveries", "UPDATE Grants SET Amount_Fen = -299999999 WHERE CorrectsId IS NOT NULL")]
    [InlineData("recoveries",
        "UPDATE Grants SET Amount_Fen = -300000000 WHERE CorrectsId IS NOT NULL; UPDATE Grants SET State = 'Reversed' WHERE Amount_Fen = 300000000")]
    [InlineData("two-persons", "UPDATE PrizeSelections SET Decision_DecidedBy_Id = Decision_PreparedBy_Id, State = 'Draft'")]
    public async Task Up_to_there_it_is_in_order(string check, string change)
    {
        await using var office = await EverythingAsync();
        await office.ByHandAsync(change);

        Assert.True((await CheckAsync(office, check)).Ok);
    }

    /// <summary>A prize paid; an application of ten million paid and partly recovered; a subsidy paid, then lowered by an audit.</summary>
    private static async Task<TestOffice> EverythingAsync()
    {
        var office = await AwardOffice.OpenAsync();
        var project = (await office.NumbersAsync())[0];
        await office.EvaluateAsync(project);
        await office.ApproveSelectionAsync(PrizeGrade.First);
        await office.PayAsync(Instrument.Prize);
        await office.DecideAsync(await office.ApplyAsync(project, 10_000_000));
        await office.PayAsync(Instrument.Commercialisation);
        await RecoverAsync(office, 1_000_000);
        await office.PayAsync(Instrument.ProjectSubsidy);
        var version = await office.AskAsync(context => context.CommitteeSettings.Select(settings => settings.Version).FirstOrDefaultAsync());
        await office.Get<ChangeSettings>().RunAsync(TestOffice.Administrator, new SettingsForm(new() { SettleByAudit = true }, version), "测试", default);
        await office.Get<EnterSettlement>().RunAsync(
            TestOffice.Officer, project,
            new SettlementDraft { Audited = 400_000, AuditedOn = TestOffice.Day, Auditor = "测试会计师事务所", Evidence = "审字 001" }, default);
        await office.DecideSettlementAsync(TestOffice.Approver, project, true, null);
        return office;
    }

    /// <summary>Of the first commercialisation subsidy.</summary>
    private static async Task RecoverAsync(TestOffice office, int yuan)
    {
        var paid = await office.AskAsync(context => context.Grants
            .Where(grant => grant.Instrument == Instrument.Commercialisation && grant.CorrectsId == null && grant.Sequence == 1)
            .Select(grant => grant.Id).SingleAsync());
        var number = await office.Get<PrepareRecovery>().RunAsync(TestOffice.Officer, [new RecoveryItem(paid, Money.FromYuan(yuan), "多发")], default);
        await office.ApproveAsync(number);
        await office.SettleAsync(number, new LineAnswer(1, LineOutcome.Paid, TestOffice.Day));
    }

    /// <returns>As the project's page says it.</returns>
    private static async Task<decimal> CountedAsync(TestOffice office, string project) =>
        (await office.Get<ShowProjectFunds>().RunAsync(TestOffice.Officer, project, default))!.Money.CommercialisationSum.Yuan;

    private static async Task ExpectOrderAsync(TestOffice office) => Expect.None(
        (await office.Get<VerifyRecords>().RunAsync(TestOffice.Officer, default)).Where(check => !check.Ok).Select(check => $"{check.Name}: {check.Detail}"));

    private static async Task<CheckResult> CheckAsync(TestOffice office, string name) =>
        Assert.Single(await office.Get<VerifyRecords>().RunAsync(TestOffice.Officer, default), check => check.Name == name);
}
