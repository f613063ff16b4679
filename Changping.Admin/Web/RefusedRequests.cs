using Changping.Admin.Office;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Changping.Admin.Web;

/// <summary>Requests that were refused stand in the program's log with who sent them: a few are mistakes, many are somebody who tries doors.</summary>
internal sealed class RefusedRequests : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _inner = new();

    public static void Tell(HttpContext http, string why) => http.RequestServices.GetRequiredService<ILogger<RefusedRequests>>().LogWarning(
        "Refused {Method} {Path} to {User} from {Address}: {Why}", http.Request.Method, http.Request.Path.Value, http.User.Identity?.Name
            ?? "nobody", CallerAddress.Of(http), why);

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Forbidden)
        {
            Tell(context, "no right");
        }

        return _inner.HandleAsync(next, context, policy, authorizeResult);
    }
}
