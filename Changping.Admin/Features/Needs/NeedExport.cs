using Changping.Admin.Components.Shared.Lists;
using Changping.Admin.Data;
using Changping.Admin.Data.Exports;
using Changping.Admin.Data.Matching;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Registers.Writing;
using Changping.Admin.Security;
using Changping.Domain.Matching;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Needs;

/// <summary>A row of the written register.</summary>
public sealed record NeedExportRow(EnterpriseNeed Need, string CreditCode, string Enterprise);

/// <summary>企业需求征集表 goes out, with the columns it comes in by. Nothing in it is personal.</summary>
public sealed class NeedExport(IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands)
    : RegisterExport<NeedExportRow>("needs", NeedsRegister.Schema.Title, Permission.Read, contexts, commands)
{
    private static readonly ExportColumn<NeedExportRow> Planned = ExportColumn.Money<NeedExportRow>("拟投入经费（元）", row => row.Need.PlannedInvestment, total: true);

    protected override ExportColumn<NeedExportRow> Amount => Planned;

    protected override IReadOnlyList<ExportColumn<NeedExportRow>> Columns { get; } =
    [
        ExportColumn.Text<NeedExportRow>("统一社会信用代码", 22, row => row.CreditCode),
        ExportColumn.Text<NeedExportRow>("企业名称", 32, row => row.Enterprise),
        ExportColumn.Text<NeedExportRow>("需求名称", 32, row => row.Need.Title),
        ExportColumn.Text<NeedExportRow>("技术领域", 16, row => row.Need.Field),
        ExportColumn.LongText<NeedExportRow>("需求描述", 48, row => row.Need.Description),
        Planned,
        ExportColumn.LongText<NeedExportRow>("期望专家条件", 32, row => row.Need.WantedExpert),
        ExportColumn.Text<NeedExportRow>("拟聘岗位", 16, row => row.Need.Post),
        ExportColumn.Date<NeedExportRow>("提出日期", row => row.Need.RaisedOn),
        ExportColumn.LongText<NeedExportRow>("备注", 20, row => row.Need.Remark),
        ExportColumn.Text<NeedExportRow>("需求编号", 16, row => row.Need.Number),
        ExportColumn.Text<NeedExportRow>("状态", 10, row => row.Need.State.ChineseName()),
    ];

    protected override async Task<IEnumerable<NeedExportRow>> RowsAsync(AdminDbContext context, ExportRequest request, CancellationToken cancel)
    {
        var query = ListAddress.Of(request.Filters);
        var first = await (await LeadingIndustryBook.OfAsync(context, cancel)).TextsAsync(context, cancel);
        var from = request.Month?.FirstDay ?? (request.Year is { } began ? new DateOnly(began, 1, 1) : DateOnly.MinValue);
        var to = request.Month?.LastDay ?? (request.Year is { } ended ? new DateOnly(ended, 12, 31) : DateOnly.MaxValue);
        var rows = ListNeeds.Matching(context, query, first).Where(row => row.Need.RaisedOn >= from && row.Need.RaisedOn <= to);
        return ListNeeds.Sorted(rows, query, first).Select(row => new NeedExportRow(row.Need, row.Enterprise.CreditCode, row.Enterprise.Name)).AsEnumerable();
    }
}
