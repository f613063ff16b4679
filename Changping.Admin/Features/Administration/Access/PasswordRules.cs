using System.Security.Cryptography;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Organizations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Administration.Access;

/// <summary>What a password must be, by the profile that the office has chosen; whatever sets one comes past here.</summary>
public sealed class PasswordRules(AccessRules rules, IDbContextFactory<AdminDbContext> contexts, IPasswordHasher<AppUser> hasher) : IPasswordValidator<AppUser>
{
    /// <summary>Longer ones are not hashed: nobody types them, and hashing is work.</summary>
    public const int Longest = 128;

    private const int FewestDifferent = 5;

    private const int ShortestName = 4;

    // Without 0 O 1 l I: an issued code is read out on the telephone.
    private const string Small = "abcdefghijkmnpqrstuvwxyz";
    private const string Capitals = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Digits = "23456789";
    private const int Group = 4;

    public async Task<IdentityResult> ValidateAsync(UserManager<AppUser> manager, AppUser user, string? password)
    {
        var profile = rules.Current.Passwords;
        return (Fault(profile, user.UserName, user.DisplayName, password) ?? await RepeatedAsync(profile, user, password!)) is { } fault
            ? IdentityResult.Failed(new IdentityError { Code = nameof(PasswordRules), Description = fault })
            : IdentityResult.Success;
    }

    /// <returns>What is wrong with it by itself; null for nothing.</returns>
    public static string? Fault(PasswordProfile profile, string? userName, string displayName, string? password)
    {
        if (password is null || password.Length < profile.MinimumLength() || Kinds(password) < profile.KindsNeeded())
        {
            return $"密码须{profile.Describe()}。";
        }

        return password.Length > Longest ? $"密码不能超过 {Longest} 个字符。"
            : password.Distinct().Count() < FewestDifferent ? $"密码中不同的字符至少要有 {FewestDifferent} 个，请换一个。"
            : Holds(password, userName) || Holds(password, Pinyin.Spelled(displayName)) || Holds(password, displayName)
                ? "密码中不能含登录名或姓名，请换一个。"
            : CommonPasswords.Include(password) ? "这是常见的密码，最先被人试到，请换一个。"
            : null;
    }

    /// <summary>A code to be handed over and changed at the first sign-in; it keeps the rules of every profile.</summary>
    public static string Generate() => string.Join('-',
        RandomNumberGenerator.GetString(Small, Group), RandomNumberGenerator.GetString(Digits, Group), RandomNumberGenerator.GetString(Capitals, Group),
        RandomNumberGenerator.GetString(Small, Group));

    private static int Kinds(string password) =>
        new[] { password.Any(char.IsAsciiLetterLower), password.Any(char.IsAsciiLetterUpper), password.Any(char.IsAsciiDigit),
            password.Any(letter => !char.IsAsciiLetterOrDigit(letter)) }
            .Count(has => has);

    private static bool Holds(string password, string? name) =>
        name is { Length: >= 2 } && (name.Length >= ShortestName || !name.All(char.IsAscii)) && password.Contains(name, StringComparison.OrdinalIgnoreCase);

    private async Task<string?> RepeatedAsync(PasswordProfile profile, AppUser user, string password)
    {
        if (Same(user.PasswordHash))
        {
            return "新密码不能与当前密码相同，密码没有修改。";
        }

        await using var context = await contexts.CreateDbContextAsync();
        var former = await context.FormerPasswords.AsNoTracking().Where(former => former.UserId == user.Id)
            .OrderByDescending(former => former.At).Take(profile.Remembered() - 1).Select(former => former.Hash).ToListAsync();
        return former.Exists(Same) ? $"最近 {profile.Remembered()} 次用过的密码不能再用，请换一个。" : null;

        bool Same(string? hash) => hash is not null && hasher.VerifyHashedPassword(user, hash, password) != PasswordVerificationResult.Failed;
    }
}
