using Changping.Admin.Features.Administration.Access;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Administration.Accounts;

/// <param name="UserName">Small letters, digits, dots and hyphens.</param>
/// <param name="Password">Null generates one.</param>
public sealed record NewAccount(string UserName, string DisplayName, WorkingUnit? Unit, IReadOnlyCollection<Role> Roles, string? Password = null);

/// <summary>Makes an account whose first sign-in changes the password. With a role that takes two persons it opens nothing until the second has
/// confirmed.</summary>
public sealed class AddAccount(AccountChange change, TimeProvider time)
{
    /// <returns>The code, to be shown once; null where another person confirms first, to whom it is then shown.</returns>
    /// <exception cref="NotPermittedException"/>
    /// <exception cref="AccountRefusedException">The name is taken or malformed, the password weak, no role given, or two that exclude each other.</exception>
    public async Task<string?> RunAsync(Actor actor, NewAccount account, CancellationToken cancellation = default)
    {
        actor.Require(Permission.ManageAccounts);
        actor.RequireFresh();

        if (string.IsNullOrWhiteSpace(account.DisplayName))
        {
            throw new AccountRefusedException("请填写姓名。");
        }

        if (account.Roles.Count == 0)
        {
            throw new AccountRefusedException("请至少选择一个角色。");
        }

        RoleExclusions.Require(account.Roles);
        var waits = PowerfulRoles.TakesTwo(actor, [], account.Roles);
        var password = waits ? null : account.Password ?? PasswordRules.Generate();
        await change.RunAsync(actor, waits ? CommandKind.ProposeAccountStep : CommandKind.AddUser, null, async (context, users) =>
        {
            var user = new AppUser
            {
                UserName = account.UserName.Trim(),
                DisplayName = account.DisplayName.Trim(),
                Unit = account.Unit,
                MustChangePassword = true,
                CodeUntil = waits ? null : time.GetUtcNow() + ResetPassword.Term,
            };
            (password is null ? await users.CreateAsync(user) : await users.CreateAsync(user, password)).OrThrow();
            if (waits)
            {
                await PowerfulRoles.ProposeAsync(context, user, AccountStep.Roles, [], account.Roles, actor, time.GetUtcNow(), cancellation);
                return (user, [new("单位", null, user.Unit?.ChineseName()), new("待确认的角色", null, AccountChange.Names(account.Roles))]);
            }

            (await users.AddToRolesAsync(user, PowerfulRoles.Names(account.Roles))).OrThrow();
            return (user, [new("单位", null, user.Unit?.ChineseName()), new("角色", null, AccountChange.Names(account.Roles))]);
        }, cancellation);
        return password;
    }
}
