using System.Security.Claims;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Changping.Admin.Features.Administration.Accounts;

/// <summary>
/// Always a new session with a new key. The framework renews the session whose cookie came with the request: who had planted or copied that cookie would
/// then be signed in as whoever signs in.
/// </summary>
public sealed class FreshSignIn(IAuthenticationSchemeProvider schemes, SessionBook sessions)
{
    public async Task BeginAsync(HttpContext http, ClaimsPrincipal principal)
    {
        if (Guid.TryParse(http.User.FindFirstValue(SessionBook.Claim), out var before))
        {
            await sessions.EndAsync(before, SessionEnd.Replaced, http.RequestAborted);
        }

        // A handler of its own, since that of the request has read the cookie already.
        http.Request.Headers.Remove("Cookie");
        var handler = ActivatorUtilities.CreateInstance<CookieAuthenticationHandler>(http.RequestServices);
        await handler.InitializeAsync((await schemes.GetSchemeAsync(IdentityConstants.ApplicationScheme))!, http);
        await handler.SignInAsync(principal, new AuthenticationProperties());
    }
}
