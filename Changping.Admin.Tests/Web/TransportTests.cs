using System.Net;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Admin.Web;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using OfficeHost = Changping.Admin.Tests.Support.OfficeHost;

namespace Changping.Admin.Tests.Web;

/// <summary>Production lacked HSTS, the way to https, a cookie for this host alone, and believed any sender of X-Forwarded-For.</summary>
public sealed class TransportTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 1, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("urls", "https://0.0.0.0:443", true)]
    [InlineData("urls", "http://localhost:5210;https://office:5211", true)]
    [InlineData("Kestrel:Endpoints:Web:Url", "https://*:443", true)]
    [InlineData("Https", "true", true)]
    [InlineData("urls", "http://localhost:5210", false)]
    public void Where_https_is_configured_the_cookie_is_for_this_host_and_https_alone(string setting, string value, bool secure)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(setting, value)]).Build();
        using var services = new ServiceCollection().AddLogging().AddOptions().Also(all => all.AddSecureTransport(configuration)).BuildServiceProvider();
        var cookie = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme).Cookie;

        Assert.Equal(secure ? "__Host-changping" : "changping", cookie.Name);
        Assert.Equal(secure ? Microsoft.AspNetCore.Http.CookieSecurePolicy.Always : Microsoft.AspNetCore.Http.CookieSecurePolicy.SameAsRequest,
            cookie.SecurePolicy);
        Assert.Equal(("/", null), (cookie.Path, cookie.Domain));
    }

    [Fact]
    public async Task Behind_a_proxy_with_https_plain_http_is_led_there_and_the_browser_is_told_to_stay()
    {
        await using var host = await OfficeHost.ListeningAsync(_time, "--Https", "true", "--KnownProxies", "127.0.0.1");
        using var visitor = new Visitor(host);
        using var plain = await visitor.GetAsync("/sign-in");
        Assert.Equal((HttpStatusCode.PermanentRedirect, "https"), (plain.StatusCode, plain.Headers.Location!.Scheme));
        RequireHeaders(plain);

        using var ask = new HttpRequestMessage(HttpMethod.Get,
            "/sign-in")
        { Headers = { { "X-Forwarded-Proto", "https" }, { "X-Forwarded-For", "10.1.2.3" }, { "Host", "office.example" } } };
        using var through = await visitor.Client.SendAsync(ask);
        Assert.Equal(HttpStatusCode.OK, through.StatusCode);
        RequireHeaders(through);
        Assert.Contains("max-age=31536000", through.Headers.GetValues("Strict-Transport-Security").Single(), StringComparison.Ordinal);
        Assert.All(through.Headers.GetValues("Set-Cookie"), cookie => Assert.Matches("^__Host-.*; path=/; secure; .*httponly$", cookie));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("10.1.2.3", 1)]
    [InlineData("10.1.2.0/24, fd00::/8", 2)]
    public void Forwarded_addresses_count_from_known_proxies_only(string known, int networks)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("KnownProxies", known)]).Build();
        using var services = new ServiceCollection().Also(all => all.AddForwarded(configuration)).BuildServiceProvider();
        var options = services.GetRequiredService<IOptions<ForwardedHeadersOptions>>().Value;
        Assert.Equal((networks, 0), (options.KnownIPNetworks.Count, options.KnownProxies.Count));
        Assert.Equal(networks > 0, options.ForwardedHeaders.HasFlag(ForwardedHeaders.XForwardedFor));
    }

    [Fact]
    public void A_proxy_that_is_no_address_ends_the_start_with_what_to_write() => Assert.Contains(
        "“nginx”不是地址", Assert.Throws<ForwardingException>(() => new ServiceCollection().AddForwarded(
            new ConfigurationBuilder().AddInMemoryCollection([new("KnownProxies", "nginx")]).Build())).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.OK)]
    public async Task The_line_of_a_window_is_opened_from_our_own_pages_only(string? origin, HttpStatusCode status)
    {
        await using var host = await OfficeHost.ListeningAsync(_time);
        using var visitor = await Visitor.SignedInAsync(host, "lijingban");
        using var ask = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        ask.Headers.Add("Origin", origin ?? visitor.Client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        using var answer = await visitor.Client.SendAsync(ask);
        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task More_windows_than_are_set_are_refused_on_a_page_in_Chinese_and_at_the_line()
    {
        await using var host = await OfficeHost.ListeningAsync(_time);
        using var visitor = await Visitor.SignedInAsync(host, "lijingban");
        using var other = await Visitor.SignedInAsync(host, "qianjingban");
        var windows = host.Application.Services.GetRequiredService<OpenWindows>();
        var actor = await host.ActorAsync("lijingban");
        var most = new AccessFigures().WindowsPerUser;
        for (var window = 0; window < most; window++)
        {
            Assert.True(await visitor.IsInAsync());
            windows.Add(new OpenWindow(actor.Id, actor.Session!.Value, _ => Task.CompletedTask));
        }

        using var refused = await visitor.GetAsync("/");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Contains("您已同时打开 20 个窗口", await Visitor.TextAsync(refused), StringComparison.Ordinal);
        Assert.True(await other.IsInAsync());

        // The window that is loaded anew is let through; the next one is not, at the line either.
        windows.Add(new OpenWindow(actor.Id, actor.Session!.Value, _ => Task.CompletedTask));
        using var line = await visitor.Client.PostAsync(new Uri("/_blazor/negotiate?negotiateVersion=1", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.TooManyRequests, line.StatusCode);
    }

    [Theory]
    [InlineData("Production", "http://0.0.0.0:5210", null, false)]
    [InlineData("Production", "http://localhost:5210;http://192.168.1.5:5210", null, false)]
    [InlineData("Production", "http://*:5210", null, false)]
    [InlineData("Production", "http://0.0.0.0:5210", "PlainHttp", true)]
    [InlineData("Production", "http://0.0.0.0:5210", "Https", true)]
    [InlineData("Production", "https://0.0.0.0:5210", null, true)]
    [InlineData("Production", "http://localhost:5210", null, true)]
    [InlineData("Production", "http://127.0.0.1:0;http://[::1]:5210", null, true)]
    [InlineData("Development", "http://0.0.0.0:5210", null, true)]
    public void Other_machines_reach_the_office_by_https_or_where_the_office_says_so(string environment, string urls, string? setting, bool starts)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("urls", urls), .. setting is null ? [] : new KeyValuePair<string, string?>[] { new(setting, "true") }]).Build();
        var refused = Record.Exception(() => SecureTransport.RequireSafe(configuration, new HostingEnvironment { EnvironmentName = environment }));
        Assert.Equal(starts, refused is null);
        Assert.True(starts || (refused is NotListeningException && refused.Message.Contains("密码和号码可能被窃听", StringComparison.Ordinal)));
    }

    /// <summary>Every answer says what a browser may do with it, one that leads elsewhere too.</summary>
    private static void RequireHeaders(HttpResponseMessage answer)
    {
        string Of(string name) => Assert.Single(answer.Headers.TryGetValues(name, out var values) ? values : []);
        Assert.StartsWith("default-src 'self'", Of("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", Of("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal(("nosniff", "DENY", "same-origin"), (Of("X-Content-Type-Options"), Of("X-Frame-Options"), Of("Referrer-Policy")));
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }
}

internal static class ServicesUnderTest
{
    public static IServiceCollection Also(this IServiceCollection services, Action<IServiceCollection> add)
    {
        add(services);
        return services;
    }
}
