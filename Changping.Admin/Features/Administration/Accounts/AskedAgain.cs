using System.Net;
using Changping.Admin.Features.Administration.Access;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Microsoft.AspNetCore.Identity;

namespace Changping.Admin.Features.Administration.Accounts;

/// <summary>What somebody who is signed in shows once more, in whatever place: wrong tries count and are held up as at the sign-in, and stand in
/// the log. Else an open window would be the place to guess at.</summary>
public sealed class AskedAgain(FailedTries tries, SignInRecords records, IServiceScopeFactory scopes)
{
    /// <summary>What is too long for any password is none, and is not hashed.</summary>
    public static async Task<bool> IsPasswordAsync(UserManager<AppUser> users, AppUser user, string typed) =>
        typed.Length <= PasswordRules.Longest && await users.CheckPasswordAsync(user, typed);

    /// <summary>Before somebody changes what their own account is opened with.</summary>
    /// <exception cref="AccountRefusedException">It is wrong, or tries are held up.</exception>
    public async Task RequireAsync(
        Actor self, Func<AppUser, string> wrong, Func<UserManager<AppUser>, AppUser, Task<bool>> isRight, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
        var user = (await users.FindByIdAsync(self.Id.ToString()))!;
        if (await TryAsync(user, self.Address, wrong(user), () => isRight(users, user), cancel) is { } fault)
        {
            throw new AccountRefusedException(fault);
        }
    }

    /// <param name="wrong">What to say where it is wrong.</param>
    /// <param name="isRight">Not asked while tries are held up.</param>
    /// <returns>Null where it is right; else what to say.</returns>
    public async Task<string?> TryAsync(AppUser user, string? address, string wrong, Func<Task<bool>> isRight, CancellationToken cancel)
    {
        var household = CallerAddress.Household(IPAddress.TryParse(address, out var caller) ? caller : null);
        if (tries.Wait(user.UserName!, household, isKnown: true) is { Ticks: > 0 } wait)
        {
            return $"输错次数较多，请 {Math.Ceiling(wait.TotalSeconds)} 秒后再试。";
        }

        if (!await isRight())
        {
            tries.Failed(user.UserName!, household);
            await records.FailedAsync(user, SignInFault.Again, address, cancel);
            return wrong;
        }

        tries.Succeeded(user.UserName!, household);
        return null;
    }
}
