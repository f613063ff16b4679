using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Office;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Exports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
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
