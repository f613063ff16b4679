using Changping.Admin.Features.Administration.Access;
using Changping.Admin.Office;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Changping.Admin.Web;

/// <summary>How the provider of identities is spoken with: authorization code with PKCE, state and nonce; what it answers is proven and then
/// forgotten.</summary>
internal static class OpenIdConnectScheme
{
    /// <summary>So much the provider's clock may differ from ours.</summary>
    private static readonly TimeSpan Drift = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10), Round = TimeSpan.FromMinutes(15);

    /// <summary>Signatures of a key that the provider alone has; none by a secret that both know.</summary>
    public static readonly string[] Signatures = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    public static void Add(IServiceCollection services, ProviderSettings settings, bool secure)
    {
        services.AddAuthentication().AddOpenIdConnect(ProviderSettings.Scheme, settings.Name, options => Configure(options, settings, secure));
        services.AddOptions<OpenIdConnectOptions>(ProviderSettings.Scheme).Configure<TimeProvider>((options, time) =>
            options.TokenValidationParameters.LifetimeValidator = (from, until, _, _) => Holds(from, until, time.GetUtcNow().UtcDateTime));
    }

    /// <summary>By the office's clock, as everything here.</summary>
    private static bool Holds(DateTime? from, DateTime? until, DateTime now) =>
        until is { } end && now - Drift < end && (from is not { } start || now + Drift > start);

    private static void Configure(OpenIdConnectOptions options, ProviderSettings settings, bool secure)
    {
        (options.Authority, options.ClientId, options.ClientSecret) = (settings.Authority.ToString(), settings.ClientId, settings.ClientSecret);
        options.RequireHttpsMetadata = settings.Authority.Scheme == Uri.UriSchemeHttps;
        options.BackchannelHttpHandler = new SafeWay();
        options.BackchannelTimeout = Patience;
        options.RemoteAuthenticationTimeout = Round;

        // It comes back by a link, with which cookies of our own site come too; a form from there would need cookies that every site may send.
        (options.ResponseType, options.ResponseMode, options.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
        options.CallbackPath = AccountAddresses.ProviderCallback;

        // Nothing signs anybody out from outside: who leaves, leaves here.
        (options.SignedOutCallbackPath, options.RemoteSignOutPath) = (default, default);
        (options.CorrelationCookie.SameSite, options.NonceCookie.SameSite) = (SameSiteMode.Lax, SameSiteMode.Lax);
        SecureTransport.Guard(options.CorrelationCookie, "changping-asked.", secure);
        SecureTransport.Guard(options.NonceCookie, "changping-nonce.", secure);

        options.SignInScheme = IdentityConstants.ExternalScheme;
        options.Events = ProviderEvents.All;
        (options.SaveTokens, options.MapInboundClaims, options.UseTokenLifetime) = (false, false, false);

        // Many say the name only where it is asked for with the token, which is used for this and forgotten.
        options.GetClaimsFromUserInfoEndpoint = true;
        options.ClaimActions.MapUniqueJsonKey(settings.UserClaim, settings.UserClaim);
        options.TokenValidationParameters.ValidAlgorithms = Signatures;
        options.TokenValidationParameters.NameClaimType = settings.UserClaim;
    }
}

/// <summary>What goes to the provider goes by https, or stays on this machine, whatever address the provider names.</summary>
internal sealed class SafeWay() : DelegatingHandler(new HttpClientHandler { AllowAutoRedirect = false })
{
    public static void Require(Uri? address)
    {
        if (address is null || !ProviderSettings.IsSafe(address))
        {
            throw new HttpRequestException($"The provider of identities names {address}, which is neither https nor this machine.");
        }
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Require(request.RequestUri);
        return base.SendAsync(request, cancellationToken);
    }
}
