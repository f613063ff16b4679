using System.Text.RegularExpressions;
using Changping.Admin.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Changping.Admin.Tests.Browser;

/// <summary>三（一）至三（三）: from the registers to the application.</summary>
public sealed partial class OneCase
{
    /// <summary>The document has no day of issue of its own; in the tests it is an invented one.</summary>
    private async Task TheAdministratorAndTheLeadPutThePolicyInForceAsync()
    {
        await _administrator.OpenAsync("/policy");
        await _administrator.DecideAsync("登记印发日期…", ("印发日期", "2026-06-01"), ("印发文号或依据", "测试用虚构文号"));
        await _administrator.ReadsAsync("等待负责人");
        await _lead.OpenAsync("/policy");
        await _lead.ReadsAsync("启用待确认", "测试用虚构文号");
        await _lead.DecideAsync("确认…");
        await _lead.ReadsAsync("施行中", "与启用时的一致");
    }

    private async Task TheOfficerImportsTheExpertTheCompanyAndTheNeedAsync()
    {
        await ImportAsync("experts", Rows.Expert(1, ("姓名", Expert), ("派出单位", Institution), ("研究方向", "固态电解质界面"), ("推荐日期", "2026-11-16")));
        await ImportAsync("enterprises", Rows.Enterprise(1, ("企业名称", Enterprise), ("账户名称", Enterprise), ("联系人", "赵总")));
        await ImportAsync("needs", Rows.Need(1, ("企业名称", Enterprise), ("需求名称", Need), ("提出日期", "2026-11-18")));
    }

    private async Task TheOfficerAdmitsTheExpertToThePoolAsync()
    {
        await _officer.OpenAsync($"/nominations?q={Expert}");
        await _officer.Row(Expert).GetByText(Expert).First.ClickAsync();
        await _officer.SeesStateAsync("符合");
        await _officer.PictureAsync("专家推荐");
        await _officer.DecideAsync("入库…");
        await _officer.ReadsAsync("已入库", "李经办 2026-11-23 办理入库");
    }

    private async Task TheOfficerPublishesTheNeedAndFindsTheExpertSuggestedAsync()
    {
        await _officer.OpenAsync("/needs?status=Draft");
        await _officer.Row(Need).GetByText(Need).First.ClickAsync();
        await _officer.SeesStateAsync("草稿");
        await _officer.DecideAsync("发布…");
        await _officer.SeesStateAsync("已发布");

        await _officer.OpenAsync("/matching");
        await _officer.ReadsAsync(Need, Expert, Institution, "契合度");
        await _officer.PictureAsync("供需对接");
        await _officer.FollowAsync("去对接");
        _need = _officer.Number;
        await _officer.DecideAsync("登记联系…", ("情况", "电话介绍需求，专家愿到企业现场看一次"));
        await _officer.DecideAsync("登记意向…");
        await _officer.ReadsAsync("待双方同意", "电话介绍需求");
    }

    private async Task NobodyAppliesBeforeBothSidesAgreedAsync()
    {
        await _officer.OpenAsync($"/projects/new?enterprise={CreditCode}");
        await _officer.Main.GetByLabel("拟聘专家（人才库）").FillAsync(Expert);
        await _officer.Page.GetByRole(AriaRole.Option, new() { NameRegex = new Regex($"^{Expert}") }).ClickAsync();
        await Expect(_officer.Card("申报条件").Locator(".note.bad")).ToContainTextAsync("合作意向");
        await _officer.PictureAsync("申报条件不具备");
    }

    private async Task BothSidesAgreeAsync()
    {
        await _officer.OpenAsync($"/needs/{_need}");
        await _officer.DecideAsync("登记企业同意…", ("依据", "企业意向函"));
        await _officer.ReadsAsync("待专家同意", "企业意向函");
        await _officer.DecideAsync("登记专家同意…", ("依据", "专家回复邮件"));
        await _officer.ReadsAsync("已达成", "企业据此申报合作项目");
        await _officer.PictureAsync("意向达成");
    }

    private async Task TheOfficerAppliesAsync()
    {
        await _officer.FollowAsync("申报合作项目…");
        await Expect(_officer.Main.GetByLabel("合作企业")).ToHaveValueAsync(new Regex($"^{Enterprise}"));
        await Expect(_officer.Main.GetByLabel("拟聘专家（人才库）")).ToHaveValueAsync(new Regex($"^{Expert}"));
        await _officer.ReadsAsync("申报条件都具备");
        await Person.EnterAsync(_officer.Main,
            [("项目名称", Title), ("学科类别", "自然科学"), ("项目总经费", "800000"), ("联合技术攻关的内容", "界面阻抗降至每平方厘米 10 欧以下")]);
        await _officer.PictureAsync("申报");
        await _officer.Button("保存草稿").DblClickAsync();
        await _officer.SeesStateAsync("草稿");
        _project = _officer.Number;
        await _officer.DecideAsync("提交申报…");
        await _officer.SeesStateAsync("已申报");
        await _officer.ReadsAsync("申报日资格认定", "800,000.00", "下一步：编入评审");
        await _officer.OpenAsync($"/needs/{_need}");
        await _officer.ReadsAsync("合作已申报");
    }
}
