using System.Text.RegularExpressions;
using Changping.Admin.Tests.Attachments;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Changping.Admin.Tests.Browser;

/// <summary>三（三） 项目评审: five reviewers, one of whom keeps out.</summary>
public sealed partial class OneCase
{
    private const string Recused = "秦同校";
    private const string WithAccount = "吴评审";

    /// <summary>Each with the points they give to all criteria; the recused gives none.</summary>
    private static readonly (string Name, string Unit, int? Points)[] Panel =
        [(WithAccount, "北京演示大学", 86), (Recused, Institution, null), ("何清源", "北京样例大学", 84), ("吕安", "北京样例研究院", 82), ("施宁", "北京虚构大学", 88)];

    private static readonly string[] Criteria = ["技术先进性", "与企业需求契合", "实施条件和可行性", "预期效益"];

    private async Task TheOfficerRegistersFiveReviewersAndOpensARoundAsync()
    {
        await _officer.OpenAsync("/reviewers");
        foreach (var (name, unit, _) in Panel)
        {
            await _officer.DecideAsync("登记评审专家…", [("姓名", name), ("现工作单位", unit), ("职称", "教授"), .. Account(name)]);
            await _officer.ReadsAsync(name);
        }

        await _officer.OpenAsync("/reviews/new");
        await _officer.Main.GetByLabel("名称", new() { Exact = true }).FillAsync("2026 年第四季度项目评审");
        foreach (var (name, _, _) in Panel)
        {
            await _officer.Main.GetByRole(AriaRole.Checkbox, new() { NameRegex = new Regex($"^{name}") }).CheckAsync();
        }

        await _officer.ReadsAsync("已选 5 人");
        await _officer.PictureAsync("筹备评审");
        await _officer.Button("保存").DblClickAsync();
        await _officer.SeesStateAsync("筹备");
        _round = _officer.Number;

        await _officer.RunBatchAsync("编入项目…", $"{Recused}回避：现任职于推荐单位 {Institution}");
        await _officer.DecideAsync("开始评分…");
        await _officer.SeesStateAsync("评分中");

        await _officer.OpenAsync($"/projects/{_project}");
        await _officer.SeesStateAsync("评审中");
        await _officer.FollowAsync("评审…");
        await _officer.ReadsAsync($"{Recused}回避：现任职于推荐单位 {Institution}");
    }

    private async Task TheReviewerSeesTheFileOnlyAfterDeclaringAsync()
    {
        await _reviewer.OpenAsync($"/projects/{_project}");
        await _reviewer.ReadsAsync("没有权限");
        await _reviewer.OpenAsync($"/my-reviews/{_round}/{_project}");
        await _reviewer.ReadsAsync("不能查看这份材料", "声明");
        await _reviewer.PictureAsync("未声明");

        await _reviewer.OpenAsync("/my-reviews");
        await _reviewer.ReadsAsync(Title, Expert, "未声明");
        await _reviewer.DecideAsync("声明无利害关系…");
        await _reviewer.FollowAsync("查看材料、评分");
        await _reviewer.ReadsAsync(Title, Enterprise, "固态电解质界面", "申报日资格认定");
        await Expect(_reviewer.Main).Not.ToContainTextAsync("19900000001");
        await Person.EnterAsync(_reviewer.Main, [.. Sheet(Panel[0].Points), ("评审意见", "界面方案可行，建议补充循环寿命指标")]);
        await _reviewer.PictureAsync("评分表");
        await _reviewer.Button("提交评分").DblClickAsync();
        await _reviewer.ReadsAsync("我的评审", "已评分", "86.00");
    }

    private async Task TheOfficerEntersTheSignedSheetsOfTheOthersAsync()
    {
        await _officer.OpenAsync($"/reviews/{_round}");
        await _officer.ReadsAsync("86.00", "还缺的声明和评分", "请先在评审轮次");
        await _officer.UploadAsync("评审签字件.pdf", "application/pdf", SampleFiles.Pdf);
        await _officer.ReadsAsync("评审签字件.pdf");
        foreach (var (name, _, points) in Panel.Where(member => member.Points is not null && member.Name != WithAccount))
        {
            await Cell(name).GetByRole(AriaRole.Button).ClickAsync();
            await _officer.ConfirmAsync("登记声明", ("所依据的签字声明", "评审签字件.pdf"));
            await Expect(Cell(name)).ToHaveTextAsync("待评分");
            await Cell(name).GetByRole(AriaRole.Button).ClickAsync();
            await _officer.ConfirmAsync("录入评分表", Sheet(points));
            await Expect(Cell(name)).ToHaveTextAsync($"{points}.00");
        }

        // There is nothing to press for who keeps out.
        await Expect(Cell(Recused)).ToHaveTextAsync("回避");
        await Expect(Cell(Recused).GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await _officer.ReadsAsync("目前通过", "由另一人结束评审");
        await _officer.IsKeptFromAsync("结束评审…", "须由没有录入过的另一名经办人");
        await _officer.PictureAsync("评分到齐");
    }

    private async Task TheProjectPassesWithoutTheRecusedAsync()
    {
        await _colleague.OpenAsync($"/reviews/{_round}");
        await _colleague.DecideAsync("结束评审…");
        await _officer.OpenAsync($"/reviews/{_round}");
        await _officer.SeesStateAsync("已结束");
        await _officer.ReadsAsync("85.00");
        await _officer.PictureAsync("评审结束");
    }

    private async Task TheMinutesTellWhoKeptOutAsync()
    {
        await _officer.DecideAsync("签发评审纪要…", ("评审地点", "区科委第二会议室"));
        await IsIssuedAsync("评审会议纪要", "2026-纪要-001", Title, Recused, $"现任职于推荐单位 {Institution}", "85.00");
        await _officer.OpenAsync($"/projects/{_project}");
        await _officer.SeesStateAsync("评审通过");
    }

    private static (string Label, string Text)[] Account(string reviewer) => reviewer == WithAccount ? [("登录账号", "pingshen1")] : [];

    private static (string Label, string Text)[] Sheet(int? points) => [.. Criteria.Select(criterion => (criterion, $"{points}"))];

    /// <summary>Of the one project, below the reviewer's name.</summary>
    private ILocator Cell(string reviewer) =>
        _officer.Main.Locator("table.matrix tbody tr td").Nth(1 + Array.FindIndex(Panel, member => member.Name == reviewer));
}
