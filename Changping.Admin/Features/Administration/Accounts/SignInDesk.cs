using Changping.Admin.Features.Administration.Access;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Microsoft.AspNetCore.Identity;

namespace Changping.Admin.Features.Administration.Accounts;

/// <param name="Refusal">Null where one is signed in.</param>
/// <param name="Roles">Of who signed in.</param>
public sealed record SignInAnswer(string? Refusal, IReadOnlyList<Role> Roles);

/// <summary>
/// Signs in, or does not, and does not tell which of the reasons it was: unknown, wrong, locked and held up are answered by the same sentence after the
/// same work.
/// </summary>
public sealed class SignInDesk(
    UserManager<AppUser> users, IPasswordHasher<AppUser> hasher, FailedTries tries, SignInRecords records, SecondFactors factors, Entrance entrance,
    TimeProvider time, ILogger<SignInDesk> log)
{
    /// <summary>Longer than any account's.</summary>
    private const int LongestName = 64;

    private static readonly AppUser Nobody = new() { DisplayName = "" };

    private static string? s_dummy;

    public async Task<SignInAnswer> TryAsync(HttpContext http, string? userName, string? password, string? code = null)
    {
        var name = Shortened(userName);
        var household = CallerAddress.Household(http.Connection.RemoteIpAddress);
        var user = IsPossible(name) ? await users.FindByNameAsync(name) : null;
        var isKnown = user is not null && await records.CameFromAsync(user.Id, CallerAddress.Of(http), http.RequestAborted);
        var wait = tries.Wait(name, household, isKnown);
        var right = Check(user, password);
        var proof = user is null ? null : factors.Check(user, code);
        var why = user is null ? SignInFault.Unknown : wait > TimeSpan.Zero ? SignInFault.HeldUp : !right ? SignInFault.Wrong
            : user.SecondFactorKey is not null && proof is null ? SignInFault.Code : Standing(user);
        if (why is null)
        {
            return await EnterAsync(http, user!, password!, proof, name, household);
        }

        // What was typed as an unknown name may be a password.
        log.LogInformation("Sign-in of {User} from {Address} refused: {Why}", user?.UserName ?? "an unknown name", CallerAddress.Of(http), why);
        if (wait == TimeSpan.Zero)
        {
            tries.Failed(name, household);
            await records.FailedAsync(user, why.Value, CallerAddress.Of(http), http.RequestAborted);
        }

        return new SignInAnswer(Sentence(tries.Wait(name, household, isKnown)), []);
    }

    private async Task<SignInAnswer> EnterAsync(HttpContext http, AppUser user, string password, SecondProof? proof, string name, string household)
    {
        tries.Succeeded(name, household);
        var entered = await entrance.EnterAsync(http, user, proof, visit: null);
        if (entered.Fault is not null)
        {
            return new SignInAnswer(entered.Withheld ?? Sentence(TimeSpan.Zero), []);
        }

        await KeepStrongAsync(user, password);
        return new SignInAnswer(null, entered.Roles);
    }

    /// <summary>A password that was kept by fewer rounds is kept anew by as many as today's.</summary>
    private async Task KeepStrongAsync(AppUser user, string password)
    {
        if (hasher.VerifyHashedPassword(user, user.PasswordHash!, password) == PasswordVerificationResult.SuccessRehashNeeded
            && await users.FindByIdAsync(user.Id.ToString()) is { } kept)
        {
            kept.PasswordHash = hasher.HashPassword(kept, password);
            (await users.UpdateAsync(kept)).OrThrow();
        }
    }

    /// <returns>Null where the account may enter.</returns>
    private SignInFault? Standing(AppUser user)
    {
        var now = time.GetUtcNow();
        return user.LockoutEnd > now ? SignInFault.Locked
            : !user.MustChangePassword ? null
            : user.CodeUsedAt is not null ? SignInFault.CodeUsed
            : user.CodeUntil <= now ? SignInFault.CodeExpired
            : null;
    }

    /// <summary>The same work whether there is such an account or not.</summary>
    private bool Check(AppUser? user, string? password)
    {
        s_dummy ??= hasher.HashPassword(Nobody, PasswordRules.Generate());
        var typed = password is { Length: <= PasswordRules.Longest } ? password : "";
        return hasher.VerifyHashedPassword(user ?? Nobody, user?.PasswordHash ?? s_dummy, typed) != PasswordVerificationResult.Failed
            && user?.PasswordHash is not null;
    }

    private static string Shortened(string? userName)
    {
        var name = userName?.Trim() ?? "";
        return name.Length > LongestName ? name[..LongestName] : name;
    }

    internal static bool IsPossible(string name) => name.Length > 0 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-');

    private static string Sentence(TimeSpan wait) => "登录名或密码不对，或该账号现在不能登录。"
        + (wait > TimeSpan.Zero ? $"输错次数较多，请 {Math.Ceiling(wait.TotalSeconds)} 秒后再试；" : "连续输错后须等待，且逐次加长；")
        + "已启用双重验证的，须同时填写验证码。忘记密码请联系系统管理员。";
}
