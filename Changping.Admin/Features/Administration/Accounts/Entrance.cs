using System.Security.Claims;
using Changping.Admin.Features.Administration.Access;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Microsoft.AspNetCore.Identity;

namespace Changping.Admin.Features.Administration.Accounts;

/// <param name="Fault">Null where one is in.</param>
/// <param name="Withheld">What is said where roles exclude each other.</param>
public sealed record Entered(SignInFault? Fault, IReadOnlyList<Role> Roles, string? Withheld = null);

/// <param name="Name">As people call the provider.</param>
/// <param name="BringsFactors">It asked for more than one factor, and is trusted with that.</param>
public sealed record ProviderVisit(string Name, bool BringsFactors);

/// <summary>The one door: whoever showed who they are, by password or by the provider of identities, comes to the same session with the same entry
/// in the log.</summary>
public sealed class Entrance(SignInManager<AppUser> signIn, SignInRecords records, FreshSignIn fresh, ILogger<Entrance> log)
{
    /// <param name="proof">Of the second factor, used up here; null where none was asked for.</param>
    /// <param name="visit">Null for who typed the password.</param>
    public async Task<Entered> EnterAsync(HttpContext http, AppUser user, SecondProof? proof, ProviderVisit? visit)
    {
        var address = CallerAddress.Of(http);
        var roles = (await signIn.UserManager.GetRolesAsync(user)).Select(Enum.Parse<Role>).ToList();
        if (RoleExclusions.Among(roles) is { } excluded)
        {
            log.LogWarning("Sign-in of {User} from {Address} refused: {Why}", user.UserName, address, excluded.Refusal);
            await records.FailedAsync(user, SignInFault.Excluded, address, http.RequestAborted, visit);
            return new Entered(SignInFault.Excluded, [], excluded.Withheld);
        }

        var before = await records.BeforeAsync(user.Id, http.RequestAborted);
        try
        {
            await records.EnteredAsync(user, proof, visit, address, http.RequestAborted);
        }
        catch (AccountRefusedException)
        {
            return new Entered(proof is null ? SignInFault.CodeUsed : SignInFault.Code, []);
        }

        await fresh.BeginAsync(http, await PrincipalAsync(user, before, visit));
        log.LogInformation("Sign-in of {User} from {Address} by {Way}", user.UserName, address, visit is null ? "password" : "the provider");
        return new Entered(null, roles);
    }

    private async Task<ClaimsPrincipal> PrincipalAsync(AppUser user, (string? Last, int Failed) before, ProviderVisit? visit)
    {
        var principal = await signIn.CreateUserPrincipalAsync((await signIn.UserManager.FindByIdAsync(user.Id.ToString()))!);
        var identity = (ClaimsIdentity)principal.Identity!;
        if (before.Last is { } last)
        {
            identity.AddClaim(new Claim(AccountClaims.LastSignIn, last));
        }

        if (before.Failed > 0)
        {
            identity.AddClaim(new Claim(AccountClaims.FailedSince, $"{before.Failed}"));
        }

        AccountClaims.Mark(identity, visit is null ? null : visit.BringsFactors ? AccountClaims.WithFactors : AccountClaims.OneFactor);
        return principal;
    }
}
