using Changping.Admin.Components.Shared.Lists;
using Changping.Admin.Data;
using Changping.Admin.Data.Exports;
using Changping.Admin.Data.PolicyRecords;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Registers.Writing;
using Changping.Admin.Security;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Institutions;

/// <summary>A row of the written register.</summary>
public sealed record InstitutionExportRow(InstitutionRow Row, InstitutionStanding Standing);

/// <summary>派出单位名录 goes out, with the columns it comes in by.</summary>
public sealed class InstitutionExport(IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands, PolicyLibrary policies)
    : RegisterExport<InstitutionExportRow>("institutions", InstitutionsRegister.Schema.Title, Permission.Read, contexts, commands)
{
    protected override IReadOnlyList<ExportColumn<InstitutionExportRow>> Columns { get; } =
    [
        .. InstitutionsRegister.Schema.Exports<InstitutionExportRow>(item => item.Row),
        ExportColumn.Text<InstitutionExportRow>("核定情况", 10, item => item.Standing.ChineseName()),
    ];

    protected override async Task<IEnumerable<InstitutionExportRow>> RowsAsync(AdminDbContext context, ExportRequest request, CancellationToken cancel)
    {
        var (query, directory) = (ListAddress.Of(request.Filters), policies.References.Institutions);
        return ListInstitutions.Sorted(await ListInstitutions.MatchingAsync(context, directory, query, cancel), query).AsEnumerable()
            .Select(institution => new InstitutionExportRow(InstitutionsRegister.OnFile(institution), InstitutionStandings.Of(institution, directory)));
    }
}
