using Changping.Admin.Features.Administration.Accounts;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Features.Funds.Receipts;
using Changping.Admin.Office;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Funds.Receipts;

/// <summary>What the preview says of each row of a receipt, and that the commit writes only what it said.</summary>
public sealed class ReceiptImportTests
{
    [Fact]
    public async Task Each_row_is_what_it_is_and_only_what_matches_settles()
    {
        await using var office = await FundedOffice.OpenAsync();
        var number = await office.ApprovedAsync(8);
        var rows = await RowsAsync(office, number);
        rows[1] = With(rows[1], ("拨付结果", "退回"), ("退回原因", "账号与户名不符"));
        rows[2] = With(rows[2], ("银行账号", null));
        rows[3] = With(rows[3], ("金额", "2000.01"));
        rows[4] = With(rows[4], ("银行账号", "6222029999999999"));
        rows[5] = With(rows[5], ("拨付结果", null), ("拨付日期", null));
        var preview = await PreviewAsync(office, [.. rows[..6], With(rows[6], ("序号", "99")), With(rows[7], ("批次号", "2026-生补-404"))]);

        Assert.Equal(["相符", "相符", "部分相符", "金额不符", "账号不符", "未填结果", "查无此行", "查无此批次"], preview.Rows.Select(row => row.Outcome));
        Assert.Equal(
            [("金额", "amount-differs"), ("银行账号", "account-differs"), ("序号", "unknown-line"), ("批次号", "unknown-batch")],
            preview.Faults.Select(fault => (fault.Column, fault.Code)));
        Assert.Equal((2, 1, 1, 4),
            (preview.Count(RowFate.New), preview.Count(RowFate.Changed), preview.Count(RowFate.Unchanged), preview.Count(RowFate.Faulty)));

        await Assert.ThrowsAsync<ImportBlockedException>(() => office.CommitReceiptAsync(preview));
        await office.CommitReceiptAsync(preview.Accepting(new HashSet<int>()), skipFaulty: true);
        Assert.Equal([GrantState.Paid, GrantState.Returned, .. Enumerable.Repeat(GrantState.Instructed, 6)], await office.GrantStatesAsync(number));
        var file = Assert.Single(await office.AskAsync(context => context.ReceiptFiles.ToListAsync()));
        Assert.Equal((1, 1, 0, 1, 5), (file.Paid, file.Returned, file.PartlyMatched, file.Known, file.LeftOut));
    }

    [Fact]
    public async Task What_agrees_in_part_settles_once_it_is_accepted()
    {
        await using var office = await FundedOffice.OpenAsync();
        var number = await office.ApprovedAsync(2);
        var rows = await RowsAsync(office, number);
        var preview = await PreviewAsync(office, [rows[0], With(rows[1], ("收款方", "测试壹"))]);
        var change = Assert.Single(preview.Rows[1].Changes);
        Assert.Equal(("收款方", "测试一", "测试壹"), (change.Column, change.Old, change.New));

        await office.CommitReceiptAsync(preview.Accepting(new HashSet<int> { preview.Rows[1].Row }));
        Assert.Equal(BatchState.Settled, (await office.BatchAsync(number)).State);
        Assert.Equal(1, (await office.AskAsync(context => context.ReceiptFiles.SingleAsync())).PartlyMatched);
    }

    [Fact]
    public async Task Of_two_answers_to_one_line_neither_is_taken()
    {
        await using var office = await FundedOffice.OpenAsync();
        var rows = await RowsAsync(office, await office.ApprovedAsync(2));
        var preview = await PreviewAsync(office, [rows[0], With(rows[0], ("拨付结果", "退回"), ("退回原因", "销户")), rows[1]]);

        Assert.Equal(["重复", "重复", "相符"], preview.Rows.Select(row => row.Outcome));
        Assert.Contains("与第 6 行是同一笔", preview.Rows[0].Issues.Single().Message, StringComparison.Ordinal);

        // Put right, the other one counts again.
        var import = office.Get<ReceiptImport>();
        var corrected = await import.CorrectAsync(TestOffice.Officer, preview, 6, With(rows[0], ("批次号", "2026-生补-404")), default);
        Assert.Equal(["相符", "查无此批次", "相符"], corrected.Rows.Select(row => row.Outcome));
    }

    [Fact]
    public async Task Words_days_and_reasons_are_checked_at_their_cells()
    {
        await using var office = await FundedOffice.OpenAsync();
        var number = await office.ApprovedAsync(6);
        var rows = await RowsAsync(office, number);
        var preview = await PreviewAsync(office,
            With(rows[0], ("拨付结果", "已付")), With(rows[1], ("拨付结果", "退回")), With(rows[2], ("拨付日期", null)), With(rows[3], ("拨付日期", "2026-11-22")),
            With(rows[4], ("拨付日期", "2026-11-24")), With(rows[5], ("拨付结果", null)));

        Assert.Equal(
            [("拨付结果", "choice"), ("退回原因", "reason-missing"), ("拨付日期", "required"), ("拨付日期", "day-impossible"), ("拨付日期", "day-impossible"),
                ("拨付结果", "required")],
            preview.Faults.Select(fault => (fault.Column, fault.Code)));
    }

    [Fact]
    public async Task A_batch_that_waits_for_its_second_person_cannot_have_been_paid()
    {
        await using var office = await FundedOffice.OpenAsync();
        var preview = await PreviewAsync(office, [.. await RowsAsync(office, await office.PrepareAsync(1))]);
        Assert.Equal("batch-not-approved", preview.Faults.Single().Code);
    }

    [Fact]
    public async Task An_answer_stands_and_the_file_says_how_much_of_the_batch_it_has()
    {
        await using var office = await FundedOffice.OpenAsync();
        var number = await office.ApprovedAsync(3);
        await office.SettleAsync(number, new LineAnswer(1, LineOutcome.Paid, TestOffice.Day), new LineAnswer(2, LineOutcome.Paid, TestOffice.Day));
        var rows = await RowsAsync(office, number);
        var preview = await PreviewAsync(office, [rows[0], With(rows[1], ("拨付结果", "退回"), ("退回原因", "销户"))]);

        Assert.Equal(["已登记", "与已登记的不一致"], preview.Rows.Select(row => row.Outcome));
        Assert.Contains("已登记为2026-11-23 成功", preview.Rows[1].Notes.Single().Message, StringComparison.Ordinal);
        Assert.Equal([$"批次 {number}：文件 2 行，4,000.00 元，批次校验合计 3 行，6,000.00 元，不一致；少 1 行、2,000.00 元。"], preview.Remarks);
    }

    [Fact]
    public async Task What_somebody_answered_since_the_preview_refuses_the_whole_file()
    {
        await using var office = await FundedOffice.OpenAsync(projects: 2);
        var (first, second) = (await office.ApprovedAsync(2), await office.ApprovedAsync(2));
        var preview = await PreviewAsync(office, [.. await RowsAsync(office, first), .. await RowsAsync(office, second)]);
        await office.SettleAsync(second, new LineAnswer(1, LineOutcome.Paid, TestOffice.Day));

        var conflict = await Assert.ThrowsAsync<ConflictException>(() => office.CommitReceiptAsync(preview));
        Assert.Contains(second, conflict.Message, StringComparison.Ordinal);
        Assert.All(await office.GrantStatesAsync(first), state => Assert.Equal(GrantState.Instructed, state));
        Assert.Empty(await office.AskAsync(context => context.ReceiptFiles.ToListAsync()));
    }

    [Fact]
    public async Task The_finance_bureau_may_and_who_only_reads_may_not()
    {
        await using var office = await FundedOffice.OpenAsync();
        var rows = await RowsAsync(office, await office.ApprovedAsync(1));
        var bureau = DemoAccounts.All.Single(account => account.UserName == "fengchengyuan").Actor;
        var parsed = rows.Select((row, index) => RegisterReader.Parse(index + 5, row, ReceiptsRegister.Schema)).ToList();
        Assert.Equal("相符", (await office.Get<ReceiptImport>().PreviewAsync(bureau, parsed, "回执", null, default)).Rows.Single().Outcome);
        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<ReceiptImport>().PreviewAsync(TestOffice.Approver, parsed, "回执", null, default));
    }

    private static Task<ImportPreview> PreviewAsync(TestOffice office, params Dictionary<string, string?>[] rows) =>
        TestOffice.PreviewAsync(office.Get<ReceiptImport>(), ReceiptsRegister.Schema, rows);

    /// <summary>Every line of the batch, paid today.</summary>
    private static async Task<Dictionary<string, string?>[]> RowsAsync(TestOffice office, string number) =>
        [.. (await office.BatchAsync(number)).Lines.OrderBy(line => line.Number).Select(line => ApprovedBatches.Receipt(number, line))];

    private static Dictionary<string, string?> With(Dictionary<string, string?> row, params (string Column, string? Text)[] changes)
    {
        var changed = new Dictionary<string, string?>(row);
        foreach (var (column, text) in changes)
        {
            changed[column] = text;
        }

        return changed;
    }
}
