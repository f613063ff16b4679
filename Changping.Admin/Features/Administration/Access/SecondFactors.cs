using System.Security.Cryptography;
using System.Text;
using Changping.Admin.Store;
using Microsoft.AspNetCore.DataProtection;

namespace Changping.Admin.Features.Administration.Access;

/// <summary>What showed that the holder has the second factor, to be taken in the command of the sign-in: the step of a code, or a recovery code's
/// hash.</summary>
public sealed record SecondProof(long? Step, string? RecoveryHash)
{
    /// <summary>Each opens once.</summary>
    /// <returns>False where it was taken meanwhile.</returns>
    public bool Take(AppUser user)
    {
        if (Step is { } step)
        {
            var isNew = user.SecondFactorStep is not { } last || step > last;
            user.SecondFactorStep = isNew ? step : user.SecondFactorStep;
            return isNew;
        }

        var left = SecondFactors.Codes(user);
        user.RecoveryCodes = string.Join(' ', left.Where(hash => hash != RecoveryHash));
        return left.Contains(RecoveryHash!);
    }
}

/// <summary>The second factor of an account: an authenticator's key, kept under the keys of the office, and the hashes of its recovery codes.</summary>
public sealed class SecondFactors(IDataProtectionProvider protection, TimeProvider time)
{
    private const int RecoveryCodes = 8, RecoveryLength = 10;

    // Without 0 O 1 l I.
    private const string RecoveryLetters = "23456789abcdefghjkmnpqrstuvwxyz";

    private static readonly TimeSpan Pending = TimeSpan.FromMinutes(20);

    private readonly IDataProtector _kept = protection.CreateProtector("Changping.SecondFactor");
    private readonly ITimeLimitedDataProtector _pending = protection.CreateProtector("Changping.SecondFactor.Pending").ToTimeLimitedDataProtector();

    internal static IReadOnlyList<string> Codes(AppUser user) => user.RecoveryCodes?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <returns>Null where the code is none of this account's.</returns>
    public SecondProof? Check(AppUser user, string? code)
    {
        var typed = string.Concat((code ?? "").Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        if (user.SecondFactorKey is not { } key || typed.Length == 0)
        {
            return null;
        }

        var recovery = Hash(typed);
        return typed.Length == Totp.Digits && Totp.Check(_kept.Unprotect(key), typed, time.GetUtcNow(), user.SecondFactorStep) is { } step
            ? new SecondProof(step, null)
            : Codes(user).Contains(recovery) ? new SecondProof(null, recovery)
            : null;
    }

    /// <returns>A key that is not in force yet, and the same sealed for the form that goes out and comes back with it.</returns>
    public (string Key, string Sealed) Offer()
    {
        var key = Totp.NewKey();
        return (key, _pending.Protect(key, Pending));
    }

    /// <returns>The offered key; null where it is not ours or too old.</returns>
    public string? Offered(string? sealedKey)
    {
        try
        {
            return sealedKey is null ? null : _pending.Unprotect(sealedKey);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <returns>The recovery codes, to be shown once.</returns>
    public IReadOnlyList<string> Enrol(AppUser user, string key, long step)
    {
        List<string> codes = [.. Enumerable.Range(0, RecoveryCodes).Select(_ => RandomNumberGenerator.GetString(RecoveryLetters, RecoveryLength))];
        (user.SecondFactorKey, user.SecondFactorStep, user.RecoveryCodes) = (_kept.Protect(key), step, string.Join(' ', codes.Select(Hash)));
        return [.. codes.Select(code => $"{code[..(RecoveryLength / 2)]}-{code[(RecoveryLength / 2)..]}")];
    }

    private static string Hash(string code) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
