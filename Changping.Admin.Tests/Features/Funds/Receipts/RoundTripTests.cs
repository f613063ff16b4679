using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Features.Funds.Receipts;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Tests.Features.Funds.Batches;
using Changping.Admin.Tests.Registers.Support;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Funds.Receipts;

/// <summary>The workbook goes out, is filled in by another program, and comes back.</summary>
public sealed class RoundTripTests
{
    [Fact]
    public async Task Filled_in_whole_it_settles_the_batch_and_every_sum_ties()
    {
        await using var office = await FundedOffice.OpenAsync(projects: 2);
        var number = await office.ApprovedAsync(44);
        var sent = await office.WorkbookAsync(number);
        Validity.Check(sent);
        var preview = await office.PreviewReceiptAsync(ReceiptBook.Fill(sent, line => line == 7 ? Returned : Paid));

        Assert.Equal([$"批次 {number}：文件 44 行，88,000.00 元，与批次校验合计一致。"], preview.Remarks);
        Assert.Empty(preview.IgnoredColumns);
        Assert.Equal(new ImportResult(44, 0, 0, 0), await office.CommitReceiptAsync(preview));

        var batch = await office.BatchAsync(number);
        Assert.Equal((BatchState.Settled, 43), (batch.State, batch.Lines.Count(line => line.Outcome == LineOutcome.Paid)));
        var file = await office.AskAsync(context => context.ReceiptFiles.SingleAsync());
        Assert.Equal(batch.Total, file.PaidTotal + file.ReturnedTotal);
        var budget = await office.BudgetAsync();
        Assert.Equal((file.PaidTotal, file.ReturnedTotal, Money.Zero), (budget.Paid, budget.Returned, budget.Instructed));
        Assert.All(batch.Lines, line => Assert.Equal(file.Id, line.ReceiptFileId));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        await using var office = await FundedOffice.OpenAsync();
        var number = await office.ApprovedAsync(22);
        var filled = ReceiptBook.Fill(await office.WorkbookAsync(number), line => line % 5 == 0 ? Returned : Paid);
        await office.CommitReceiptAsync(await office.PreviewReceiptAsync(filled));
        var (entries, states) = (await EntriesAsync(office), await office.GrantStatesAsync(number));

        var again = await office.PreviewReceiptAsync(filled);
        Assert.Equal((0, 22), (again.Count(RowFate.New), again.Count(RowFate.Unchanged)));
        Assert.Equal(new ImportResult(0, 0, 22, 0), await office.CommitReceiptAsync(again));
        Assert.Equal((entries, 1), (await EntriesAsync(office), await office.AskAsync(context => context.ReceiptFiles.CountAsync())));
        Assert.Equal(states, await office.GrantStatesAsync(number));
    }

    [Fact]
    public async Task What_the_bank_sent_back_is_paid_with_the_next_batch_to_the_account_as_it_is_then()
    {
        await using var office = await FundedOffice.OpenAsync();
        var first = await office.ApprovedAsync(3);
        await office.CommitReceiptAsync(await office.PreviewReceiptAsync(ReceiptBook.Fill(await office.WorkbookAsync(first), line => line == 2
            ? Returned : Paid)));

        var held = Assert.Single(await office.Get<DueClaims>().RunAsync(Instrument.LivingAllowance, FundedOffice.Period, default),
            claim => claim.Held is not null);
        Assert.Contains("退汇重拨：账号与户名不符", held.Notes);
        var second = await office.Get<PreparePaymentBatch>()
            .RunAsync(TestOffice.Officer, new BatchRequest(Instrument.LivingAllowance, FundedOffice.Period, [held.Key]), default);
        await office.ApproveAsync(second);
        await office.CommitReceiptAsync(await office.PreviewReceiptAsync(ReceiptBook.Fill(await office.WorkbookAsync(second), _ => Paid)));

        Assert.Equal([GrantState.Paid], await office.GrantStatesAsync(second));
        Assert.Equal([GrantState.Paid, GrantState.Paid, GrantState.Paid], await office.GrantStatesAsync(first));
        Assert.Equal(Money.FromYuan(6_000), (await office.BudgetAsync()).Paid);
    }

    [Fact]
    public async Task A_file_whose_rows_were_lost_or_changed_says_so_by_its_check_total()
    {
        await using var office = await FundedOffice.OpenAsync(projects: 2);
        var (number, other) = (await office.ApprovedAsync(3), await office.ApprovedAsync(4));
        var preview = await office.PreviewReceiptAsync(ReceiptBook.Fill(await office.WorkbookAsync(number), _ => Paid with { Amount = 1_999m }));
        Assert.Equal([$"批次 {number}：文件 3 行，5,997.00 元，批次校验合计 3 行，6,000.00 元，不一致；行数相同，金额少 3.00 元。"], preview.Remarks);
        Assert.All(preview.Faults, fault => Assert.Equal("amount-differs", fault.Code));

        // The rows of one batch under the head of another.
        var rows = ((ImportPreview<ReceiptDraft>)preview).Compared.ToList();
        Assert.Equal($"表头写明校验合计：4 行，8,000.00 元，与批次 {number} 的 3 行，6,000.00 元 不一致，请核对文件是否被改动。",
            ReceiptReview.Of(rows, [new CheckTotal(4, Money.FromYuan(8_000)).Text])[^1]);
        Assert.NotEqual(number, other);
    }

    [Fact]
    public async Task A_name_is_never_a_formula_and_an_account_never_a_number()
    {
        await using var office = await FundedOffice.OpenAsync();
        await office.ByHandAsync("UPDATE Experts SET Details_Name = '=HYPERLINK(\"http://x\")', Account_Current_AccountName = '=HYPERLINK(\"http://x\")', Account_Current_AccountNumber = encrypted('Account', '000123456789012345678')");
        var number = await office.ApprovedAsync(1);
        var sent = await office.WorkbookAsync(number);
        Validity.Check(sent);
        var sheet = new Workbook(sent, ReceiptBook.Sheet);
        Assert.False(sheet.HasFormula);
        Assert.Equal(("=HYPERLINK(\"http://x\")", true), sheet[1, "收款方"]);
        Assert.Equal((number, true), sheet[1, "批次号"]);
        Assert.Equal(("000123456789012345678", true), sheet[1, "银行账号"]);
        Assert.Equal(["批次号", "序号", "收款方", "银行账号", "金额（元）", "拨付结果", "拨付日期", "退回原因"], sheet.Headers);
        Assert.Equal("相符", (await office.PreviewReceiptAsync(ReceiptBook.Fill(sent, _ => Paid))).Rows.Single().Outcome);
    }

    [Fact]
    public async Task What_is_exported_of_the_answers_changes_nothing_when_it_comes_in_again()
    {
        await using var office = await FundedOffice.OpenAsync();
        var number = await office.ApprovedAsync(5);
        await office.CommitReceiptAsync(await office.PreviewReceiptAsync(ReceiptBook.Fill(await office.WorkbookAsync(number), line => line == 5
            ? null : line == 1 ? Returned : Paid)));
        using var file = new MemoryStream();
        var written = await office.Get<ReceiptExport>()
            .WriteAsync(TestOffice.Officer,
                new Admin.Registers.Exports.ExportRequest(null, null, number, new Dictionary<string, string>()) { FullReason = "核对" }, file, default);

        Assert.Equal((5, Money.FromYuan(10_000)), (written.Rows, written.Total));
        var preview = await office.PreviewReceiptAsync(file.ToArray());
        Assert.Equal(["已登记", "已登记", "已登记", "已登记", "未填结果"], preview.Rows.Select(row => row.Outcome));
    }

    private static WrittenAnswer Paid => new("成功", TestOffice.Day);

    private static WrittenAnswer Returned => new("退回", TestOffice.Day, "账号与户名不符");

    private static Task<int> EntriesAsync(TestOffice office) => office.AskAsync(context => context.AuditEntries.CountAsync());
}
