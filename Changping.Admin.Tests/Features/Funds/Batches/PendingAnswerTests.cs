using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Features.Funds.Receipts;
using Changping.Admin.Features.Overview.Home;
using Changping.Admin.Office;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Funds.Batches;

/// <summary>Reading 0042: a payment is marked by hand only with the bank's slip and by two persons; a contradiction is settled, never refused in
/// silence.</summary>
public sealed class PendingAnswerTests
{
    private static readonly LineAnswer Paid = new(1, LineOutcome.Paid, TestOffice.Day);
    private static readonly LineAnswer Returned = new(1, LineOutcome.Returned, TestOffice.Day, "账号与户名不符");

    /// <summary>As found: the preparing officer marked a payment as returned without a slip, and batched the month again.</summary>
    [Fact]
    public async Task A_return_entered_by_hand_does_nothing_before_another_person_confirmed_it()
    {
        await using var office = await FundedOffice.OpenAsync();
        var number = await office.ApprovedAsync(1);
        await office.EnterAnswersAsync(number, Returned);
        Assert.Equal([GrantState.Instructed], await office.GrantStatesAsync(number));

        var waiting = await office.WaitingAnswersAsync(number);
        await ExpectAsync("您没有“审批”的权限", () => DecideAsync(office, TestOffice.Officer, waiting, true));
        await DecideAsync(office, TestOffice.Approver, waiting, true);
        Assert.Equal([GrantState.Returned], await office.GrantStatesAsync(number));
        Assert.Empty(await office.WaitingAnswersAsync(number));
        await ExpectAsync("已由", () => DecideAsync(office, TestOffice.Approver, waiting, true));
    }

    [Fact]
    public async Task Who_entered_it_does_not_confirm_it_though_they_may_approve()
    {
        await using var office = await FundedOffice.OpenAsync();
        var number = await office.ApprovedAsync(1);
        await EnterAsync(office, TestOffice.OfficerAndApprover, number, Paid);
        await ExpectAsync("须由另一人", async () => await DecideAsync(office, TestOffice.OfficerAndApprover, await office.WaitingAnswersAsync(number), true));
    }

    [Fact]
    public async Task Without_a_slip_of_this_batch_nothing_is_entered()
    {
        await using var office = await FundedOffice.OpenAsync();
        var number = await office.ApprovedAsync(1);
        await ExpectAsync("须附银行回单", () => office.Get<EnterAnswers>().RunAsync(TestOffice.Officer, number, [Paid], null, default));
        var elsewhere = await office.AttachAsync(RecordKind.Batch, Guid.NewGuid());
        await ExpectAsync("不是本批次的附件", () => office.Get<EnterAnswers>().RunAsync(TestOffice.Officer, number, [Paid], elsewhere, default));
        Assert.Empty(await office.WaitingAnswersAsync(number));
    }

    [Theory]
    [InlineData(0, null, false)]
    [InlineData(1, null, true)]
    [InlineData(0, LineOutcome.Returned, true)]
    [InlineData(-1, null, true)]
    public async Task The_day_and_the_reason_are_asked_as_of_a_file(int days, LineOutcome? outcome, bool refused)
    {
        await using var office = await FundedOffice.OpenAsync();
        var number = await office.ApprovedAsync(1);
        var entered = office.EnterAnswersAsync(number, new LineAnswer(1, outcome ?? LineOutcome.Paid, TestOffice.Day.AddDays(days)));
        Assert.Equal(refused, await Record.ExceptionAsync(() => entered) is RuleViolationException);
    }

    [Fact]
    public async Task Refused_it_leaves_the_line_open_and_the_reason_in_the_record()
    {
        await using var office = await FundedOffice.OpenAsync();
        var number = await office.ApprovedAsync(1);
        await office.EnterAnswersAsync(number, Returned);
        var waiting = await office.WaitingAnswersAsync(number);
        await ExpectAsync("请填写不采用的原因", () => DecideAsync(office, TestOffice.Approver, waiting, false, " "));
        await DecideAsync(office, TestOffice.Approver, waiting, false);
        Assert.Equal([GrantState.Instructed], await office.GrantStatesAsync(number));
        await office.SettleAsync(number, Paid);
        Assert.Equal([GrantState.Paid], await office.GrantStatesAsync(number));
    }

    [Fact]
    public async Task The_bureaus_own_file_overtakes_what_waits()
    {
        await using var office = await FundedOffice.OpenAsync();
        var number = await office.ApprovedAsync(1);
        await office.EnterAnswersAsync(number, Returned);
        await ImportAsync(office, number, "成功");
        Assert.Equal([GrantState.Paid], await office.GrantStatesAsync(number));
        Assert.Empty(await office.WaitingAnswersAsync(number));
    }

    /// <summary>As found: after a return by hand the bank's later 成功 was refused, so that a real payment could not even be recorded.</summary>
    [Fact]
    public async Task The_banks_later_success_against_a_return_is_listed_and_corrects_it_once_confirmed()
    {
        await using var office = await FundedOffice.OpenAsync();
        var number = await office.ApprovedAsync(1);
        await office.SettleAsync(number, Returned);
        await ImportAsync(office, number, "成功");
        Assert.Equal([GrantState.Returned], await office.GrantStatesAsync(number));
        Assert.Contains(await TasksAsync(office, TestOffice.Approver), task => task.Kind == "回执待核对");

        // The same file once more changes nothing, and says that it is known.
        var again = await PreviewAsync(office, number, "成功");
        Assert.Equal("不一致，已列入", again.Rows.Single().Outcome);

        await DecideAsync(office, TestOffice.Approver, await office.WaitingAnswersAsync(number), true);
        Assert.Equal([GrantState.Paid], await office.GrantStatesAsync(number));
        Assert.DoesNotContain(await office.Get<DueClaims>().RunAsync(Instrument.LivingAllowance, FundedOffice.Period, default),
            claim => claim.Key.Sequence == 1);
        Assert.All(await office.Get<VerifyRecords>().RunAsync(TestOffice.Officer, default), check => Assert.True(check.Ok, $"{check.Name}: {check.Detail}"));
    }

    [Fact]
    public async Task Success_that_came_back_later_is_due_again_once_confirmed()
    {
        await using var office = await FundedOffice.OpenAsync();
        var number = await office.ApprovedAsync(1);
        await ImportAsync(office, number, "成功");
        await ImportAsync(office, number, "退回");
        Assert.Equal([GrantState.Paid], await office.GrantStatesAsync(number));
        await DecideAsync(office, TestOffice.Approver, await office.WaitingAnswersAsync(number), true);
        Assert.Equal([GrantState.Returned], await office.GrantStatesAsync(number));
        Assert.Contains(await office.Get<DueClaims>().RunAsync(Instrument.LivingAllowance, FundedOffice.Period, default),
            claim => claim.Held?.ReturnReason == "账号与户名不符");
        Assert.All(await office.Get<VerifyRecords>().RunAsync(TestOffice.Officer, default), check => Assert.True(check.Ok, $"{check.Name}: {check.Detail}"));
    }

    [Fact]
    public async Task What_was_batched_again_waits_until_that_batch_is_sent_back_and_what_was_paid_again_was_paid_twice()
    {
        await using var office = await FundedOffice.OpenAsync();
        var number = await office.ApprovedAsync(1);
        await office.SettleAsync(number, Returned);
        var again = await office.PrepareAsync(1);
        await ImportAsync(office, number, "成功");
        var waiting = await office.WaitingAnswersAsync(number);
        await ExpectAsync($"已重新编入批次 {again}", () => DecideAsync(office, TestOffice.Approver, waiting, true));
        await office.ApproveAsync(again);
        await ExpectAsync($"已随批次 {again} 再次通知拨付", () => DecideAsync(office, TestOffice.Approver, waiting, true));
        await office.SettleAsync(again, Paid);

        // Both payments are real: the second is recorded, and is a task until it came back with a slip and two persons.
        await DecideAsync(office, TestOffice.Approver, waiting, true);
        Assert.Equal([GrantState.Paid], await office.GrantStatesAsync(number));
        Assert.Contains(await TasksAsync(office, TestOffice.Officer), task => task.Kind == "重复支付");
        Assert.All(await office.Get<VerifyRecords>().RunAsync(TestOffice.Officer, default), check => Assert.True(check.Ok, $"{check.Name}: {check.Detail}"));

        var id = waiting.Single();
        await ExpectAsync("须附银行回单", () => office.Get<EnterRefund>().RunAsync(TestOffice.Officer, id, TestOffice.Day, null, default));
        await ExpectAsync("不是本批次的附件", async () => await office.Get<EnterRefund>()
            .RunAsync(TestOffice.Officer, id, TestOffice.Day, await office.AttachAsync(RecordKind.Batch, Guid.NewGuid()), default));
        var slip = await office.AttachAsync(RecordKind.Batch, (await office.BatchAsync(number)).Id.Value);
        await ExpectAsync("应在支付日", () => office.Get<EnterRefund>().RunAsync(TestOffice.Officer, id, TestOffice.Day.AddDays(1), slip, default));
        await office.Get<EnterRefund>().RunAsync(TestOffice.OfficerAndApprover, id, TestOffice.Day, slip, default);
        await ExpectAsync("须由另一人", () => office.Get<ConfirmRefund>().RunAsync(TestOffice.OfficerAndApprover, id, default));
        await office.Get<ConfirmRefund>().RunAsync(TestOffice.Approver, id, default);
        Assert.DoesNotContain(await TasksAsync(office, TestOffice.Officer), task => task.Kind is "重复支付" or "回执待核对");
    }

    private static async Task EnterAsync(TestOffice office, Actor by, string number, LineAnswer answer)
    {
        var id = await office.AskAsync(context => context.PaymentBatches.Where(batch => batch.Number == number).Select(batch => batch.Id).SingleAsync());
        await office.Get<EnterAnswers>().RunAsync(by, number, [answer], await office.AttachAsync(RecordKind.Batch, id.Value), default);
    }

    private static Task DecideAsync(TestOffice office, Actor by, IReadOnlyCollection<PendingAnswerId> answers, bool accept, string reason = "已与银行核对") =>
        office.Get<DecideAnswers>().RunAsync(by, answers, accept, reason, default);

    private static async Task ImportAsync(TestOffice office, string number, string outcome) =>
        await office.CommitReceiptAsync(await PreviewAsync(office, number, outcome));

    private static async Task<ImportPreview> PreviewAsync(TestOffice office, string number, string outcome)
    {
        var row = ApprovedBatches.Receipt(number, (await office.BatchAsync(number)).Lines.Single());
        row["拨付结果"] = outcome;
        row["退回原因"] = outcome == "退回" ? "账号与户名不符" : null;
        return await TestOffice.PreviewAsync(office.Get<ReceiptImport>(), ReceiptsRegister.Schema, row);
    }

    private static async Task<IReadOnlyList<HomeTask>> TasksAsync(TestOffice office, Actor by) => await office.Get<HomeTasks>().RunAsync(by, default);

    private static async Task ExpectAsync(string message, Func<Task> refused) =>
        Assert.Contains(message, (await Assert.ThrowsAnyAsync<Exception>(refused)).Message, StringComparison.Ordinal);
}
