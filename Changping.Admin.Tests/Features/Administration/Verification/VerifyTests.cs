using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Tests.Support;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;

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
        Assert.Equal(22, checks.Count);
        Assert.Equal(checks.Count, checks.Select(check => check.Name).Distinct().Count());
    }

    [Theory]
    [InlineData("audit-chain", "UPDATE AuditEntries SET ActorName = '他人' WHERE Sequence = 3", "自第 3 条起")]
    [InlineData("audit-chain", "UPDATE AuditEntries SET Enterprise = '他人' WHERE Sequence = 3", "自第 3 条起")]
    [InlineData("audit-chain", "DELETE FROM AuditEntries WHERE Sequence = 2", "自第 3 条起")]
    [InlineData("audit-chain", "DELETE FROM AuditEntries WHERE Sequence = (SELECT MAX(Sequence) FROM AuditEntries)", "封存的不符")]
    [InlineData("calculations", "UPDATE Grants SET Amount_Fen = 200001", "生活补贴第 1 个服务月核定 2,000.01 元，测算 2,000.00 元")]
    [InlineData("amounts", "UPDATE Grants SET Amount_Fen = 200001, Calculation = replace(Calculation, '200000', '200001') WHERE Sequence = 2",
        "生活补贴第 2 个服务月核定 2,000.01 元，按政策应为 2,000.00 元")]
    [InlineData("amounts", "UPDATE Grants SET Amount_Fen = 199999, Calculation = replace(Calculation, '200000', '199999') WHERE Sequence = 1",
        "生活补贴第 1 个服务月核定 1,999.99 元，按政策应为 2,000.00 元")]
    [InlineData("owed", "UPDATE Appointments SET State = 'NeverTakenUp'", "2,000.00 元等待拨付，应付 0.00 元：科技副总未到岗")]
    [InlineData("caps", "UPDATE Grants SET Amount_Fen = 200001", "超过上限 4,000.00 元")]
    [InlineData("batch-totals", "UPDATE PaymentBatches SET Total_Fen = Total_Fen + 1 WHERE Number = '2026-生补-001'",
        "批次 2026-生补-001 合计 4,000.01 元，各行之和 4,000.00 元")]
    [InlineData("batch-totals", "UPDATE Disbursements SET Amount_Fen = 1 WHERE Number = 2", "第 2 行与核定金额不符")]
    [InlineData("states", "UPDATE Grants SET State = 'Instructed' WHERE State = 'Paid'", "第 1 行的款项已通知拨付")]
    [InlineData("states", "UPDATE Disbursements SET IsLive = 0 WHERE Number = 1", "不在任何有效批次中")]
    [InlineData("budgets", "UPDATE Appropriations SET Amount_Fen = 1", "已核定")]
    [InlineData("budgets", "UPDATE Grants SET State = 'Instructed' WHERE State = 'Paid'", "回执确认合计")]
    [InlineData("receipts", "UPDATE Disbursements SET Outcome = NULL WHERE Number = 1", "1 行待回执")]
    [InlineData("receipts", "UPDATE Disbursements SET SettledOn = '2026-11-22' WHERE Number = 1", "早于复核日")]
    [InlineData("receipts", "UPDATE Disbursements SET ReturnReason = NULL", "退回而无原因")]
    [InlineData("receipts", "DELETE FROM PendingAnswers WHERE Line = 1", "第 1 行已答复，既没有回执文件，也没有两人登记")]
    [InlineData("services", "UPDATE Appointments SET LastDay = '2030-01-14', LastDayServed = '2030-01-14'", "的服务期至 2030-01-14，按约定和批准的延长应至 2027-01-14")]
    [InlineData("services", "UPDATE Appointments SET LastDayServed = '2026-01-14'", "在岗，最后服务日 2026-01-14 却不是约定的 2027-01-14")]
    [InlineData("services", "UPDATE Appointments SET Start = '2024-12-15', LastDay = '2026-12-14', LastDayServed = '2026-12-14'", "的款项按另一服务起始日核定")]
    [InlineData("services", "UPDATE Projects SET State = 'Evaluated'", "已考核，没有经确认的评价")]
    [InlineData("services", "UPDATE Projects SET State = 'Concluded'", "已结题，聘任却在岗")]
    [InlineData("once", "UPDATE Projects SET Opening_AllowanceMonths = 1", "生活补贴第 1 个服务月启用前已拨，又核定了一次")]
    [InlineData("amounts", "UPDATE Projects SET AwaitsConfirmation = 1", "登记项目还没有由另一人确认")]
    [InlineData("amounts", "UPDATE Projects SET EstablishedOn = '2023-12-31'", "项目按原办法执行，不产生应付款项")]
    [InlineData("two-persons", "PRAGMA ignore_check_constraints = ON; UPDATE Appropriations SET Decision_DecidedBy_Id = Decision_PreparedBy_Id",
        "预算 10,000,000.00 元的提出人与确认人是同一人")]
    [InlineData("two-persons", "PRAGMA ignore_check_constraints = ON; UPDATE PendingAnswers SET Decision_DecidedBy_Id = Decision_PreparedBy_Id",
        "第 1 行回执的登记人与复核人是同一人")]
    [InlineData("two-persons", "PRAGMA ignore_check_constraints = ON; UPDATE Projects SET Registration_DecidedBy_Id = Registration_PreparedBy_Id",
        "的登记人与确认人是同一人")]
    [InlineData("two-persons", "UPDATE PaymentBatches SET Decision_DecidedBy_Id = NULL, Decision_DecidedBy_Name = NULL", "1 件已办结而没有办理人")]
    [InlineData("database-references", "PRAGMA foreign_keys = OFF; DELETE FROM Experts", "引用落空")]
    public async Task What_was_changed_by_hand_is_found(string check, string change, string said)
    {
        await using var office = await PaidAsync();
        await office.ByHandAsync(change);

        var found = Assert.Single(await office.Get<VerifyRecords>().RunAsync(TestOffice.Officer, default), result => result.Name == check);

        Assert.False(found.Ok);
        Assert.Contains(said, found.Detail, StringComparison.Ordinal);
    }

    /// <summary>As found: the grant of the rest was held against the whole subsidy, and verify named a fault where there was none.</summary>
    [Fact]
    public async Task A_registered_project_of_which_some_was_paid_before_is_in_order()
    {
        await using var office = await FundedOffice.OpenAsync(1, changes: ("启用前已拨项目补贴", "100000"));
        await office.ApprovedAsync(1, Instrument.ProjectSubsidy);

        Assert.Equal(200_000m, (await office.AskAsync(context => context.Grants.SumAsync(grant => grant.Amount.Fen))) / 100m);
        Expect.None((await office.Get<VerifyRecords>().RunAsync(TestOffice.Officer, default)).Where(check => !check.Ok)
            .Select(check => $"{check.Name} {check.Detail}"));
    }

    /// <summary>As found: one flipped byte in a calculation, and verify ended in a trace instead of naming it.</summary>
    [Fact]
    public async Task A_record_that_cannot_be_read_is_what_its_check_finds_and_the_others_go_on()
    {
        await using var office = await PaidAsync();
        await office.ByHandAsync("UPDATE Grants SET Calculation = replace(Calculation, ':', '3')");
        var checks = await office.Get<VerifyRecords>().RunAsync(TestOffice.Officer, default);

        var found = Assert.Single(checks, check => check.Name == "calculations");
        Assert.False(found.Ok);
        Assert.Contains("没有核完", found.Detail, StringComparison.Ordinal);
        Assert.Contains(checks, check => check is { Name: "batch-totals", Ok: true });
    }

    [Fact]
    public async Task A_claim_granted_twice_where_the_index_was_taken_away_is_found()
    {
        await using var office = await PaidAsync();
        await office.ByHandAsync("""
            DROP INDEX IX_Grants_ProjectId_Instrument_Sequence;
            UPDATE Grants SET Sequence = 1
            """);

        Assert.Contains("核定了两次",
            Assert.Single(await office.Get<VerifyRecords>().RunAsync(TestOffice.Officer, default), result => result.Name == "once").Detail,
            StringComparison.Ordinal);
    }

    /// <summary>One batch with a payment that went through and one that came back.</summary>
    private static async Task<TestOffice> PaidAsync()
    {
        var office = await FundedOffice.OpenAsync();
        var claims = (await office.Get<DueClaims>().RunAsync(Instrument.LivingAllowance, FundedOffice.Period, default)).Take(2).Select(claim => claim.Key);
        var number = await office.Get<PreparePaymentBatch>()
            .RunAsync(TestOffice.Officer, new BatchRequest(Instrument.LivingAllowance, FundedOffice.Period, [.. claims]), default);
        await office.Get<DecidePaymentBatch>().RunAsync(TestOffice.Approver, number, approve: true, null, default);
        await office.SettleAsync(number, new LineAnswer(1, LineOutcome.Paid, TestOffice.Day), new LineAnswer(2, LineOutcome.Returned, TestOffice.Day, "账号有误"));
        return office;
    }
}
