using Changping.Admin.Features.Administration.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Changping.Admin.Web;

/// <summary>Hands what the provider said to the desk, and leads on to where the desk says; the handler itself signs nobody in.</summary>
internal sealed class ProviderEvents(ProviderDesk desk, ILogger<ProviderEvents> log) : OpenIdConnectEvents
{
    public override Task RedirectToIdentityProvider(RedirectContext context)
    {
        SafeWay.Require(Uri.TryCreate(context.ProtocolMessage.IssuerAddress, UriKind.Absolute, out var address) ? address : null);
        return Task.CompletedTask;
    }

    /// <summary>The handler lets an answer without a signature pass, since it came by a line of our own; here it must bear one.</summary>
    public override Task TokenValidated(TokenValidatedContext context)
    {
        return OpenIdConnectScheme.Signatures.Contains(context.SecurityToken.Header.Alg)
            ? Task.CompletedTask
            : throw new SecurityTokenInvalidSignatureException("The token bears no signature that counts.");
    }

    public override async Task TicketReceived(TicketReceivedContext context)
    {
        context.Response.Redirect(await desk.ReceiveAsync(context.HttpContext, context.Principal!, context.Properties!));
        context.HandleResponse();
    }

    public override async Task RemoteFailure(RemoteFailureContext context)
    {
        log.LogWarning("The answer of the provider of identities was refused: {Why}", context.Failure?.Message);
        context.Response.Redirect(await desk.NothingAsync(context.HttpContext, context.Properties));
        context.HandleResponse();
    }
}
