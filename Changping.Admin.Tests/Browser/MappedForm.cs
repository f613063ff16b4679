using Changping.Admin.Tests.Registers.Support;
using Changping.Admin.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Changping.Admin.Tests.Browser;

/// <summary>A form with other headers is explained on screen, and the next file of its institution is read at once.</summary>
[Collection(BrowserCollection.Name)]
public sealed class MappedForm(RunningOffice office)
{
    [Fact]
    public async Task Other_headers_are_mapped_on_screen_and_remembered_for_the_next_file()
    {
        var page = await office.SignInAsync("lijingban");
        await ChooseAsync(page, Form("丁例一", 801));
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("缺少必填列：专业技术职务、参加工作时间");
        await Expect(page.Locator(".import-columns tr").Filter(new() { HasText = "评定级别" })).ToContainTextAsync("教授");
        var read = page.GetByRole(AriaRole.Button, new() { Name = "按此读取并预览" });
        await Expect(read).ToBeDisabledAsync();
        await Person.EnterAsync(page.GetByLabel("“评定级别”对应"), "专业技术职务（必填）");
        await Expect(page.Locator("main")).ToContainTextAsync("还缺必填列：参加工作时间。");
        await Person.EnterAsync(page.GetByLabel("“入职年月”对应"), "参加工作时间");
        await Expect(page.GetByLabel("记住：浏览样例大学下次用同样的表头，直接按此读取")).ToBeCheckedAsync();
        await read.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Tab, new() { Name = "新增 1" })).ToBeVisibleAsync();
        await Expect(page.Locator(".import-rows")).ToContainTextAsync("丁例一");

        await ChooseAsync(page, Form("丁例二", 802));
        await Expect(page.Locator("main")).ToContainTextAsync("评定级别 → 专业技术职务；入职年月 → 参加工作时间");
        await Expect(page.Locator(".import-rows")).ToContainTextAsync("丁例二");
        await page.GetByRole(AriaRole.Button, new() { Name = "导入 1 行" }).ClickAsync();
        await Expect(page.GetByText("新增 1 行")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    private static async Task ChooseAsync(IPage page, MemoryStream form)
    {
        await page.GotoAsync("/import/experts");
        await page.WaitForFunctionAsync("() => document.querySelector('input[type=file]')?._blazorInputFileNextFileId !== undefined");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "推荐汇总表.xlsx",
            MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Buffer = form.ToArray(),
        });
    }

    private static MemoryStream Form(string name, int number) => RawWorkbook.OfRows(
        ["推荐单位：浏览样例大学　　填报时间：2026-11-05"],
        ["序号", "姓名", "身份证号", "评定级别", "学位", "入职年月"],
        ["1", name, Rows.CitizenNumber(number), "教授", "博士", "2010-07"]).ToStream();
}
