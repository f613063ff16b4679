using System.Security.Claims;
using Changping.Admin.Features.Administration.Access;
using Changping.Admin.Office;
using Microsoft.AspNetCore.Authentication;

namespace Changping.Admin.Features.Administration.Accounts;

/// <summary>The way to the provider of identities; there only where one is configured.</summary>
public static class ProviderEndpoints
{
    /// <summary>Who is signed in shows it once more, instead of signing in.</summary>
    public const string AgainParameter = "again";

    /// <summary>What is asked of the provider, sealed into the state that goes there and comes back.</summary>
    internal const string Session = "session", AskedAt = "asked-at", Back = "back";

    /// <summary>By a link and not a form: the policy of our pages lets forms lead to ourselves only.</summary>
    public static void MapProviderWay(this IEndpointRouteBuilder endpoints) => endpoints.MapGet(AccountAddresses.Provider,
        async Task (HttpContext http, TimeProvider time, ILogger<ProviderDesk> log) =>
        {
            var asked = Asked(http, time.GetUtcNow());
            if (IsFromElsewhere(http))
            {
                http.Response.Redirect(AccountAddresses.Back(AccountAddresses.SignIn, asked.Items[Back]));
                return;
            }

            try
            {
                await http.ChallengeAsync(ProviderSettings.Scheme, asked);
            }
            catch (Exception away) when (away is InvalidOperationException or IOException or HttpRequestException or OperationCanceledException
                && !http.RequestAborted.IsCancellationRequested)
            {
                log.LogWarning("The provider of identities was not reached: {Why}", away.GetBaseException().Message);
                http.Response.Redirect(ProviderDesk.Refused(asked));
            }
        }).AllowAnonymous();

    /// <summary>A page of others signs nobody in behind their back; who typed the address or clicked here asked for it. Browsers say it over https.</summary>
    private static bool IsFromElsewhere(HttpContext http) => http.Request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site";

    private static AuthenticationProperties Asked(HttpContext http, DateTimeOffset now)
    {
        var asked = new AuthenticationProperties
        {
            RedirectUri = AccountAddresses.SignIn,
            Items = { [AskedAt] = now.ToString("O"), [Back] = AccountAddresses.Within(http.Request.Query[AccountAddresses.ReturnParameter]) },
        };
        if (http.Request.Query.ContainsKey(AgainParameter) && http.User.FindFirstValue(SessionBook.Claim) is { } session)
        {
            asked.Items[Session] = session;
            asked.SetParameter("prompt", "login");
            asked.SetParameter<TimeSpan?>("max_age", TimeSpan.Zero);
        }

        return asked;
    }
}
