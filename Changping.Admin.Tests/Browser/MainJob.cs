using System.Text.RegularExpressions;
using Changping.Admin.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Changping.Admin.Tests.Browser;

/// <summary>The main job as an officer and the lead do it: a messy register in, a verdict, the pool, a batch, two persons, the workbook out.</summary>
[Collection(BrowserCollection.Name)]
public sealed partial class MainJob(RunningOffice office)
{
    [Fact]
    public async Task From_a_messy_register_to_the_workbook_that_the_finance_bureau_pays_from()
    {
        var officer = await office.SignInAsync("lijingban");
        await ImportTheMessySampleAsync(officer);
        await ReadAVerdictAndAdmitAsync(officer);
        var number = await PrepareABatchAsync(officer);
        await BeRefusedToApproveItAsync(officer, number);

        var lead = await office.SignInAsync("wangfuzeren");
        var file = await ApproveAndDownloadAsync(lead, number);
        var workbook = PaidWorkbook.Read(file);
        Assert.Contains(number, workbook.Texts);
        Assert.NotEmpty(workbook.Amounts);
        Assert.Equal(workbook.Total, workbook.Amounts.Sum());
        Assert.All(workbook.Amounts, amount => Assert.Equal(0m, amount % 2000m));
        Assert.All(workbook.Accounts, account => Assert.Matches("^[0-9]{8,32}$", account));
        Assert.Contains(workbook.Texts, text => text.StartsWith("制表人", StringComparison.Ordinal));
        Assert.Contains(workbook.Texts, text => text.Contains("人民币", StringComparison.Ordinal) && text.EndsWith("元整", StringComparison.Ordinal));
        Assert.Empty(workbook.Formulas);
    }

    [Fact]
    public async Task A_wrong_password_is_refused_in_Chinese_and_a_page_without_the_right_to_it_says_so()
    {
        var page = await office.OpenAsync();
        await page.GotoAsync("/nominations");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "登录" })).ToBeVisibleAsync();
        await page.GetByLabel("登录名").FillAsync("lijingban");
        await page.GetByLabel("密码").FillAsync("not-the-password");
        await page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("密码");

        var officer = await office.SignInAsync("lijingban");
        await officer.GotoAsync("/accounts");
        await Expect(officer.GetByText("没有权限").First).ToBeVisibleAsync();
    }

    private static async Task ImportTheMessySampleAsync(IPage page)
    {
        await page.GotoAsync("/import/experts");

        // Nobody is as quick as this test: the input is there before the page listens to it.
        await page.WaitForFunctionAsync("() => document.querySelector('input[type=file]')?._blazorInputFileNextFileId !== undefined");
        await page.Locator("input[type=file]").SetInputFilesAsync(Path.Combine(SourceTree.DataDirectory, "samples", "experts-messy.xlsx"));
        await Expect(page.GetByText("预览：尚未写入")).ToBeVisibleAsync();
        await Expect(Tab(page, "有误")).ToContainTextAsync("5");

        // One digit of the telephone was lost; it is put right where it stands.
        var phone = page.GetByLabel("第 22 行 联系电话");
        await phone.FillAsync("19900000116");
        await phone.PressAsync("Tab");
        await Expect(Tab(page, "有误")).ToContainTextAsync("4");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = SkipFaulty() }).ClickAsync();
        await Expect(page.GetByText("新增 16 行")).ToBeVisibleAsync();
    }

    private static async Task ReadAVerdictAndAdmitAsync(IPage page)
    {
        await page.GotoAsync("/nominations?q=康宁");
        await page.Locator("main tbody tr").Filter(new() { HasText = "康宁" }).GetByText("康宁").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "康宁" })).ToBeVisibleAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("二（一）1");
        await Expect(page.Locator("main")).ToContainTextAsync("教授（正高级）");

        await page.GotoAsync("/nominations?q=康宁");
        await page.GetByLabel("选中本行").First.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "批量入库…" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = AdmitOne() }).ClickAsync();
        await Expect(page.GetByText("办成 1 行")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "关闭" }).Last.ClickAsync();
        await page.GotoAsync("/pool?q=康宁");
        await Expect(page.Locator("main tbody")).ToContainTextAsync("康宁");
    }

    private static async Task<string> PrepareABatchAsync(IPage page)
    {
        await page.GotoAsync("/allowances");
        await page.GetByRole(AriaRole.Button, new() { Name = "编制批次…", Exact = true }).ClickAsync();
        await Expect(page.GetByText("由另一人复核通过后通知拨付")).ToBeVisibleAsync();
        var removeBlocked = page.GetByRole(AriaRole.Button, new() { Name = "移除不能办理的" });
        if (await removeBlocked.IsVisibleAsync())
        {
            await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = PrepareRows() })).ToBeDisabledAsync();
            await removeBlocked.ClickAsync();
        }

        await page.GetByRole(AriaRole.Button, new() { NameRegex = PrepareRows() }).ClickAsync();
        await Expect(page.GetByText("办成")).ToBeVisibleAsync();
        var number = BatchNumber().Match(await page.GetByRole(AriaRole.Dialog).InnerTextAsync()).Value;
        Assert.NotEmpty(number);
        return number;
    }

    private static async Task BeRefusedToApproveItAsync(IPage page, string number)
    {
        await page.GotoAsync($"/batches/{number}");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "复核通过…" })).ToBeDisabledAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("须由另一人审批");
    }

    private static async Task<string> ApproveAndDownloadAsync(IPage page, string number)
    {
        await page.GotoAsync($"/batches/{number}");
        await page.GetByRole(AriaRole.Button, new() { Name = "复核通过…" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "复核通过", Exact = true }).ClickAsync();
        var link = page.GetByRole(AriaRole.Link, new() { Name = "下载拨付明细表" });
        await Expect(link).ToBeVisibleAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        Assert.EndsWith(".xlsx", download.SuggestedFilename, StringComparison.Ordinal);
        return await download.PathAsync();
    }

    private static ILocator Tab(IPage page, string name) => page.GetByRole(AriaRole.Tab, new() { NameRegex = new Regex(name) });

    [GeneratedRegex("^跳过有误行并导入")]
    private static partial Regex SkipFaulty();

    [GeneratedRegex("^入库（1 行）")]
    private static partial Regex AdmitOne();

    [GeneratedRegex("^编制批次（")]
    private static partial Regex PrepareRows();

    [GeneratedRegex(@"20\d\d-生补-\d{3}")]
    private static partial Regex BatchNumber();
}
