using System.Globalization;
using Changping.Admin.Components.Lists;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Changping.Admin.Tests.Browser;

/// <summary>The page of a batch printed only the page of its list: on paper stand all its lines, also by Ctrl+P.</summary>
[Collection(BrowserCollection.Name)]
public sealed class BatchOnPaper(RunningOffice office)
{
    [Fact]
    public async Task The_page_of_a_batch_prints_every_line_whatever_page_of_the_list_is_shown()
    {
        var page = await office.SignInAsync("lijingban");
        await page.GotoAsync("/batches?instrument=LivingAllowance&sort=-total");
        await page.Locator(".list tbody a").First.ClickAsync();
        await Expect(page.Locator(".main > .list tbody tr")).ToHaveCountAsync(ListQuery.DefaultPageSize);
        var foot = await page.Locator(".main > .list .foot").TextContentAsync();
        var lines = int.Parse(string.Concat(foot!.Split("共 ")[1].TakeWhile(char.IsDigit)), CultureInfo.InvariantCulture);
        Assert.True(lines > ListQuery.DefaultPageSize, "the batch has several pages");

        var printed = await page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true });
        Assert.NotEmpty(printed);
        if (Environment.GetEnvironmentVariable("BROWSER_PICTURES") is { Length: > 0 } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "batch.pdf"), printed);
        }

        // As the browser does before it prints, and after it.
        await page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Expect(page.Locator(".all-lines tbody tr")).ToHaveCountAsync(lines);
        await Expect(page.Locator(".all-lines tfoot")).ToContainTextAsync($"合计 {lines} 行");
        await Expect(page.Locator(".all-lines table")).ToBeVisibleAsync();
        await Expect(page.Locator(".main > .list")).Not.ToBeVisibleAsync();
        await page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });
        await Expect(page.Locator(".all-lines table")).ToHaveCountAsync(0);
        await Expect(page.Locator(".main > .list")).ToBeVisibleAsync();

        await page.GotoAsync(new Uri(page.Url).AbsolutePath + "/print");
        await Expect(page.Locator(".printed-lines tbody tr")).ToHaveCountAsync(lines);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "打印" })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }
}
