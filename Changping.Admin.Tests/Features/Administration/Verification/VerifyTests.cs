using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Tests.Support;
using Changping.Domain.Funds;

namespace Changping.Admin.Tests.Features.Administration.Verification;

/// <summary>Records made by the use cases are in order; whatever is changed behind their back is found, and named.</summary>
public sealed class VerifyTests
{
    [Fact]
    public async Task What_the_use_cases_wrote_is_in_order()
    {
        await using var office = await PaidAsync();

        var checks = await office.Get<VerifyRecords>().RunAsync(TestOffice.Officer, default);

        Expect.None(checks.Where(check => !check.Ok).Select(check => $"{check.Name} {check.Detail}"));
        Assert.Equal(17, checks.Count);
        Assert.Equal(checks.Count, checks.Select(check => check.Name).Distinct().Count());
    }

    [Theory]
    [InlineData("audit-chain", "UPDATE AuditEntries SET ActorName = '他人' WHERE Sequence = 3", "自第 3 条起")]
    [InlineData("audit-chain", "UPDATE AuditEntries SET Enterprise = '他人' WHERE Sequence = 3", "自第 3 条起")]
    [InlineData("audit-chain", "DELETE FROM AuditEntries WHERE Sequence = 2", "自第 3 条起")]
    [InlineData("audit-chain", "DELETE FROM AuditEntries WHERE Sequence = (SELECT MAX(Sequence) FROM AuditEntries)", "封存的不符")]
    [InlineData("calculations", "UPDATE Grants SET Amount_Fen = 200001", "生活补贴第 1 个服务月核定 2,000.01 元，测算 2,000.00 元")]
    [InlineData("amounts", "UPDATE Grants SET Amount_Fen = 200001, Calculation = replace(Calculation, '200000', '200001') WHERE Sequence = 2", "生活补贴第 2 个服务月核定 2,000.01 元，按政策应为 2,000.00 元")]
    [InlineData("amounts", "UPDATE Grants SET Amount_Fen = 199999, Calculation = replace(Calculation, '200000', '199999') WHERE Sequence = 1", "生活补贴第 1 个服务月核定 1,999.99 元，按政策应为 2,000.00 元")]
    [InlineData("owed", "UPDATE Appointments SET State = 'NeverTakenUp'", "2,000.00 元等待拨付，应付 0.00 元：科技副总未到岗")]
    [InlineData("caps", "UPDATE Grants SET Amount_Fen = 200001", "超过上限 4,000.00 元")]
    [InlineData("batch-totals", "UPDATE PaymentBatches SET Total_Fen = Total_Fen + 1 WHERE Number = '2026-生补-001'", "批次 2026-生补-001 合计 4,000.01 元，各行之和 4,000.00 元")]
    [InlineData("batch-totals", "UPDATE Disbursements SET Amount_Fen = 1 WHERE Number = 2", "第 2 行与核定金额不符")]
    [InlineData("states", "UPDATE Grants SET State = 'Instructed' WHERE State = 'Paid'", "第 1 行的款项已通知拨付")]
    [InlineData("states", "UPDATE Disbursements SET IsLive = 0 WHERE Number = 1", "不在任何有效批次中")]
    [InlineData("budgets", "UPDATE Appropriations SET Amount_Fen = 1", "已核定")]
    [InlineData("budgets", "UPDATE Grants SET State = 'Instructed' WHERE State = 'Paid'", "回执确认合计")]
    [InlineData("receipts", "UPDATE Disbursements SET Outcome = NULL WHERE Number = 1", "1 行待回执")]
    [InlineData("receipts", "UPDATE Disbursements SET SettledOn = '2026-11-22' WHERE Number = 1", "早于复核日")]
    [InlineData("receipts", "UPDATE Disbursements SET ReturnReason = NULL", "退回而无原因")]
    [InlineData("database-references", "PRAGMA foreign_keys = OFF; DELETE FROM Experts", "引用落空")]
    public async Task What_was_changed_by_hand_is_found(string check, string change, string said)
    {
        await using var office = await PaidAsync();
        await office.ByHandAsync(change);

        var found = Assert.Single(await office.Get<VerifyRecords>().RunAsync(TestOffice.Officer, default), result => result.Name == check);

        Assert.False(found.Ok);
        Assert.Contains(said, found.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_granted_twice_where_the_index_was_taken_away_is_found()
    {
        await using var office = await PaidAsync();
        await office.ByHandAsync("""
            DROP INDEX IX_Grants_ProjectId_Instrument_Sequence;
            UPDATE Grants SET Sequence = 1
            """);

        Assert.Contains("核定了两次", Assert.Single(await office.Get<VerifyRecords>().RunAsync(TestOffice.Officer, default), result => result.Name == "once").Detail, StringComparison.Ordinal);
    }

    /// <summary>One batch with a payment that went through and one that came back.</summary>
    private static async Task<TestOffice> PaidAsync()
    {
        var office = await FundedOffice.OpenAsync();
        var claims = (await office.Get<DueClaims>().RunAsync(Instrument.LivingAllowance, FundedOffice.Period, default)).Take(2).Select(claim => claim.Key);
        var number = await office.Get<PreparePaymentBatch>().RunAsync(TestOffice.Officer, new BatchRequest(Instrument.LivingAllowance, FundedOffice.Period, [.. claims]), default);
        await office.Get<DecidePaymentBatch>().RunAsync(TestOffice.Approver, number, approve: true, null, default);
        await office.SettleAsync(number, new LineAnswer(1, LineOutcome.Paid, TestOffice.Day), new LineAnswer(2, LineOutcome.Returned, TestOffice.Day, "账号有误"));
        return office;
    }
}
