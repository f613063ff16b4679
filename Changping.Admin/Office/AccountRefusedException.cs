using Microsoft.AspNetCore.Identity;

namespace Changping.Admin.Office;

/// <summary>An account could not be made or changed; the message says why and what to do.</summary>
public sealed class AccountRefusedException(string message) : Exception(message);

public static class IdentityResults
{
    /// <exception cref="AccountRefusedException">Identity refused.</exception>
    public static void OrThrow(this IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new AccountRefusedException(string.Concat(result.Errors.Select(error => error.Description)));
        }
    }
}
