using Changping.Admin.Office;
using Changping.Admin.Store;

namespace Changping.Admin.Features.Administration.Accounts;

/// <param name="UserName">Small letters, digits, dots and hyphens.</param>
/// <param name="Password">Null generates one.</param>
public sealed record NewAccount(string UserName, string DisplayName, WorkingUnit? Unit, IReadOnlyCollection<Role> Roles, string? Password = null);

/// <summary>Makes an account whose first sign-in changes the password.</summary>
public sealed class AddAccount(AccountChange change)
{
    /// <returns>The password, to be shown once.</returns>
    /// <exception cref="NotPermittedException"/>
    /// <exception cref="AccountRefusedException">The name is taken or malformed, the password weak, no role given, or two that exclude each other.</exception>
    public async Task<string> RunAsync(Actor actor, NewAccount account, CancellationToken cancellation = default)
    {
        actor.Require(Permission.ManageAccounts);

        if (string.IsNullOrWhiteSpace(account.DisplayName))
        {
            throw new AccountRefusedException("请填写姓名。");
        }

        if (account.Roles.Count == 0)
        {
            throw new AccountRefusedException("请至少选择一个角色。");
        }

        RoleExclusions.Require(account.Roles);
        var password = account.Password ?? PasswordRules.Generate();
        await change.RunAsync(actor, CommandKind.AddUser, async users =>
        {
            var user = new AppUser
            {
                UserName = account.UserName.Trim(),
                DisplayName = account.DisplayName.Trim(),
                Unit = account.Unit,
                MustChangePassword = true,
            };
            (await users.CreateAsync(user, password)).OrThrow();
            (await users.AddToRolesAsync(user, account.Roles.Distinct().Select(role => role.ToString()))).OrThrow();
            return (user, [new("单位", null, user.Unit?.ChineseName()), new("角色", null, AccountChange.Names(account.Roles))]);
        }, cancellation);
        return password;
    }
}
