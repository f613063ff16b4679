using System.Text.RegularExpressions;
using Changping.Admin.Office;
using Changping.Admin.Tests.Attachments;
using Changping.Admin.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Changping.Admin.Tests.Browser;

/// <summary>
/// All of a month's money as three people do it: a budget, a batch with one blocked row, a second person, the workbook out, the finance
/// bureau's answers back with one of each kind, and the payment that came back paid with the next batch. An office of its own.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed partial class MoneyJob(RunningOffice office) : IClassFixture<RunningOffice>
{
    private static readonly DateOnly Today = new OfficeClock(TimeProvider.System).Today;

    [Fact]
    public async Task From_the_years_budget_to_the_banks_answer_and_the_second_try_of_what_came_back()
    {
        var officer = await office.SignInAsync("lijingban");
        var lead = await office.SignInAsync("wangfuzeren");
        await EnterABudgetAsync(officer, lead);
        var number = await PrepareWithoutTheBlockedRowAsync(officer);
        await ApproveAsync(lead, number);
        var sent = await DownloadAsync(officer, number);

        var bureau = await office.SignInAsync("fengchengyuan");
        await ReconcileAsync(bureau, number, ReceiptBook.Fill(sent, Answer, unknown: true));
        await ReadTheAnswersAsync(officer, number);

        var second = await PayTheReturnedOneAgainAsync(officer);
        await ApproveAsync(lead, second);
        await AnswerByHandAsync(bureau, lead, second);
        await BeInOrderAsync(lead);
    }

    /// <summary>Of the first three lines one was paid, one came back, one has another amount; the others are not answered yet.</summary>
    private static WrittenAnswer? Answer(int line) => line switch
    {
        1 => new WrittenAnswer("成功", Today),
        2 => new WrittenAnswer("退回", Today, "账号与户名不符"),
        3 => new WrittenAnswer("成功", Today, Amount: 1_999m),
        _ => null,
    };

    private static async Task EnterABudgetAsync(IPage page, IPage lead)
    {
        await page.GotoAsync("/budget");
        await page.GetByRole(AriaRole.Button, new() { Name = "提出预算…" }).ClickAsync();
        await Person.EnterAsync(page.GetByLabel("资金"), "生活补贴");
        await page.GetByLabel("金额（元）").FillAsync("120000");
        await page.GetByLabel("依据").FillAsync("昌财预〔2026〕追加 9 号（测试）");
        await page.GetByRole(AriaRole.Button, new() { Name = "提出预算", Exact = true }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("昌财预〔2026〕追加 9 号（测试）");
        await lead.GotoAsync("/budget");
        await lead.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^确认 生活补贴") }).ClickAsync();
        await lead.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "确认", Exact = true }).ClickAsync();
        await Expect(lead.Locator("main")).Not.ToContainTextAsync("待确认");
    }

    private static async Task<string> PrepareWithoutTheBlockedRowAsync(IPage page)
    {
        await page.GotoAsync("/allowances");
        await page.GetByRole(AriaRole.Button, new() { Name = "编制批次…", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("1 行不能办理，请移除");
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = Prepare() })).ToBeDisabledAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "移除不能办理的" }).ClickAsync();
        return await ConfirmBatchAsync(page);
    }

    private static async Task<string> ConfirmBatchAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { NameRegex = Prepare() }).ClickAsync();
        await Expect(page.GetByText("办成")).ToBeVisibleAsync();
        var number = BatchNumber().Match(await page.GetByRole(AriaRole.Dialog).InnerTextAsync()).Value;
        Assert.NotEmpty(number);
        return number;
    }

    private static async Task ApproveAsync(IPage page, string number)
    {
        await page.GotoAsync($"/batches/{number}");
        await page.GetByRole(AriaRole.Button, new() { Name = "复核通过…" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "复核通过", Exact = true }).ClickAsync();
        await Expect(page.Locator("main h1 + .chip")).ToContainTextAsync("已复核待回执");
    }

    private static async Task<byte[]> DownloadAsync(IPage page, string number)
    {
        await page.GotoAsync($"/batches/{number}");
        await Expect(page.Locator("main")).ToContainTextAsync("笔待回执");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "下载拨付明细表" }).ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    /// <summary>The four outcomes are seen before anything is written.</summary>
    private static async Task ReconcileAsync(IPage page, string number, byte[] file)
    {
        await page.GotoAsync("/import/receipts");
        await page.WaitForFunctionAsync("() => document.querySelector('input[type=file]')?._blazorInputFileNextFileId !== undefined");
        await page.Locator("input[type=file]")
            .SetInputFilesAsync(new FilePayload { Name = $"拨付回执 {number}.xlsx", MimeType = "application/octet-stream", Buffer = file });
        await Expect(page.GetByText("预览：尚未写入")).ToBeVisibleAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("不一致");
        await Expect(Tab(page, "不符")).ToContainTextAsync("2");
        await Expect(page.Locator(".faults")).ToContainTextAsync("金额不符");
        await Expect(page.Locator(".faults")).ToContainTextAsync("批次中为 2,000.00 元，回执少 1.00 元");
        await Expect(page.Locator(".faults")).ToContainTextAsync("查无此行");
        await Tab(page, "^相符").ClickAsync();
        await Expect(page.Locator(".accepted tbody tr")).ToHaveCountAsync(2);
        await Expect(page.Locator(".accepted")).ToContainTextAsync("退回");
        await Expect(page.Locator(".accepted")).ToContainTextAsync("成功");
        await page.GetByRole(AriaRole.Button, new() { Name = "跳过不符行并登记 2 行" }).ClickAsync();
        await Expect(page.GetByText("相符 2 行")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "查看本次导入" }).ClickAsync();
        await Expect(page.Locator("main tbody tr").First).ToContainTextAsync(number);
    }

    private static async Task ReadTheAnswersAsync(IPage page, string number)
    {
        await page.GotoAsync($"/batches/{number}");
        var lines = page.Locator("main .list tbody tr");
        await Expect(lines.Nth(0)).ToContainTextAsync("成功");
        await Expect(lines.Nth(1)).ToContainTextAsync("账号与户名不符");
        await Expect(lines.Nth(2)).ToContainTextAsync("待回执");
        await page.GotoAsync("/");
        await Expect(page.Locator(".tasks")).ToContainTextAsync("退汇待重拨");
        await Expect(page.Locator(".tasks")).ToContainTextAsync(number);
    }

    private static async Task<string> PayTheReturnedOneAgainAsync(IPage page)
    {
        await page.GotoAsync("/allowances?arrears=returned");
        await Expect(page.Locator("main .list tbody")).ToContainTextAsync("退汇重拨：账号与户名不符");
        foreach (var box in await page.GetByLabel("选中本行").AllAsync())
        {
            await box.CheckAsync();
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "所选编制批次…" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("退汇重拨");
        return await ConfirmBatchAsync(page);
    }

    /// <summary>With the bank's slip, and confirmed by the lead.</summary>
    private static async Task AnswerByHandAsync(IPage page, IPage lead, string number)
    {
        await page.GotoAsync($"/batches/{number}");
        var open = page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^登记第 .* 行回执$") });
        await Expect(open.First).ToBeVisibleAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('input[type=file]')?._blazorInputFileNextFileId !== undefined");
        await page.Locator("input[type=file]")
            .SetInputFilesAsync(new FilePayload { Name = "银行回单.pdf", MimeType = "application/pdf", Buffer = SampleFiles.Pdf });
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "银行回单.pdf" })).ToBeVisibleAsync();
        for (var left = await open.CountAsync(); left > 0; left--)
        {
            await open.First.ClickAsync();
            await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "登记回执", Exact = true }).ClickAsync();
            await Expect(open).ToHaveCountAsync(left - 1);
        }

        await lead.GotoAsync($"/batches/{number}");
        var waiting = lead.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^采用第") });
        await Expect(waiting.First).ToBeVisibleAsync();
        for (var left = await waiting.CountAsync(); left > 0; left--)
        {
            await waiting.First.ClickAsync();
            await lead.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "采用", Exact = true }).ClickAsync();
            await Expect(waiting).ToHaveCountAsync(left - 1);
        }

        await Expect(lead.Locator("main h1 + .chip")).ToContainTextAsync("已办结");
    }

    private static async Task BeInOrderAsync(IPage page)
    {
        await page.GotoAsync("/verification");
        await page.GetByRole(AriaRole.Button, new() { Name = "开始核验" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("全部相符");
    }

    private static ILocator Tab(IPage page, string name) => page.GetByRole(AriaRole.Tab, new() { NameRegex = new Regex(name) });

    [GeneratedRegex("^编制批次（")]
    private static partial Regex Prepare();

    [GeneratedRegex(@"20\d\d-生补-\d{3}")]
    private static partial Regex BatchNumber();
}
