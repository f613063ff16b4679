using System.Reflection;
using Changping.Admin.Components;
using Changping.Admin.Features.Administration.Accounts;
using Changping.Admin.Office;
using Changping.Admin.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Changping.Admin.Tests.Architecture;

/// <summary>Nothing can be asked of the application without a policy, except a short list that says why.</summary>
public class EveryPageIsAuthorised
{
    /// <summary>Open to anybody: signing in, and saying that something failed.</summary>
    private static readonly Type[] Open = [typeof(SignIn), typeof(ProviderCode), typeof(Admin.Components.Layout.Error)];

    /// <summary>Open to whoever is signed in: they show nothing of the programme.</summary>
    private static readonly Type[] SignedIn =
        [typeof(ChangePassword), typeof(MyAccount), typeof(SecondFactor), typeof(ProviderConfirmed), typeof(Admin.Components.Layout.NotFound),
            typeof(Admin.Components.Layout.Denied)];

    [Fact]
    public void Every_page_names_a_permission_or_is_on_the_short_list()
    {
        var pages = typeof(App).Assembly.GetTypes().Where(type => type.GetCustomAttributes<RouteAttribute>().Any()).ToList();
        Assert.NotEmpty(pages);

        foreach (var page in pages)
        {
            if (Open.Contains(page))
            {
                Assert.True(page.GetCustomAttribute<AllowAnonymousAttribute>() is not null, page.Name);
                continue;
            }

            Assert.True(page.GetCustomAttribute<AllowAnonymousAttribute>() is null, $"{page.Name} is open to anybody.");
            var authorize = page.GetCustomAttribute<AuthorizeAttribute>();
            Assert.True(authorize is not null, $"{page.Name} has no [Authorize].");
            Assert.True(
                SignedIn.Contains(page) || Enum.TryParse<Permission>(authorize.Policy, out _),
                $"{page.Name} must name a permission: [Authorize(Policy = nameof(Permission.…))].");
        }
    }

    [Fact]
    public async Task No_endpoint_is_open_to_anybody_except_assets_health_and_signing_in()
    {
        await using var host = new OfficeHost();
        var open = host.Application.Services.GetServices<EndpointDataSource>()
            .Concat(((IEndpointRouteBuilder)host.Application).DataSources)
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Where(path => !IsAsset(path))
            .Distinct()
            .Order();

        Assert.Equal(["error", "health/live", "health/ready", "sign-in", "sign-in/code"], open);
    }

    [Fact]
    public async Task What_says_nothing_needs_a_sign_in()
    {
        await using var host = new OfficeHost();
        var fallback = await host.Application.Services.GetRequiredService<IAuthorizationPolicyProvider>().GetFallbackPolicyAsync();
        Assert.NotNull(fallback);
    }

    private static bool IsAsset(string path) =>
        Path.HasExtension(path) || path.StartsWith("_content/", StringComparison.Ordinal) || path.StartsWith("_framework/", StringComparison.Ordinal);
}
