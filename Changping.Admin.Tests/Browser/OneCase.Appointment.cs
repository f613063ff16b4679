using System.Text.RegularExpressions;
using Changping.Admin.Tests.Attachments;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Changping.Admin.Tests.Browser;

/// <summary>三（三）: from the notice to the first day of service.</summary>
public sealed partial class OneCase
{
    private async Task TheOfficerPublishesTheNoticeAsync()
    {
        await _officer.DecideAsync("公示…", ("公示起始日", Today));
        await _officer.ReadsAsync("2026-11-23 至 2026-11-27，公示中", "没有异议", "下一步：备案");
        await _officer.PictureAsync("公示中");
    }

    private async Task NobodyFilesDuringTheNoticeAsync()
    {
        await _bureau.OpenAsync($"/projects/{_project}");
        await _bureau.SeesStateAsync("评审通过");
        await _bureau.IsKeptFromAsync("备案…", "公示至 2026-11-27，期满后才能备案");

        // The officer is made a lead too, by two persons, for who may decide must still not decide on what is their own.
        await _administrator.OpenAsync("/accounts?q=lijingban");
        await _administrator.Row("李经办").GetByText("角色…").ClickAsync();
        await _administrator.Dialog.GetByRole(AriaRole.Checkbox, new() { NameRegex = new Regex("^负责人") }).CheckAsync();
        await _administrator.ConfirmAsync("角色");
        await _lead.OpenAsync("/account-steps");
        await _lead.Row("李经办").GetByText("确认…").ClickAsync();
        await _lead.Dialog.GetByRole(AriaRole.Button, new() { Name = "确认", Exact = true }).ClickAsync();
        var code = await _lead.Dialog.Locator("b.num").InnerTextAsync();
        await _lead.Dialog.GetByRole(AriaRole.Button, new() { Name = "已转告本人" }).ClickAsync();
        _officer.Password = code;
        await _officer.OpenAsync("/");
        await _administrator.OpenAsync("/accounts?q=lijingban");
        await _administrator.ReadsAsync("经办人、负责人");
    }

    private async Task TheOfficerAsksForTheFilingByLetterAsync()
    {
        Clock.GoTo(new DateOnly(2026, 11, 30));

        // The session of a week ago has ended.
        await _officer.Page.GotoAsync("/filings");
        Assert.True(SignIn.IsShown(_officer.Page));
        await _officer.OpenAsync("/filings");
        await _officer.Row(Title).GetByLabel("选中本行").CheckAsync();
        await _officer.RunBatchAsync("签发备案函…", Title, ("联系电话", "010-60000000"));
        await SaysAsync(_officer.Row(Title).GetByRole(AriaRole.Link, new() { Name = "2026-备函-001" }), Title, Enterprise, Expert, Institution);
        await _officer.PictureAsync("备案");
    }

    private async Task TheBureauAndNobodyElseFilesAsync()
    {
        await _officer.OpenAsync($"/projects/{_project}");
        await _officer.ReadsAsync("已期满", "由人才工作局办理");
        await _officer.IsNotOfferedAsync("备案…");
        await _lead.OpenAsync($"/projects/{_project}");
        await _lead.IsNotOfferedAsync("备案…");

        await _bureau.OpenAsync("/filings?status=Ready");
        await _bureau.Row(Title).GetByText(_project).ClickAsync();
        await _bureau.SeesStateAsync("评审通过");
        await _bureau.IsRefusedAsync("备案…", "备案日期应在公示期满之后", ("备案日期", "2026-11-27"), ("备案号", "昌人才备〔2026〕1 号"));
        await _bureau.DecideAsync("备案…", ("备案日期", Today), ("备案号", "昌人才备〔2026〕1 号"));
        await _bureau.SeesStateAsync("已备案");
        await _bureau.ReadsAsync("昌人才备〔2026〕1 号", "下一步：立项");
        await _bureau.IsNotOfferedAsync("立项…");
    }

    private async Task WhoAppliedDoesNotEstablishAsync()
    {
        await _officer.OpenAsync($"/projects/{_project}");
        await _officer.IsKeptFromAsync("立项…", "本人经办，须由另一人审批");
        await _officer.PictureAsync("本人不得立项");
    }

    private async Task TheLeadEstablishesAsync()
    {
        await _lead.OpenAsync("/projects?status=Filed");
        await _lead.Row(Title).GetByText(_project).ClickAsync();
        await _lead.DecideAsync("立项…", ("立项日期", Today));
        await _lead.SeesStateAsync("已立项");
        await _lead.IsNotOfferedAsync("登记协议…");
    }

    private async Task TheOfficerRecordsTheAgreementAndIssuesBothLettersAsync()
    {
        await _officer.OpenAsync($"/projects/{_project}");
        await _officer.DecideAsync("登记协议…", ("协议签订日期", Today), ("推荐单位签字人", "钱处长"), ("服务起始日", "2026-12-01"));
        await _officer.SeesStateAsync("已签协议");
        await _officer.ReadsAsync("赵总", "钱处长");
        await IsIssuedAsync("三方合作协议", "2026-协议-001", Expert, Enterprise, Institution, Title, "捌拾万元整");
        await _officer.ReadsAsync("下一步：颁发区聘书");

        await _officer.DecideAsync("颁发区聘书…", ("颁发日期", Today));
        await _officer.ReadsAsync("下一步：颁发企业聘书");
        await _officer.DecideAsync("颁发企业聘书…", ("颁发日期", Today));
        await IsIssuedAsync("昌平区聘书", "2026-聘书-001", Expert, Enterprise);
        await IsIssuedAsync("企业任职聘书", "2026-企聘-001", Expert, Enterprise);
        await _officer.UploadAsync("三方协议扫描件.pdf", "application/pdf", SampleFiles.Pdf);
        await Expect(_officer.Card("附件")).ToContainTextAsync("三方协议扫描件.pdf");
        await _officer.PictureAsync("协议和聘书");
    }

    private async Task ServiceBeginsOnItsFirstDayAndNotBeforeAsync()
    {
        await _officer.IsKeptFromAsync("上岗…", "服务起始日为 2026-12-01，届时才能上岗");
        Clock.GoTo(new DateOnly(2026, 12, 1));
        await _officer.OpenAsync($"/projects/{_project}");
        await _officer.DecideAsync("上岗…");
        await _officer.SeesStateAsync("在岗服务");
        await Expect(_officer.Card("服务期")).ToContainTextAsync("已服务 1 天，还有 730 天，共 731 天");
        await _officer.PictureAsync("在岗");
    }
}
