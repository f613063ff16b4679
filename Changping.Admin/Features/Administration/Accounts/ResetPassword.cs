using Changping.Admin.Office;
using Changping.Admin.Store;

namespace Changping.Admin.Features.Administration.Accounts;

/// <summary>Issues a new password, ends what the account has open, and unlocks it; the next sign-in changes it.</summary>
public sealed class ResetPassword(AccountChange change)
{
    /// <param name="password">Null generates one.</param>
    /// <returns>The password, to be shown once.</returns>
    /// <exception cref="NotPermittedException"/>
    /// <exception cref="AccountRefusedException">There is no such account, or the password is weak.</exception>
    public async Task<string> RunAsync(Actor actor, Guid id, string? password = null, CancellationToken cancellation = default)
    {
        actor.Require(Permission.ManageAccounts);
        password ??= PasswordRules.Generate();
        await change.RunAsync(actor, CommandKind.ResetPassword, id, async (users, user) =>
        {
            user.MustChangePassword = true;
            (await users.RemovePasswordAsync(user)).OrThrow();
            (await users.AddPasswordAsync(user, password)).OrThrow();
            (await users.SetLockoutEndDateAsync(user, null)).OrThrow();
            (await users.ResetAccessFailedCountAsync(user)).OrThrow();
            return [];
        }, cancellation);
        return password;
    }
}
