using Changping.Admin.Features.Service;
using Changping.Domain.Projects;

namespace Changping.Admin.Demonstration.Invented;

/// <summary>What came of the cooperation, made up.</summary>
internal static class DemoResults
{
    /// <summary>Of which venture, so many months ago.</summary>
    public static readonly IReadOnlyList<(int Venture, int MonthsAgo, Func<DateOnly, ResultDraft> Draft)> All =
    [
        (0, 10, day => Of(ResultKind.JointResearch, day, "复合材料界面改性方法", 2, null, "演示专利号 ZL2025-0001、ZL2025-0002")),
        (0, 6, day => Of(ResultKind.Conversion, day, "改性材料产线技术许可", 1, 2_600_000m, "技术许可合同 演示-2026-07")),
        (0, 4, day => Of(ResultKind.Training, day, "研发骨干培养", 6, null, "企业培养方案及考核表")),
        (1, 7, day => Of(ResultKind.Product, day, "智能检测终端 V2", 1, null, "新产品鉴定意见（演示）")),
        (2, 9, day => Of(ResultKind.Platform, day, "企业联合研发中心", 1, null, "共建协议（演示）")),
        (4, 5, day => Of(ResultKind.JointResearch, day, "固态电解质制备工艺", 3, null, "演示专利号 ZL2026-0011 等三件")),
        (4, 3, day => Of(ResultKind.Conversion, day, "中试线技术入股", 1, 5_000_000m, "增资协议（演示）")),
        (5, 4, day => Of(ResultKind.ProjectGranted, day, "北京市科技计划项目", 1, 1_500_000m, "演示立项 2026-118")),
        (9, 3, day => Of(ResultKind.Training, day, "青年工程师带教", 4, null, "培训记录（演示）")),
        (14, 2, day => Of(ResultKind.JointResearch, day, "低温封装结构", 1, null, "演示受理号 2026-0033")),
    ];

    /// <summary>What the agreements of some ventures say, so that targets stand beside results: reached, short of it, in words, and without a result.</summary>
    public static readonly IReadOnlyList<(int Venture, GoalTarget[] Goals)> Goals =
    [
        (0, [new(ResultKind.JointResearch, 2, null), new(ResultKind.Training, 8, null), new(ResultKind.Conversion, 1, "改性材料产线")]),
        (1, [new(ResultKind.Product, 1, "智能检测终端"), new(ResultKind.ProjectApplied, 1, null), new(ResultKind.Management, null, "建立研发项目评审制度")]),
        (2, [new(ResultKind.Platform, 1, null), new(ResultKind.Training, 5, null)]),
        (4, [new(ResultKind.JointResearch, 3, "固态电解质制备"), new(ResultKind.Conversion, 1, null)]),
        (5, [new(ResultKind.ProjectGranted, 1, "省部级"), new(ResultKind.Other, null, "参与编制行业标准")]),
    ];

    private static ResultDraft Of(ResultKind kind, DateOnly day, string title, int quantity, decimal? amount, string evidence) =>
        new() { Kind = kind, AchievedOn = day, Title = title, Quantity = quantity, Amount = amount, Evidence = evidence };
}
