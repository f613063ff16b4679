using Changping.Admin.Security;

namespace Changping.Admin.Features.Accounts;

/// <summary>An account as lists show it.</summary>
public sealed record AccountRow(
    Guid Id, string UserName, string DisplayName, WorkingUnit? Unit, IReadOnlyList<Role> Roles, bool Locked, bool MustChangePassword)
{
    public string RoleNames => string.Join("、", Roles.Select(role => role.ChineseName()));
}
