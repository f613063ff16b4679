using System.Text.RegularExpressions;
using Changping.Admin.Tests.Attachments;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Changping.Admin.Tests.Browser;

/// <summary>三（三）: what an officer attaches to an application, a reviewer of its round looks at without taking it away.</summary>
[Collection(BrowserCollection.Name)]
public sealed class AttachmentSeen(RunningOffice office)
{
    [Fact]
    public async Task An_attachment_of_the_application_is_seen_by_its_reviewer_in_a_frame_that_runs_nothing()
    {
        var reviewer = new Person(await office.SignInAsync("pingshen1"), "pingshen1");
        await reviewer.OpenAsync("/my-reviews");
        await reviewer.Main.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("无利害关系…$") }).First.ClickAsync();
        await reviewer.ConfirmAsync("声明");
        await reviewer.FollowAsync("查看材料、评分");
        await reviewer.ReadsAsync("申报附件", "尚无附件");
        var project = reviewer.Number;

        var officer = new Person(await office.SignInAsync("lijingban"), "lijingban");
        await officer.OpenAsync($"/projects/{project}");
        await officer.Page.WaitForFunctionAsync("() => document.querySelector('input[type=file]')?._blazorInputFileNextFileId !== undefined");
        await officer.Card("附件").Locator("input[type=file]").SetInputFilesAsync(
        [
            new FilePayload { Name = "工艺照片.png", MimeType = "image/png", Buffer = SampleFiles.Picture },
            new FilePayload { Name = "可行性报告.pdf", MimeType = "application/pdf", Buffer = SampleFiles.Page },
            new FilePayload { Name = "经费台账.xlsx", MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Buffer = SampleFiles.Xlsx },
        ]);
        await officer.ReadsAsync("工艺照片.png", "可行性报告.pdf", "经费台账.xlsx");
        await officer.PictureAsync("上传附件");

        await reviewer.OpenAsync(new Uri(reviewer.Page.Url).PathAndQuery);
        await Expect(reviewer.Card("申报附件").Locator("a[download]")).ToHaveTextAsync(["经费台账.xlsx", "可行性报告.pdf", "工艺照片.png"]);
        await Expect(reviewer.Card("申报附件").GetByRole(AriaRole.Button)).ToHaveCountAsync(2);
        var answer = await reviewer.Page.RunAndWaitForResponseAsync(
            () => reviewer.Button("预览 可行性报告.pdf").PressAsync("Enter"), response => response.Url.EndsWith("/preview", StringComparison.Ordinal));
        Assert.Equal(200, answer.Status);

        // As it was sent: the browser's viewer of PDF takes the place of the answer in the frame.
        var sent = (await reviewer.Page.APIRequest.GetAsync(answer.Url)).Headers;
        Assert.Equal("application/pdf", sent["content-type"]);
        Assert.EndsWith("sandbox", sent["content-security-policy"], StringComparison.Ordinal);
        await reviewer.Page.WaitForTimeoutAsync(1500);
        await reviewer.PictureAsync("预览PDF");

        await reviewer.Dialog.GetByRole(AriaRole.Button, new() { Name = "下一份" }).PressAsync("Enter");
        await Expect(reviewer.Dialog.Locator("iframe")).ToHaveAttributeAsync("sandbox", "");
        await Expect(reviewer.Dialog.FrameLocator("iframe").Locator("img")).ToBeVisibleAsync();
        await reviewer.PictureAsync("预览图片");
        await reviewer.Dialog.GetByRole(AriaRole.Button, new() { Name = "关闭", Exact = true }).PressAsync("Enter");
        await Expect(reviewer.Dialog).ToHaveCountAsync(0);

        await reviewer.Page.Context.CloseAsync();
        await officer.Page.Context.CloseAsync();
    }
}
