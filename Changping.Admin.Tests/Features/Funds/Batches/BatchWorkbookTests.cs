using System.Globalization;
using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Office;
using Changping.Admin.Registers.Writing;
using Changping.Admin.Store;
using Changping.Admin.Tests.Registers.Support;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Funds.Batches;

/// <summary>What the finance bureau gets, read back as it would be opened there.</summary>
public sealed class BatchWorkbookTests
{
    [Fact]
    public async Task Subsidies_add_up_explain_themselves_and_keep_numbers_as_text()
    {
        await using var office = await FundedOffice.OpenAsync(projects: 2, changes: ("项目总经费", "333333.33"));
        var (file, name) = await ApprovedAsync(office, Instrument.ProjectSubsidy);
        var workbook = new Workbook(file);

        Assert.Equal("合作项目资金补贴拨付明细表 2026-项补-001.xlsx", name);
        Assert.Equal(
            ["序号", "项目编号", "合作企业", "统一社会信用代码", "核定金额", "账户名称", "开户银行及联行号", "银行账号", "备注"],
            workbook.Headers);
        Assert.Equal(2, workbook.Lines);
        Assert.Equal((Rows.CreditCode(1), true), workbook[1, "统一社会信用代码"]);
        Assert.Equal(("020000000000001", true), workbook[1, "银行账号"]);
        Assert.Equal(("166666.66", false), workbook[1, "核定金额"]);
        var annex = new Workbook(file, "测算说明");
        Assert.Equal(["序号", "项目编号", "项目名称", "科技副总", "学科类别", "项目总经费", "补贴比例", "金额", "测算"], annex.Headers);
        Assert.Equal(("333333.33", "50%", "166666.66", "333333.32"), (annex[2, "项目总经费"].Text, annex[2, "补贴比例"].Text, annex[2, "金额"].Text, annex.Total("金额")));
        Assert.StartsWith("合作项目总经费 333,333.33 元 → × 50% = 166,666.66 元", annex[1, "测算"].Text, StringComparison.Ordinal);
        AddsUp(workbook, "核定金额", Money.FromYuan(333_333.32m));
    }

    [Fact]
    public async Task Allowances_name_each_person_once_with_the_months_and_the_arrears()
    {
        await using var office = await FundedOffice.OpenAsync();
        var (file, name) = await ApprovedAsync(office, Instrument.LivingAllowance);
        var workbook = new Workbook(file);

        Assert.Equal("生活补贴发放明细表 2026-生补-001.xlsx", name);
        Assert.Equal(
            ["序号", "回执序号", "姓名", "证件号码", "月数", "服务月起止", "发放金额", "账户名称", "开户银行及联行号", "银行账号", "备注"],
            workbook.Headers);
        Assert.Equal(1, workbook.Lines);
        Assert.Equal((Rows.CitizenNumber(1), true), workbook[1, "证件号码"]);
        Assert.Equal(("1–22", "22", "2025-01-15 至 2026-11-14", "补发 21 个月"),
            (workbook[1, "回执序号"].Text, workbook[1, "月数"].Text, workbook[1, "服务月起止"].Text, workbook[1, "备注"].Text));
        var annex = new Workbook(file, "分月明细");
        Assert.Equal((22, "44000"), (annex.Lines, annex.Total("金额")));
        Assert.Equal(("1", "第 1 月", "2025-01-15 至 2025-02-14", "2025-02", "补发 2025-02"),
            (annex[1, "序号"].Text, annex[1, "服务月"].Text, annex[1, "服务月起止"].Text, annex[1, "应付月份"].Text, annex[1, "备注"].Text));
        Assert.Equal(("22", "2026-11", ""), (annex[22, "序号"].Text, annex[22, "应付月份"].Text, annex[22, "备注"].Text ?? ""));
        Assert.Equal(22, new Workbook(file, ReceiptBook.Sheet).Lines);
        AddsUp(workbook, "发放金额", Money.FromYuan(44_000));
    }

    [Fact]
    public async Task A_month_that_the_batch_leaves_out_shows_as_a_gap_and_each_payee_names_the_lines_that_receipts_answer()
    {
        await using var office = await FundedOffice.OpenAsync(projects: 2);
        var claims = await office.Get<DueClaims>().RunAsync(Instrument.LivingAllowance, FundedOffice.Period, default);
        var number = await office.Get<PreparePaymentBatch>().RunAsync(
            TestOffice.Officer, new BatchRequest(Instrument.LivingAllowance, FundedOffice.Period,
                [.. claims.Where(claim => claim.Sequence is 1 or 2 or 4 or 22).Select(claim => claim.Key)]), default);
        await office.ApproveAsync(number);
        var file = await office.WorkbookAsync(number);
        var (register, receipts) = (new Workbook(file), new Workbook(file, ReceiptBook.Sheet));

        Assert.Equal(2, register.Lines);
        Assert.Equal(["1–4", "5–8"], [register[1, "回执序号"].Text, register[2, "回执序号"].Text]);
        Assert.Equal("2025-01-15 至 2025-03-14\n2025-04-15 至 2025-05-14\n2026-10-15 至 2026-11-14", register[1, "服务月起止"].Text);
        Assert.Equal(("补发 3 个月", "8000"), (register[1, "备注"].Text, register[1, "发放金额"].Text));
        Assert.Equal([register[1, "姓名"].Text, register[2, "姓名"].Text], [receipts[4, "收款方"].Text, receipts[5, "收款方"].Text]);
        Assert.Equal(8, receipts.Lines);
    }

    [Fact]
    public async Task Before_approval_and_without_the_right_nothing_leaves_the_office()
    {
        await using var office = await FundedOffice.OpenAsync();
        var number = await PrepareAsync(office, Instrument.LivingAllowance);
        var target = new MemoryStream();

        var refusal = await Assert.ThrowsAsync<RuleViolationException>(() => office.Get<BatchWorkbook>().RunAsync(TestOffice.Officer, number, target, default));
        Assert.Contains("待复核", refusal.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<BatchWorkbook>().RunAsync(TestOffice.Administrator, number, target, default));
        await Assert.ThrowsAsync<RuleViolationException>(() => office.Get<BatchWorkbook>().RunAsync(TestOffice.Officer, "2026-生补-404", target, default));
        Assert.Equal(0, target.Length);
        Assert.Equal(0, await office.AskAsync(context => context.AuditEntries.CountAsync(entry => entry.Kind == CommandKind.ExportBatch)));
    }

    private static void AddsUp(Workbook workbook, string column, Money total)
    {
        var lines = Enumerable.Range(1, workbook.Lines).Select(line => decimal.Parse(workbook[line, column].Text, CultureInfo.InvariantCulture));
        Assert.Equal(total.Yuan, lines.Sum());
        Assert.Equal(total.Yuan, decimal.Parse(workbook.Total(column), CultureInfo.InvariantCulture));
        Assert.Contains(RmbCapitals.Of(total), workbook.Texts);
        Assert.Contains(workbook.Texts, text => text.Contains("制表人", StringComparison.Ordinal));
        Assert.True(workbook.IsLandscape);
        Assert.EndsWith("!$4:$4", workbook.Repeated, StringComparison.Ordinal);
        Assert.False(workbook.HasFormula);
    }

    private static async Task<(byte[] File, string Name)> ApprovedAsync(TestOffice office, Instrument instrument)
    {
        var number = await PrepareAsync(office, instrument);
        await office.Get<DecidePaymentBatch>().RunAsync(TestOffice.Approver, number, approve: true, null, default);
        var target = new MemoryStream();
        var exported = await office.Get<BatchWorkbook>().RunAsync(TestOffice.Officer, number, target, default);
        Validity.Check(target.ToArray());
        return (target.ToArray(), exported.FileName);
    }

    private static async Task<string> PrepareAsync(TestOffice office, Instrument instrument)
    {
        var claims = await office.Get<DueClaims>().RunAsync(instrument, FundedOffice.Period, default);
        return await office.Get<PreparePaymentBatch>().RunAsync(
            TestOffice.Officer, new BatchRequest(instrument, FundedOffice.Period, [.. claims.Select(claim => claim.Key)]), default);
    }
}
