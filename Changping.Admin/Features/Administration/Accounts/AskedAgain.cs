using System.Net;
using Changping.Admin.Features.Administration.Access;
using Changping.Admin.Office;
using Changping.Admin.Store;

namespace Changping.Admin.Features.Administration.Accounts;

/// <summary>What somebody who is signed in shows once more, in whatever place: wrong tries count and are held up as at the sign-in, and stand in
/// the log. Else an open window would be the place to guess at.</summary>
public sealed class AskedAgain(FailedTries tries, SignInRecords records)
{
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
