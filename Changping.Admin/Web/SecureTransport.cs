using System.Net;
using Changping.Admin.Office;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Changping.Admin.Web;

/// <summary>
/// Where https is configured (an https address, or <c>Https=true</c> behind a proxy that speaks it): http leads to https, the browser is told to ask
/// for nothing
/// else, and cookies are for this host and https alone. Where it is not, as at the first start on one's own machine, nothing of it.
/// </summary>
public static class SecureTransport
{
    private const int DefaultPort = 443;

    public static bool IsConfigured(IConfiguration configuration) =>
        configuration.GetValue("Https", defaultValue: false)
        || IsHttps(configuration[WebHostDefaults.ServerUrlsKey])
        || configuration.GetSection("Kestrel:Endpoints").GetChildren().Any(endpoint => IsHttps(endpoint["Url"]));

    /// <summary>Passwords and numbers do not cross a network in clear: without https the program serves its own machine alone, unless the office
    /// says otherwise.</summary>
    /// <exception cref="NotListeningException">Other machines would reach it without https.</exception>
    public static void RequireSafe(IConfiguration configuration, IHostEnvironment environment)
    {
        if (!environment.IsDevelopment() && !IsConfigured(configuration) && !configuration.GetValue("PlainHttp", defaultValue: false)
            && configuration[WebHostDefaults.ServerUrlsKey]?.Split(';', StringSplitOptions.RemoveEmptyEntries)
                .FirstOrDefault(address => !IsOfThisMachine(address)) is { } open)
        {
            throw new NotListeningException(
                $"{open} 会让其他电脑不加密地访问，密码和号码可能被窃听，没有启动；请设 https 地址和证书（URLS=https://0.0.0.0:5210，Kestrel__Certificates__Default__Path），"
                + "或只用 http://localhost:5210、由前面的 nginx 或 IIS 提供 https；前置服务器在另一台机器上、中间网络可信的，设 PlainHttp=true。");
        }
    }

    /// <summary>An address that nobody but this machine reaches.</summary>
    public static bool IsOfThisMachine(string address) =>
        BindingAddress.Parse(address.Trim()).Host is var host
            && (host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));

    public static void AddSecureTransport(this IServiceCollection services, IConfiguration configuration)
    {
        var secure = IsConfigured(configuration);
        services.AddSingleton(new ServedOver(secure));
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure(options => Guard(options.Cookie, "changping", secure));
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ExternalScheme)
            .Configure(options => Guard(options.Cookie, "changping-pending", secure));
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

    /// <summary>For this host and, where https is configured, for https alone; scripts do not see it.</summary>
    internal static void Guard(CookieBuilder cookie, string name, bool secure)
    {
        cookie.Name = secure ? $"__Host-{name}" : name;
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SecurePolicy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }

    private static bool IsHttps(string? addresses) =>
        addresses?.Split(';').Any(address => address.TrimStart().StartsWith("https:", StringComparison.OrdinalIgnoreCase)) == true;
}
