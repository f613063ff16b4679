using Microsoft.AspNetCore.StaticAssets;

namespace Changping.Admin.Web;

public static class SecurityHeaders
{
    // MudBlazor sets style attributes; scripts come from our own files only.
    private const string Policy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        context.Response.OnStarting(() => KeepNoCopyAsync(context));
        return next(context);
    });

    /// <summary>Pages and files hold personal data: whatever does not say otherwise, as assets do, stays in no cache.</summary>
    private static Task KeepNoCopyAsync(HttpContext context)
    {
        if (context.Response.Headers.CacheControl.Count == 0 && context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
        {
            context.Response.Headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }
}
