using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Changping.Admin.Tests.Browser;

/// <summary>A university's file with a sheet for each college and signatures below: which sheet is read is said and chosen, and what is no row is
/// told.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ThreeSheets(RunningOffice office)
{
    [Fact]
    public async Task A_file_of_three_sheets_is_read_sheet_by_sheet_or_whole_and_says_what_it_passes_over()
    {
        var page = await office.SignInAsync("lijingban");
        await page.GotoAsync("/import/institutions");
        await page.WaitForFunctionAsync("() => document.querySelector('input[type=file]')?._blazorInputFileNextFileId !== undefined");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "派出单位.xlsx",
            MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Buffer = SheetsOfColleges.Build(),
        });
        await Expect(page.GetByText("预览：尚未写入")).ToBeVisibleAsync();
        await Expect(page.GetByText("读取的工作表：市属")).ToBeVisibleAsync();
        await page.GetByText("没有读入的 2 行").ClickAsync();
        await Expect(page.Locator(".passed-over")).ToContainTextAsync("主要负责人签字：");

        await page.GetByRole(AriaRole.Button, new() { Name = "改读“区属”" }).ClickAsync();
        await Expect(page.GetByText("读取的工作表：区属")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "3 张一并读取" }).ClickAsync();
        await Expect(page.GetByText("读取的工作表：市属、区属、部属")).ToBeVisibleAsync();
        await Expect(page.Locator(".import-rows")).ToContainTextAsync("部属 2");
        await page.GetByRole(AriaRole.Button, new() { Name = "导入 3 行" }).ClickAsync();
        await Expect(page.GetByText("新增 3 行")).ToBeVisibleAsync();
    }
}
