using System.Security.Claims;
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

    /// <summary>By the roles in the cookie: enough to show or hide; commands read the database again through <see cref="CurrentUser"/>.</summary>
    public static bool May(this ClaimsPrincipal user, Permission permission) => user.Roles().Permissions().Contains(permission);

    public static IEnumerable<Role> Roles(this ClaimsPrincipal user) =>
        user.FindAll(ClaimTypes.Role).Select(claim => Enum.TryParse<Role>(claim.Value, out var role) ? role : (Role?)null).OfType<Role>().Order();
}
