using System.Globalization;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Registers.Exports;
using Changping.Admin.Registers.Writing;
using Changping.Admin.Tests.Registers.Support;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Features.Funds.Batches;

/// <summary>奖励资金发放明细表 and 成果转化补贴拨付明细表, of a batch and of a year.</summary>
public sealed class AwardWorkbookTests
{
    [Fact]
    public async Task Prizes_name_the_person_the_project_and_the_grade()
    {
        await using var office = await AwardOffice.OpenAsync(projects: 2);
        foreach (var project in await office.NumbersAsync())
        {
            await office.EvaluateAsync(project);
        }

        await office.ApproveSelectionAsync(PrizeGrade.First, PrizeGrade.Third);
        await office.PayAsync(Instrument.Prize);
        var workbook = await BatchAsync(office, "2026-奖励-001", "奖励资金发放明细表 2026-奖励-001.xlsx");

        Assert.Equal(
            ["序号", "姓名", "证件号码", "奖励等次", "发放金额", "账户名称", "开户银行及联行号", "银行账号", "备注"], workbook.Headers);
        Assert.Equal((Rows.CitizenNumber(1), true), workbook[1, "证件号码"]);
        Assert.Equal(["2026 年度一等奖", "2026 年度三等奖"], [workbook[1, "奖励等次"].Text, workbook[2, "奖励等次"].Text]);
        AddsUp(workbook, "发放金额", Money.FromYuan(250_000));
        await ExportsAsync(office, "prizes", "2026-奖励-001", 2, Money.FromYuan(250_000));
    }

    [Fact]
    public async Task Commercialisation_shows_investment_rate_and_what_the_cap_left()
    {
        await using var office = await AwardOffice.OpenAsync();
        var project = (await office.NumbersAsync())[0];
        await office.DecideAsync(await office.ApplyAsync(project, 10_000_000));
        await office.DecideAsync(await office.ApplyAsync(project, 10_000_000.01m));
        await office.PayAsync(Instrument.Commercialisation);
        var workbook = await BatchAsync(office, "2026-转化-001", "成果转化补贴拨付明细表 2026-转化-001.xlsx");

        Assert.Equal(
            ["序号", "项目编号", "合作企业", "统一社会信用代码", "核定金额", "账户名称", "开户银行及联行号", "银行账号", "备注"],
            workbook.Headers);
        var annex = workbook.Sheet("测算说明");
        Assert.Equal(("第 2 次", "10000000.01", "30%", "2000000"), (
            annex[2, "申请"].Text, annex[2, "转化投资总额"].Text, annex[2, "补贴比例"].Text, annex[2, "金额"].Text));
        Assert.Contains("余额 2,000,000.00 元", annex[2, "测算"].Text, StringComparison.Ordinal);
        AddsUp(workbook, "核定金额", Money.FromYuan(5_000_000));
        await ExportsAsync(office, "commercialisation", "2026-转化-001", 2, Money.FromYuan(5_000_000));
    }

    /// <summary>By its word: the batch, the year that it belongs to, and the year before, which has none.</summary>
    private static async Task ExportsAsync(TestOffice office, string word, string batch, int rows, Money total)
    {
        var export = office.Get<IEnumerable<IRegisterExport>>().Single(candidate => candidate.Word == word);
        foreach (var (request, expected) in new[]
        {
            (ExportRequest.All with { Batch = batch }, rows),
            (ExportRequest.All with { Year = 2026 }, rows),
            (ExportRequest.All with { Month = new CalendarMonth(2026, 11) }, rows),
            (ExportRequest.All with { Year = 2025 }, 0),
        })
        {
            var target = new MemoryStream();
            var written = await export.WriteAsync(TestOffice.Officer, request, target, default);
            Validity.Check(target.ToArray());
            Assert.Equal((word, expected, expected == 0 ? Money.Zero : total), (written.Word, written.Rows, written.Total));
        }
    }

    private static async Task<Workbook> BatchAsync(TestOffice office, string number, string name)
    {
        var target = new MemoryStream();
        Assert.Equal(name, (await office.Get<BatchWorkbook>().RunAsync(TestOffice.Officer, number, target, default)).FileName);
        Validity.Check(target.ToArray());
        return new Workbook(target.ToArray());
    }

    private static void AddsUp(Workbook workbook, string column, Money total)
    {
        Assert.Equal(total.Yuan, Enumerable.Range(1, workbook.Lines).Sum(line => decimal.Parse(workbook[line, column].Text, CultureInfo.InvariantCulture)));
        Assert.Equal(total.Yuan, decimal.Parse(workbook.Total(column), CultureInfo.InvariantCulture));
        Assert.Contains(RmbCapitals.Of(total), workbook.Texts);
        Assert.True(workbook.IsLandscape);
        Assert.False(workbook.HasFormula);
    }
}
