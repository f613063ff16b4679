using System.Security.Claims;
using System.Security.Cryptography;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;

namespace Changping.Admin.Features.Administration.Access;

/// <summary>Keeps who signed in in the database; the cookie holds a key to it, which opens nothing once the session has ended.</summary>
public sealed class TicketStore(SessionBook sessions, IDataProtectionProvider protection, TimeProvider time) : ITicketStore
{
    private readonly IDataProtector _protector = protection.CreateProtector("Changping.Sessions");

    public Task<string> StoreAsync(AuthenticationTicket ticket) => KeepAsync(ticket, null, CancellationToken.None);

    public Task<string> StoreAsync(AuthenticationTicket ticket, HttpContext httpContext, CancellationToken cancellationToken) =>
        KeepAsync(ticket, httpContext, cancellationToken);

    public Task RenewAsync(string key, AuthenticationTicket ticket) => sessions.RenewAsync(key, Protect(ticket), CancellationToken.None);

    public Task RemoveAsync(string key) => sessions.EndAsync(key, SessionEnd.SignedOut, CancellationToken.None);

    public Task<AuthenticationTicket?> RetrieveAsync(string key) => FindAsync(key, null, CancellationToken.None);

    public Task<AuthenticationTicket?> RetrieveAsync(string key, HttpContext httpContext, CancellationToken cancellationToken) =>
        FindAsync(key, httpContext, cancellationToken);

    private async Task<string> KeepAsync(AuthenticationTicket ticket, HttpContext? http, CancellationToken cancel)
    {
        var (id, key, now) = (Guid.CreateVersion7(), SessionBook.NewKey(), time.GetUtcNow());
        ((ClaimsIdentity)ticket.Principal.Identity!).AddClaim(new Claim(SessionBook.Claim, id.ToString()));
        await sessions.OpenAsync(new UserSession
        {
            Id = id,
            KeyHash = SessionBook.HashOf(key),
            UserId = Guid.Parse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!),
            Ticket = Protect(ticket),
            OpenedAt = now,
            SeenAt = now,
            Address = http is null ? null : CallerAddress.Of(http),
            Agent = AgentName.Of(http?.Request.Headers.UserAgent.ToString()),
        }, cancel);
        sessions.Confirm(id);
        return key;
    }

    private async Task<AuthenticationTicket?> FindAsync(string key, HttpContext? http, CancellationToken cancel)
    {
        if (await sessions.FindAsync(key, cancel) is not { } session)
        {
            return null;
        }

        // A page or a file is something done; what belongs to a page, and the line of an open window, is not.
        if (http is not null && !Path.HasExtension(http.Request.Path) && !http.Request.Path.StartsWithSegments("/_blazor"))
        {
            sessions.Touch(session.Id);
        }

        try
        {
            return TicketSerializer.Default.Deserialize(_protector.Unprotect(session.Ticket));
        }
        catch (CryptographicException)
        {
            // The keys of the office are others: who comes signs in anew.
            return null;
        }
    }

    private byte[] Protect(AuthenticationTicket ticket) => _protector.Protect(TicketSerializer.Default.Serialize(ticket));
}
