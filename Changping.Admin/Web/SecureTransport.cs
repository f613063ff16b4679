using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Changping.Admin.Web;

/// <summary>
/// Where https is configured (an https address, or <c>Https=true</c> behind a proxy that speaks it): http leads to https, the browser is told to ask for nothing
/// else, and cookies are for this host and https alone. Where it is not, as at the first start on one's own machine, nothing of it.
/// </summary>
public static class SecureTransport
{
    private const int DefaultPort = 443;

    public static bool IsConfigured(IConfiguration configuration) =>
        configuration.GetValue("Https", defaultValue: false)
        || IsHttps(configuration[WebHostDefaults.ServerUrlsKey])
        || configuration.GetSection("Kestrel:Endpoints").GetChildren().Any(endpoint => IsHttps(endpoint["Url"]));

    public static void AddSecureTransport(this IServiceCollection services, IConfiguration configuration)
    {
        var secure = IsConfigured(configuration);
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure(options => Guard(options.Cookie, "changping", secure));
        services.Configure<AntiforgeryOptions>(options => Guard(options.Cookie, "changping-form", secure));
        services.AddHsts(options =>
        {
            options.MaxAge = TimeSpan.FromDays(365);
            options.IncludeSubDomains = false;
        });
        services.AddHttpsRedirection(options =>
        {
            options.RedirectStatusCode = StatusCodes.Status308PermanentRedirect;

            // Behind a proxy the program has no https address of its own to read the port from.
            if (configuration.GetValue("Https", defaultValue: false))
            {
                options.HttpsPort = configuration.GetValue<int?>("https_port") ?? DefaultPort;
            }
        });
    }

    public static void UseSecureTransport(this WebApplication app)
    {
        if (IsConfigured(app.Configuration))
        {
            app.UseHsts();
            app.UseHttpsRedirection();
        }
    }

    private static void Guard(CookieBuilder cookie, string name, bool secure)
    {
        cookie.Name = secure ? $"__Host-{name}" : name;
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SecurePolicy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }

    private static bool IsHttps(string? addresses) =>
        addresses?.Split(';').Any(address => address.TrimStart().StartsWith("https:", StringComparison.OrdinalIgnoreCase)) == true;
}
