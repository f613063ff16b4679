using Changping.Admin.Store;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Policies.Settings;

/// <summary>The settings and working days of the committee, as they stand.</summary>
public static class CommitteeBook
{
    /// <summary>The defaults until somebody changed one.</summary>
    public static async Task<CommitteeSettings> SettingsAsync(AdminDbContext context, CancellationToken cancel) =>
        await context.CommitteeSettings.AsNoTracking().FirstOrDefaultAsync(cancel) ?? new CommitteeSettings();

    /// <param name="shipped">The days of data/reference; what the office entered itself goes before them.</param>
    public static async Task<WorkingCalendar> CalendarAsync(AdminDbContext context, IReadOnlyList<CalendarException> shipped, CancellationToken cancel) =>
        new(shipped, await context.CalendarExceptions.AsNoTracking().ToListAsync(cancel));
}
