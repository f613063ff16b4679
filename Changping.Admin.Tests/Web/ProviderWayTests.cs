using System.Net;
using Changping.Admin.Features.Administration.Access;
using Changping.Admin.Features.Administration.Accounts;
using Changping.Admin.Features.Administration.Doctor;
using Changping.Admin.Tests.Support;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SafeWay = Changping.Admin.Web.SafeWay;

namespace Changping.Admin.Tests.Web;

/// <summary>Sign-in by a provider of identities is configuration alone: off, whole or refused, and as safe on its way as the rest.</summary>
public sealed class ProviderWayTests
{
    private const string Whole = "Authority=https://id.example;ClientId=office;ClientSecret=s";

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2046, 11, 26, 1, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Unless_it_is_configured_there_is_no_button_no_address_and_nothing_registered()
    {
        await using var host = await OfficeHost.ListeningAsync(_time);
        using var visitor = new Visitor(host);
        Assert.DoesNotContain("/sign-in/provider", await visitor.ReadAsync("/sign-in"), StringComparison.Ordinal);
        Assert.Null(await host.Application.Services.GetRequiredService<IAuthenticationSchemeProvider>().GetSchemeAsync(ProviderSettings.Scheme));
        foreach (var address in new[] { "/sign-in/provider", "/sign-in/callback?code=x&state=y", "/sign-in/code" })
        {
            using var answer = await visitor.GetAsync(address);
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound || answer.Headers.Location?.ToString()
                .Contains("/sign-in", StringComparison.Ordinal) == true, $"{address} {answer.StatusCode}");
        }
    }

    /// <summary>Use cases are found by looking through all types, which loads what they are made from.</summary>
    [Fact]
    public void No_type_of_the_program_is_made_from_the_library_so_that_it_is_loaded_only_where_it_is_configured() => Assert.DoesNotContain(
        typeof(ProviderSettings).Assembly.GetTypes(), type =>
            type.BaseType?.Assembly.GetName().Name?.Contains("OpenIdConnect", StringComparison.Ordinal) == true);

    [Fact]
    public async Task The_start_asks_the_provider_nothing_and_its_absence_is_told_in_a_sentence()
    {
        var provider = await LoopbackProvider.StartAsync(_time);
        await using var host = await OfficeHost.ListeningAsync(_time, provider.Settings());
        using var visitor = new Visitor(host);
        await visitor.ReadAsync("/sign-in");
        Assert.Equal(0, provider.Requests);
        await provider.DisposeAsync();

        using var answer = await visitor.GetAsync("/sign-in/provider?return=/needs");
        Assert.Equal("/sign-in?return=%2Fneeds&refused=provider", answer.Headers.Location?.ToString());
        Assert.Contains(ProviderDesk.Refusal, await visitor.ReadAsync("/sign-in?refused=provider"), StringComparison.Ordinal);
        using var password = await Visitor.SignedInAsync(host, "lijingban");
        Assert.True(await password.IsInAsync());
    }

    [Fact]
    public async Task Its_cookies_are_those_of_one_host_over_https_and_the_way_there_is_a_link_that_no_form_need_follow()
    {
        await using var provider = await LoopbackProvider.StartAsync(_time);
        await using var host = await OfficeHost.ListeningAsync(_time, provider.Settings("--Https", "true", "--KnownProxies", "127.0.0.1"));
        using var visitor = new Visitor(host);
        visitor.Client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var answer = await visitor.GetAsync("/sign-in/provider");
        Assert.StartsWith($"{provider.Authority}/authorize?", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.Contains("redirect_uri=https%3A%2F%2F127.0.0.1", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
        var cookies = answer.Headers.GetValues("Set-Cookie").ToList();
        Assert.Equal(2, cookies.Count);
        Assert.All(cookies, cookie => Assert.Matches("^__Host-changping-(asked|nonce)\\..*; path=/; secure; samesite=lax; httponly$", cookie));
        Assert.Contains("form-action 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_others_signs_nobody_in_behind_their_back()
    {
        await using var provider = await LoopbackProvider.StartAsync(_time);
        await using var host = await OfficeHost.ListeningAsync(_time, provider.Settings());
        foreach (var (from, leaves) in new[] { ("cross-site", false), ("same-site", false), ("same-origin", true), ("none", true) })
        {
            using var visitor = new Visitor(host);
            visitor.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", from);
            using var answer = await visitor.GetAsync("/sign-in/provider?return=/needs");
            Assert.StartsWith(leaves ? $"{provider.Authority}/authorize?" : "/sign-in?return=%2Fneeds", answer.Headers.Location?.ToString(),
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Answers_that_nobody_asked_for_are_counted_as_tries_are()
    {
        await using var provider = await LoopbackProvider.StartAsync(_time);
        await using var host = await OfficeHost.ListeningAsync(_time, provider.Settings());
        using var visitor = new Visitor(host);
        var answers = new List<HttpStatusCode>();
        for (var time = 0; time <= new Admin.Store.AccessFigures().TriesPerMinute; time++)
        {
            using var answer = await visitor.GetAsync($"/sign-in/callback?code={time}&state=x");
            answers.Add(answer.StatusCode);
        }

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.TooManyRequests), (answers[0], answers[^1]));
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("Authority= ;ClientId=", null)]
    [InlineData(Whole, "")]
    [InlineData("Authority=http://localhost:8080/realms/office;ClientId=office;ClientSecret=s;TrustsMfa=TRUE", "")]
    [InlineData("Authority=https://id.example;ClientSecret=s", "还缺 OpenIdConnect__ClientId，")]
    [InlineData("Name=统一认证", "还缺 OpenIdConnect__Authority、OpenIdConnect__ClientId、OpenIdConnect__ClientSecret，")]
    [InlineData("Authority=http://id.example;ClientId=office;ClientSecret=s", "应为 https:// 开头的地址")]
    [InlineData("Authority=id.example;ClientId=office;ClientSecret=s", "应为 https:// 开头的地址")]
    [InlineData(Whole + ";ClientSecretFile=/nowhere", "只能设一项")]
    [InlineData("Authority=https://id.example;ClientId=office;ClientSecretFile=/nowhere/secret", "/nowhere/secret 读不出")]
    [InlineData(Whole + ";TrustsMfa=ja", "只能是 true 或 false")]
    [InlineData(Whole + ";UserClam=sub", "没有 OpenIdConnect__UserClam 这项设置")]
    public void It_is_configured_whole_or_not_at_all(string settings, string? refused)
    {
        var configuration = Configuration(settings);
        var thrown = Record.Exception(() => ProviderSettings.Of(configuration));
        Assert.True(refused is null or "" ? thrown is null : thrown is ProviderSettingsException
            && thrown.Message.Contains(refused, StringComparison.Ordinal), thrown?.Message);
        Assert.Equal(refused == "", thrown is null && ProviderSettings.Of(configuration) is not null);
    }

    [Fact]
    public void The_secret_may_stand_in_a_file_and_the_rest_has_its_defaults()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "from-a-file\n");
        var settings = ProviderSettings.Of(Configuration($"Authority=https://id.example;ClientId=office;ClientSecretFile={file}"))!;
        File.Delete(file);
        Assert.Equal(("from-a-file", "统一身份认证", "preferred_username", false), (settings.ClientSecret, settings.Name, settings.UserClaim, settings.TrustsMfa));
    }

    [Fact]
    public async Task A_half_configuration_ends_the_start_with_one_sentence_and_status_1()
    {
        var start = ChildProgram.Program("--urls", "http://127.0.0.1:0", "--OpenIdConnect:Authority", "https://id.example");
        var run = start.Environment["Data__Run"] = Directory.CreateTempSubdirectory("changping-half-").FullName;
        start.Environment["Data__Database"] = Path.Combine(run!, "changping.db");
        var (status, output, error) = await ChildProgram.EndAsync(start);
        Directory.Delete(run!, recursive: true);
        Assert.Equal((1, ""), (status, output));
        Assert.Equal("统一身份认证只设了一半，没有启动；还缺 OpenIdConnect__ClientId、OpenIdConnect__ClientSecret，请补上，或去掉 OpenIdConnect__ 开头的全部设置。", error.Trim());
    }

    [Theory]
    [InlineData("", true, "没有设置")]
    [InlineData("ClientId=office", false, "还缺")]
    [InlineData("Authority=http://127.0.0.1:9;ClientId=office;ClientSecret=s", false, "没有应答")]
    public async Task The_doctor_says_whether_it_is_whole_and_answers(string settings, bool good, string said)
    {
        var result = await ProviderCheck.RunAsync(Configuration(settings), default);
        Assert.Equal(good, result.Ok);
        Assert.Contains(said, result.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_doctor_finds_a_provider_that_answers()
    {
        await using var provider = await LoopbackProvider.StartAsync(_time);
        Assert.True((await ProviderCheck.RunAsync(Configuration($"Authority={provider.Authority};ClientId=office;ClientSecret=s"), default)).Ok);
    }

    [Theory]
    [InlineData("https://id.example/token", true)]
    [InlineData("http://127.0.0.1:5000/token", true)]
    [InlineData("http://id.example/token", false)]
    [InlineData(null, false)]
    public void Nothing_goes_in_clear_to_another_machine_whatever_address_the_provider_names(string? address, bool goes) =>
        Assert.Equal(goes, Record.Exception(() => SafeWay.Require(address is null ? null : new Uri(address))) is null);

    private static IConfiguration Configuration(string settings) => new ConfigurationBuilder().AddInMemoryCollection(
        settings.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(setting => setting.Split('=', 2))
            .Select(pair => KeyValuePair.Create($"OpenIdConnect:{pair[0]}", (string?)pair[1]))).Build();
}
