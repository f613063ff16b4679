using Changping.Admin.Components.Shared.Lists;
using Changping.Admin.Data;
using Changping.Admin.Data.Exports;
using Changping.Admin.Data.PolicyRecords;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Registers.Writing;
using Changping.Admin.Security;
using Changping.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Institutions;

/// <summary>派出单位名录 goes out, with the columns it comes in by.</summary>
public sealed class InstitutionExport(IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands, PolicyLibrary policies)
    : RegisterExport<SendingInstitution>("institutions", InstitutionsRegister.Schema.Title, Permission.Read, contexts, commands)
{
    protected override IReadOnlyList<ExportColumn<SendingInstitution>> Columns =>
    [
        ExportColumn.Text<SendingInstitution>("单位名称", 30, row => row.Name),
        ExportColumn.Text<SendingInstitution>("统一社会信用代码", 22, row => row.CreditCode),
        ExportColumn.Text<SendingInstitution>("单位类别", 28, row => InstitutionTexts.Kinds(row.Kinds)),
        ExportColumn.LongText<SendingInstitution>("建设学科", 40, row => InstitutionTexts.List(row.Disciplines)),
        ExportColumn.Text<SendingInstitution>("所在地", 14, row => row.Location),
        ExportColumn.LongText<SendingInstitution>("认定依据", 40, row => row.Evidence),
        ExportColumn.LongText<SendingInstitution>("备注", 20, row => row.Remark),
        ExportColumn.Text<SendingInstitution>("核定情况", 10, row => InstitutionStandings.Of(row, policies.References.Institutions).ChineseName()),
    ];

    protected override async Task<IEnumerable<SendingInstitution>> RowsAsync(AdminDbContext context, ExportRequest request, CancellationToken cancel)
    {
        var query = ListAddress.Of(request.Filters);
        return ListInstitutions.Sorted(await ListInstitutions.MatchingAsync(context, policies.References.Institutions, query, cancel), query).AsEnumerable();
    }
}
