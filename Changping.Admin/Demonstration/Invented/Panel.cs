using Changping.Domain.Reviews;

namespace Changping.Admin.Demonstration.Invented;

/// <summary>评审专家 of the demonstration. Their present units are made up; some came from units that send experts, and must keep out of those.</summary>
internal static class Panel
{
    public static readonly IReadOnlyList<ReviewerDetails> All =
    [
        new("吴评审", "北京演示大学", "教授", "新能源材料", Numbers.Phone(801), []),
        Of(1, "北京演示大学", "教授", "智能制造"),
        Of(2, "北京示例研究院", "研究员", "生物医药", "中国科学院过程工程研究所"),
        Of(3, "演示技术转移中心", "正高级工程师", "成果转化"),
        Of(4, "北京拟制医院", "主任医师", "临床医学"),
        Of(5, "北京示例研究院", "研究员", "信息技术", "清华大学"),
        Of(6, "演示投资管理公司", "高级经济师", "产业投资"),
        Of(7, "北京演示大学", "副教授", "农业科学"),
    ];

    /// <summary>From the sixties to the nineties, never the same row twice; every fourth project finds little favour.</summary>
    public static IReadOnlyList<int> Points(int project, int place) =>
        [.. Enumerable.Range(0, ReviewCriterion.Defaults.Count)
            .Select(criterion => (project % 4 == 0 ? 40 : 62) + (project * 11 + place * 5 + criterion * 3) % 34)];

    private static ReviewerDetails Of(int index, string unit, string title, string speciality, string? former = null) =>
        new(Numbers.Person(200 + index), unit, title, speciality, Numbers.Phone(801 + index), former is null ? []
            : [new FormerUnit(former, new DateOnly(2025, 6, 30))]);
}
