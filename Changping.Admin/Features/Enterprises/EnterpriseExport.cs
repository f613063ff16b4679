using Changping.Admin.Components.Shared.Lists;
using Changping.Admin.Data;
using Changping.Admin.Data.Exports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Registers.Writing;
using Changping.Admin.Security;
using Changping.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Enterprises;

/// <summary>科技型企业名册 goes out, with the columns it comes in by.</summary>
public sealed class EnterpriseExport(IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands)
    : RegisterExport<HostEnterprise>("enterprises", EnterprisesRegister.Schema.Title, Permission.ExportPersonalData, contexts, commands)
{
    protected override IReadOnlyList<ExportColumn<HostEnterprise>> Columns { get; } =
    [
        ExportColumn.Text<HostEnterprise>("企业名称", 32, row => row.Name),
        ExportColumn.Text<HostEnterprise>("统一社会信用代码", 22, row => row.CreditCode),
        ExportColumn.Text<HostEnterprise>("所属产业", 16, row => row.Industry),
        ExportColumn.Text<HostEnterprise>("注册地址", 36, row => row.RegisteredAddress),
        ExportColumn.YesNo<HostEnterprise>("高新技术企业", row => row.IsHighTech, 12),
        ExportColumn.Text<HostEnterprise>("联系人", 10, row => row.ContactPerson),
        ExportColumn.Text<HostEnterprise>("联系电话", 14, row => row.Phone),
        ExportColumn.Text<HostEnterprise>("账户名称", 32, row => row.Account.Current?.AccountName),
        ExportColumn.Text<HostEnterprise>("开户银行", 28, row => row.Account.Current?.BankName),
        ExportColumn.Text<HostEnterprise>("联行号", 15, row => row.Account.Current?.BankCode),
        ExportColumn.Text<HostEnterprise>("银行账号", 24, row => row.Account.Current?.AccountNumber),
        ExportColumn.LongText<HostEnterprise>("备注", 20, row => row.Remark),
    ];

    protected override Task<IEnumerable<HostEnterprise>> RowsAsync(AdminDbContext context, ExportRequest request, CancellationToken cancel)
    {
        var query = ListAddress.Of(request.Filters);
        return Task.FromResult(EnterpriseList.Sorted(context, EnterpriseList.Matching(context, query), query).AsEnumerable());
    }
}
