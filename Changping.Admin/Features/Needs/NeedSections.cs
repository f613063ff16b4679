using Changping.Admin.Registers;
using Changping.Admin.Registers.Schemas;

namespace Changping.Admin.Features.Needs;

/// <summary>The columns of the register as the sections of a form.</summary>
internal static class NeedSections
{
    /// <summary>Of a need on file: another company's need is another need.</summary>
    public static readonly IReadOnlyList<string> Key = [CheckNeed.Enterprise, CheckNeed.Code];

    public static readonly IReadOnlyList<(string Title, IReadOnlyList<RegisterColumn> Columns)> All =
    [
        ("企业", Columns(CheckNeed.Enterprise, CheckNeed.Code, CheckNeed.RaisedOn)),
        ("需求", Columns(CheckNeed.Title, "技术领域", "拟投入经费", "需求描述")),
        ("期望的专家", Columns("拟聘岗位", "期望专家条件", "备注")),
    ];

    private static RegisterColumn[] Columns(params string[] names) => [.. names.Select(name => NeedsRegister.Schema.Columns.First(column => column.Name == name))];
}
