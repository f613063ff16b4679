using System.Net;
using Changping.Admin.Registers.Exports;
using Changping.Admin.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Changping.Admin.Tests.Web;

/// <summary>Addresses written by hand once were answered by 500: a batch that is none, a way back with a line separator, a sign-out without its
/// token.</summary>
public sealed class EveryAddressTests
{
    private static readonly string[] Odd =
    [
        "x", "", "-1", "2026", "9999-99", "2026-13", "99999999999999999999", "%00", "%0d%0aX-A:b", "%E2%80%A8", "%F0%9F%92%A5",
        "..%2f..%2fetc%2fpasswd", "'%20OR%201=1--", "%EF%BF%BF",
        "00000000-0000-0000-0000-000000000000", "%3Cscript%3E", new('a', 3000),
    ];

    private static readonly string[] Names =
        ["batch", "period", "full", "q", "page", "size", "sort", "status", "year", "of", "from", "to", "return", "ended", "today", "unit", "view"];

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 1, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("lijingban")]
    [InlineData("zhouguanli")]
    [InlineData("pingshen1")]
    [InlineData(null)]
    public async Task No_address_however_written_is_answered_by_an_error_of_the_server(string? user)
    {
        await using var host = await OfficeHost.ListeningAsync(_time);
        using var visitor = user is null ? new Visitor(host) : await Visitor.SignedInAsync(host, user);
        var words = host.Application.Services.GetServices<IRegisterExport>().Select(export => export.Word).ToList();
        List<string> faults = [];
        var tried = 0;
        foreach (var pattern in Patterns(host))
        {
            foreach (var address in Written(pattern, words))
            {
                tried++;
                using var answer = await visitor.GetAsync(address);
                if ((int)answer.StatusCode >= 500)
                {
                    faults.Add($"{(int)answer.StatusCode} {address[..Math.Min(address.Length, 120)]}: {(await answer.Content.ReadAsStringAsync()).Split('\n')[0]}");
                }
            }
        }

        Assert.True(tried > 1000, $"{tried}");
        Expect.None(faults);
    }

    [Fact]
    public async Task A_batch_that_is_none_and_a_sign_out_without_its_token_are_refused_on_a_page_in_Chinese()
    {
        await using var host = await OfficeHost.ListeningAsync(_time);
        using var visitor = await Visitor.SignedInAsync(host, "lijingban");
        using var batch = await visitor.GetAsync("/exports/subsidies?batch=x");
        Assert.Contains("没有取得文件", await Visitor.TextAsync(batch), StringComparison.Ordinal);
        Assert.InRange((int)batch.StatusCode, 400, 499);

        using var form = new FormUrlEncodedContent([]);
        using var leaving = await visitor.Client.PostAsync(new Uri("/sign-out", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.BadRequest, leaving.StatusCode);
        Assert.Contains("没有退出", await Visitor.TextAsync(leaving), StringComparison.Ordinal);
        Assert.True(await visitor.IsInAsync());
    }

    [Fact]
    public async Task A_form_of_megabytes_is_not_read_and_is_no_error_of_the_server()
    {
        await using var host = await OfficeHost.ListeningAsync(_time);
        using var visitor = new Visitor(host);
        using var form = new FormUrlEncodedContent([new("Input.UserName", new string('a', 200_000)), new("Input.Password", "x")]);
        using var answer = await visitor.Client.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
        Assert.InRange((int)answer.StatusCode, 400, 499);
    }

    [Fact]
    public async Task Pages_and_files_stay_in_no_cache_and_assets_may()
    {
        await using var host = await OfficeHost.ListeningAsync(_time);
        using var visitor = await Visitor.SignedInAsync(host, "lijingban");
        foreach (var address in new[] { "/", "/exports/pool", "/templates/experts", "/document-templates/Agreement", "/my-account" })
        {
            using var answer = await visitor.GetAsync(address);
            Assert.True(answer.Headers.CacheControl?.NoStore, $"{address} {answer.StatusCode}: {answer.Headers.CacheControl}");
        }

        using var asset = await visitor.GetAsync("/app.css");
        Assert.NotEqual(true, asset.Headers.CacheControl?.NoStore);
    }

    private static IEnumerable<string> Patterns(OfficeHost host) =>
        host.Application.Services.GetServices<EndpointDataSource>().Concat(((IEndpointRouteBuilder)host.Application).DataSources)
            .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is not { } methods || methods.HttpMethods.Count == 0
                || methods.HttpMethods.Contains("GET"))
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Where(path => !Path.HasExtension(path) && !path.StartsWith("/_", StringComparison.Ordinal)
                && !path.Contains('*', StringComparison.Ordinal)).Distinct().Order();

    private static IEnumerable<string> Written(string pattern, IReadOnlyList<string> words)
    {
        var parts = pattern.Split('/');
        var places = Enumerable.Range(0, parts.Length).Where(at => parts[at].StartsWith('{')).ToList();
        foreach (var odd in Odd)
        {
            if (places.Count > 0 && odd.Length > 0)
            {
                yield return string.Join('/', parts.Select((part, at) => places.Contains(at) ? odd : part));
            }
        }

        var basis = string.Join('/',
            parts.Select((part, at) => !places.Contains(at) ? part : part.Contains("guid", StringComparison.Ordinal) ? $"{Guid.Empty}" : "1"));
        foreach (var address in pattern == "/exports/{word}" ? words.Select(word => $"/exports/{word}") : [basis])
        {
            for (var at = 0; at < Names.Length; at++)
            {
                yield return $"{address}?{Names[at]}={Odd[at % Odd.Length]}&{Names[(at + 1) % Names.Length]}={Odd[(at + 5) % Odd.Length]}";
            }
        }
    }
}
