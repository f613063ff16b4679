using Changping.Admin.Features.Administration.Accounts;
using Changping.Admin.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Changping.Admin.Tests.Browser;

/// <summary>A window that the lead left open is not enough to have money paid.</summary>
public sealed class BatchUnderStepUp
{
    [Fact]
    public async Task A_batch_is_approved_only_once_the_lead_showed_again_who_sits_there()
    {
        await using var funded = await FundedOffice.OpenAsync(projects: 2);
        var number = await funded.PrepareAsync(lines: 2);
        var clock = new MovableClock(TestOffice.Day);
        await using var host = await OfficeHost.ListeningAsync(clock, "--Data:Database", funded.DatabaseFile);
        await using var browser = await OfficeBrowser.LaunchAsync();
        var lead = new Person(await browser.OpenAsync(host.Application.Urls.First()), "wangfuzeren");
        await lead.OpenAsync($"/batches/{number}");
        await lead.SeesStateAsync("待复核");

        clock.Advance(TimeSpan.FromMinutes(11));
        await lead.Button("复核通过…").ClickAsync();
        var again = lead.Dialog.GetByLabel("再次验证身份");
        await again.FillAsync("Wrong-guess-1");
        await lead.Dialog.GetByText("复核通过", new() { Exact = true }).ClickAsync();
        await Expect(lead.Dialog).ToContainTextAsync("密码或验证码不对，请再输一次。");
        await lead.PictureAsync("再次验证身份");
        await lead.SeesStateAsync("待复核");

        await again.FillAsync(DemoAccounts.Password);
        await lead.Dialog.GetByText("复核通过", new() { Exact = true }).ClickAsync();
        await Expect(lead.Dialog).ToHaveCountAsync(0);
        await lead.SeesStateAsync("已复核待回执");
        await Person.ReadsAsync(lead.Main, "王负责");

        // The finance bureau's rows are the same two, and one proof serves for ten minutes.
        clock.Advance(TimeSpan.FromMinutes(9));
        await lead.OpenAsync("/batches");
        await Expect(lead.Row(number)).ToContainTextAsync("已复核待回执");
        await host.Application.StopAsync();
    }
}
