using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Projects;
using Changping.Admin.Office;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Exports;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Reviews.Filings;

/// <summary>备案表 for 区人才工作领导小组办公室: what passed and waits to be filed, and with a period what was filed in it.</summary>
public sealed class FilingExport(IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands, OfficeClock clock)
    : RegisterExport<FilingRow>("filings", "“科技副总”合作项目备案表", Permission.Read, contexts, commands)
{
    private static readonly ExportColumn<FilingRow> Cost = ExportColumn.Money<FilingRow>("项目总经费（元）", row => new Money(row.CostFen), 16, total: true);

    protected override bool IsOfficial => true;

    protected override ExportColumn<FilingRow> Amount => Cost;

    protected override IReadOnlyList<ExportColumn<FilingRow>> Columns { get; } =
    [
        ExportColumn.Text<FilingRow>("项目编号", 16, row => row.Number),
        ExportColumn.LongText<FilingRow>("合作项目", 18, row => row.Title),
        ExportColumn.LongText<FilingRow>("合作企业", 15, row => row.Enterprise),
        ExportColumn.LongText<FilingRow>("拟聘专家", 8, row => row.Expert),
        ExportColumn.LongText<FilingRow>("派出单位", 12, row => row.Institution),
        ExportColumn.LongText<FilingRow>("学科类别", 7, row => row.Field.ChineseName()),
        Cost,
        ExportColumn.LongText<FilingRow>("公示期", 13, row => row.NoticeFrom is { } from ? $"{from:yyyy-MM-dd} 至 {row.NoticeTo:yyyy-MM-dd}" : null),
        ExportColumn.LongText<FilingRow>("备案号", 9, row => row.FilingNumber),
        ExportColumn.Date<FilingRow>("备案日期", row => row.FiledOn, 11),
    ];

    protected override async Task<IEnumerable<FilingRow>> RowsAsync(AdminDbContext context, ExportRequest request, CancellationToken cancel)
    {
        var query = ListAddress.Of(request.Filters);
        var lines = FilingList.Sorted(FilingList.Matching(context, query, await ProjectSteps.WayAsync(context, clock.Today, cancel)), query);
        var from = request.Month?.FirstDay ?? (request.Year is { } first ? new DateOnly(first, 1, 1) : (DateOnly?)null);
        var to = request.Month?.LastDay ?? (request.Year is { } last ? new DateOnly(last, 12, 31) : (DateOnly?)null);
        if (from is not null)
        {
            lines = lines.Where(line => line.Project.Facts.FiledOn >= from && line.Project.Facts.FiledOn <= to);
        }

        return await FilingList.Rows(context, lines).ToListAsync(cancel);
    }
}
