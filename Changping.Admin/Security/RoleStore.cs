using Microsoft.AspNetCore.Identity;

namespace Changping.Admin.Security;

/// <summary>The roles as rows of Identity, named like the members of <see cref="Role"/>.</summary>
public static class RoleStore
{
    /// <param name="services">A scope's services.</param>
    public static async Task EnsureAsync(IServiceProvider services)
    {
        var roles = services.GetRequiredService<RoleManager<IdentityRole<Guid>>>();

        foreach (var name in Enum.GetNames<Role>())
        {
            if (!await roles.RoleExistsAsync(name))
            {
                (await roles.CreateAsync(new IdentityRole<Guid>(name))).OrThrow();
            }
        }
    }
}
