using Changping.Admin.Office;
using Changping.Admin.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Administration.Accounts;

/// <summary>The roles as rows of Identity, named like the members of <see cref="Role"/>.</summary>
public static class RoleStore
{
    /// <param name="services">A scope's services.</param>
    public static async Task EnsureAsync(IServiceProvider services)
    {
        var roles = services.GetRequiredService<RoleManager<IdentityRole<Guid>>>();
        if ((await MissingAsync(roles)).Count == 0)
        {
            return;
        }

        // All or none, and of two first starts at once the second finds them.
        await using var transaction = await services.GetRequiredService<AdminDbContext>().Database.BeginTransactionAsync();
        foreach (var name in await MissingAsync(roles))
        {
            (await roles.CreateAsync(new IdentityRole<Guid>(name))).OrThrow();
        }

        await transaction.CommitAsync();
    }

    private static async Task<IReadOnlyList<string>> MissingAsync(RoleManager<IdentityRole<Guid>> roles) =>
        [.. Enum.GetNames<Role>().Except(await roles.Roles.Select(role => role.Name!).ToListAsync())];
}
