using Changping.Admin.Store;
using Changping.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Reviews;

/// <summary>Review rounds with all that belongs to them: every rule of a round looks at the whole of it.</summary>
internal static class WholeRounds
{
    public static IQueryable<ReviewRound> Of(AdminDbContext context) => context.ReviewRounds
        .Include(round => round.Members).Include(round => round.Projects).Include(round => round.Assignments).Include(round => round.Sheets).AsSplitQuery();
}
