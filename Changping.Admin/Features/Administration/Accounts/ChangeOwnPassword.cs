using System.Security.Claims;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Microsoft.AspNetCore.Identity;

namespace Changping.Admin.Features.Administration.Accounts;

/// <summary>Changes one's own password: all that the account has open ends, and this window signs in anew.</summary>
public sealed class ChangeOwnPassword(
    AccountChange change, AskedAgain again, SessionBook sessions, IServiceScopeFactory scopes, FreshSignIn fresh, TimeProvider time)
{
    /// <exception cref="AccountRefusedException">The present password is another, too many were tried, or the new one is none.</exception>
    public async Task ChangeAsync(HttpContext http, string current, string next)
    {
        var id = Guid.Parse(http.User.FindFirstValue(ClaimTypes.NameIdentifier)!);
        var self = new Actor(id, http.User.FindFirstValue(AccountClaims.DisplayName) ?? "", new HashSet<Permission>()) { Address = CallerAddress.Of(http) };
        await again.RequireAsync(
            self, _ => "当前密码不对，密码没有修改。", (users, user) => AskedAgain.IsPasswordAsync(users, user, current), http.RequestAborted);
        await change.RunAsync(self, CommandKind.ChangePassword, id, async hand =>
        {
            await hand.RememberPasswordAsync(time.GetUtcNow());
            (await hand.Users.ChangePasswordAsync(hand.User, current, next)).OrThrow();
            (hand.User.MustChangePassword, hand.User.CodeUntil, hand.User.CodeUsedAt, hand.User.PasswordSince) = (false, null, null, time.GetUtcNow());
            (await hand.Users.UpdateAsync(hand.User)).OrThrow();
            await sessions.EndAllAsync(hand.Context, id, SessionEnd.PasswordChanged, but: null, http.RequestAborted);
            return [];
        }, http.RequestAborted);

        // Read anew: the page has the account as it was.
        await using var scope = scopes.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>().FindByIdAsync(id.ToString());
        await fresh.BeginAsync(http, await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<AppUser>>().CreateAsync(user!));
    }
}
