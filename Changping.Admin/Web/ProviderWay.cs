using Changping.Admin.Features.Administration.Access;
using Changping.Admin.Features.Administration.Accounts;

namespace Changping.Admin.Web;

/// <summary>Sign-in by a provider of identities, only where <c>OpenIdConnect</c> is configured; else nothing of it is registered, and its library is
/// not loaded.</summary>
public static class ProviderWay
{
    /// <exception cref="ProviderSettingsException">It is configured by halves, or wrongly.</exception>
    public static void AddProvider(this IServiceCollection services, IConfiguration configuration)
    {
        if (ProviderSettings.Of(configuration) is { } settings)
        {
            services.AddSingleton(new SignInWays(settings));
            OpenIdConnectScheme.Add(services, settings, SecureTransport.IsConfigured(configuration));
        }
    }

    public static void MapProvider(this WebApplication app)
    {
        if (app.Services.GetRequiredService<SignInWays>().Provider is not null)
        {
            app.MapProviderWay();
        }
    }
}
