using Changping.Admin.Office;
using Changping.Admin.Store;

namespace Changping.Admin.Features.Administration.Accounts;

/// <summary>Gives an account exactly these roles; what it has open follows within a minute.</summary>
public sealed class SetRoles(AccountChange change)
{
    public const string NotOnesOwn = "不能更改自己的角色，请由另一位系统管理员办理。";

    /// <exception cref="NotPermittedException"/>
    /// <exception cref="AccountRefusedException">No role, two that exclude each other, no such account, or it is one's own.</exception>
    public async Task RunAsync(Actor actor, Guid id, IReadOnlyCollection<Role> roles, CancellationToken cancellation = default)
    {
        actor.Require(Permission.ManageAccounts);

        if (roles.Count == 0)
        {
            throw new AccountRefusedException("请至少选择一个角色；不再使用的用户请锁定。");
        }

        if (id == actor.Id)
        {
            throw new AccountRefusedException(NotOnesOwn);
        }

        RoleExclusions.Require(roles);

        await change.RunAsync(actor, CommandKind.ChangeRoles, id, async (users, user) =>
        {
            var held = await users.GetRolesAsync(user);
            var wanted = roles.Select(role => role.ToString()).ToHashSet();
            (await users.RemoveFromRolesAsync(user, held.Where(role => !wanted.Contains(role)))).OrThrow();
            (await users.AddToRolesAsync(user, wanted.Where(role => !held.Contains(role)))).OrThrow();

            // Identity leaves the stamp alone when roles change, and the cookie would keep the old ones.
            (await users.UpdateSecurityStampAsync(user)).OrThrow();
            return [new("角色", AccountChange.Names(held.Select(Enum.Parse<Role>)), AccountChange.Names(roles))];
        }, cancellation);
    }
}
