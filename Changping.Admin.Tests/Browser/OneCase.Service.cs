using Changping.Admin.Tests.Attachments;
using static Microsoft.Playwright.Assertions;

namespace Changping.Admin.Tests.Browser;

/// <summary>六（一）2, 三（四）: from the first contact to the opinion.</summary>
public sealed partial class OneCase
{
    private async Task TheOfficerRecordsAContactWhenOneIsDueAsync()
    {
        Clock.GoTo(new DateOnly(2027, 3, 8));
        await _officer.OpenAsync($"/projects/{_project}");
        await _officer.FollowAsync("联系、延长、成果");
        await _officer.SeesStateAsync("在岗");
        await Expect(_officer.Card("联系走访")).ToContainTextAsync("已满 90 天未联系");
        await _officer.PictureAsync("超期未联系");
        await _officer.DecideAsync("登记联系…", ("思想状况", "对企业有信心"), ("工作状况", "已完成界面涂层小试"), ("生活状况", "无困难"));
        await Person.ReadsAsync(_officer.Card("联系走访"), "应于 2027-06-06 前再次联系", "已完成界面涂层小试");
    }

    private async Task TheOfficerChecksHalfwayAsync()
    {
        Clock.GoTo(new DateOnly(2027, 12, 6));
        await _officer.OpenAsync($"/service/{_project}");
        await Expect(_officer.Card("中期检查")).ToContainTextAsync("2027-12-01 已到期，尚未检查");
        await _officer.DecideAsync("登记中期检查…", ("检查情况", "进度符合协议，经费使用规范"));
        await Expect(_officer.Card("中期检查")).ToContainTextAsync("进度符合协议");
    }

    private async Task TheOfficerProposesAnExtensionThatOnlyAnotherApprovesAsync()
    {
        Clock.GoTo(new DateOnly(2028, 10, 16));
        await _officer.OpenAsync($"/service/{_project}");
        await _officer.UploadAsync("项目任务书.pdf", "application/pdf", SampleFiles.Pdf, card: "延长、结束等佐证材料");
        await _officer.ReadsAsync("项目任务书.pdf");
        await _officer.ChooseFromMenuAsync("登记", "申请延长…");
        await _officer.ConfirmAsync("申请延长", ("延长后的最后一日", "2029-05-31"), ("重大项目突破及依据", "获批国家重点研发计划，任务书编号 2028YFB"));
        await Person.ReadsAsync(_officer.Card("延长服务"), "待审批", "2028-11-30 → 2029-05-31", "本人经办，须由另一人审批");
        await _officer.IsKeptFromAsync("批准…", "延长申请由 李经办 本人经办，须由另一人审批");

        await _lead.OpenAsync($"/service/{_project}");
        await _lead.DecideAsync("批准…", ("审批意见", "同意延长"));
        await Person.ReadsAsync(_lead.Card("延长服务"), "已批准", "王负责 2028-10-16：同意延长");
        await _lead.ReadsAsync("2029-05-31（原定 2028-11-30）");
        await _lead.PictureAsync("已延长");
    }

    private async Task NobodyConcludesBeforeTheExtendedPeriodEndsAsync()
    {
        Clock.GoTo(new DateOnly(2028, 12, 1));
        await _officer.OpenAsync($"/projects/{_project}");
        await _officer.IsKeptFromAsync("期满结题…", "服务期至 2029-05-31，期满后才能结题");
        await _officer.OpenAsync($"/evaluations/{_project}");
        await _officer.ReadsAsync("服务期至 2029-05-31，期满后评价");
    }

    private async Task TheOfficerConcludesAsync()
    {
        Clock.GoTo(new DateOnly(2029, 6, 4));
        await _officer.OpenAsync($"/projects/{_project}");
        await _officer.DecideAsync("期满结题…");
        await _officer.SeesStateAsync("已结题");
    }

    private async Task TheOfficerWritesTheEvaluationThatOnlyAnotherConfirmsAsync()
    {
        await _officer.FollowAsync("考核评价…");
        await Person.EnterAsync(_officer.Main,
        [
            ("等次", "优秀"), ("合作项目开展情况", "按期完成全部任务"), ("合作成效", "界面阻抗降低六成，产品已量产"),
            .. new[] { "何清源", "吕安", "施宁" }.SelectMany((name, index) => new[] { ($"第 {index + 1} 名评价专家的姓名", name), ($"第 {index + 1} 名评价专家的单位", "北京样例大学") }),
        ]);
        await _officer.PictureAsync("编制评价");
        await _officer.Button("提交确认").DblClickAsync();
        await _officer.SeesStateAsync("待确认");
        await _officer.IsKeptFromAsync("确认评价…", "本人经办，须由另一人审批");

        await _lead.OpenAsync($"/evaluations/{_project}");
        await _lead.DecideAsync("确认评价…");
        await _lead.SeesStateAsync("已确认");
        await Person.ReadsAsync(_lead.Card("评价意见"), "优秀", "何清源（北京样例大学）", "王负责，2029-06-04");
        await _lead.PictureAsync("已确认评价");
    }

    private async Task TheRecordTellsTheWholeStoryAsync()
    {
        await _officer.OpenAsync($"/projects/{_project}");
        await _officer.SeesStateAsync("已考核");
        await _officer.ReadsAsync("办理完毕");
        await IsIssuedAsync("任职评价意见", "2029-评价-001", Expert, Enterprise, Title, "优秀", "界面阻抗降低六成");
        await Person.ReadsAsync(_officer.Card("办理经过"),
            "李经办 提交申报", "李经办 公示", "赵成员 备案", "王负责 立项", "李经办 登记协议", "李经办 颁发区聘书", "李经办 颁发企业聘书", "李经办 上岗",
            "李经办 申请延长服务", "王负责 批准延长服务", "李经办 期满结题", "王负责 确认任职评价");
        await _officer.PictureAsync("已考核");
    }
}
