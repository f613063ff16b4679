using System.Security.Claims;
using Changping.Admin.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Changping.Admin.Office;

/// <summary>Puts the shown name, the unit and an outstanding change of password into the cookie, so that the frame of a page needs no query.</summary>
public sealed class AccountClaims(UserManager<AppUser> users, RoleManager<IdentityRole<Guid>> roles, IOptions<IdentityOptions> options,
    AccessRules rules, TimeProvider time)
    : UserClaimsPrincipalFactory<AppUser, IdentityRole<Guid>>(users, roles, options)
{
    public const string DisplayName = "display-name";
    public const string Unit = "unit";
    public const string MustChangePassword = "must-change-password";

    public const string MustEnrol = "must-enrol";

    /// <summary>Came by the provider of identities; <see cref="WithFactors"/> where it showed more than one factor and is trusted with that.</summary>
    public const string ByProvider = "by-provider";

    public const string OneFactor = "one", WithFactors = "mfa";

    /// <summary>When and from where the holder was here before; and how often somebody failed meanwhile.</summary>
    public const string LastSignIn = "last-sign-in";
    public const string FailedSince = "failed-since";

    /// <summary>The password has been one's own for longer than the profile allows.</summary>
    public static bool IsOutworn(AppUser user, AccessFigures figures, DateTimeOffset now) =>
        figures.Passwords.Lifetime() is { } lifetime && user.PasswordSince is { } since && now - since >= lifetime;

    /// <summary>No password was typed: what is to be done about it keeps nobody out.</summary>
    /// <param name="way">The value of <see cref="ByProvider"/>; null for who typed a password, of whom nothing is changed.</param>
    public static void Mark(ClaimsIdentity identity, string? way)
    {
        if (way is null)
        {
            return;
        }

        identity.FindAll(claim => claim.Type == MustChangePassword || (claim.Type == MustEnrol && way == WithFactors)).ToList().ForEach(identity.RemoveClaim);
        identity.AddClaim(new Claim(ByProvider, way));
    }

    private static bool TakesSecondFactor(ClaimsPrincipal holder) => holder.May(Permission.Approve) || holder.May(Permission.ManageAccounts);

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(AppUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(DisplayName, user.DisplayName));

        if (user.Unit is { } unit)
        {
            identity.AddClaim(new Claim(Unit, unit.ToString()));
        }

        if (user.MustChangePassword || IsOutworn(user, rules.Current, time.GetUtcNow()))
        {
            identity.AddClaim(new Claim(MustChangePassword, "true"));
        }

        if (rules.Current.SecondFactor && user.SecondFactorKey is null && TakesSecondFactor(new ClaimsPrincipal(identity)))
        {
            identity.AddClaim(new Claim(MustEnrol, "true"));
        }

        return identity;
    }
}
