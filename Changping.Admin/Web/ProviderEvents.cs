using Changping.Admin.Features.Administration.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Changping.Admin.Web;

/// <summary>
/// Hands what the provider said to the desk, and leads on to where the desk says; the handler itself signs nobody in. No class derives from the
/// library's, so that who looks
/// through the program's types does not load it.
/// </summary>
internal static class ProviderEvents
{
    public static OpenIdConnectEvents All { get; } = new()
    {
        OnRedirectToIdentityProvider = LeaveAsync,
        OnTokenValidated = RequireSignatureAsync,
        OnTicketReceived = ReceiveAsync,
        OnRemoteFailure = FailAsync,
    };

    private static Task LeaveAsync(RedirectContext context)
    {
        SafeWay.Require(Uri.TryCreate(context.ProtocolMessage.IssuerAddress, UriKind.Absolute, out var address) ? address : null);
        return Task.CompletedTask;
    }

    /// <summary>The handler lets an answer without a signature pass, since it came by a line of our own; here it must bear one.</summary>
    private static Task RequireSignatureAsync(TokenValidatedContext context) => OpenIdConnectScheme.Signatures.Contains(context.SecurityToken.Header.Alg)
        ? Task.CompletedTask
        : throw new SecurityTokenInvalidSignatureException("The token bears no signature that counts.");

    private static async Task ReceiveAsync(TicketReceivedContext context)
    {
        context.Response.Redirect(await Desk(context.HttpContext).ReceiveAsync(context.HttpContext, context.Principal!, context.Properties!));
        context.HandleResponse();
    }

    private static async Task FailAsync(RemoteFailureContext context)
    {
        context.HttpContext.RequestServices.GetRequiredService<ILogger<ProviderDesk>>()
            .LogWarning("The answer of the provider of identities was refused: {Why}", context.Failure?.Message);
        context.Response.Redirect(await Desk(context.HttpContext).NothingAsync(context.HttpContext, context.Properties));
        context.HandleResponse();
    }

    private static ProviderDesk Desk(HttpContext http) => http.RequestServices.GetRequiredService<ProviderDesk>();
}
