using Changping.Admin.Components.Lists;
using Changping.Admin.Office;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Exports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Domain.Matching;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Matching.Needs;

/// <summary>A row of the written register.</summary>
public sealed record NeedExportRow(NeedRow Row, string Number, NeedState State);

/// <summary>企业需求征集表 goes out, with the columns it comes in by. Nothing in it is personal.</summary>
public sealed class NeedExport(IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands)
    : RegisterExport<NeedExportRow>("needs", NeedsRegister.Schema.Title, Permission.Read, contexts, commands)
{
    protected override IReadOnlyList<ExportColumn<NeedExportRow>> Columns { get; } =
    [
        .. NeedsRegister.Schema.Exports<NeedExportRow>(item => item.Row),
        ExportColumn.Text<NeedExportRow>("需求编号", 16, item => item.Number),
        ExportColumn.Text<NeedExportRow>("状态", 10, item => item.State.ChineseName()),
    ];

    protected override ExportColumn<NeedExportRow> Amount => Columns[NeedsRegister.Investment.Index];

    protected override async Task<IEnumerable<NeedExportRow>> RowsAsync(AdminDbContext context, ExportRequest request, CancellationToken cancel)
    {
        var query = ListAddress.Of(request.Filters);
        var first = await (await LeadingIndustryBook.OfAsync(context, cancel)).TextsAsync(context, cancel);
        var from = request.Month?.FirstDay ?? (request.Year is { } began ? new DateOnly(began, 1, 1) : DateOnly.MinValue);
        var to = request.Month?.LastDay ?? (request.Year is { } ended ? new DateOnly(ended, 12, 31) : DateOnly.MaxValue);
        var rows = ListNeeds.Matching(context, query, first).Where(row => row.Need.RaisedOn >= from && row.Need.RaisedOn <= to);
        return ListNeeds.Sorted(rows, query, first).AsEnumerable()
            .Select(row => new NeedExportRow(NeedsRegister.OnFile(row.Need, row.Enterprise), row.Need.Number, row.Need.State));
    }
}
