using Changping.Admin.Components.Lists;
using Changping.Admin.Office;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Exports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Domain.Eligibility;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Experts;

/// <summary>拟聘专家推荐情况汇总表 goes out, with the columns it comes in by, so that it can be corrected and imported again.</summary>
public sealed class ExpertExport(IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands)
    : RegisterExport<WrittenExpert>("experts", ExpertsRegister.Schema.Title, Permission.ExportPersonalData, contexts, commands)
{
    protected override IReadOnlyList<ExportColumn<WrittenExpert>> Columns { get; } =
    [
        .. ExpertsRegister.Schema.Exports<WrittenExpert>(item => item.Row),
        ExportColumn.Text<WrittenExpert>("推荐编号", 16, item => item.Number),
        ExportColumn.Text<WrittenExpert>("认定结论", 12, item => item.Overall.ChineseName()),
    ];

    protected override Task<IEnumerable<WrittenExpert>> RowsAsync(AdminDbContext context, ExportRequest request, CancellationToken cancel)
    {
        var query = ListAddress.Of(request.Filters);
        var listings = ListNominations.Matching(context, query);
        if (request.Year is { } year)
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            listings = listings.Where(listing => listing.NominatedOn >= first && listing.NominatedOn <= last);
        }

        if (request.Month is { } month)
        {
            var (first, last) = (month.FirstDay, month.LastDay);
            listings = listings.Where(listing => listing.NominatedOn >= first && listing.NominatedOn <= last);
        }

        var onFile = from listing in listings
                     join nomination in context.Nominations.AsNoTracking() on listing.NominationId equals nomination.Id
                     join expert in context.Experts.AsNoTracking() on nomination.ExpertId equals expert.Id
                     orderby nomination.Number
                     select new NominationOnFile { Nomination = nomination, Expert = expert, Institution = listing.Institution, Overall = listing.Overall };
        return Task.FromResult(onFile.Select(ExpertsRegister.Written).AsEnumerable());
    }
}
