using Changping.Admin.Registers;
using Changping.Admin.Registers.Schemas;

namespace Changping.Admin.Features.Enterprises;

/// <summary>The columns of the register as the sections of a form, but for the bank: an account needs a second person.</summary>
internal static class EnterpriseSections
{
    public static readonly IReadOnlyList<(string Title, IReadOnlyList<RegisterColumn> Columns)> All =
    [
        ("企业", Columns("企业名称", OpenEnterpriseForm.CodeColumn, "所属产业", "高新技术企业", "注册地址")),
        ("联系", Columns("联系人", OpenEnterpriseForm.PhoneColumn, "备注")),
    ];

    private static RegisterColumn[] Columns(params string[] names) => [.. names.Select(name => EnterprisesRegister.Schema.Columns.First(column => column.Name == name))];
}
