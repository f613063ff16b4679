using Changping.Admin.Store;
using Changping.Domain.Funds;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds;

/// <summary>Which service months a live grant already covers. Most projects are paid month after month, so a count and the last month say it all.</summary>
internal sealed class TakenMonths
{
    private static readonly HashSet<int> None = [];

    private readonly Dictionary<ProjectId, HashSet<int>> _months = [];

    private TakenMonths()
    {
    }

    public static async Task<TakenMonths> ReadAsync(AdminDbContext context, CancellationToken cancel)
    {
        // Of every instrument, in the order of the index of live grants: asked for one, the database would look up each grant.
        var all = await context.Grants.Live().GroupBy(grant => new { grant.ProjectId, grant.Instrument })
            .Select(group => new { group.Key.ProjectId, group.Key.Instrument, Count = group.Count(), Last = group.Max(grant => grant.Sequence) })
            .ToListAsync(cancel);
        var sums = all.Where(sum => sum.Instrument == Instrument.LivingAllowance).ToList();

        var taken = new TakenMonths();
        var upTo = new Dictionary<int, HashSet<int>>();
        foreach (var sum in sums)
        {
            if (!upTo.TryGetValue(sum.Last, out var months))
            {
                upTo[sum.Last] = months = [.. Enumerable.Range(1, sum.Last)];
            }

            taken._months[sum.ProjectId] = months;
        }

        if (sums.Any(sum => sum.Count != sum.Last))
        {
            // With gaps, as after a month was held back: these few are read month by month.
            var live = context.Grants.Live().Where(grant => grant.Instrument == Instrument.LivingAllowance);
            var gapped = live.GroupBy(grant => grant.ProjectId).Where(group => group.Count() != group.Max(grant => grant.Sequence)).Select(group => group.Key);
            var single = await live.Where(grant => gapped.Contains(grant.ProjectId)).Select(grant => new { grant.ProjectId, grant.Sequence })
                .ToListAsync(cancel);
            foreach (var project in single.GroupBy(month => month.ProjectId, month => month.Sequence))
            {
                taken._months[project.Key] = project.ToHashSet();
            }
        }

        return taken;
    }

    public IReadOnlySet<int> Of(ProjectId project) => _months.GetValueOrDefault(project, None);
}
