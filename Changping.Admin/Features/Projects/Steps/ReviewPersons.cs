using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Projects.Steps;

/// <summary>Who entered declarations or scores in a review: none of them establishes what was reviewed there.</summary>
public static class ReviewPersons
{
    /// <returns>Empty where the project was reviewed in no round.</returns>
    public static async Task<IReadOnlyList<ActingPerson>> OfAsync(AdminDbContext context, ReviewRoundId? id, CancellationToken cancel) =>
        id is { } round ? (await OfAsync(context, [round], cancel)).GetValueOrDefault(round, []) : [];

    public static async Task<IReadOnlyDictionary<ReviewRoundId,
    IReadOnlyList<ActingPerson>>> OfAsync(AdminDbContext context, IReadOnlyCollection<ReviewRoundId> ids, CancellationToken cancel)
    {
        var wanted = ids.ToArray();
        return await context.ReviewRounds.AsNoTracking().Include(round => round.Assignments).Include(round => round.Sheets).AsSplitQuery()
            .Where(round => wanted.Contains(round.Id)).ToDictionaryAsync(round => round.Id, round => round.Entrants, cancel);
    }
}
