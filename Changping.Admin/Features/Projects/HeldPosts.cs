using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Experts;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Projects;

/// <summary>The service periods of the experts of a file: those on file, and those that the file adds or corrects as it is written. Who never came
/// to a post does not hold it.</summary>
internal sealed class HeldPosts
{
    private readonly Dictionary<ExpertId, Dictionary<AppointmentId, DateRange>> _periods = [];

    private HeldPosts()
    {
    }

    public static async Task<HeldPosts> ReadAsync(AdminDbContext context, IReadOnlyCollection<ExpertId> experts, CancellationToken cancel)
    {
        var held = new HeldPosts();
        var ids = experts.Distinct().ToArray();
        var known = await context.Appointments.AsNoTracking().Where(AppointmentFilters.Held)
            .Where(appointment => ids.Contains(appointment.ExpertId)).ToListAsync(cancel);
        known.ForEach(held.Set);
        return held;
    }

    public void Set(Appointment appointment)
    {
        if (!_periods.TryGetValue(appointment.ExpertId, out var periods))
        {
            _periods[appointment.ExpertId] = periods = [];
        }

        periods[appointment.Id] = appointment.Period;
    }

    /// <param name="self">Left out; null for a new one.</param>
    public IReadOnlyList<DateRange> OthersOf(ExpertId expert, AppointmentId? self) =>
        _periods.TryGetValue(expert, out var periods) ? [.. periods.Where(period => period.Key != self).Select(period => period.Value)] : [];
}
