using System.Globalization;
using System.Security.Claims;
using Changping.Admin.Features.Administration.Access;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Changping.Admin.Features.Administration.Accounts;

/// <summary>Who is signed in showed it once more at the provider of identities, which counts only where it was this person, for this window's
/// session, and only now.</summary>
public sealed class ProviderStepUp(UserManager<AppUser> users, SessionBook sessions, CommandTransaction commands, SignInRecords records,
    SignInWays ways, TimeProvider time)
{
    /// <summary>So much the provider's clock may differ from ours.</summary>
    private static readonly TimeSpan Drift = TimeSpan.FromMinutes(1);

    /// <param name="user">Whom the provider named; null where there is no such account.</param>
    /// <param name="session">Of whom it was asked.</param>
    public async Task ConfirmAsync(HttpContext http, AppUser? user, string? session, ClaimsPrincipal shown, AuthenticationProperties asked)
    {
        if (await users.GetUserAsync(http.User) is not { } holder || !Guid.TryParse(http.User.FindFirstValue(SessionBook.Claim), out var own))
        {
            return;
        }

        var (visit, address) = (new ProviderVisit(ways.Provider!.Name, false), CallerAddress.Of(http));
        if (own.ToString() != session || user?.Id != holder.Id || holder.LockoutEnd > time.GetUtcNow() || !IsFresh(shown, asked))
        {
            await records.FailedAsync(holder, SignInFault.Again, address, http.RequestAborted, visit);
            return;
        }

        await commands.RunAsync(new Actor(holder.Id, holder.DisplayName, new HashSet<Permission>()) { Address = address },
            CommandKind.ConfirmIdentity, null, context =>
        {
            context.AuditEntries.Add(context.Act!.Entry(new AuditSubject(RecordKind.User, holder.Id, AccountChange.Named(holder)),
                [new("以", null, visit.Name)]));
            return Task.CompletedTask;
        }, http.RequestAborted);
        sessions.Confirm(own);
    }

    /// <summary>A provider that leaves out when it asked, or asked before we did, asked nobody.</summary>
    private bool IsFresh(ClaimsPrincipal shown, AuthenticationProperties asked) =>
        long.TryParse(shown.FindFirstValue("auth_time"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && seconds <= time.GetUtcNow().Add(Drift).ToUnixTimeSeconds()
        && DateTimeOffset.TryParse(asked.Items[ProviderEndpoints.AskedAt], CultureInfo.InvariantCulture, out var from)
        && seconds >= from.Subtract(Drift).ToUnixTimeSeconds();
}
