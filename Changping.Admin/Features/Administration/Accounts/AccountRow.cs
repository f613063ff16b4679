using Changping.Admin.Office;
using Changping.Admin.Store;

namespace Changping.Admin.Features.Administration.Accounts;

/// <summary>An account as lists show it.</summary>
public sealed record AccountRow(
    Guid Id, string UserName, string DisplayName, WorkingUnit? Unit, IReadOnlyList<Role> Roles, bool Locked, bool MustChangePassword)
{
    /// <summary>Sign-ins that are open now.</summary>
    public int Sessions { get; init; }

    /// <summary>A step on it waits for a second person.</summary>
    public bool Waits { get; init; }

    public DateTimeOffset? LastSignIn { get; init; }

    /// <summary>Two roles that exclude each other, as only a hand in the database file can have put them there; null where all is well.</summary>
    public ExcludedPair? Excluded => RoleExclusions.Among(Roles);

    public string RoleNames => string.Join("、", Roles.Select(role => role.ChineseName()));
}
