using Changping.Admin.Components.Lists;
using Changping.Admin.Office;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Exports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Enterprises;

/// <summary>科技型企业名册 goes out, with the columns it comes in by.</summary>
public sealed class EnterpriseExport(IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands)
    : RegisterExport<EnterpriseRow>("enterprises", EnterprisesRegister.Schema.Title, Permission.ExportPersonalData, contexts, commands)
{
    protected override IReadOnlyList<ExportColumn<EnterpriseRow>> Columns { get; } = [.. EnterprisesRegister.Schema.Exports<EnterpriseRow>(row => row)];

    protected override Task<IEnumerable<EnterpriseRow>> RowsAsync(AdminDbContext context, ExportRequest request, CancellationToken cancel)
    {
        var query = ListAddress.Of(request.Filters);
        return Task.FromResult(EnterpriseList.Sorted(context, EnterpriseList.Matching(context, query), query).AsEnumerable()
            .Select(enterprise => EnterprisesRegister.OnFile(enterprise, enterprise.Account.Current)));
    }
}
