using Changping.Admin.Components.Forms;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Features.Shared;

/// <summary>A calendar of weeks alone.</summary>
internal sealed class NoDaysOff : IDaysOff
{
    public Task<IReadOnlyDictionary<DateOnly, CalendarException>> AskAsync(CancellationToken cancel) =>
        Task.FromResult<IReadOnlyDictionary<DateOnly, CalendarException>>(new Dictionary<DateOnly, CalendarException>());
}
