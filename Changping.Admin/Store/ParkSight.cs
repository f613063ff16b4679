using Changping.Domain.Organizations;

namespace Changping.Admin.Store;

/// <summary>
/// The park to whose companies whoever asks is limited; null for all. Every use case and query asks its actor for a right before it reads anything,
/// and that sets it for the rest of the call: no query can forget it.
/// </summary>
public static class ParkSight
{
    private static readonly AsyncLocal<BusinessPark?> Now = new();

    public static BusinessPark? Current
    {
        get => Now.Value;
        internal set => Now.Value = value;
    }
}
