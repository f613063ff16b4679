using System.Security.Claims;
using Changping.Admin.Features.Administration.Access;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Microsoft.AspNetCore.Identity;

namespace Changping.Admin.Features.Administration.Accounts;

/// <summary>Takes an authenticator for one's own account; everything else that the account has open ends, and this window signs in anew.</summary>
public sealed class EnrolSecondFactor(AccountChange change, SecondFactors factors, SessionBook sessions, IServiceScopeFactory scopes,
    FreshSignIn fresh, TimeProvider time)
{
    /// <returns>The recovery codes, to be shown once.</returns>
    /// <exception cref="AccountRefusedException">The password is another (of who came by the provider: the sign-in is longer ago), the code is none
    /// of the offered key, or the offer is too old.</exception>
    public async Task<IReadOnlyList<string>> EnrolAsync(HttpContext http, string? offered, string? password, string? code)
    {
        var id = Guid.Parse(http.User.FindFirstValue(ClaimTypes.NameIdentifier)!);
        var key = factors.Offered(offered) ?? throw new AccountRefusedException("本页打开太久，请刷新后重新扫描。");
        var step = Totp.Check(key, (code ?? "").Trim(), time.GetUtcNow(), null)
            ?? throw new AccountRefusedException("验证码不对：请核对手机的时间，输入应用中现在显示的 6 位数字。");
        var way = http.User.FindFirstValue(AccountClaims.ByProvider);
        IReadOnlyList<string> codes = [];
        var self = new Actor(id, http.User.FindFirstValue(AccountClaims.DisplayName) ?? "", new HashSet<Permission>()) { Address = CallerAddress.Of(http) };
        await change.RunAsync(self, CommandKind.EnrolSecondFactor, id, async hand =>
        {
            if (way is null && !await hand.Users.CheckPasswordAsync(hand.User, password ?? ""))
            {
                throw new AccountRefusedException("当前密码不对，双重验证没有启用。");
            }

            if (way is not null && !(Guid.TryParse(http.User.FindFirstValue(SessionBook.Claim), out var session) && sessions.IsFresh(session)))
            {
                throw new AccountRefusedException("距上次验证身份已超过 10 分钟，双重验证没有启用；请退出后重新登录，再启用。");
            }

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
