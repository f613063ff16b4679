using Changping.Admin.Registers;
using Changping.Admin.Registers.Schemas;

namespace Changping.Admin.Features.Experts;

/// <summary>The columns of the register as the sections of a form.</summary>
internal static class NominationSections
{
    /// <summary>What tells nominations apart: not to be changed by a correction.</summary>
    public static readonly IReadOnlyList<string> Key = ["证件类型", CheckNomination.Document, CheckNomination.NominatedOn];

    public static readonly IReadOnlyList<(string Title, IReadOnlyList<RegisterColumn> Columns)> All =
    [
        ("专家", Columns("姓名", "证件类型", CheckNomination.Document, "性别", "出生日期", "国籍", "联系电话", "电子邮箱")),
        ("推荐", Columns("派出单位", CheckNomination.NominatedOn, "所在部门", "现任职务", "专业技术职务", "学历", "学位", "参加工作时间", "从事学科", "研究方向")),
        ("派出单位意见", Columns("政治素质", "遵纪守法", "身体健康", "事业心责任感", "专业能力")),
        ("成果与备注", Columns("核心知识产权", "成熟科技成果", "可解决的技术问题", "备注")),
    ];

    private static RegisterColumn[] Columns(params string[] names) => [.. names.Select(name => ExpertsRegister.Schema.Columns.First(column => column.Name == name))];
}
