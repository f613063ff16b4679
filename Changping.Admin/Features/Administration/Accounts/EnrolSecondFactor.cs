using System.Security.Claims;
using Changping.Admin.Features.Administration.Access;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Microsoft.AspNetCore.Identity;

namespace Changping.Admin.Features.Administration.Accounts;

/// <summary>Takes an authenticator for one's own account; everything else that the account has open ends, and this window signs in anew.</summary>
public sealed class EnrolSecondFactor(AccountChange change, SecondFactors factors, AskedAgain again, SessionBook sessions,
    IServiceScopeFactory scopes, FreshSignIn fresh, TimeProvider time)
{
    /// <param name="password">Nothing is asked of who came by the provider but a sign-in a short time ago.</param>
    /// <param name="former">A code of the authenticator that there is already, or one of its recovery codes; whoever sits at an open window and knows
    /// the password would take the account with an authenticator of their own.</param>
    /// <returns>The recovery codes, to be shown once.</returns>
    /// <exception cref="AccountRefusedException">One of these is another, too many were tried, the code is none of the offered key, or the offer is
    /// too old.</exception>
    public async Task<IReadOnlyList<string>> EnrolAsync(HttpContext http, string? offered, string? password, string? code, string? former)
    {
        var id = Guid.Parse(http.User.FindFirstValue(ClaimTypes.NameIdentifier)!);
        var key = factors.Offered(offered) ?? throw new AccountRefusedException("本页打开太久，请刷新后重新扫描。");
        var step = Totp.Check(key, (code ?? "").Trim(), time.GetUtcNow(), null)
            ?? throw new AccountRefusedException("验证码不对：请核对手机的时间，输入应用中现在显示的 6 位数字。");
        var way = http.User.FindFirstValue(AccountClaims.ByProvider);
        IReadOnlyList<string> codes = [];
        var self = new Actor(id, http.User.FindFirstValue(AccountClaims.DisplayName) ?? "", new HashSet<Permission>()) { Address = CallerAddress.Of(http) };
        if (way is not null && !(Guid.TryParse(http.User.FindFirstValue(SessionBook.Claim), out var session) && sessions.IsFresh(session)))
        {
            // Before anything else: where no password is asked, what follows may ask nothing, and would forgive wrong tries for nothing.
            throw new AccountRefusedException("距上次验证身份已超过 10 分钟，双重验证没有启用；请退出后重新登录，再启用。");
        }

        await again.RequireAsync(
            self, user => user.SecondFactorKey is null ? "当前密码不对，双重验证没有启用。" : "当前密码或原验证器的验证码不对，双重验证没有更换。",
            async (users, user) => (way is not null || await AskedAgain.IsPasswordAsync(users, user, password ?? ""))
                && (user.SecondFactorKey is null || factors.Check(user, former) is not null), http.RequestAborted);
        await change.RunAsync(self, CommandKind.EnrolSecondFactor, id, async hand =>
        {
            codes = factors.Enrol(hand.User, key, step);
            (await hand.Users.UpdateAsync(hand.User)).OrThrow();
            await sessions.EndAllAsync(hand.Context, id, SessionEnd.PasswordChanged, but: null, http.RequestAborted);
            return [];
        }, http.RequestAborted);

        await using var scope = scopes.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>().FindByIdAsync(id.ToString());
        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<AppUser>>().CreateAsync(user!);
        AccountClaims.Mark((ClaimsIdentity)principal.Identity!, way);
        await fresh.BeginAsync(http, principal);
        return codes;
    }
}
