using System.Security.Cryptography;
using Changping.Admin.Store;
using Microsoft.AspNetCore.Identity;

namespace Changping.Admin.Features.Administration.Accounts;

/// <summary>At least ten characters with letters and digits.</summary>
public sealed class PasswordRules : IPasswordValidator<AppUser>
{
    public const int MinimumLength = 10;
    public const string Description = "至少 10 个字符，同时含字母和数字";

    // Without 0 O 1 l I: an issued password is read out on the telephone.
    private const string Letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Digits = "23456789";

    public Task<IdentityResult> ValidateAsync(UserManager<AppUser> manager, AppUser user, string? password) => Task.FromResult(
        password is { Length: >= MinimumLength } && password.Any(char.IsAsciiLetter) && password.Any(char.IsAsciiDigit)
            ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityError { Code = "PasswordRules", Description = $"密码须{Description}。" }));

    /// <summary>A password to be issued once and changed at the first sign-in.</summary>
    public static string Generate() => string.Join('-',
        RandomNumberGenerator.GetString(Letters, 4),
        RandomNumberGenerator.GetString(Digits, 4),
        RandomNumberGenerator.GetString(Letters, 4));
}
