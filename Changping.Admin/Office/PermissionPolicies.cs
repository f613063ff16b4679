using System.Security.Claims;
using Changping.Admin.Store;
using Microsoft.AspNetCore.Authorization;

namespace Changping.Admin.Office;

/// <summary>One authorization policy per <see cref="Permission"/>, named like it; anything without a policy needs at least a sign-in.</summary>
public static class PermissionPolicies
{
    /// <summary>Uploaded files: of records for who reads them, of applications for who reviews them; which of them, the use case knows.</summary>
    public const string Files = "Files";

    public static void AddPermissionPolicies(this AuthorizationBuilder builder)
    {
        foreach (var permission in Enum.GetValues<Permission>())
        {
            builder.AddPolicy(permission.ToString(), policy => policy
                .RequireAuthenticatedUser()
                .RequireAssertion(context => context.User.May(permission)));
        }

        builder.AddPolicy(Files, policy => policy
            .RequireAuthenticatedUser()
            .RequireAssertion(context => context.User.May(Permission.Read) || context.User.May(Permission.Review)));
        builder.SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    /// <summary>By roles and unit in the cookie: enough to show or hide; commands read the database again through <see cref="CurrentUser"/>.</summary>
    public static bool May(this ClaimsPrincipal user, Permission permission) => user.Roles().Permissions(user.Unit()).Contains(permission);

    /// <summary>Brings the steps that are the unit's own.</summary>
    public static WorkingUnit? Unit(this ClaimsPrincipal user) =>
        Enum.TryParse<WorkingUnit>(user.FindFirstValue(AccountClaims.Unit), out var unit) ? unit : null;

    public static IEnumerable<Role> Roles(this ClaimsPrincipal user) =>
        user.FindAll(ClaimTypes.Role).Select(claim => Enum.TryParse<Role>(claim.Value, out var role) ? role : (Role?)null).OfType<Role>().Order();
}
