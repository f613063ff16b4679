using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Experts;
using Changping.Admin.Office;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Exports;
using Changping.Admin.Store;
using Changping.Domain.TalentPool;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.TalentPool;

/// <summary>What may be published of an expert in the pool.</summary>
public sealed record PublishableExpert(
    string Name, string Institution, string? Title, string? Discipline, string? ResearchDirection, string? SolvableProblems, DateOnly AdmittedOn);

/// <summary>三（一）: 人才库公开名单: who is in the pool and no newer nomination denies. No documents, phones, dates of birth or accounts: it goes on the web.</summary>
public sealed class PoolExport(IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands, OfficeClock clock)
    : RegisterExport<PublishableExpert>("pool", "昌平区“科技副总”拟聘专家人才库公开名单", Permission.Read, contexts, commands)
{
    protected override IReadOnlyList<ExportColumn<PublishableExpert>> Columns { get; } =
    [
        ExportColumn.Text<PublishableExpert>("姓名", 10, row => row.Name),
        ExportColumn.Text<PublishableExpert>("派出单位", 28, row => row.Institution),
        ExportColumn.Text<PublishableExpert>("专业技术职务", 14, row => row.Title),
        ExportColumn.Text<PublishableExpert>("从事学科", 18, row => row.Discipline),
        ExportColumn.LongText<PublishableExpert>("研究方向", 32, row => row.ResearchDirection),
        ExportColumn.LongText<PublishableExpert>("可解决的技术问题", 40, row => row.SolvableProblems),
        ExportColumn.Date<PublishableExpert>("入库日期", row => row.AdmittedOn),
    ];

    protected override Task<IEnumerable<PublishableExpert>> RowsAsync(AdminDbContext context, ExportRequest request, CancellationToken cancel)
    {
        var from = request.Month?.FirstDay ?? (request.Year is { } first ? new DateOnly(first, 1, 1) : DateOnly.MinValue);
        var to = request.Month?.LastDay ?? (request.Year is { } last ? new DateOnly(last, 12, 31) : DateOnly.MaxValue);
        var query = ListAddress.Of(request.Filters);
        return Task.FromResult((from line in ListPool.Sorted(ListPool.Matching(context, query, clock.Today).Having(PoolStandings.MayBeNamed), query)
                                join nomination in context.Nominations.AsNoTracking() on line.Entry.NominationId equals nomination.Id
                                where line.Entry.AdmittedOn >= @from && line.Entry.AdmittedOn <= to
                                select new PublishableExpert(
                                    line.Listing.Name, line.Listing.Institution, nomination.Facts.Credentials.Title, nomination.Facts.Credentials.Discipline,
                                    nomination.Facts.Credentials.ResearchDirection, nomination.Facts.Credentials.SolvableProblems,
                                    line.Entry.AdmittedOn)).AsEnumerable());
    }
}
