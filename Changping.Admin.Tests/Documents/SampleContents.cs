using Changping.Admin.Documents;
using Changping.Admin.Store;
using Changping.Domain.Common;

namespace Changping.Admin.Tests.Documents;

/// <summary>One document of each kind, about made-up people and companies.</summary>
internal static class SampleContents
{
    private static readonly DateRange Service = new(new DateOnly(2026, 12, 1), new DateOnly(2028, 11, 30));

    public static readonly AgreementContent Agreement = new()
    {
        ProjectNumber = "2026-项目-0018",
        ProjectTitle = "固态电池界面材料联合攻关（样例）",
        Enterprise = "北京样例新能源科技有限公司",
        CreditCode = "91350100M000100Y43",
        Institution = "样例大学",
        Expert = "陈样例",
        ExpertTitle = "教授",
        Post = "副总经理（研发）",
        Service = Service,
        ManagementMode = "一、丙方人事关系、工资和社会保险保留在乙方，由乙方和甲方共同管理。\n二、丙方每月到甲方工作不少于四个工作日，由甲方登记考勤，每半年向乙方反馈一次履职情况。",
        IntellectualProperty = "一、本项目实施前三方各自拥有的知识产权归原权利方所有。\n二、本项目实施中形成的知识产权由甲、乙双方共同所有，丙方享有署名权；甲方享有优先实施权，转让须经双方书面同意。",
        TotalCost = Money.FromYuan(800_000),
        Signatories =
        [
            new SignatoryLine("甲方", "北京样例新能源科技有限公司", "赵样例", new DateOnly(2026, 11, 23)),
            new SignatoryLine("乙方", "样例大学", "钱样例", null),
            new SignatoryLine("丙方", "陈样例", "陈样例", null),
        ],
        Attachments = ["合作项目申报书", "企业任职岗位说明"],
    };

    public static readonly LetterContent DistrictLetter =
        new(DocumentKind.DistrictLetter, "陈样例", "样例大学", "北京样例新能源科技有限公司", "副总经理（研发）", "固态电池界面材料联合攻关（样例）", Service);

    public static readonly LetterContent CompanyLetter = DistrictLetter with { Kind = DocumentKind.CompanyLetter };

    public static readonly FilingLetterContent FilingLetter = new("2026年第四批合作项目评审", new DateOnly(2026, 11, 18),
    [
        new FilingLine("2026-项目-0018", "固态电池界面材料联合攻关（样例）", "北京样例新能源科技有限公司", "陈样例", "样例大学", 88.67m, Money.FromYuan(800_000)),
        new FilingLine("2026-项目-0019", "手术机器人力反馈算法（样例）", "北京样例医疗器械有限公司", "魏样例", "样例理工大学", 85m, Money.FromYuan(600_000)),
        new FilingLine("2026-项目-0020", "基层治理数字化评估（样例）", "北京样例数据服务有限公司", "姜样例", "样例师范大学", 81.5m, new Money(15_000_050)),
    ], "李经办", "010-60700000");

    public static readonly ReviewMinutesContent ReviewMinutes = new()
    {
        Round = "2026年第四批合作项目评审",
        HeldOn = new DateOnly(2026, 11, 18),
        Place = "区科委第一会议室",
        Chair = "孙样例",
        Rule = "取有效评分的算术平均值；有效评分五个及以上的，去掉一个最高分和一个最低分。70 分及以上为通过，有效评分少于 3 个的不作结论。",
        Panel =
        [
            new PanelLine("孙样例", "样例研究院", "研究员", "组长"), new PanelLine("周样例", "样例科技大学", "教授", "成员"), new PanelLine("吴样例", "样例工程公司", "正高级工程师", "成员"),
            new PanelLine("郑样例", "样例医院", "主任医师", "成员"), new PanelLine("冯样例", "样例投资中心", "高级经济师", "成员"),
        ],
        Projects =
        [
            new ScoreLine("2026-项目-0018", "固态电池界面材料联合攻关（样例）", [90m, 88m, 92m, 85m, 88m], 88.67m, "通过"),
            new ScoreLine("2026-项目-0019", "手术机器人力反馈算法（样例）", [86m, null, 84m, null, 85m], 85m, "通过"),
            new ScoreLine("2026-项目-0021", "城市内涝预警（样例）", [62m, 66m, 64m, 70m, 61m], 64m, "未通过"),
        ],
        Recusals =
        [
            new RecusalLine("周样例", "手术机器人力反馈算法（样例）", "与科技副总现同单位任职"),
            new RecusalLine("郑样例", "手术机器人力反馈算法（样例）", "三年内曾任职于合作企业"),
        ],
        Decision = "一、同意“固态电池界面材料联合攻关（样例）”等2个项目通过评审，报区人才工作领导小组办公室备案。\n二、“城市内涝预警（样例）”项目未达到通过分数，建议完善技术路线后重新申报。",
        PanelChanges = "李样例（样例设计院）于2026年11月12日退出：出差。",
        Recorder = "李经办",
    };

    public static readonly EvaluationContent Evaluation = new()
    {
        Expert = "陈样例",
        Institution = "样例大学",
        Enterprise = "北京样例新能源科技有限公司",
        Post = "副总经理（研发）",
        ProjectNumber = "2026-项目-0018",
        ProjectTitle = "固态电池界面材料联合攻关（样例）",
        Service = Service,
        EvaluatedOn = new DateOnly(2028, 12, 12),
        Panel = [new PanelLine("孙样例", "样例研究院", "研究员", "组长"), new PanelLine("周样例", "样例科技大学", "教授", "成员"), new PanelLine("吴样例", "样例工程公司", "正高级工程师", "成员")],
        Grade = "优秀",
        Opinion = "陈样例同志任职期间认真履职，牵头建成企业固态电池联合实验室，组建研发团队12人，完成界面材料中试验证。\n合作项目全面完成任务书指标，申请发明专利6项、授权3项，相关产品实现销售收入1,200万元，带动企业研发投入增长35%。\n经专家组评议，同意评价等次为“优秀”。",
    };

    public static readonly IReadOnlyList<DocumentContent> All = [Agreement, DistrictLetter, CompanyLetter, FilingLetter, ReviewMinutes, Evaluation];

    public static TheoryData<string> Kinds => [.. All.Select(content => content.Form.Kind.ToString())];

    public static DocumentContent Of(string kind) => All.Single(content => content.Form.Kind.ToString() == kind);
}
