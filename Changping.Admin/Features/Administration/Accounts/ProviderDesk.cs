using System.Security.Claims;
using Changping.Admin.Features.Administration.Access;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Changping.Admin.Features.Administration.Accounts;

/// <summary>
/// Signs in who comes back from the provider of identities. It says who somebody is and nothing else: the account, its roles, its lock and its second factor
/// are the office's, and nobody gets an account by it.
/// </summary>
public sealed class ProviderDesk(
    UserManager<AppUser> users, Entrance entrance, ProviderStepUp stepUp, SignInRecords records, SecondFactors factors, FailedTries tries,
    SignInWays ways, TimeProvider time,
    ILogger<ProviderDesk> log)
{
    /// <summary>The same whether there is such an account or not, and whatever the provider answered.</summary>
    public const string Refusal = "没有登录：统一身份认证没有完成，或没有可用的账号。可以再试一次，或用本系统的登录名和密码；仍不行的，请联系系统管理员。";

    private const string WrongCode = "验证码不对，或已经用过，请输入应用中现在显示的 6 位数字。";

    private ProviderSettings Provider => ways.Provider!;

    /// <summary>Where a sign-in that did not come about leads.</summary>
    public static string Refused(AuthenticationProperties? asked) => asked?.Items.ContainsKey(ProviderEndpoints.Session) == true
        ? AccountAddresses.ProviderConfirmed
        : AccountAddresses.Back(AccountAddresses.SignIn, BackOf(asked)) is var page && page.Contains('?', StringComparison.Ordinal)
            ? $"{page}&{AccountAddresses.RefusedParameter}=provider" : $"{page}?{AccountAddresses.RefusedParameter}=provider";

    /// <param name="shown">What the provider said, proven.</param>
    /// <param name="asked">As it went there.</param>
    /// <returns>Where it leads.</returns>
    public async Task<string> ReceiveAsync(HttpContext http, ClaimsPrincipal shown, AuthenticationProperties asked)
    {
        // The handler of the answer is asked before the cookie is read: whose window this is, is needed to end or confirm its session.
        http.User = (await http.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Principal ?? http.User;
        var user = NameIn(shown) is { } name ? await users.FindByNameAsync(name) : null;
        if (asked.Items.TryGetValue(ProviderEndpoints.Session, out var session))
        {
            await stepUp.ConfirmAsync(http, user, session, shown, asked);
            return AccountAddresses.ProviderConfirmed;
        }

        var visit = new ProviderVisit(Provider.Name, Provider.TrustsMfa && shown.HasClaim("amr", "mfa"));
        if (Standing(user) is { } fault)
        {
            await FailedAsync(http, user, fault);
            return Refused(asked);
        }

        if (user!.SecondFactorKey is not null && !visit.BringsFactors)
        {
            await WaitForCodeAsync(http, user, asked);
            return AccountAddresses.ProviderCode;
        }

        var entered = await entrance.EnterAsync(http, user, null, visit);
        return entered.Fault is null ? AccountAddresses.Within(BackOf(asked)) ?? AccountAddresses.StartOf(entered.Roles) : Refused(asked);
    }

    /// <summary>The provider said nothing that holds: an error, a sign-in that was given up, an answer that came twice or belongs to nobody who
    /// asked.</summary>
    /// <returns>Where it leads.</returns>
    public async Task<string> NothingAsync(HttpContext http, AuthenticationProperties? asked)
    {
        await FailedAsync(http, null, SignInFault.Provider);
        return Refused(asked);
    }

    /// <summary>Who came by the provider and owes the office's own code.</summary>
    /// <returns>Where it leads and null, or null and why not; both null where nobody waits here.</returns>
    public async Task<(string? To, string? Refusal)> FinishAsync(HttpContext http, string? code)
    {
        if (await WaitingAsync(http) is not (var user, var back))
        {
            return (null, null);
        }

        var household = CallerAddress.Household(http.Connection.RemoteIpAddress);
        var wait = tries.Wait(user.UserName!, household, await records.CameFromAsync(user.Id, CallerAddress.Of(http), http.RequestAborted));
        if (wait > TimeSpan.Zero)
        {
            return (null, $"输错次数较多，请 {Math.Ceiling(wait.TotalSeconds)} 秒后再试。");
        }

        var proof = factors.Check(user, code);
        var fault = proof is null ? SignInFault.Code : Standing(user);
        if (fault is not null)
        {
            tries.Failed(user.UserName!, household);
            await FailedAsync(http, user, fault.Value);
            return (null, WrongCode);
        }

        var entered = await entrance.EnterAsync(http, user, proof, new ProviderVisit(Provider.Name, false));
        if (entered.Fault is not null)
        {
            return (null, entered.Withheld ?? WrongCode);
        }

        tries.Succeeded(user.UserName!, household);
        await http.SignOutAsync(IdentityConstants.ExternalScheme);
        return (AccountAddresses.Within(back) ?? AccountAddresses.StartOf(entered.Roles), null);
    }

    /// <returns>Whether somebody waits for the office's own code, and where they go then.</returns>
    public async Task<(AppUser User, string? Back)?> WaitingAsync(HttpContext http) =>
        ways.Provider is not null
        && await http.AuthenticateAsync(IdentityConstants.ExternalScheme) is { Succeeded: true, Principal: var principal, Properties: var properties }
        && principal.FindFirstValue(ClaimTypes.NameIdentifier) is { } id && await users.FindByIdAsync(id) is { } user
            ? (user, BackOf(properties)) : null;

    private static string? BackOf(AuthenticationProperties? asked) => asked?.Items.TryGetValue(ProviderEndpoints.Back, out var back) == true ? back : null;

    /// <summary>Who it is stands in a cookie that is sealed, holds for five minutes, and opens nothing.</summary>
    private static Task WaitForCodeAsync(HttpContext http, AppUser user, AuthenticationProperties asked)
    {
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, user.Id.ToString())], IdentityConstants.ExternalScheme);
        return http.SignInAsync(IdentityConstants.ExternalScheme, new ClaimsPrincipal(identity),
            new AuthenticationProperties { Items = { [ProviderEndpoints.Back] = BackOf(asked) } });
    }

    /// <returns>The name that an account may have; null where the provider says none, or two.</returns>
    private string? NameIn(ClaimsPrincipal shown) =>
        shown.FindAll(Provider.UserClaim).Select(claim => claim.Value).Distinct().ToList() is [var name] && SignInDesk.IsPossible(name) ? name : null;

    /// <returns>Null where the account may enter. A code that was issued says nothing here: no password is asked.</returns>
    private SignInFault? Standing(AppUser? user) =>
        user is null ? SignInFault.Unknown : user.LockoutEnd > time.GetUtcNow() ? SignInFault.Locked : user.PasswordHash is null ? SignInFault.Waiting : null;

    private async Task FailedAsync(HttpContext http, AppUser? user, SignInFault fault)
    {
        log.LogInformation("Sign-in of {User} from {Address} by the provider refused: {Why}", user?.UserName ?? "an unknown name",
            CallerAddress.Of(http), fault);
        await records.FailedAsync(user, fault, CallerAddress.Of(http), http.RequestAborted, new ProviderVisit(Provider.Name, false));
    }
}
