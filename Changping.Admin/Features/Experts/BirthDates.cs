using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Experts;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Experts;

/// <summary>When the nominated persons were born, as their records have it.</summary>
internal static class BirthDates
{
    public static async Task<IReadOnlyDictionary<ExpertId, PartialDate?>> OfAsync(AdminDbContext context, IReadOnlyList<Nomination> nominations,
        CancellationToken cancel)
    {
        var ids = nominations.Select(nomination => nomination.ExpertId).Distinct().ToArray();
        return await context.Experts.Where(expert => ids.Contains(expert.Id)).Select(expert => new { expert.Id, expert.Details.BirthDate })
            .ToDictionaryAsync(expert => expert.Id, expert => expert.BirthDate, cancel);
    }
}
